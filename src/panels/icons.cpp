#include "panels/icons.h"

#include <initializer_list>

namespace onrecord {
namespace {

// A pen on the grid: paths are stroked with round ends.
class Pen {
 public:
  Pen(Painter& painter, float x, float y, Color color, float scale, float stroke)
      : painter_(painter), x_(x), y_(y), color_(color), scale_(scale), stroke_(stroke) {}

  void line(std::initializer_list<ImVec2> points, bool closed = false) {
    for (const ImVec2 point : points) painter_.list()->PathLineTo(at(point));
    painter_.list()->PathStroke(packed(color_), closed ? ImDrawFlags_Closed : 0, stroke_);
    if (!closed)
      for (const ImVec2 end : {*points.begin(), *(points.end() - 1)}) dot(end);
  }
  void curve(ImVec2 from, std::initializer_list<ImVec2> controls) {
    painter_.list()->PathLineTo(at(from));
    for (const ImVec2* c = controls.begin(); c != controls.end(); c += 3)
      painter_.list()->PathBezierCubicCurveTo(at(c[0]), at(c[1]), at(c[2]));
    painter_.list()->PathStroke(packed(color_), 0, stroke_);
    dot(from);
    dot(*(controls.end() - 1));
  }
  void circle(ImVec2 center, float radius) {
    painter_.list()->AddCircle(at(center), radius * scale_, packed(color_), 0, stroke_);
  }
  void arc(ImVec2 center, float radius, float from, float to) {
    painter_.list()->PathArcTo(at(center), radius * scale_, from, to);
    painter_.list()->PathStroke(packed(color_), 0, stroke_);
  }
  void dot(ImVec2 center) { painter_.list()->AddCircleFilled(at(center), stroke_ / 2, packed(color_), 8); }
  void box(float x, float y, float width, float height) {
    line({{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}, true);
  }

 private:
  [[nodiscard]] ImVec2 at(ImVec2 p) const { return {x_ + p.x * scale_, y_ + p.y * scale_}; }
  Painter& painter_;
  float x_, y_;
  Color color_;
  float scale_, stroke_;
};

}  // namespace

void draw_icon(Painter& painter, Icon icon, float x, float y, Color color, float size, float stroke) {
  constexpr float kPi = 3.14159265F;
  Pen pen(painter, painter.snap(x), painter.snap(y), color, size / 16, stroke);
  switch (icon) {
    case Icon::chevron:
      pen.line({{4.5F, 6.5F}, {8, 10}, {11.5F, 6.5F}});
      break;
    case Icon::search:
      pen.circle({7, 7}, 5);
      pen.line({{10.8F, 10.8F}, {14, 14}});
      break;
    case Icon::share:
      pen.line({{8, 10}, {8, 2}});
      pen.line({{5, 4.5F}, {8, 1.8F}, {11, 4.5F}});
      pen.line({{3, 8}, {3, 14}, {13, 14}, {13, 8}});
      break;
    case Icon::help:
      pen.curve({5.8F, 6}, {{5.8F, 4.6F},
                            {6.9F, 3.8F},
                            {8, 3.8F},
                            {9.4F, 3.8F},
                            {10.3F, 4.9F},
                            {10.2F, 6.1F},
                            {10.1F, 7.7F},
                            {8, 7.8F},
                            {8, 9.7F}});
      pen.dot({8, 12.4F});
      break;
    case Icon::cross:
      pen.line({{4, 4}, {12, 12}});
      pen.line({{12, 4}, {4, 12}});
      break;
    case Icon::previous:
      pen.line({{10, 3.5F}, {5.5F, 8}, {10, 12.5F}});
      break;
    case Icon::next:
      pen.line({{6, 3.5F}, {10.5F, 8}, {6, 12.5F}});
      break;
    case Icon::copy:
      pen.box(5.5F, 5.5F, 8, 8);
      pen.line({{2.5F, 10.5F}, {2.5F, 2.5F}, {10.5F, 2.5F}});
      break;
    case Icon::link:
      pen.line({{6.5F, 9.5F}, {9.5F, 6.5F}});
      pen.curve({7, 4.5F}, {{8.6F, 2.9F},
                            {9, 2.1F},
                            {10.6F, 2},
                            {12.6F, 2},
                            {14, 3.6F},
                            {13.9F, 5.2F},
                            {13.8F, 6},
                            {13.3F, 6.3F},
                            {11, 8.5F}});
      pen.curve({9, 11.5F}, {{7.4F, 13.1F},
                             {7, 13.9F},
                             {5.4F, 14},
                             {3.4F, 14},
                             {2, 12.4F},
                             {2.1F, 10.8F},
                             {2.2F, 10},
                             {2.7F, 9.7F},
                             {5, 7.5F}});
      break;
    case Icon::warning:
      pen.line({{8, 2}, {14.5F, 13.5F}, {1.5F, 13.5F}}, true);
      pen.line({{8, 6.5F}, {8, 10}});
      pen.dot({8, 11.9F});
      break;
    case Icon::tick:
      pen.line({{3.5F, 8.5F}, {6.5F, 11.5F}, {12.5F, 4.5F}});
      break;
    case Icon::file:
      pen.line({{4, 1.8F}, {9, 1.8F}, {12.5F, 5.3F}, {12.5F, 14.3F}, {3.5F, 14.3F}, {3.5F, 1.8F}}, true);
      pen.line({{9, 1.8F}, {9, 5.3F}, {12.5F, 5.3F}});
      break;
    case Icon::menu:
      for (const float row : {4.5F, 8.0F, 11.5F}) pen.line({{2.5F, row}, {13.5F, row}});
      break;
    case Icon::layers:
      pen.line({{2.5F, 4}, {9.5F, 4}});
      pen.line({{2.5F, 8}, {13.5F, 8}});
      pen.line({{2.5F, 12}, {7.5F, 12}});
      break;
    case Icon::clock:
      pen.arc({8, 8}, 5.5F, 0, 2 * kPi);
      pen.line({{8, 5}, {8, 8}, {10, 9.5F}});
      break;
    case Icon::dash:
      pen.line({{5, 8}, {11, 8}});
      break;
    case Icon::none:
      break;
  }
}

}  // namespace onrecord
