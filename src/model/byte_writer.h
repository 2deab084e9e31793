// The counterpart of ByteReader: appends little-endian integers, strings and runs of bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace onrecord {

class ByteWriter {
 public:
  void u8(uint8_t value) { integer(value, 1); }
  void u16(uint16_t value) { integer(value, 2); }
  void u32(uint32_t value) { integer(value, 4); }
  void u64(uint64_t value) { integer(value, 8); }
  void bytes(std::span<const std::byte> view) { out_.insert(out_.end(), view.begin(), view.end()); }
  void int8s(std::span<const int8_t> values) { bytes(std::as_bytes(values)); }
  // At most 65,535 bytes.
  void text(std::string_view text) {
    u16(static_cast<uint16_t>(text.size()));
    bytes(std::as_bytes(std::span(text.data(), text.size())));
  }

  [[nodiscard]] const std::vector<std::byte>& data() const { return out_; }
  [[nodiscard]] std::vector<std::byte> take() { return std::move(out_); }

 private:
  void integer(uint64_t value, size_t size) {
    for (size_t i = 0; i < size; ++i) out_.push_back(static_cast<std::byte>(value >> (8 * i)));
  }
  std::vector<std::byte> out_;
};

}  // namespace onrecord
