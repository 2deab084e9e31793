#include "panels/mark_drawing.h"

#include <algorithm>
#include <string>

#include "view/mark_geometry.h"

namespace onrecord {
namespace {

Rect tint_rect(const Stretch& at, float dx, float dy) {
  return {at.x0 + dx - 1, at.baseline + dy - kTintAbove * at.scale, at.x1 - at.x0 + 2,
          (kTintAbove + kTintBelow) * at.scale};
}

Rect wash_rect(const Stretch& at, float dx, float dy) {
  return {at.x0 + dx, at.baseline + dy - kWashAbove * at.scale, at.x1 - at.x0, (kWashAbove + kWashBelow) * at.scale};
}

// At rest a claim's bracket is ink, quiet beside the names' colours; it takes its hue when it is pointed at or chosen.
Color bracket_color(const Ui& ui, const BracketMark& mark) {
  const Color hue = ui.theme.hue(mark.hue);
  const bool by_class = mark.hue != Hue::claim;  // the lens Authority: the hue is what it tells
  const bool dimmed = mark.emphasis == Emphasis::dimmed;
  const Color quiet = by_class ? hue : ui.theme.resting_bracket();
  const Color rest = quiet.faded(dimmed ? ui.theme.dimmed_bracket : by_class ? 0.85F : 1.0F);
  if (!mark.lit && mark.emphasis < Emphasis::focused) return rest;
  return blend(blend(ui.theme.paper, rest), hue.with_alpha(mark.strength));
}

void draw_joining_line(const Ui& ui, Painter& painter, const VisibleMarks& marks, float dx, float dy) {
  const Color color = ui.theme.hue(Hue::claim).faded(marks.join_opacity);
  const float thickness = painter.ratio() >= 2 ? 1.5F : 1.0F;
  for (const JoinSegment& segment : marks.join_segments) {
    const float x0 = std::min(segment.x0, segment.x1) + dx, x1 = std::max(segment.x0, segment.x1) + dx;
    const float y0 = std::min(segment.y0, segment.y1) + dy, y1 = std::max(segment.y0, segment.y1) + dy;
    const float half = thickness / 2;
    if (segment.y0 == segment.y1) {
      if (segment.dashed)
        painter.dashed_horizontal(x0 - half, x1 + half, y0 - half, thickness, 4, 3, color);
      else
        painter.horizontal(x0 - half, x1 + half, y0 - half, color, thickness);
    } else if (segment.dashed) {
      painter.dashed_vertical(x0 - half, y0 - half, y1 + half, thickness, 4, 3, color);
    } else {
      painter.vertical(x0 - half, y0 - half, y1 + half, color, thickness);
    }
  }
  for (const JoinDot& dot : marks.join_dots) {
    if (!dot.ring) {
      painter.dot(dot.x + dx, dot.y + dy, 3, color);
      continue;
    }
    painter.dot(dot.x + dx, dot.y + dy, 2.5F, ui.theme.paper);
    painter.ring(dot.x + dx, dot.y + dy, 2.5F, color, 1.5F);
  }
}

}  // namespace

void draw_tint(const Ui& ui, Painter& painter, const TintMark& mark, float dx, float dy) {
  const Rect rect = tint_rect(mark, dx, dy);
  const Color hue = ui.theme.hue(mark.hue);
  if (mark.opaque_under) painter.fill(rect, ui.theme.paper);
  painter.fill(rect, hue.faded(mark.opacity), 2);
  if (mark.hatch_opacity > 0) painter.hatch(rect, hue.faded(mark.hatch_opacity), 5);
  if (mark.outlined) painter.dashed_outline(rect, ui.theme.ink, 3, 3);
}

void draw_underline(const Ui& ui, Painter& painter, const UnderlineMark& mark, float dx, float dy) {
  const float x0 = mark.x0 + dx, x1 = mark.x1 + dx, y = painter.snap(mark.baseline + dy + 4 * mark.scale);
  const Color color = ui.theme.hue(mark.hue).faded(mark.opacity);
  const float stroke = mark.weight == Weight::heavy ? 3.0F : mark.weight == Weight::thin ? 1.0F : 2.0F;
  switch (mark.stroke) {
    case Stroke::solid:
      painter.horizontal(x0, x1, y, color, stroke);
      break;
    case Stroke::doubled: {
      const float thin = mark.weight == Weight::heavy ? 1.5F : 1.0F;
      painter.horizontal(x0, x1, y, color, thin);
      painter.horizontal(x0, x1, y + 3, color, thin);
      break;
    }
    case Stroke::dashed:
      painter.dashed_horizontal(x0, x1 - 1, y, stroke, 6, 3, color);
      break;
    case Stroke::dotted: {
      const float radius = mark.weight == Weight::heavy ? 1.7F : mark.weight == Weight::thin ? 0.8F : 1.25F;
      for (float x = x0 + 1; x < x1; x += 5) painter.dot(x, y + 1, radius, color);
      break;
    }
  }
}

void draw_mark_sample(const Ui& ui, Painter& painter, Hue hue, float x0, float x1, float baseline) {
  draw_tint(ui, painter, {{x0, x1, baseline}, hue, ui.theme.tint_of(hue), hue == Hue::unnamed ? ui.theme.hatch : 0}, 0,
            0);
  draw_underline(ui, painter, {{x0, x1, baseline}, hue, stroke_of(hue)}, 0, 0);
}

void draw_bracket(const Ui& ui, Painter& painter, const BracketMark& mark, float dx, float dy) {
  const Color color = bracket_color(ui, mark);
  const float x = mark.x + dx, top = mark.top + dy, bottom = mark.bottom + dy;
  switch (mark.style) {
    case BracketStyle::solid:
      painter.vertical(x, top, bottom, color, kBracketWidth);
      break;
    case BracketStyle::broken:
      painter.dashed_vertical(x, top, bottom, kBracketWidth, 4, 3, color);
      break;
    case BracketStyle::dashes:
      painter.dashed_vertical(x, top, bottom, kBracketWidth, 6, 3, color);
      break;
    case BracketStyle::ticks:
      painter.dashed_vertical(x, top, bottom, kBracketWidth, 1, 2, color);
      break;
    case BracketStyle::dots:
      for (float y = top; y < bottom; y += 6) painter.dot(x + 1.5F, y + 1.5F, 1.5F, color);
      break;
  }
  if (mark.foot > kBracketWidth) {
    painter.horizontal(x + kBracketWidth, x + mark.foot, top, color);
    painter.horizontal(x + kBracketWidth, x + mark.foot, bottom - 1, color);
  }
  if (mark.number_x != 0) {
    const std::string number = std::to_string(mark.claim.index() + 1);
    painter.text(mark.number_x + dx - painter.width(number, type::label_strong), top + kTintAbove - 1, number,
                 type::label_strong, ui.theme.ink);
  }
}

void draw_marks_below_text(const Ui& ui, Painter& painter, const VisibleMarks& marks, float dx, float dy) {
  const Theme& theme = ui.theme;
  for (const Stretch& wash : marks.washes) painter.fill(wash_rect(wash, dx, dy), theme.ink.with_alpha(0.075F));
  for (const BarMark& bar : marks.wash_bars) painter.vertical(bar.x + dx, bar.top + dy, bar.bottom + dy, theme.ink, 3);
  for (const Stretch& part : marks.selection) painter.fill(wash_rect(part, dx, dy), theme.ink.with_alpha(0.16F));
  for (const Stretch& hit : marks.search_hits) painter.fill(tint_rect(hit, dx, dy), theme.ink.with_alpha(0.12F), 2);
  for (const TintMark& tint : marks.tints) draw_tint(ui, painter, tint, dx, dy);
  for (const UnderlineMark& line : marks.underlines) draw_underline(ui, painter, line, dx, dy);
  for (const RuleMark& rule : marks.rules)
    painter.horizontal(rule.x0 + dx, rule.x1 + dx, rule.baseline + dy + 5 * rule.scale,
                       theme.hue(Hue::claim).faded(rule.opacity));
  for (const BracketMark& bracket : marks.brackets) draw_bracket(ui, painter, bracket, dx, dy);
}

void draw_marks_above_text(const Ui& ui, Painter& painter, const VisibleMarks& marks, float dx, float dy) {
  draw_joining_line(ui, painter, marks, dx, dy);
  for (const Stretch& name : marks.warnings) painter.dashed_outline(tint_rect(name, dx, dy), ui.theme.ink, 2, 2);
  for (const Stretch& place : marks.outlines) painter.outline(tint_rect(place, dx, dy), ui.theme.ink, 2, 1.5F);
}

}  // namespace onrecord
