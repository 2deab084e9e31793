#include "attribution/nested_acts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr float kRuleConfidence = 0.6F;

template <size_t kCount>
bool is_one_of(const std::string& word, const std::array<std::string_view, kCount>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// A verb by which somebody commits, charges or forbids, with what follows it.
bool is_act(const Words& words, uint32_t i, uint32_t end) {
  const std::string_view value = cue_verbs().value_of(words.lower(i));
  if (value.empty() || value.ends_with("base") || words.capitalised(i) || i + 1 >= end) return false;
  const std::string_view stance = value.substr(0, value.find(' '));
  const bool to = words.is(i + 1, "to") || words.is(i + 1, "that");
  if (stance == "warn" || stance == "promise") return to;
  if (stance == "accuse" && words.is(i + 1, "of")) return true;
  return (stance == "accuse" || stance == "deny" || stance == "demand") && (to || words.capitalised(i + 1));
}

// Up to a pause, or to where the words tell the occasion ("in a telephone call").
uint32_t content_end(const Words& words, uint32_t begin, uint32_t end) {
  constexpr std::array<std::string_view, 10> kOccasions = {
      "telephone", "phone", "call", "letter", "statement", "speech", "interview", "meeting", "message", "conversation"};
  for (uint32_t i = begin; i < end; ++i) {
    if (!words.is_word(i) && !words.is(i, "-") && !words.is(i, "'")) return i;
    const bool occasion = i > begin + 1 && i + 2 < end && (words.is(i, "in") || words.is(i, "during")) &&
                          words.is(i + 1, "a") && is_one_of(words.lower(i + 2), kOccasions);
    if (occasion) return i;
  }
  return end;
}

}  // namespace

std::vector<Attribution> complete_nested_acts(const Words& words, const std::vector<Name>& names,
                                              std::vector<Attribution> attributions) {
  std::vector<uint32_t> name_ending_at(words.size() + 1, UINT32_MAX);
  for (uint32_t k = 0; k < names.size(); ++k) name_ending_at[names[k].tokens.end] = k;
  std::vector<bool> is_cue(words.size(), false);
  for (const Attribution& one : attributions) {
    for (const TokenRange part : one.cue) std::fill(is_cue.begin() + part.begin, is_cue.begin() + part.end, true);
  }
  std::vector<Attribution> added;
  for (const Attribution& outer : attributions) {
    if (outer.nested) continue;
    for (const TokenRange part : outer.content) {
      for (uint32_t i = part.begin + 1; i < part.end; ++i) {
        if (is_cue[i] || !is_act(words, i, part.end)) continue;
        uint32_t end = i;
        if (words.is(end - 1, "has") || words.is(end - 1, "have") || words.is(end - 1, "had")) --end;
        const uint32_t name = name_ending_at[end];
        if (name == UINT32_MAX || names[name].type == NameType::place || names[name].tokens.begin < part.begin)
          continue;
        const uint32_t stop = content_end(words, i + 1, part.end);
        if (stop < i + 3) continue;
        // The name's title, as far as it is written in capitals.
        uint32_t begin = names[name].tokens.begin;
        while (begin > part.begin && names[name].type == NameType::person &&
               (words.capitalised(begin - 1) ||
                (words.is(begin - 1, "of") && begin > part.begin + 1 && words.capitalised(begin - 2))))
          --begin;
        added.push_back({{{begin, end}}, {{end, i + 1}}, {{i + 1, stop}}, kRuleConfidence, true});
        is_cue[i] = true;
      }
    }
  }
  attributions.insert(attributions.end(), added.begin(), added.end());
  sort_by_first_token(attributions);
  return attributions;
}

}  // namespace onrecord
