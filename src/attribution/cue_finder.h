// Which words head a cue. Each word has two scores: how likely it heads the cue of an outermost attribution, as the
// corpus marks them, and how likely it would, were it not inside another one's content; the second finds the chains
// inside what people say.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/feature_table.h"
#include "attribution/reading.h"
#include "attribution/span_window.h"

namespace onrecord {

using CueTable = FeatureTable<2>;

struct CueScores {
  int32_t outer = 0;  // log-odds in units of CueTable::scale()
  int32_t free = 0;
};

struct CueLimits {
  int32_t outer = 0;  // words that reach either score are looked at
  int32_t free = 0;
  int32_t weak = 0, fair = 0, strong = 0;  // outer scores at which CueLevels begin
};
// The limits as probabilities; read from these for a model's scale.
[[nodiscard]] CueLimits cue_limits(int32_t scale);

// In any stretch of this many words at most kMaxCuesInStretch are looked at, the likeliest, so that text made of
// nothing but cues costs no more than linear time.
inline constexpr uint32_t kCueStretch = 32;
inline constexpr uint32_t kMaxCuesInStretch = 8;

[[nodiscard]] std::vector<CueScores> score_cues(const CueTable& table, const Reading& reading);
[[nodiscard]] std::vector<CueLevel> cue_levels(const std::vector<CueScores>& scores, const CueLimits& limits);
[[nodiscard]] std::vector<uint32_t> choose_cues(const std::vector<CueScores>& scores, const CueLimits& limits);

}  // namespace onrecord
