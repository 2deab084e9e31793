#include "view/authority_words.h"

#include <algorithm>
#include <vector>

#include "view/words.h"

namespace onrecord {
namespace {

std::string distinct(const std::vector<std::string>& values) {
  std::string out;
  for (auto value = values.begin(); value != values.end(); ++value) {
    if (value->empty() || std::find(values.begin(), value, *value) != value) continue;
    if (!out.empty()) out += ", ";
    out += *value;
  }
  return out;
}

}  // namespace

std::string kind_words(const Briefing& briefing, const Claim& claim) {
  const auto word = [](SourceKind kind) {
    return kind == SourceKind::unspecified ? std::string() : std::string(word_for(kind));
  };
  std::vector<std::string> kinds = {word(claim.kind)};
  for (size_t i = 1; i < claim.actors.size(); ++i) kinds.push_back(word(briefing.actors[claim.actors[i].index()].kind));
  return distinct(kinds);
}

std::string affiliation_words(const Briefing& briefing, const Claim& claim) {
  std::vector<std::string> names = {claim.affiliation};
  for (size_t i = 1; i < claim.actors.size(); ++i)
    names.push_back(briefing.actors[claim.actors[i].index()].affiliation);
  return distinct(names);
}

std::string authority_words(const Briefing& briefing, const Claim& claim) {
  std::string words(word_for(claim.naming));
  if (claim.count && *claim.count > 1) words += ", " + number_word(*claim.count);
  for (const std::string& more : {kind_words(briefing, claim), affiliation_words(briefing, claim)}) {
    if (!more.empty()) words += ", " + more;
  }
  return words;
}

}  // namespace onrecord
