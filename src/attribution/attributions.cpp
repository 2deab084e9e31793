#include "attribution/attributions.h"

#include <algorithm>

namespace onrecord {
namespace {

uint32_t first_token(const Attribution& attribution) {
  uint32_t first = std::min(attribution.cue.front().begin, attribution.content.front().begin);
  if (!attribution.source.empty()) first = std::min(first, attribution.source.front().begin);
  return first;
}

}  // namespace

bool holds(std::span<const TokenRange> ranges, uint32_t token) {
  return std::any_of(ranges.begin(), ranges.end(), [token](TokenRange range) { return range.contains(token); });
}

uint32_t token_count(std::span<const TokenRange> ranges) {
  uint32_t count = 0;
  for (const TokenRange range : ranges) count += range.size();
  return count;
}

uint32_t shared_tokens(std::span<const TokenRange> a, std::span<const TokenRange> b) {
  uint32_t shared = 0;
  for (const TokenRange x : a) {
    for (const TokenRange y : b) {
      if (x.overlaps(y)) shared += std::min(x.end, y.end) - std::max(x.begin, y.begin);
    }
  }
  return shared;
}

std::vector<bool> marked_tokens(std::span<const Attribution> attributions, std::vector<TokenRange> Attribution::*role,
                                uint32_t tokens) {
  std::vector<bool> marked(tokens, false);
  for (const Attribution& one : attributions) {
    for (const TokenRange range : one.*role) std::fill(marked.begin() + range.begin, marked.begin() + range.end, true);
  }
  return marked;
}

void sort_by_first_token(std::vector<Attribution>& attributions) {
  std::stable_sort(attributions.begin(), attributions.end(),
                   [](const Attribution& a, const Attribution& b) { return first_token(a) < first_token(b); });
}

}  // namespace onrecord
