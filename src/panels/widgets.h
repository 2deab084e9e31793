// Controls in the look of the mock-up: hit tests, focus and keys are Dear ImGui's, all that is seen is drawn here.
#pragma once

#include <string_view>

#include "panels/icons.h"
#include "panels/ui.h"
#include "view/rows.h"
#include "view/visible_marks.h"

namespace onrecord {

struct Press {
  bool clicked = false, hovered = false, held = false;
};

// An invisible button over the rectangle. `tooltip`: shown after half a second; none for a finger.
[[nodiscard]] Press press(const Ui& ui, const char* id, const Rect& rect, const char* tooltip = nullptr);
// The hover or pressed tint of a row.
void draw_press(const Ui& ui, Painter& painter, const Rect& rect, const Press& state, bool selected = false);

enum class ButtonLook : uint8_t { plain, primary, quiet };
struct Button {
  std::string_view label;
  Icon icon = Icon::none;
  ButtonLook look = ButtonLook::plain;
  float height = 32;
  bool icon_behind = false;  // the label
  TextStyle style = type::body;
  float padding = 12;
};
[[nodiscard]] float button_width(const Painter& painter, const Button& button);
// True when pressed. The width is the button's own unless given.
[[nodiscard]] bool draw_button(const Ui& ui, Painter& painter, const char* id, float x, float y, const Button& button,
                               float width = 0);
[[nodiscard]] bool draw_icon_button(const Ui& ui, Painter& painter, const char* id, float x, float y, float size,
                                    Icon icon, const char* tooltip);

void draw_checkbox(const Ui& ui, Painter& painter, float x, float y, bool on);  // 16 × 16

void draw_key(const Ui& ui, Painter& painter, float x, float y, std::string_view label);
[[nodiscard]] float key_width(const Painter& painter, std::string_view label);
// Returns the x behind the tag.
float draw_tag(const Ui& ui, Painter& painter, float x, float y, std::string_view label);
[[nodiscard]] float tag_width(const Painter& painter, std::string_view label);
// The filter that is on; a press clears it. Returns the x behind it.
float draw_filter_chip(const Ui& ui, Painter& painter, float x, float y, std::string_view label, float max_width);
void draw_card(const Ui& ui, Painter& painter, const Rect& rect);

// The sample of a layer's mark in the legend: 30 × 18.
void draw_swatch(const Ui& ui, Painter& painter, Hue hue, float x, float y, float width = 30);
// A bar of claims: filled for named, hatched for not named, dashed for none. `unit` px a claim.
void draw_source_bar(const Ui& ui, Painter& painter, float x, float y, const SourceCount& count, float unit,
                     float height, float opacity = 1);
// A name with the thin or full line of its mark.
void draw_name_line(const Ui& ui, Painter& painter, Hue hue, float x0, float x1, float y, Weight weight);

// A name of the size of a card's, each of its lines with its mark's line, at most three. Returns the height.
float draw_lead_name(const Ui& ui, Painter& painter, float x, float y, float width, std::string_view name, Hue hue);
inline constexpr uint32_t kLeadNameLines = 3;

// Draws wrapped text; at most `max_lines` (0: all), the last cut with "…". Returns the height.
float draw_wrapped(Painter& painter, float x, float y, float width, float line_height, std::string_view text,
                   const TextStyle& style, Color color, uint32_t max_lines = 0);
[[nodiscard]] float wrapped_height(const Painter& painter, float width, float line_height, std::string_view text,
                                   const TextStyle& style, uint32_t max_lines = 0);

// A section's title with a remark at its right edge. Returns the height.
float draw_section(const Ui& ui, Painter& painter, float x, float y, float width, std::string_view title,
                   std::string_view remark, float above = 14);

}  // namespace onrecord
