#include "panels/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "panels/mark_drawing.h"
#include "view/line_breaking.h"

namespace onrecord {

Press press(const Ui& ui, const char* id, const Rect& rect, const char* tooltip) {
  ImGui::SetCursorScreenPos({rect.x, rect.y});
  Press result;
  result.clicked =
      ImGui::InvisibleButton(id, {std::max(rect.width, 1.0F), std::max(rect.height, 1.0F)}, ImGuiButtonFlags_EnableNav);
  result.hovered = ImGui::IsItemHovered();
  result.held = ImGui::IsItemActive();
  if (tooltip != nullptr && result.hovered) ui.hovering(ImGui::GetItemID(), tooltip, rect);
  return result;
}

void draw_press(const Ui& ui, Painter& painter, const Rect& rect, const Press& state, bool selected) {
  if (selected) painter.fill(rect, ui.theme.selected, 6);
  if (state.held)
    painter.fill(rect, ui.theme.pressed, 6);
  else if (state.hovered && !ui.state.viewport.touch)
    painter.fill(rect, ui.theme.hover, 6);
}

float button_width(const Painter& painter, const Button& button) {
  const TextStyle style = button.look == ButtonLook::primary && button.style.cut == Cut::sans
                              ? TextStyle{Cut::sans_semibold, button.style.size, 0}
                              : button.style;
  const float label = painter.width(button.label, style);
  const float icon = button.icon == Icon::none ? 0.0F : 16.0F + (button.label.empty() ? 0.0F : 7.0F);
  return std::round(2 * (button.padding + 1) + label + icon);
}

bool draw_button(const Ui& ui, Painter& painter, const char* id, float x, float y, const Button& button, float width) {
  const bool primary = button.look == ButtonLook::primary;
  const TextStyle style = primary ? TextStyle{Cut::sans_semibold, button.style.size, 0} : button.style;
  const float own = button_width(painter, button);
  const Rect rect{x, y, width > 0 ? width : own, button.height};
  const Press state = press(ui, id, rect);
  const Theme& theme = ui.theme;
  if (button.look != ButtonLook::quiet) {
    painter.fill(rect, primary ? theme.ink : theme.raised, 6);
    if (!primary) painter.outline(rect, theme.control, 6);
  }
  if (state.held || (state.hovered && !ui.state.viewport.touch)) {
    const Color over = primary ? theme.paper.with_alpha(0.12F) : state.held ? theme.pressed : theme.hover;
    painter.fill(rect, over, 6);
  }
  const Color ink = primary ? theme.paper : theme.ink;
  float at = rect.x + (rect.width - own) / 2 + button.padding + 1;
  const float icon_y = rect.y + (rect.height - 16) / 2;
  if (button.icon != Icon::none && !button.icon_behind) {
    draw_icon(painter, button.icon, at, icon_y, ink);
    at += 16 + 7;
  }
  at = painter.text_in_box(at, rect.y, rect.height, button.label, style, ink);
  if (button.icon != Icon::none && button.icon_behind) draw_icon(painter, button.icon, at + 7, icon_y, ink);
  return state.clicked;
}

bool draw_icon_button(const Ui& ui, Painter& painter, const char* id, float x, float y, float size, Icon icon,
                      const char* tooltip) {
  const Rect rect{x, y, size, size};
  const Press state = press(ui, id, rect, tooltip);
  draw_press(ui, painter, rect, state);
  draw_icon(painter, icon, x + (size - 16) / 2, y + (size - 16) / 2, ui.theme.ink);
  return state.clicked;
}

float key_width(const Painter& painter, std::string_view label) {
  return std::max(20.0F, std::round(painter.width(label, type::key)) + 12);
}

void draw_checkbox(const Ui& ui, Painter& painter, float x, float y, bool on) {
  if (on) {
    painter.fill({x, y, 16, 16}, ui.theme.ink2, 3);
    draw_icon(painter, Icon::tick, x + 2, y + 2, ui.theme.paper, 12, 2.2F * 12 / 16);
  } else {
    painter.outline({x, y, 16, 16}, ui.theme.ink2, 3, 1.5F);
  }
}

void draw_key(const Ui& ui, Painter& painter, float x, float y, std::string_view label) {
  const Rect rect{x, y, key_width(painter, label), 20};
  painter.fill(rect, ui.theme.raised, 4);
  painter.outline(rect, ui.theme.control, 4);
  painter.text_in_box(x + (rect.width - painter.width(label, type::key)) / 2, y, 20, label, type::key, ui.theme.ink2);
}

float tag_width(const Painter& painter, std::string_view label) {
  return painter.width(label, type::label) + 16;
}

float draw_tag(const Ui& ui, Painter& painter, float x, float y, std::string_view label) {
  const float width = tag_width(painter, label);
  painter.fill({x, y, width, 22}, ui.theme.well, 4);
  painter.text_in_box(x + 8, y, 22, label, type::label, ui.theme.ink2);
  return x + width;
}

float draw_filter_chip(const Ui& ui, Painter& painter, float x, float y, std::string_view label, float max_width) {
  const float text = std::min(painter.width(label, type::label_strong), max_width - 36);
  const Rect rect{x, y, std::round(10 + text + 6 + 14 + 6), 28};
  const Press state = press(ui, "filter chip", rect, "Clear the filter  Esc");
  if (state.clicked) ui.send(ClearFilter{});
  painter.fill(rect, ui.theme.ink, 14);
  if (state.hovered) painter.fill(rect, ui.theme.paper.with_alpha(0.12F), 14);
  painter.text_cut(x + 10, y, 28, text + 1, label, type::label_strong, ui.theme.paper);
  draw_icon(painter, Icon::cross, rect.right() - 20, y + 7, ui.theme.paper, 14);
  return rect.right();
}

void draw_card(const Ui& ui, Painter& painter, const Rect& rect) {
  const auto grown = [&](float by, float down) {
    return Rect{rect.x - by, rect.y - by + down, rect.width + 2 * by, rect.height + 2 * by};
  };
  painter.fill(grown(3, 2), ui.theme.shadow.with_alpha(0.025F), 11);
  painter.fill(grown(1, 1), ui.theme.shadow.with_alpha(0.05F), 9);
  painter.fill(grown(1, 0), ui.theme.hair, 9);
  painter.fill(rect, ui.theme.raised, 8);
}

void draw_swatch(const Ui& ui, Painter& painter, Hue hue, float x, float y, float width) {
  if (hue != Hue::claim) return draw_mark_sample(ui, painter, hue, x + 1, x + width - 1, y + 12);
  const Color bracket = ui.theme.resting_bracket();
  painter.fill({x + 2, y + 3, 3, 14}, bracket);
  painter.fill({x + 5, y + 3, 2, 1}, bracket);
  painter.fill({x + 5, y + 16, 2, 1}, bracket);
  painter.fill({x + 9, y + 16, width - 9, 1}, ui.theme.hue(Hue::claim));
}

void draw_source_bar(const Ui& ui, Painter& painter, float x, float y, const SourceCount& count, float unit,
                     float height, float opacity) {
  const Color ink = ui.theme.ink2.faded(opacity);
  const auto part = [&](uint32_t number) { return std::max(static_cast<float>(number) * unit - 1, 2.0F); };
  if (count.named != 0) {
    painter.fill({x, y, part(count.named), height}, ink);
    x += part(count.named) + 1;
  }
  if (count.unnamed != 0) {
    const Rect box{x, y, part(count.unnamed), height};
    painter.hatch({box.x + 1, box.y + 1, box.width - 2, box.height - 2}, ink, 4);
    painter.outline(box, ink);
    x += box.width + 1;
  }
  if (count.none != 0) painter.dashed_outline({x, y, part(count.none), height}, ink, 2, 2);
}

void draw_name_line(const Ui& ui, Painter& painter, Hue hue, float x0, float x1, float y, Weight weight) {
  if (hue == Hue::ink) return;
  draw_underline(ui, painter, {{x0, x1, y - 4}, hue, stroke_of(hue), weight}, 0, 0);
}

float draw_lead_name(const Ui& ui, Painter& painter, float x, float y, float width, std::string_view name, Hue hue) {
  const std::vector<BrokenLine> lines =
      break_lines(painter.metrics(), type::lead_name, name, {0, static_cast<uint32_t>(name.size())}, width);
  const size_t shown = std::min<size_t>(lines.size(), kLeadNameLines);
  for (size_t i = 0; i < shown; ++i) {
    const float top = y + 26 * static_cast<float>(i);
    const bool cut = i + 1 == shown && shown < lines.size();
    const std::string_view words = cut ? name.substr(lines[i].range.begin) : slice(name, lines[i].range);
    painter.text_cut(x, top, 26, width + 4, words, type::lead_name, ui.theme.ink);
    draw_name_line(ui, painter, hue, x, x + (cut ? width : lines[i].width), top + 24, Weight::normal);
  }
  return 26 * static_cast<float>(shown);
}

float wrapped_height(const Painter& painter, float width, float line_height, std::string_view text,
                     const TextStyle& style, uint32_t max_lines) {
  auto lines = static_cast<uint32_t>(
      break_lines(painter.metrics(), style, text, {0, static_cast<uint32_t>(text.size())}, width).size());
  if (max_lines != 0) lines = std::min(lines, max_lines);
  return static_cast<float>(lines) * line_height;
}

float draw_wrapped(Painter& painter, float x, float y, float width, float line_height, std::string_view text,
                   const TextStyle& style, Color color, uint32_t max_lines) {
  const std::vector<BrokenLine> lines =
      break_lines(painter.metrics(), style, text, {0, static_cast<uint32_t>(text.size())}, width);
  const size_t shown = max_lines == 0 ? lines.size() : std::min<size_t>(lines.size(), max_lines);
  for (size_t i = 0; i < shown; ++i) {
    const float top = y + static_cast<float>(i) * line_height;
    const std::string_view rest = text.substr(lines[i].range.begin);
    if (i + 1 == shown && shown < lines.size()) {
      // As many of the words that are left as fit beside the dots.
      std::string_view words = rest.substr(0, std::min<size_t>(rest.size(), 2 * lines[i].range.size() + 8));
      painter.text_cut(x, top, line_height, width, words, style, color);
    } else {
      painter.text_in_box(x, top, line_height, slice(text, lines[i].range), style, color);
    }
  }
  return static_cast<float>(shown) * line_height;
}

float draw_section(const Ui& ui, Painter& painter, float x, float y, float width, std::string_view title,
                   std::string_view remark, float above) {
  painter.text_in_box(x + 8, y + above, 18, title, type::label_strong, ui.theme.ink3);
  const float remark_width = painter.width(remark, type::label);
  painter.text_in_box(x + width - 8 - remark_width, y + above, 18, remark, type::label, ui.theme.ink3);
  return above + 18 + 4;
}

}  // namespace onrecord
