// Where a paragraph is broken into lines: greedily, at spaces, behind hyphens, dashes and slashes inside a word,
// between ideographs, and anywhere in a word that is wider than the column (the break classes of UAX #14 that news text
// needs).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/byte_range.h"
#include "view/font_metrics.h"

namespace onrecord {

struct BrokenLine {
  ByteRange range;  // of the text; holds the white space at its end
  float width = 0;  // without it
};

// At least one line, also for an empty range. Lines join to the range.
[[nodiscard]] std::vector<BrokenLine> break_lines(const FontSet& fonts, const TextStyle& style, std::string_view text,
                                                  ByteRange range, float width);

// The same number of lines as break_lines, as even as they can be: for titles. Texts of more than kMaxBalancedLines
// lines stay greedy.
inline constexpr size_t kMaxBalancedLines = 6;
[[nodiscard]] std::vector<BrokenLine> break_lines_balanced(const FontSet& fonts, const TextStyle& style,
                                                           std::string_view text, ByteRange range, float width);

}  // namespace onrecord
