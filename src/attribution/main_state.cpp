#include "attribution/main_state.h"

#include <map>

#include "language/name_words.h"

namespace onrecord {

std::string state_named_most(const Words& words) {
  std::map<std::string, uint32_t> counts;
  for (uint32_t i = 0; i < words.size();) {
    const TokenRange within{i, words.sentence_of(i).end};
    const auto place =
        words.capitalised(i) ? gazetteer().longest_at(words.document(), words.tokens(), within, i) : std::nullopt;
    const auto people =
        words.capitalised(i) ? demonyms().longest_at(words.document(), words.tokens(), within, i) : std::nullopt;
    if (place && place->list != kOrganisationsList && !(words.is(i, "us") && words.text(i) != "US")) {
      ++counts[std::string(place->value)];
      i = place->tokens.end;
    } else if (people) {
      ++counts[std::string(people->value)];
      i = people->tokens.end;
    } else {
      ++i;
    }
  }
  std::string found;
  uint32_t most = 0;
  for (const auto& [state, count] : counts) {
    if (count > most && state != "West" && state != "Europe") {
      most = count;
      found = state;
    }
  }
  return found;
}

}  // namespace onrecord
