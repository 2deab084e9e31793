// Speech whose speaker the layout tells instead of a verb: the turns of a transcript ("SMITH: We won.") and quotations
// that are signed ("“We won.” — Ann Smith").
#pragma once

#include <vector>

#include "attribution/reading.h"

namespace onrecord {

// In the order of their marks.
[[nodiscard]] std::vector<Turn> find_turns(const Reading& reading);

}  // namespace onrecord
