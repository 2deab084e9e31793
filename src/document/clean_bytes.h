// What every reader does first: refuse what is no text, repair the rest. Used by the readers alone.
#pragma once

#include <string_view>

#include "base/result.h"
#include "base/utf8.h"

namespace onrecord {

// Well-formed text: no byte order mark, LF line ends, no control characters but tab and line feed. UTF-16 with a byte
// order mark is converted. Binary content is an Error of kind not_text.
[[nodiscard]] Result<RepairedText> clean_bytes(std::string_view bytes);

// Cuts text beyond kMaxDocumentBytes before a paragraph, else a word; returns the number of words left out.
uint32_t cut_to_limit(std::string& text);

}  // namespace onrecord
