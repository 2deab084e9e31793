// Reports in the passive voice, by rule from the syntax. The corpus that the finder learned from marks them now and
// then.
//
//   The bridge  is said  to be unsafe      The talks  were first reported  by a local paper      accused  by Oslo  of …
//   [content ]  [cue  ]  [content   ]      [content]  [cue              ]     [source     ]      [cue  ]     [src]
//   [content]
//
// Who is told, ordered or asked in the passive hears and does not speak. And what the outlet itself asked, "Asked about
// the raid, the minister said …", is nobody's claim.
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "attribution/reading.h"
#include "attribution/source_phrase.h"
#include "language/words.h"

namespace onrecord {

// `attributions` in the order of their first token, and so is the result.
[[nodiscard]] std::vector<Attribution> complete_passive_reports(const Words& words, const Reading& reading,
                                                                const SourceReader& reader,
                                                                std::vector<Attribution> attributions);

// Sources that only hear are taken away; questions of the outlet are left out.
[[nodiscard]] std::vector<Attribution> leave_out_hearers(const Words& words, const Reading& reading,
                                                         std::vector<Attribution> attributions);

}  // namespace onrecord
