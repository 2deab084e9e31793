// How the article is set: the size of its text, and, where there is room, the length of its lines.
#pragma once

#include "panels/ui.h"

namespace onrecord {

inline constexpr float kReadingMenuWidth = 232;

// The controls alone. Returns their height.
float draw_reading_settings(const Ui& ui, Painter& painter, float x, float y);
// In the popup "reading menu", its right edge at `right`.
void draw_reading_menu(const Ui& ui, float right, float y);

}  // namespace onrecord
