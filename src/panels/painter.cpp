#include "panels/painter.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/utf8.h"

namespace onrecord {
namespace {

constexpr float kStrike = 0.35F;

void draw_badge(Painter& painter, float x, float baseline, float size, Color color) {
  const Rect box{x + size * 0.1F, baseline - size * 0.75F, size * (kBadgeWidth - 0.2F), size * 0.85F};
  painter.outline(box, color, 3);
  painter.horizontal(box.x + size * 0.2F, box.right() - size * 0.2F, box.y + box.height / 2, color);
}

}  // namespace

ImU32 packed(Color color) {
  return IM_COL32(color.red, color.green, color.blue, std::lround(std::clamp(color.alpha, 0.0F, 1.0F) * 255));
}

Painter::Painter(ImDrawList* list, const DrawFonts& fonts, float pixel_ratio)
    : list_(list), fonts_(fonts), ratio_(pixel_ratio) {
  list_->_FringeScale = 1 / ratio_;  // antialiased edges one device pixel wide
}

float Painter::snap(float value) const {
  return std::round(value * ratio_) / ratio_;
}

float Painter::text(float x, float baseline, std::string_view text, const TextStyle& style, Color color, bool twice) {
  ImFontBaked* baked = fonts_[style.cut]->GetFontBaked(style.size, ratio_);
  const FontMetrics& metrics = fonts_.metrics[style.cut];
  const ImU32 ink = packed(color);
  const float top = snap(baseline) - std::round(baked->Ascent);
  char32_t previous = 0;
  size_t lent_begin = 0, lent_end = 0;  // words of missing characters, with the spaces between them
  float lent_x = 0, lent_right = 0;
  const auto lend_words = [&] {
    if (lent_end > lent_begin)
      lend(text.substr(lent_begin, lent_end - lent_begin), lent_x, lent_right, baseline, style, color);
    lent_begin = lent_end = 0;
  };
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    const size_t begin = std::exchange(at, at + point.size_bytes);
    if (previous != 0) x += metrics.kerning(previous, point.value) * style.size;
    previous = point.value;
    const float left = x;
    bool lent = false;
    if (is_hidden_control(point.value)) {
      draw_badge(*this, x, baseline, style.size, color);
    } else if (point.value != ' ' && point.value != '\n' && point.value != '\t') {
      const bool drawable = point.value <= IM_UNICODE_CODEPOINT_MAX && metrics.has_glyph(point.value);
      lent = !drawable && leaves_missing_;
      const ImFontGlyph* glyph =
          lent ? nullptr : baked->FindGlyph(static_cast<ImWchar>(drawable ? point.value : 0xFFFD));
      if (glyph != nullptr && glyph->Visible) {
        for (int strike = 0; strike < (twice ? 2 : 1); ++strike) {
          const float from = x + (strike != 0 ? kStrike : 0);
          list_->PrimReserve(6, 4);
          list_->PrimRectUV({from + glyph->X0, top + glyph->Y0}, {from + glyph->X1, top + glyph->Y1},
                            {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, ink);
        }
      }
    }
    x += advance_of(metrics, point.value) * style.size + style.letter_spacing;
    if (lent) {
      if (lent_end == lent_begin) lent_begin = begin, lent_x = left;
      lent_end = at;
      lent_right = x;
    } else if (point.value != ' ') {
      lend_words();
    }
  }
  lend_words();
  return x;
}

void Painter::lend(std::string_view words, float x, float right, float baseline, const TextStyle& style, Color color) {
  if (lent_ == nullptr) return;
  const ImVec2 from = list_->GetClipRectMin(), to = list_->GetClipRectMax();
  const Rect clip{from.x, from.y, to.x - from.x, to.y - from.y};
  if (baseline < from.y || baseline - style.size > to.y) return;
  lent_->push_back({std::string(words), x, baseline, right - x, style, color, clip});
}

float Painter::text_in_box(float x, float top, float line_height, std::string_view words, const TextStyle& style,
                           Color color, bool twice) {
  return text(x, top + baseline_in_line(fonts_.metrics[style.cut], style.size, line_height), words, style, color,
              twice);
}

float Painter::text_cut(float x, float top, float line_height, float width, std::string_view words,
                        const TextStyle& style, Color color) {
  if (this->width(words, style) <= width) return text_in_box(x, top, line_height, words, style, color);
  const float room = width - this->width("…", style);
  std::string_view kept = words.substr(0, bytes_that_fit(fonts_.metrics, style, words, room));
  while (!kept.empty() && kept.back() == ' ') kept.remove_suffix(1);
  const float end = text_in_box(x, top, line_height, kept, style, color);
  return text_in_box(end, top, line_height, "…", style, color);
}

float Painter::width(std::string_view words, const TextStyle& style) const {
  return text_width(fonts_.metrics, style, words);
}

void Painter::fill(const Rect& rect, Color color, float radius) {
  list_->AddRectFilled({snap(rect.x), snap(rect.y)}, {snap(rect.right()), snap(rect.bottom())}, packed(color), radius);
}

void Painter::outline(const Rect& rect, Color color, float radius, float thickness) {
  // The stroke lies inside the rectangle, its middle half a stroke from the edge, as CSS borders do.
  const float half = thickness / 2;
  const ImVec2 from{snap(rect.x) + half, snap(rect.y) + half},
      to{snap(rect.right()) - half, snap(rect.bottom()) - half};
  if (radius > 0) {
    list_->PathRect(from, to, radius - half);
    list_->PathStroke(packed(color), ImDrawFlags_Closed, thickness);
    return;
  }
  fill({rect.x, rect.y, rect.width, thickness}, color);
  fill({rect.x, rect.bottom() - thickness, rect.width, thickness}, color);
  fill({rect.x, rect.y + thickness, thickness, rect.height - 2 * thickness}, color);
  fill({rect.right() - thickness, rect.y + thickness, thickness, rect.height - 2 * thickness}, color);
}

void Painter::dashed_outline(const Rect& rect, Color color, float dash, float gap, float thickness, float radius) {
  const float left = rect.x + radius, right = rect.right() - radius, top = rect.y + radius,
              bottom = rect.bottom() - radius;
  dashed_horizontal(left, right, rect.y, thickness, dash, gap, color);
  dashed_horizontal(left, right, rect.bottom() - thickness, thickness, dash, gap, color);
  dashed_vertical(rect.x, top, bottom, thickness, dash, gap, color);
  dashed_vertical(rect.right() - thickness, top, bottom, thickness, dash, gap, color);
  if (radius <= 0) return;
  const ImVec2 centers[] = {{right, bottom}, {left, bottom}, {left, top}, {right, top}};
  for (int i = 0; i < 4; ++i) {
    constexpr float kQuarter = 1.5707963F;
    list_->PathArcTo(centers[i], radius - thickness / 2, kQuarter * static_cast<float>(i),
                     kQuarter * static_cast<float>(i + 1));
    list_->PathStroke(packed(color), 0, thickness);
  }
}

void Painter::horizontal(float x0, float x1, float y, Color color, float thickness) {
  fill({x0, y, x1 - x0, thickness}, color);
}

void Painter::vertical(float x, float y0, float y1, Color color, float thickness) {
  fill({x, y0, thickness, y1 - y0}, color);
}

void Painter::dashed_horizontal(float x0, float x1, float y, float thickness, float dash, float gap, Color color) {
  for (float x = x0; x < x1; x += dash + gap) fill({x, y, std::min(dash, x1 - x), thickness}, color);
}

void Painter::dashed_vertical(float x, float y0, float y1, float thickness, float dash, float gap, Color color) {
  for (float y = y0; y < y1; y += dash + gap) fill({x, y, thickness, std::min(dash, y1 - y)}, color);
}

void Painter::dot(float x, float y, float radius, Color color) {
  if (radius >= 2) return list_->AddCircleFilled({x, y}, radius, packed(color));
  // Underlines have hundreds: eight corners without a sine.
  constexpr float kHalf = 0.70710678F;
  constexpr ImVec2 kCorners[] = {{1, 0}, {kHalf, kHalf}, {0, 1}, {-kHalf, kHalf}, {-1, 0}, {-kHalf, -kHalf}, {0, -1}, {kHalf, -kHalf}};
  for (const ImVec2& corner : kCorners) list_->PathLineTo({x + radius * corner.x, y + radius * corner.y});
  list_->PathFillConvex(packed(color));
}

void Painter::ring(float x, float y, float radius, Color color, float thickness) {
  list_->AddCircle({x, y}, radius, packed(color), 0, thickness);
}

void Painter::hatch(const Rect& rect, Color color, float step) {
  const Rect inside{snap(rect.x), snap(rect.y), snap(rect.right()) - snap(rect.x), snap(rect.bottom()) - snap(rect.y)};
  if (inside.width <= 0 || inside.height <= 0) return;
  // Cut by hand: a clip rectangle would cost each tint a draw call of its own.
  for (float d = -inside.height; d < inside.width; d += step) {
    const float from = std::max(0.0F, -d), to = std::min(inside.height, inside.width - d);
    list_->AddLine({inside.x + d + from - 0.5F, inside.bottom() - from - 0.5F},
                   {inside.x + d + to - 0.5F, inside.bottom() - to - 0.5F}, packed(color), 1);
  }
}

void Painter::clip(const Rect& rect) {
  list_->PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
}
void Painter::unclip() {
  list_->PopClipRect();
}

}  // namespace onrecord
