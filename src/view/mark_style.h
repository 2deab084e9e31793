// Which hue and underline tell what: people solid, states double, organisations dashed, unnamed sources dotted.
#pragma once

#include <cstdint>

#include "briefing/briefing.h"
#include "view/command.h"
#include "view/theme.h"

namespace onrecord {

enum class Stroke : uint8_t { solid, doubled, dashed, dotted };

[[nodiscard]] Hue hue_of(Layer layer);
[[nodiscard]] Stroke stroke_of(Hue hue);
// The class that stands behind a claim: who is named, an institution, unnamed, nobody.
[[nodiscard]] Hue hue_of(Naming naming);

}  // namespace onrecord
