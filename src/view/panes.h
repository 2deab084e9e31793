// Where each pane lies in the window, in CSS px. Three panes from 1100 px; from 700 px the left pane is folded into a
// button and the right one is a drawer over the article; below that the right one is a bottom sheet.
#pragma once

#include <cstdint>

namespace onrecord {

enum class PaneLayout : uint8_t { wide, drawer, phone };
enum class SheetHeight : uint8_t { peek, half, full };

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;
  [[nodiscard]] float right() const { return x + width; }
  [[nodiscard]] float bottom() const { return y + height; }
  [[nodiscard]] bool contains(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }
};

struct Panes {
  PaneLayout layout = PaneLayout::wide;
  Rect top_bar, status_bar;
  Rect left;     // empty below 1100 px unless it is unfolded over the article
  Rect article;  // without the ruler
  Rect ruler;
  Rect right;  // the drawer's place below 1100 px, the sheet's below 700 px
  Rect page;   // what a full page (start, error) fills
};

struct PaneState {
  bool layers_open = false;
  bool drawer_open = false;
  SheetHeight sheet = SheetHeight::peek;
};

[[nodiscard]] PaneLayout pane_layout_for(float window_width);
[[nodiscard]] Panes arrange_panes(float window_width, float window_height, const PaneState& state);

}  // namespace onrecord
