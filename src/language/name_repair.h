// Mends names that a labeller of single words gets wrong. Edges: titles stand outside ("President | Dimitris Lee"),
// particles, hyphens and numerals inside ("Nouri al-Maliki", "Ban Ki-moon", "Benedict XVI"). Types: what the gazetteer
// knows as a state or an organisation is one.
#pragma once

#include <vector>

#include "language/names.h"
#include "language/words.h"

namespace onrecord {

// `names` in text order without overlap, and so is the result. Linear in the text.
[[nodiscard]] std::vector<Name> repair_names(const Words& words, const std::vector<Name>& names);

}  // namespace onrecord
