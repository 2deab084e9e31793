// The article: text, marks, selection. Only visible lines are drawn.
#pragma once

#include "panels/ui.h"

namespace onrecord {

// `top` is the article coordinate at the pane's upper edge.
void draw_article(const Ui& ui, float top);

}  // namespace onrecord
