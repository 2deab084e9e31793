#include "attribution/cue_finder.h"

#include <algorithm>

#include "attribution/cue_features.h"

namespace onrecord {

// Log-odds in thousandths, of the probabilities 0.07, 0.35; 0.08, 0.3, 0.7.
CueLimits cue_limits(int32_t scale) {
  const auto units = [&](int32_t thousandths) { return thousandths * scale / 1000; };
  return {.outer = units(-2587), .free = units(-619), .weak = units(-2442), .fair = units(-847), .strong = units(847)};
}

std::vector<CueScores> score_cues(const CueTable& table, const Reading& reading) {
  std::vector<CueScores> scores(reading.words.size());
  FeatureList features;
  for (uint32_t i = 0; i < scores.size(); ++i) {
    cue_features(reading, i, features);
    CueTable::Scores sums{};
    table.add(features.items(), sums);
    scores[i] = {sums[0], sums[1]};
  }
  return scores;
}

std::vector<CueLevel> cue_levels(const std::vector<CueScores>& scores, const CueLimits& limits) {
  std::vector<CueLevel> levels;
  levels.reserve(scores.size());
  for (const auto [outer, free] : scores) {
    levels.push_back(outer < limits.weak     ? CueLevel::none
                     : outer < limits.fair   ? CueLevel::weak
                     : outer < limits.strong ? CueLevel::fair
                                             : CueLevel::strong);
  }
  return levels;
}

std::vector<uint32_t> choose_cues(const std::vector<CueScores>& scores, const CueLimits& limits) {
  std::vector<uint32_t> cues;
  for (size_t begin = 0; begin < scores.size(); begin += kCueStretch) {
    const size_t first = cues.size(), end = std::min(scores.size(), begin + kCueStretch);
    for (size_t i = begin; i < end; ++i) {
      if (scores[i].outer >= limits.outer || scores[i].free >= limits.free) cues.push_back(static_cast<uint32_t>(i));
    }
    if (cues.size() - first <= kMaxCuesInStretch) continue;
    const auto stretch = cues.begin() + static_cast<ptrdiff_t>(first);
    std::stable_sort(stretch, cues.end(), [&](uint32_t a, uint32_t b) { return scores[a].free > scores[b].free; });
    cues.resize(first + kMaxCuesInStretch);
    std::sort(cues.begin() + static_cast<ptrdiff_t>(first), cues.end());
  }
  return cues;
}

}  // namespace onrecord
