#include "panels/reading_menu.h"

#include <cmath>
#include <string>

#include "panels/widgets.h"

namespace onrecord {
namespace {

constexpr float kStep = 0.1F;

// A button of the menu that can be the chosen one.
bool draw_choice(const Ui& ui, Painter& painter, const Rect& rect, const char* label, bool on) {
  const Press state = press(ui, label, rect);
  painter.fill(rect, ui.theme.raised, 6);
  painter.outline(rect, on ? ui.theme.ink : ui.theme.control, 6, on ? 2.0F : 1.0F);
  draw_press(ui, painter, rect, state);
  const TextStyle style = on ? type::strong : type::body;
  painter.text_in_box(rect.x + (rect.width - painter.width(label, style)) / 2, rect.y, rect.height, label, style,
                      ui.theme.ink);
  return state.clicked;
}

}  // namespace

float draw_reading_settings(const Ui& ui, Painter& painter, float x, float y) {
  const float height = ui.phone() ? 44.0F : 32.0F, gap = 8;
  const float start = y;
  const float scale = ui.state.text_scale;
  painter.text_in_box(x, y, 18, "Text size", type::label_strong, ui.theme.ink3);
  y += 22;
  if (draw_choice(ui, painter, {x, y, 56, height}, "−", false)) ui.send(SetTextScale{scale - kStep});
  const std::string percent = std::to_string(std::lround(scale * 100)) + " %";
  const float middle = x + 56 + (kReadingMenuWidth - 112) / 2;
  painter.text_in_box(middle - painter.width(percent, type::body) / 2, y, height, percent, type::body, ui.theme.ink);
  if (draw_choice(ui, painter, {x + kReadingMenuWidth - 56, y, 56, height}, "+", false))
    ui.send(SetTextScale{scale + kStep});
  y += height + 14;
  const auto plain_view = [&] {
    if (ui.own_fields) return y - 14 - start;
    if (draw_choice(ui, painter, {x, y, kReadingMenuWidth, height}, "Plain view", false)) ui.send(AskPlainView{});
    return y + height - start;
  };
  if (ui.phone()) return plain_view();

  painter.text_in_box(x, y, 18, "Line length", type::label_strong, ui.theme.ink3);
  y += 22;
  const float width = (kReadingMenuWidth - 2 * gap) / 3;
  const std::pair<const char*, Measure> measures[] = {
      {"Narrow", Measure::narrow}, {"Medium", Measure::medium}, {"Wide", Measure::wide}};
  float at = x;
  for (const auto& [label, measure] : measures) {
    if (draw_choice(ui, painter, {at, y, width, height}, label, ui.state.measure == measure))
      ui.send(SetMeasure{measure});
    at += width + gap;
  }
  y += height + 14;
  return plain_view();
}

void draw_reading_menu(const Ui& ui, float right, float y) {
  ImGui::SetNextWindowPos({right - kReadingMenuWidth - 28, y});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(14, 12));
  if (ImGui::BeginPopup("reading menu", ImGuiWindowFlags_NoMove)) {
    Painter painter = ui.painter();
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const float height = draw_reading_settings(ui, painter, from.x, from.y);
    ImGui::SetCursorScreenPos(from);
    ImGui::Dummy({kReadingMenuWidth, height});
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace onrecord
