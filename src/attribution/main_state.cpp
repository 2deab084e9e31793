#include "attribution/main_state.h"

#include <algorithm>
#include <map>
#include <optional>

#include "language/dateline.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

// Two states contend where the second is named at least this often, and the first less than half as often again.
constexpr uint32_t kLeastOfContender = 3;

struct StateNamed {
  std::string_view state;
  uint32_t end = 0;
};

bool is_more_than_one(std::string_view state) {
  return state == "West" || state == "Europe" || state == "European Union";
}

std::optional<StateNamed> state_at(const Words& words, uint32_t i) {
  if (!words.capitalised(i) || (words.is(i, "us") && words.text(i) != "US")) return std::nullopt;
  const TokenRange within{i, words.sentence_of(i).end};
  const auto place = gazetteer().longest_at(words.document(), words.tokens(), within, i);
  if (place && place->list != kOrganisationsList) return StateNamed{place->value, place->tokens.end};
  const auto people = demonyms().longest_at(words.document(), words.tokens(), within, i);
  if (people) return StateNamed{people->value, people->tokens.end};
  return std::nullopt;
}

std::string_view state_of_dateline(const Words& words) {
  const auto& sentences = words.tokens().sentences;
  for (size_t k = 0; k < std::min<size_t>(sentences.size(), kDatelineSentences); ++k) {
    const TokenRange dateline = dateline_of(words, sentences[k].tokens);
    if (dateline.empty()) continue;
    // What is written in Brussels is as often as not about others.
    const auto place = state_at(words, dateline.begin);
    if (place && !is_more_than_one(place->state)) return place->state;
  }
  return {};
}

// How often each state is named.
std::map<std::string_view, uint32_t> count_states(const Words& words, TokenRange tokens) {
  std::map<std::string_view, uint32_t> counts;
  for (uint32_t i = tokens.begin; i < tokens.end;) {
    const auto named = state_at(words, i);
    if (named && !is_more_than_one(named->state)) ++counts[named->state];
    i = named ? named->end : i + 1;
  }
  return counts;
}

}  // namespace

std::string main_state_of(const Words& words) {
  if (const std::string_view state = state_of_dateline(words); !state.empty()) return std::string(state);
  std::string_view found;
  uint32_t most = 0, second = 0;
  for (const auto& [state, count] : count_states(words, {0, words.size()})) {
    if (count > most) {
      second = most;
      most = count;
      found = state;
    } else {
      second = std::max(second, count);
    }
  }
  const bool contended = second >= kLeastOfContender && 2 * most < 3 * second;
  return contended ? std::string() : std::string(found);
}

std::string only_state_in(const Words& words, TokenRange sentence) {
  const auto counts = count_states(words, sentence);
  return counts.size() == 1 ? std::string(counts.begin()->first) : std::string();
}

}  // namespace onrecord
