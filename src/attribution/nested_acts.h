// "Two sources said that Pompeo had threatened to close the embassy": what a party is said, inside another one's words,
// to have said, thought, promised or charged is a claim of its own (the chains of the labelling guide). The corpus that
// the finder learned from marks no claims inside others, so it misses most; these are added by rule, where a speaker is
// the subject of a cue verb.
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "attribution/reading.h"
#include "attribution/source_phrase.h"
#include "language/words.h"

namespace onrecord {

// `attributions` in the order of their first token, and so is the result.
[[nodiscard]] std::vector<Attribution> complete_nested_acts(const Words& words, const Reading& reading,
                                                            const SourceReader& reader,
                                                            std::vector<Attribution> attributions);

}  // namespace onrecord
