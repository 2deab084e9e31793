// Half-open ranges of positions: [begin, end).
//
//   text     T h e   U N   s a i d
//   byte     0 1 2 3 4 5 6 7 8 9 10
//   "UN" is ByteRange{4, 6}: size 2, and touches nothing at 6.
//
// Each unit has a type of its own, so that a byte offset is never taken for a token index. Bytes are the unit inside
// the program; code points exist in files only (see briefing/offsets.h), UTF-16 units in the page only.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace onrecord {

template <class Unit>
struct Range {
  uint32_t begin = 0;
  uint32_t end = 0;

  [[nodiscard]] constexpr uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(uint32_t position) const { return begin <= position && position < end; }
  [[nodiscard]] constexpr bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Range other) const { return begin < other.end && other.begin < end; }

  friend constexpr auto operator<=>(const Range&, const Range&) = default;
};

// Bytes of a Document's text; both ends stand on UTF-8 boundaries.
using ByteRange = Range<struct ByteUnit>;
// Indices into Tokens::items of one document.
using TokenRange = Range<struct TokenUnit>;

[[nodiscard]] inline std::string_view slice(std::string_view text, ByteRange range) {
  return text.substr(range.begin, range.size());
}

}  // namespace onrecord
