// The attribution layer's part of the trained model. Views the model's bytes.
//
//   cues        table of 2 scores a row: outermost, free (cue_finder.h)
//   spans       table of 5 scores a row | step weights int16 | no_source i32 (span_labeller.h)
//   claims      table of 1 score a row: drafts by themselves
//   selection   table of 1 score a row: drafts among their rivals
//   decisions   limits i32 × 2 | two calibrations, each kCalibrationSteps u16 (thousandths)
#pragma once

#include <array>
#include <cstdint>

#include "attribution/draft.h"
#include "base/result.h"
#include "model/model_file.h"

namespace onrecord {

using ClaimTable = FeatureTable<1>;

// How often a draft of a given score was right, from -4 to 4 in steps of a quarter of the natural logarithm.
inline constexpr size_t kCalibrationSteps = 33;
struct Calibration {
  std::array<uint16_t, kCalibrationSteps> thousandths{};
  [[nodiscard]] float probability(int32_t score, int32_t scale) const;
};

struct Decisions {
  int32_t outermost = 0;  // selection score from which a draft is an attribution
  int32_t nested = 0;     // claim score from which one inside another's content is
  Calibration outermost_calibration, nested_calibration;
};

struct AttributionModel {
  CueTable cues;
  SpanModel spans;
  ClaimTable claims, selection;
  Decisions decisions;

  [[nodiscard]] ScoreScales scales() const { return {cues.scale(), spans.table.scale(), claims.scale()}; }
};

inline constexpr SectionId kCuesSection{16}, kSpansSection{17}, kClaimsSection{18}, kSelectionSection{19},
    kDecisionsSection{20};

[[nodiscard]] Result<AttributionModel> read_attribution_model(const Model& model);
// The parts, for training, which reads each as soon as it is made. False where the section is not whole.
[[nodiscard]] bool read_spans(std::span<const std::byte> section, SpanModel& out);
[[nodiscard]] bool read_decisions(std::span<const std::byte> section, Decisions& out);

}  // namespace onrecord
