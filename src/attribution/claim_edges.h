// The edges of claims set right by rule, from words alone. Contents: they go on with "… and that …" in their sentence;
// they end at the semicolon behind which somebody else speaks or the writer goes on, with the subordinate clause that
// they stand in, before "saying …" of the same speaker, before "a figure that others doubt" and before "and the army
// did not comment"; a dateline is nobody's words. Cues: with the document that says it, "issued a statement on Monday
// calling on", and of two joined verbs the first.
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "language/words.h"

namespace onrecord {

[[nodiscard]] std::vector<Attribution> mend_claim_edges(const Words& words, std::vector<Attribution> attributions);

}  // namespace onrecord
