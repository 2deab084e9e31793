#include "attribution/deeds.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "attribution/clauses.h"
#include "attribution/cue_stem.h"
#include "base/word_list.h"

namespace onrecord {
namespace {

bool is_verb_of_doing(const std::string& word) {
  static const std::unordered_set<std::string> stems = [] {
    std::unordered_set<std::string> out;
    const WordList list(embedded_asset("lists/deeds.txt"));
    for (const WordListEntry& entry : list.entries()) out.insert(cue_stem(entry.key));
    return out;
  }();
  return stems.contains(cue_stem(word));
}

bool is_quoted(const Reading& reading, const Attribution& one) {
  return std::any_of(one.content.begin(), one.content.end(), [&reading](TokenRange part) {
    return std::any_of(reading.words.begin() + part.begin, reading.words.begin() + part.end,
                       [](const Word& word) { return word.mark != MarkSide::none; });
  });
}

}  // namespace

bool asks_for_anonymity(const Words& words, uint32_t verb, std::span<const TokenRange> content) {
  const std::string& word = words.lower(verb);
  const bool unwilling = word == "want" && verb > 0 && words.is_any(verb - 1, {"not", "n't", "n’t"});
  if (!unwilling && !word.starts_with("ask") && !word.starts_with("request") && !word.starts_with("insist"))
    return false;
  for (const TokenRange part : content) {
    for (uint32_t i = part.begin; i < part.end; ++i) {
      if (words.is(i, "anonymity") || (unwilling && words.is_any(i, {"name", "names", "named", "identified"})))
        return true;
      if (i + 2 >= part.end || !words.is(i, "not")) continue;
      const uint32_t be = words.is(i + 1, "to") ? i + 2 : i + 1;
      if (be + 1 < part.end && words.is(be, "be") &&
          words.is_any(be + 1, {"named", "identified", "used", "published", "quoted"}))
        return true;
    }
  }
  return false;
}

std::vector<Attribution> leave_out_deeds(const Words& words, const Reading& reading,
                                         std::vector<Attribution> attributions) {
  std::erase_if(attributions, [&](const Attribution& one) {
    const uint32_t verb = main_verb(reading, one.cue.front());
    if (verb == kNoToken) return false;
    if (asks_for_anonymity(words, verb, one.content)) return true;
    if (!is_verb_of_doing(words.lower(verb))) return false;
    return (reading.words[verb].children & children::complement) == 0 && !is_quoted(reading, one);
  });
  return attributions;
}

}  // namespace onrecord
