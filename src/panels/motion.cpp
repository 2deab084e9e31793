#include "panels/motion.h"

#include <algorithm>

namespace onrecord {
namespace {

// 0 … 1, eased out; asks for the next frame while it runs.
float part_of(const Ui& ui, double since, double seconds) {
  const double age = ui.time_seconds - since;
  if (ui.state.viewport.reduced_motion || age >= seconds) return 1;
  ui.wake_in(0);
  const auto left = static_cast<float>(1 - std::max(age, 0.0) / seconds);
  return 1 - left * left * left;
}

}  // namespace

float move_towards(const Ui& ui, Motion& motion, float target, double seconds) {
  if (!motion.started) motion = {true, target, target, target, ui.time_seconds - seconds};
  if (motion.target != target) {
    motion.from = motion.now;
    motion.target = target;
    motion.since = ui.time_seconds;
  }
  motion.now = motion.from + (target - motion.from) * part_of(ui, motion.since, seconds);
  return motion.now;
}

float slide_out(const Ui& ui, Slide& slide, const Rect& open) {
  if (open.width > 0) slide.open = open;
  return move_towards(ui, slide.motion, open.width > 0 ? 1 : 0, kPaneSeconds);
}

Fade cross_fade(const Ui& ui, FadeMemory& memory, const Pointed& now, double seconds) {
  if (memory.now != now) memory = {now, memory.now, ui.time_seconds};
  if (memory.now == memory.before) return {};
  const float part = part_of(ui, memory.since, seconds);
  return {part, memory.before, 1 - part};
}

}  // namespace onrecord
