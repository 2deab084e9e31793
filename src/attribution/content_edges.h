// Where a content ends, set right by rule from the syntax and the quotation marks: where its speaker begins another act
// ("labelled it unsafe [and closed the road]"), and with the quotation that it is.
#pragma once

#include <vector>

#include "attribution/attributions.h"
#include "attribution/reading.h"
#include "language/words.h"

namespace onrecord {

[[nodiscard]] std::vector<Attribution> mend_content_edges(const Words& words, const Reading& reading,
                                                          std::vector<Attribution> attributions);

}  // namespace onrecord
