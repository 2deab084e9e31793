// Dear ImGui's own style, for the little that it draws itself: scroll bars, text fields, menus, the focus ring.
#pragma once

#include "view/theme.h"

namespace onrecord {

void apply_style(const Theme& theme, float pixel_ratio, bool phone);

}  // namespace onrecord
