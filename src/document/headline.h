// Title and byline among a document's first blocks. Used by the readers alone.
#pragma once

#include <string_view>

#include "document/document.h"

namespace onrecord {

// Whether the line's last mark, closing quotation marks aside, ends a sentence or announces one.
[[nodiscard]] bool ends_sentence(std::string_view line);

// A first block that is a heading or short and without a final full stop becomes the title; the block behind it (or the
// first) that starts with "By " the byline: "By NAME · DATE".
void name_title_and_byline(Document& document);

}  // namespace onrecord
