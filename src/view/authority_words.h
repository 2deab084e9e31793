// On whose authority a claim stands, in words, as its card and its quotation say it. Where sources are joined ("two Iraqi
// government sources and two Western diplomats"), the values of each stand there, the claim's own first.
#pragma once

#include <string>

#include "briefing/briefing.h"

namespace onrecord {

// "official, diplomat"; empty where no kind is told.
[[nodiscard]] std::string kind_words(const Briefing& briefing, const Claim& claim);

// "Iraq, France"
[[nodiscard]] std::string affiliation_words(const Briefing& briefing, const Claim& claim);

// "unnamed, four, official, diplomat, Iraq"
[[nodiscard]] std::string authority_words(const Briefing& briefing, const Claim& claim);

}  // namespace onrecord
