// The sample article with its marks as a careful reader set them by hand: 24 claims, 22 actors. What the viewer's tests
// and pictures show, independent of the engine.
#pragma once

#include "briefing/briefing.h"

namespace onrecord::testing {

[[nodiscard]] Document sample_document();
[[nodiscard]] Briefing sample_briefing();

}  // namespace onrecord::testing
