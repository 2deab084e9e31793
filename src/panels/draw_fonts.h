// The shipped cuts as Dear ImGui fonts, beside the metrics that the layout uses. Sizes are in CSS px of the em, always
// whole: Dear ImGui rounds others.
#pragma once

#include "base/result.h"
#include "imgui.h"
#include "view/font_metrics.h"

namespace onrecord {

struct DrawFonts {
  FontSet metrics;
  ImFont* cuts[kCutCount] = {};
  [[nodiscard]] ImFont* operator[](Cut cut) const { return cuts[static_cast<uint32_t>(cut)]; }
};

// Adds the embedded cuts to the current context's atlas, which then refers to their bytes.
[[nodiscard]] Result<DrawFonts> load_fonts();

}  // namespace onrecord
