// The one thin line that joins the source, cue and content of the chosen or hovered claim, and leads on, dashed, to the
// outer source of a chain. Below the words' marks, free of descenders; between lines it runs in the gutter.
#pragma once

#include "view/visible_marks.h"

namespace onrecord {

struct JoiningLine {
  std::vector<JoinSegment> segments;
  std::vector<JoinDot> dots;
};

[[nodiscard]] JoiningLine joining_line(const ViewerState& state, const FontSet& fonts, ClaimId claim);

}  // namespace onrecord
