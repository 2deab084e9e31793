// Our own search in the article: case folded for Latin, Greek and Cyrillic; white space in the query stands for any.
#pragma once

#include <string_view>
#include <vector>

#include "base/byte_range.h"

namespace onrecord {

inline constexpr size_t kMaxSearchHits = 10'000;

// Hits in text order, not overlapping; none for a query without a visible character.
[[nodiscard]] std::vector<ByteRange> find_in_text(std::string_view text, std::string_view query);

}  // namespace onrecord
