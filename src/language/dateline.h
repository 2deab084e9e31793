// The place, day and agency that a news report begins with, in front of its first sentence: "KYIV, Aug 2 -",
// "BEIRUT (AP) —", "COLOMBO:".
#pragma once

#include <cstdint>

#include "base/byte_range.h"
#include "language/words.h"

namespace onrecord {

// The first sentences, of which one may have it: a headline and a summary can stand before.
inline constexpr uint32_t kDatelineSentences = 4;

// The dateline at the beginning of a sentence, with the mark that ends it; empty where there is none.
[[nodiscard]] TokenRange dateline_of(const Words& words, TokenRange sentence);

}  // namespace onrecord
