// Who speaks, where the finder gave a verb nobody or only the last words of who it is: the speaker stands before an aside
// ("[Hiba, who would not give her name,] said"), has a relative clause without commas ("[neighbours who looked for
// survivors] said"), is joined to the one that was found ("[Lee, the mayor, and] her sister said"), stands behind the
// verb ("wrote [one of them]") or is the one of the main clause ("Citing an envoy, [the paper] said"). Behind "according
// to" it is taken whole.
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "attribution/reading.h"
#include "attribution/source_phrase.h"
#include "language/words.h"

namespace onrecord {

// `attributions` in the order of their first token.
[[nodiscard]] std::vector<Attribution> complete_speakers(const Words& words, const Reading& reading,
                                                         const SourceReader& reader,
                                                         std::vector<Attribution> attributions);

}  // namespace onrecord
