// What lies over everything: tooltips and the toast. Drawn on Dear ImGui's foreground list, so that no pane hides them.
#include <cmath>

#include "panels/panels.h"
#include "panels/widgets.h"

namespace onrecord {
namespace {

constexpr double kTooltipDelay = 0.5, kToastStays = 4, kToastRises = 0.12;

void draw_tooltip(const Ui& ui, Painter& painter) {
  PanelMemory& memory = ui.memory;
  if (!memory.hovered_now) {
    memory.hovered = 0;
    return;
  }
  memory.hovered_now = false;
  const double age = ui.time_seconds - memory.hovered_since;
  if (age < kTooltipDelay) return ui.wake_in(kTooltipDelay - age);
  const float width = std::min(painter.width(memory.tooltip, type::label), 260.0F) + 20;
  const Rect& at = memory.tooltip_at;
  const float x =
      std::clamp(at.x + at.width / 2 - width / 2, 8.0F, std::max(ui.state.viewport.width - width - 8, 8.0F));
  const bool below = at.bottom() + 8 + 30 < ui.state.viewport.height;
  const float y = below ? at.bottom() + 6 : at.y - 36;
  painter.fill({x, y, width, 30}, ui.theme.ink, 6);
  painter.text_cut(x + 10, y + 6, 18, width - 18, memory.tooltip, type::label, ui.theme.paper);
}

void draw_toast(const Ui& ui, Painter& painter) {
  PanelMemory& memory = ui.memory;
  const Toast& toast = ui.state.toast;
  if (toast.serial == 0) return;
  if (memory.toast_serial != toast.serial) {
    memory.toast_serial = toast.serial;
    memory.toast_since = ui.time_seconds;
  }
  const double age = ui.time_seconds - memory.toast_since;
  if (age > kToastStays) return;
  const bool rising = age < kToastRises && !ui.state.viewport.reduced_motion;
  ui.wake_in(rising ? 0 : kToastStays - age + 0.01);
  const auto shown = rising ? static_cast<float>(age / kToastRises) : 1.0F;
  const float width = painter.width(toast.text, type::body) + 28;
  const float above = ui.phone() ? ui.state.viewport.height - ui.state.panes.right.y + 16 : 48;
  const Rect rect{std::round((ui.state.viewport.width - width) / 2),
                  ui.state.viewport.height - above - 40 + (1 - shown) * 8, width, 40};
  painter.fill(rect, ui.theme.ink.faded(shown), 6);
  painter.text_in_box(rect.x + 14, rect.y + 10, 20, toast.text, type::body, ui.theme.paper.faded(shown));
}

}  // namespace

void draw_overlays(const Ui& ui) {
  Painter painter(ImGui::GetForegroundDrawList(), ui.fonts, ui.state.viewport.pixel_ratio);
  draw_tooltip(ui, painter);
  draw_toast(ui, painter);
}

}  // namespace onrecord
