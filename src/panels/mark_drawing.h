// The marks by their recipes: tints, hatches, underlines, brackets, rules, the joining line. Used by the article and,
// for samples of the same marks, by the panels.
#pragma once

#include "panels/ui.h"
#include "view/visible_marks.h"

namespace onrecord {

void draw_tint(const Ui& ui, Painter& painter, const TintMark& mark, float dx, float dy);
// The line of a mark's hue at b+4 … b+7.
void draw_underline(const Ui& ui, Painter& painter, const UnderlineMark& mark, float dx, float dy);
// A whole mark as it stands in the text: tint, hatch, underline.
void draw_mark_sample(const Ui& ui, Painter& painter, Hue hue, float x0, float x1, float baseline);
void draw_bracket(const Ui& ui, Painter& painter, const BracketMark& mark, float dx, float dy);

// `dx`, `dy`: from article coordinates to the window's.
void draw_marks_below_text(const Ui& ui, Painter& painter, const VisibleMarks& marks, float dx, float dy);
void draw_marks_above_text(const Ui& ui, Painter& painter, const VisibleMarks& marks, float dx, float dy);

}  // namespace onrecord
