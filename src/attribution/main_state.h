// The state that an article is about.
#pragma once

#include <string>

#include "language/words.h"

namespace onrecord {

// The one it names most, by name, capital, city or people; empty if none.
[[nodiscard]] std::string state_named_most(const Words& words);

}  // namespace onrecord
