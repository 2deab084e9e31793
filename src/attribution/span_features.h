// Features of the units of a cue's window: what a unit is in itself, what it is to the cue, and the class of the step
// from one unit to the next.
#pragma once

#include <cstdint>
#include <span>

#include "attribution/span_window.h"
#include "language/features.h"

namespace onrecord {

// The same whatever the cue is.
void unit_features(const Reading& reading, const Unit& unit, FeatureList& out);

void unit_to_cue_features(const Reading& reading, std::span<const CueLevel> levels, const SpanWindow& window,
                          std::span<const UnitPlace> places, size_t unit, FeatureList& out);

// Transition weights are chosen by this class of the step from `unit - 1` to `unit`; `unit` is not 0.
inline constexpr uint32_t kStepClasses = 48;
[[nodiscard]] uint32_t step_class(const Reading& reading, const SpanWindow& window, std::span<const UnitPlace> places,
                                  size_t unit);

}  // namespace onrecord
