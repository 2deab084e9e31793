// The state that an article is about: whom it leaves without a word of whose they are is most likely of it.
#pragma once

#include <string>

#include "language/words.h"

namespace onrecord {

// The state of the dateline ("KYIV, Aug 2 -"); without one the state named most, by name, capital, city or people. Empty
// where another state is named nearly as often, or none is named at all.
[[nodiscard]] std::string main_state_of(const Words& words);

// The one state that a sentence names; empty for several or none.
[[nodiscard]] std::string only_state_in(const Words& words, TokenRange sentence);

}  // namespace onrecord
