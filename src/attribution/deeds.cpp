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

std::vector<Attribution> leave_out_deeds(const Words& words, const Reading& reading,
                                         std::vector<Attribution> attributions) {
  std::erase_if(attributions, [&](const Attribution& one) {
    const uint32_t verb = main_verb(reading, one.cue.front());
    if (verb == kNoToken || !is_verb_of_doing(words.lower(verb))) return false;
    return (reading.words[verb].children & children::complement) == 0 && !is_quoted(reading, one);
  });
  return attributions;
}

}  // namespace onrecord
