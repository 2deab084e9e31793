// The few movements of the interface. Each runs from the frame in which its target changed, asks for frames only while
// it runs, and is left out where the reader wants less motion.
#pragma once

#include "panels/ui.h"

namespace onrecord {

inline constexpr double kHoverSeconds = 0.08, kChoiceSeconds = 0.12, kPaneSeconds = 0.18;

// How far the move of `motion` towards `target` has come: the value between where it was and the target, eased out.
// The first call, and a new `target` without a wish for motion, jump there.
[[nodiscard]] float move_towards(const Ui& ui, Motion& motion, float target, double seconds);

// How far out a pane is, 0 … 1; `open`: its rectangle, without a width where it is to be away.
[[nodiscard]] float slide_out(const Ui& ui, Slide& slide, const Rect& open);

// How far `now` has faded in since something else, or nothing, was pointed at, and that has faded out.
[[nodiscard]] Fade cross_fade(const Ui& ui, FadeMemory& memory, const Pointed& now, double seconds);

}  // namespace onrecord
