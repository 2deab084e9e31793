// A heap copy of the exact size, so that the address sanitizer sees a read behind an input's end.
#pragma once

#include <algorithm>
#include <memory>
#include <string_view>

class ExactCopy {
 public:
  explicit ExactCopy(std::string_view bytes) : bytes_(std::make_unique<char[]>(bytes.size())), size_(bytes.size()) {
    std::copy(bytes.begin(), bytes.end(), bytes_.get());
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  size_t size_;
};
