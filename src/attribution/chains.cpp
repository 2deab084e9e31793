#include "attribution/chains.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr uint32_t kNone = UINT32_MAX;
// Attributions between an outer one and one inside it; content longer than that is not looked through.
constexpr uint32_t kMaxDistance = 64;

// "citing officials", "quoting an officer": hands on what another outlet tells.
bool is_citation(const Words& words, const Attribution& attribution) {
  const uint32_t last = attribution.cue.back().end - 1;
  const std::string& word = words.lower(attribution.cue.front().begin);
  return word == "citing" || word == "quoting" || words.is(last, "citing") || words.is(last, "quoting") ||
         words.is(last, "quoted") || (word == "as" && attribution.cue.front().size() > 1);
}

// "Haaretz cited a security source": the source of `a` stands right behind the cue of `b`.
bool cites(const Words& words, const Attribution& b, const Attribution& a) {
  if (a.source.empty() || b.source.empty()) return false;
  const uint32_t end = b.cue.front().end;
  const std::string& verb = words.lower(end - 1);
  const bool citing = verb == "cited" || verb == "citing" || verb == "cites" || verb == "quoted" || verb == "quoting" ||
                      verb == "quotes";
  return citing && b.source.front().begin < b.cue.front().begin && a.source.front().begin >= end &&
         a.source.front().begin <= end + 2;
}

}  // namespace

std::vector<uint32_t> find_chains(const Words& words, const std::vector<Attribution>& attributions,
                                  const std::vector<Stance>& stances) {
  std::vector<uint32_t> via(attributions.size(), kNone);
  for (uint32_t inner = 0; inner < attributions.size(); ++inner) {
    const Attribution& a = attributions[inner];
    const uint32_t cue = a.cue.front().begin;
    const uint32_t own = token_count(a.content);
    uint32_t smallest = UINT32_MAX;
    const uint32_t first = inner > kMaxDistance ? inner - kMaxDistance : 0;
    const uint32_t last = std::min(static_cast<uint32_t>(attributions.size()), inner + kMaxDistance);
    for (uint32_t outer = first; outer < last; ++outer) {
      if (outer == inner) continue;
      const Attribution& b = attributions[outer];
      const uint32_t size = token_count(b.content);
      const bool inside = holds(b.content, cue) && !holds(a.content, b.cue.front().begin);
      const bool reacts =
          stances[outer] == Stance::deny || stances[outer] == Stance::confirm || stances[outer] == Stance::decline;
      if (inside && size < smallest && !reacts) {
        smallest = size;
        via[inner] = outer;
      }
      // The same content told twice: the one that is cited speaks through the other.
      const uint32_t both = shared_tokens(a.content, b.content);
      const bool same = own > 0 && size > 0 && both * 5 >= std::max(own, size) * 4;
      if (same && via[inner] == kNone && (cites(words, b, a) || (is_citation(words, a) && !is_citation(words, b))))
        via[inner] = outer;
    }
  }
  // A cycle can only come from odd spans; it is cut where it closes.
  for (uint32_t start = 0; start < via.size(); ++start) {
    uint32_t at = start;
    for (uint32_t steps = 0; via[at] != kNone; ++steps) {
      if (steps > kMaxDistance || via[at] == start) {
        via[at] = kNone;
        break;
      }
      at = via[at];
    }
  }
  return via;
}

}  // namespace onrecord
