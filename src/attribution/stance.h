// What a claim does: states, accuses, denies, … A specific cue decides; behind a neutral one the act that the content
// performs in so many words.
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "attribution/labels.h"
#include "language/quotations.h"
#include "language/words.h"

namespace onrecord {

struct StanceReading {
  Stance stance = Stance::state;
  TokenRange words;  // that the stance was read from; empty for a plain statement
};

[[nodiscard]] StanceReading read_stance(const Words& words, const Attribution& attribution);

// Direct where every word of the content stands in quotation marks, a leading "that" aside; mixed where some do.
[[nodiscard]] Form read_form(const Words& words, const Quotations& quotations, const Attribution& attribution);

}  // namespace onrecord
