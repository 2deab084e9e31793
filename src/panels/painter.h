// Draws upon a Dear ImGui draw list in CSS px: our own kerned text with sub-pixel x, shapes snapped to device pixels,
// so that hairlines and marks are sharp at any pixel ratio.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "panels/draw_fonts.h"
#include "view/panes.h"
#include "view/theme.h"

namespace onrecord {

[[nodiscard]] ImU32 packed(Color color);

// Words in characters that the shipped fonts lack, where a panel has left room for them: the page shows them there in
// the reader's own fonts.
struct LentText {
  std::string words;
  float x = 0, baseline = 0, width = 0;
  TextStyle style;
  Color color;
  Rect clip;
};

class Painter {
 public:
  Painter(ImDrawList* list, const DrawFonts& fonts, float pixel_ratio);

  [[nodiscard]] const FontSet& metrics() const { return fonts_.metrics; }
  [[nodiscard]] ImDrawList* list() const { return list_; }
  [[nodiscard]] float ratio() const { return ratio_; }
  [[nodiscard]] float snap(float value) const;  // to device pixels

  // Returns the x behind the text. `twice`: struck a second time, a little to the right: heavier, same width.
  float text(float x, float baseline, std::string_view text, const TextStyle& style, Color color, bool twice = false);
  // The baseline is found in a line box that starts at `top`.
  float text_in_box(float x, float top, float line_height, std::string_view text, const TextStyle& style, Color color,
                    bool twice = false);
  // At most `width` wide, cut with "…".
  float text_cut(float x, float top, float line_height, float width, std::string_view text, const TextStyle& style,
                 Color color);
  [[nodiscard]] float width(std::string_view text, const TextStyle& style) const;

  void fill(const Rect& rect, Color color, float radius = 0);
  void outline(const Rect& rect, Color color, float radius = 0, float thickness = 1);
  // With a radius, the corners are whole arcs.
  void dashed_outline(const Rect& rect, Color color, float dash, float gap, float thickness = 1, float radius = 0);
  void horizontal(float x0, float x1, float y, Color color, float thickness = 1);
  void vertical(float x, float y0, float y1, Color color, float thickness = 1);
  void dashed_horizontal(float x0, float x1, float y, float thickness, float dash, float gap, Color color);
  void dashed_vertical(float x, float y0, float y1, float thickness, float dash, float gap, Color color);
  void dot(float x, float y, float radius, Color color);
  void ring(float x, float y, float radius, Color color, float thickness);
  // 45° lines one pixel wide, clipped to the rectangle; `step` apart along x.
  void hatch(const Rect& rect, Color color, float step);

  void clip(const Rect& rect);
  void unclip();

  // Room instead of U+FFFD for characters that the fonts lack: something else draws them, told by `lent` unless null.
  void leave_missing_glyphs(std::vector<LentText>* lent) {
    leaves_missing_ = true;
    lent_ = lent;
  }

 private:
  ImDrawList* list_;
  const DrawFonts& fonts_;
  void lend(std::string_view words, float x, float right, float baseline, const TextStyle& style, Color color);

  bool leaves_missing_ = false;
  std::vector<LentText>* lent_ = nullptr;
  float ratio_;
};

}  // namespace onrecord
