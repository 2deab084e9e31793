// The sources of claims set right by rule, from words alone: a dateline's place speaks not; joined verbs share a
// speaker; "for its part" stands behind one; "as …" behind "by" is what he says, and the verb before a colon is the
// cue's.
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "language/words.h"

namespace onrecord {

// `attributions` in the order of their first token.
[[nodiscard]] std::vector<Attribution> mend_claim_sources(const Words& words, std::vector<Attribution> attributions);

}  // namespace onrecord
