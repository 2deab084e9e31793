// Claims whose cue is a noun. The corpus that the finder learned from marks them now and then; added by rule are those
// that name who says or thinks so:
//
//   The concern among  villagers  is  that the bridge may fall        the union 's  demands for  an inquiry
//   [cue            ]  [source ]      [content               ]       [source   ]   [cue      ]  [content ]
//
// and reports of nobody named: "the alleged deaths", "claims that the mill was burned".
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "attribution/reading.h"
#include "attribution/source_phrase.h"
#include "language/words.h"

namespace onrecord {

// `attributions` in the order of their first token, and so is the result.
[[nodiscard]] std::vector<Attribution> complete_claim_nouns(const Words& words, const Reading& reading,
                                                            const SourceReader& reader,
                                                            std::vector<Attribution> attributions);

}  // namespace onrecord
