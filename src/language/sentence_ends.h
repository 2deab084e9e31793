// Where a sentence ends. Used by tokenize() alone.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/byte_range.h"
#include "language/tokens.h"

namespace onrecord {

// End of the sentence that starts with the first token of `range`, which ends with its block: one behind the sentence's
// last token, closing quotation marks included. At most kMaxSentenceTokens tokens.
[[nodiscard]] uint32_t sentence_end(std::string_view text, const std::vector<Token>& tokens, TokenRange range);

}  // namespace onrecord
