#include "view/panes.h"

#include <algorithm>
#include <cmath>

namespace onrecord {
namespace {

constexpr float kTopBar = 52, kStatusBar = 32;
constexpr float kLeft = 248, kRight = 372, kRuler = 24, kPhoneRuler = 12;
constexpr float kSheetPeek = 76;

float sheet_height(SheetHeight height, float window_height, float below_top_bar) {
  switch (height) {
    case SheetHeight::peek:
      return kSheetPeek;
    case SheetHeight::half:
      return std::round(window_height * 0.555F);
    case SheetHeight::full:
      break;
  }
  return below_top_bar;
}

}  // namespace

PaneLayout pane_layout_for(float window_width) {
  if (window_width >= 1100) return PaneLayout::wide;
  return window_width >= 700 ? PaneLayout::drawer : PaneLayout::phone;
}

Panes arrange_panes(float width, float height, const PaneState& state) {
  Panes panes;
  panes.layout = pane_layout_for(width);
  const bool phone = panes.layout == PaneLayout::phone;
  const bool wide = panes.layout == PaneLayout::wide;
  const float status = phone ? 0 : kStatusBar;
  const float middle = std::max(height - kTopBar - status, 0.0F);
  panes.top_bar = {0, 0, width, kTopBar};
  panes.status_bar = {0, height - status, width, status};
  panes.page = {0, kTopBar, width, middle};

  const float left = wide ? kLeft : 0, right = wide ? kRight : 0, ruler = phone ? kPhoneRuler : kRuler;
  panes.article = {left, kTopBar, std::max(width - left - right - ruler, 0.0F), middle};
  panes.ruler = {panes.article.right(), kTopBar, ruler, middle};
  if (wide || state.layers_open) panes.left = {0, kTopBar, std::min(kLeft, width), middle};
  if (wide)
    panes.right = {width - kRight, kTopBar, kRight, middle};
  else if (phone) {
    const float sheet = sheet_height(state.sheet, height, middle);
    panes.right = {0, height - sheet, width, sheet};
  } else if (state.drawer_open) {
    panes.right = {width - kRight, kTopBar, kRight, middle};
  }
  return panes;
}

}  // namespace onrecord
