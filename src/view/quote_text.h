// Text for the clipboard: a claim with who said it, and a stretch of the article with its paragraph breaks.
#pragma once

#include <string>

#include "briefing/briefing.h"

namespace onrecord {

// The pieces of a span list as one string: white space made single, pieces joined by " … ".
[[nodiscard]] std::string joined_text(const Document& document, const std::vector<ByteRange>& pieces);

// The range with soft line breaks made spaces and one empty line between blocks.
[[nodiscard]] std::string clean_text(const Document& document, ByteRange range);

// “to shut the embassy” — Mike Pompeo (named person, official, United States), as told by …; title, outlet, address.
[[nodiscard]] std::string quote_with_attribution(const Briefing& briefing, ClaimId claim);

}  // namespace onrecord
