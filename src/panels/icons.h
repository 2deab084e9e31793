// Icons: strokes of 1.5 px on a grid of 16 px, with round ends.
#pragma once

#include "panels/painter.h"

namespace onrecord {

enum class Icon : uint8_t {
  chevron,
  search,
  share,
  help,
  cross,
  previous,
  next,
  copy,
  link,
  warning,
  tick,
  file,
  menu,
  layers,
  clock,
  dash,
  none
};

// `x`, `y`: upper left corner of the square of `size` px.
void draw_icon(Painter& painter, Icon icon, float x, float y, Color color, float size = 16, float stroke = 1.5F);

}  // namespace onrecord
