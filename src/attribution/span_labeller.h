// Which units of a cue's window are its source, the rest of the cue, and its content: a linear-chain conditional random
// field (Lafferty et al. 2001) over the window, with at most one source. Scores are integers, ties go to the lower
// label, so that every platform labels alike.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "attribution/feature_table.h"
#include "attribution/span_features.h"

namespace onrecord {

enum class SpanLabel : uint8_t { outside, source_begin, source_inside, cue, content_begin, content_inside };
inline constexpr size_t kSpanLabels = 6;
// Whether `next` may follow `last`. "Inside" needs its own beginning before it.
[[nodiscard]] constexpr bool may_follow(SpanLabel last, SpanLabel next) {
  using enum SpanLabel;
  if (next == source_inside) return last == source_begin || last == source_inside;
  if (next == content_inside) return last == content_begin || last == content_inside;
  return true;
}

// The scores of all labels but `outside`, against `outside`.
using SpanTable = FeatureTable<kSpanLabels - 1>;
using StepWeights = std::array<std::array<std::array<int16_t, kSpanLabels>, kSpanLabels>, kStepClasses>;

struct SpanModel {
  SpanTable table;
  StepWeights steps{};
  int32_t no_source = 0;  // added to labellings without a source
};

struct SpanLabels {
  std::vector<SpanLabel> labels;  // one a unit
  int32_t score = 0;              // above that of a bare cue
};

inline constexpr size_t kMostLabellings = 3;
// The best labelling, then the best ones whose content is clearly another. `units` are the summed scores of each unit of
// the window.
[[nodiscard]] std::vector<SpanLabels> label_spans(const SpanModel& model, const Reading& reading, const SpanWindow& window,
                                                  std::span<const UnitPlace> places,
                                                  std::span<const SpanTable::Scores> units);

}  // namespace onrecord
