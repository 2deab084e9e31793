#include "view/search.h"

#include <vector>

#include "base/characters.h"
#include "base/utf8.h"

namespace onrecord {
namespace {

std::vector<char32_t> folded_query(std::string_view query) {
  std::vector<char32_t> folded;
  for (size_t at = 0; at < query.size();) {
    const CodePoint point = decode_at(query, at);
    at += point.size_bytes;
    const bool space = is_space(point.value);
    if (space && (folded.empty() || folded.back() == ' ')) continue;
    folded.push_back(space ? U' ' : is_apostrophe(point.value) ? U'\'' : to_lower(point.value));
  }
  while (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

// End of the match of `query` at `at`, or 0.
size_t match_end(std::string_view text, size_t at, const std::vector<char32_t>& query) {
  for (const char32_t wanted : query) {
    const CodePoint point = decode_at(text, at);
    if (point.size_bytes == 0) return 0;
    const char32_t found = is_apostrophe(point.value) ? U'\'' : to_lower(point.value);
    if (wanted == ' ') {
      if (!is_space(point.value)) return 0;
      while (is_space(decode_at(text, at).value)) at += decode_at(text, at).size_bytes;
      continue;
    }
    if (found != wanted) return 0;
    at += point.size_bytes;
  }
  return at;
}

}  // namespace

std::vector<ByteRange> find_in_text(std::string_view text, std::string_view query) {
  std::vector<ByteRange> hits;
  const std::vector<char32_t> folded = folded_query(query);
  if (folded.empty()) return hits;
  for (size_t at = 0; at < text.size() && hits.size() < kMaxSearchHits;) {
    const size_t end = match_end(text, at, folded);
    if (end > at) {
      hits.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(end)});
      at = end;
    } else {
      at += decode_at(text, at).size_bytes;
    }
  }
  return hits;
}

}  // namespace onrecord
