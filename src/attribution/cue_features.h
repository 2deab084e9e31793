// Features of a word as the head of a cue: "said" of "has repeatedly said". Words, tags, the word's place in the tree
// and what hangs on it, and the quotation marks near it.
#pragma once

#include <algorithm>
#include <cstdint>

#include "attribution/reading.h"
#include "language/features.h"

namespace onrecord {

void cue_features(const Reading& reading, uint32_t token, FeatureList& out);

// Distances as features see them: exact when small, then in growing steps.
[[nodiscard]] constexpr uint32_t distance_step(int64_t distance) {
  const int64_t d = distance < 0 ? -distance : distance;
  return d <= 4 ? static_cast<uint32_t>(d) : d <= 6 ? 5 : d <= 9 ? 6 : d <= 14 ? 7 : d <= 22 ? 8 : d <= 35 ? 9 : 10;
}

// Small fields packed into one feature value.
[[nodiscard]] constexpr uint32_t pack(uint32_t a, uint32_t b, uint32_t c = 0, uint32_t d = 0) {
  return a | (b << 6) | (c << 12) | (d << 18);
}

}  // namespace onrecord
