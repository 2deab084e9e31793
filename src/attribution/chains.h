// Chains: which claim conveys which ("two sources said that Pompeo had threatened …": Pompeo ← two sources).
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "attribution/labels.h"
#include "language/words.h"

namespace onrecord {

// For each attribution the index of the one that conveys it, or UINT32_MAX. Without cycles.
[[nodiscard]] std::vector<uint32_t> find_chains(const Words& words, const std::vector<Attribution>& attributions,
                                                const std::vector<Stance>& stances);

}  // namespace onrecord
