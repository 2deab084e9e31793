// "State television, citing a commander, said …": two claims of one content, the one who is cited speaking through the
// one who cites (the chains of the labelling guide). The finder, which learned from a corpus that marks one of the two,
// is set right here by rule.
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "attribution/source_phrase.h"
#include "language/words.h"

namespace onrecord {

// `attributions` in the order of their first token, and so is the result.
[[nodiscard]] std::vector<Attribution> complete_citations(const Words& words, const SourceReader& reader,
                                                          std::vector<Attribution> attributions);

}  // namespace onrecord
