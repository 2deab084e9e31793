#include "view/joining_line.h"

#include <algorithm>

#include "view/mark_geometry.h"

namespace onrecord {
namespace {

struct Point {
  float x = 0, y = 0;
};

// Under the middle of the span's widest line.
std::optional<Point> point_of(const ViewerState& state, const FontSet& fonts, const std::vector<ByteRange>& spans) {
  if (spans.empty() || spans.front().empty()) return std::nullopt;
  const ByteRange span = spans.front();
  std::optional<Point> widest;
  float width = -1;
  for (uint32_t line = line_of_offset(state.layout, span.begin);
       line < state.layout.lines.size() && state.layout.lines[line].range.begin < span.end; ++line) {
    const Line& at = state.layout.lines[line];
    const float x0 = x_in_line(state.document, fonts, state.layout, line, std::max(span.begin, at.range.begin));
    const float x1 = std::min(x_in_line(state.document, fonts, state.layout, line, std::min(span.end, at.range.end)),
                              at.x + at.width);
    if (x1 - x0 <= width) continue;
    width = x1 - x0;
    const float below = state.viewport.pixel_ratio >= 2 ? 9.25F : 9.5F;
    widest = Point{(x0 + x1) / 2, at.baseline + below * state.text_scale};
  }
  return widest;
}

void join(JoiningLine& line, Point from, Point to, float gutter, bool dashed) {
  if (from.y == to.y) {
    line.segments.push_back({from.x, from.y, to.x, to.y, dashed});
    return;
  }
  line.segments.push_back({from.x, from.y, gutter, from.y, dashed});
  line.segments.push_back({gutter, from.y, gutter, to.y, dashed});
  line.segments.push_back({gutter, to.y, to.x, to.y, dashed});
}

}  // namespace

JoiningLine joining_line(const ViewerState& state, const FontSet& fonts, ClaimId id) {
  JoiningLine line;
  const float gutter = state.layout.column_x + bracket_measure(state.panes.layout == PaneLayout::phone).gutter;
  const auto& claims = state.briefing.claims;
  std::optional<Point> chain_from;
  std::optional<Point> previous;
  for (const auto* spans : {&claims[id.index()].source, &claims[id.index()].cue, &claims[id.index()].content}) {
    const std::optional<Point> point = point_of(state, fonts, *spans);
    if (!point) continue;
    if (previous) join(line, *previous, *point, gutter, false);
    if (!chain_from) chain_from = point;
    line.dots.push_back({point->x, point->y, false});
    previous = point;
  }
  ClaimId via = claims[id.index()].via;
  for (size_t steps = 0; via.has_value() && steps < claims.size(); ++steps) {
    for (const auto* spans : {&claims[via.index()].source, &claims[via.index()].cue}) {
      const std::optional<Point> point = point_of(state, fonts, *spans);
      if (!point) continue;
      if (chain_from) join(line, *chain_from, *point, gutter, true);
      line.dots.push_back({point->x, point->y, true});
      chain_from = point;
    }
    via = claims[via.index()].via;
  }
  return line;
}

}  // namespace onrecord
