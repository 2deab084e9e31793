// The edges of claims set right by rule, from words alone. Contents: they go on with "… and that …" in their sentence; they
// end at the semicolon behind which somebody else speaks or the writer goes on, with the subordinate clause that they stand
// in, before "saying …" of the same speaker and before "a figure that others doubt"; a dateline is nobody's words. Sources:
// joined verbs share them, "for its part" stands behind one, "as …" behind "by" is none. Cues: with the document that says
// it, "issued a statement on Monday calling on".
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "language/words.h"

namespace onrecord {

[[nodiscard]] std::vector<Attribution> mend_claim_edges(const Words& words, std::vector<Attribution> attributions);

}  // namespace onrecord
