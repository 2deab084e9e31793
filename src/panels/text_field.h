// A text field: drawn here, edited in a real <input> that the page lays over it, or in Dear ImGui's own.
#pragma once

#include "panels/ui.h"

namespace onrecord {

void draw_text_field(const Ui& ui, Painter& painter, FieldRect::Name name, const Rect& rect, std::string_view hint);

}  // namespace onrecord
