// Reads little-endian integers and runs of bytes from a section, checking every length before use. After the first
// short read every further one gives zeros and `ok()` stays false, so a reader may check once at the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace onrecord {

class ByteReader {
 public:
  explicit ByteReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] size_t remaining() const { return bytes_.size() - at_; }
  [[nodiscard]] bool at_end() const { return ok_ && remaining() == 0; }

  [[nodiscard]] uint8_t u8() { return static_cast<uint8_t>(integer(1)); }
  [[nodiscard]] uint16_t u16() { return static_cast<uint16_t>(integer(2)); }
  [[nodiscard]] uint32_t u32() { return static_cast<uint32_t>(integer(4)); }
  [[nodiscard]] uint64_t u64() { return integer(8); }

  // A view of the next `size` bytes; empty where fewer are left.
  [[nodiscard]] std::span<const std::byte> bytes(size_t size) {
    if (size > remaining()) {
      ok_ = false;
      at_ = bytes_.size();
      return {};
    }
    at_ += size;
    return bytes_.subspan(at_ - size, size);
  }
  // A string stored as a 16-bit length and its bytes.
  [[nodiscard]] std::string_view text() {
    const auto view = bytes(u16());
    return {reinterpret_cast<const char*>(view.data()), view.size()};
  }
  [[nodiscard]] std::span<const int8_t> int8s(size_t count) {
    const auto view = bytes(count);
    return {reinterpret_cast<const int8_t*>(view.data()), view.size()};
  }

 private:
  uint64_t integer(size_t size) {
    uint64_t value = 0;
    const auto view = bytes(size);
    for (size_t i = 0; i < view.size(); ++i) value |= std::to_integer<uint64_t>(view[i]) << (8 * i);
    return value;
  }

  std::span<const std::byte> bytes_;
  size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace onrecord
