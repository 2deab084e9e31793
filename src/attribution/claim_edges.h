// Where a content ends, set right by rule: it goes on with "… and that …" in its sentence, and it ends at a semicolon
// behind which somebody else speaks, or with the subordinate clause that it stands in. And where a cue begins: with the
// document that says it, "issued a statement on Monday calling on". A dateline is nobody's words.
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "language/words.h"

namespace onrecord {

[[nodiscard]] std::vector<Attribution> mend_claim_edges(const Words& words, std::vector<Attribution> attributions);

}  // namespace onrecord
