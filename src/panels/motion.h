// The few movements of the interface. Each runs from the frame in which its target changed, asks for frames only while
// it runs, and is left out where the reader wants less motion.
#pragma once

#include "panels/ui.h"

namespace onrecord {

inline constexpr double kHoverSeconds = 0.08, kChoiceSeconds = 0.12, kPaneSeconds = 0.18;

// How far the move of `motion` towards `target` has come: the value between where it was and the target, eased out.
// The first call, and a new `target` without a wish for motion, jump there.
[[nodiscard]] float move_towards(const Ui& ui, Motion& motion, float target, double seconds);

// 0 … 1: how far what `key` names has faded in since it was another; `key` 0 is nothing, and needs no fading.
[[nodiscard]] float fade_in(const Ui& ui, Fade& fade, uint64_t key, double seconds);

}  // namespace onrecord
