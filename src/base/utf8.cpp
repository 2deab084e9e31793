#include "base/utf8.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr uint32_t kStride = 64;

uint32_t utf16_units(char32_t code_point) {
  return code_point > 0xFFFF ? 2 : 1;
}

}  // namespace

CodePoint decode_longer_at(std::string_view text, size_t offset) {
  if (offset >= text.size()) return {0, 0};
  const auto byte_at = [&](size_t i) -> uint32_t {
    return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0u;
  };
  const uint32_t first = byte_at(0);
  if (first < 0xC2 || first > 0xF4) return {kReplacement, 1};

  // The allowed second byte depends on the first (Unicode 15, table 3-7): no overlong forms, no surrogates.
  const uint32_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  const uint32_t low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const uint32_t high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  const uint32_t second = byte_at(1);
  if (second < low || second > high) return {kReplacement, 1};
  char32_t value = (first & (0xFFu >> (length + 1))) << 6 | (second & 0x3F);
  for (uint32_t i = 2; i < length; ++i) {
    const uint32_t next = byte_at(i);
    if (next < 0x80 || next > 0xBF) return {kReplacement, i};
    value = value << 6 | (next & 0x3F);
  }
  return {value, length};
}

CodePoint decode_before(std::string_view text, size_t offset) {
  offset = std::min(offset, text.size());
  if (offset == 0) return {0, 0};
  size_t begin = offset - 1;
  while (begin > 0 && offset - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  const CodePoint found = decode_at(text, begin);
  if (begin + found.size_bytes == offset) return found;
  return {kReplacement, 1};
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = kReplacement;
  const auto put = [&out](uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

RepairedText repair_utf8(std::string_view bytes) {
  RepairedText out;
  out.text.reserve(bytes.size());
  for (size_t offset = 0; offset < bytes.size();) {
    const CodePoint found = decode_at(bytes, offset);
    // U+FFFD that stands in the input as such is three bytes long and starts with EF; the other way it is a repair.
    const bool ill_formed = found.value == kReplacement && static_cast<unsigned char>(bytes[offset]) != 0xEF;
    const bool cut_short = found.value == kReplacement && !ill_formed && found.size_bytes != 3;
    if (ill_formed || cut_short) {
      out.replaced_bytes += found.size_bytes;
      append_utf8(out.text, kReplacement);
    } else {
      out.text.append(bytes.substr(offset, found.size_bytes));
    }
    offset += found.size_bytes;
  }
  return out;
}

OffsetMap::OffsetMap(std::string_view text, Unit unit) : text_(text), unit_(unit) {
  at_stride_.reserve(text.size() / kStride + 1);
  for (uint32_t offset = 0; offset < text.size();) {
    // A character that spans the stride's edge belongs to the stride in which it starts.
    while (at_stride_.size() * kStride <= offset) at_stride_.push_back(total_);
    const CodePoint found = decode_at(text, offset);
    total_ += unit == Unit::utf16 ? utf16_units(found.value) : 1;
    offset += found.size_bytes;
  }
  while (at_stride_.size() * kStride <= text.size()) at_stride_.push_back(total_);
}

namespace {

// First byte at or behind `offset` that starts a character.
uint32_t character_start(std::string_view text, uint32_t offset) {
  while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80) ++offset;
  return offset;
}

}  // namespace

uint32_t OffsetMap::from_bytes(uint32_t offset_bytes) const {
  if (offset_bytes >= text_.size()) return total_;
  const uint32_t stride = offset_bytes / kStride;
  uint32_t count = at_stride_[stride];
  for (uint32_t at = character_start(text_, stride * kStride); at < offset_bytes;) {
    const CodePoint found = decode_at(text_, at);
    if (at + found.size_bytes > offset_bytes) break;
    count += unit_ == Unit::utf16 ? utf16_units(found.value) : 1;
    at += found.size_bytes;
  }
  return count;
}

uint32_t OffsetMap::to_bytes(uint32_t offset) const {
  if (offset >= total_) return static_cast<uint32_t>(text_.size());
  const auto after = std::upper_bound(at_stride_.begin(), at_stride_.end(), offset);
  const auto stride = static_cast<uint32_t>(after - at_stride_.begin()) - 1;
  uint32_t count = at_stride_[stride];
  uint32_t at = character_start(text_, stride * kStride);
  while (at < text_.size()) {
    const CodePoint found = decode_at(text_, at);
    const uint32_t units = unit_ == Unit::utf16 ? utf16_units(found.value) : 1;
    if (count + units > offset) break;
    count += units;
    at += found.size_bytes;
  }
  return at;
}

}  // namespace onrecord
