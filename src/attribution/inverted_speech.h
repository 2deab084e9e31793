// "The bridge was closed, said these sources.": the plainest of claims, whose speaker stands behind the verb at the
// sentence's end. Where the finder has missed one, it is added by rule.
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "attribution/source_phrase.h"
#include "language/words.h"

namespace onrecord {

// `attributions` in the order of their first token, and so is the result.
[[nodiscard]] std::vector<Attribution> complete_inverted_speech(const Words& words, const SourceReader& reader,
                                                                std::vector<Attribution> attributions);

}  // namespace onrecord
