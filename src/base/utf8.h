// UTF-8: decoding, repair, and conversion of offsets at the program's borders. Malformed input never fails: each
// maximal ill-formed subpart counts as one U+FFFD (Unicode 15, section 3.9, "U+FFFD Substitution of Maximal Subparts").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.h"

namespace onrecord {

struct CodePoint {
  char32_t value = 0;       // U+FFFD where the bytes are ill-formed
  uint32_t size_bytes = 0;  // 0 only at the end of the text
};

// The code point that starts at `offset`; {0, 0} at or behind the end.
[[nodiscard]] CodePoint decode_longer_at(std::string_view text, size_t offset);
[[nodiscard]] inline CodePoint decode_at(std::string_view text, size_t offset) {
  if (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80)
    return {static_cast<unsigned char>(text[offset]), 1};
  return decode_longer_at(text, offset);  // not ASCII
}
// The code point that ends right before `offset` in well-formed text; {0, 0} at the start.
[[nodiscard]] CodePoint decode_before(std::string_view text, size_t offset);

void append_utf8(std::string& out, char32_t code_point);

struct RepairedText {
  std::string text;             // well-formed
  uint32_t replaced_bytes = 0;  // bytes of the input that could not be read
};
[[nodiscard]] RepairedText repair_utf8(std::string_view bytes);

// Maps offsets between bytes and another unit for one well-formed text, which must outlive it. Built once in O(n);
// each lookup is O(1) amortised over a stride.
class OffsetMap {
 public:
  enum class Unit { code_points, utf16 };
  OffsetMap(std::string_view text, Unit unit);

  // Offset in the other unit of a byte offset (0 … size of the text; inside a character counts as its start).
  [[nodiscard]] uint32_t from_bytes(uint32_t offset_bytes) const;
  // Byte offset; behind the end gives the end.
  [[nodiscard]] uint32_t to_bytes(uint32_t offset) const;
  // Length of the whole text in the other unit.
  [[nodiscard]] uint32_t size() const { return total_; }

 private:
  std::string_view text_;
  Unit unit_;
  uint32_t total_ = 0;
  std::vector<uint32_t> at_stride_;  // offset in the other unit at each kStride bytes
};

}  // namespace onrecord
