// Four floats at once, by the vector extension that GCC and Clang share: each lane is rounded as a single float is, so
// that results stay the same to the bit with any vector unit or none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace onrecord {

inline constexpr size_t kFour = 4;
using FourFloats = float __attribute__((vector_size(16)));
using FourIntegers = int32_t __attribute__((vector_size(16)));
using FourSmallIntegers = int16_t __attribute__((vector_size(8)));

[[nodiscard]] inline FourFloats load_four(const float* from) {
  FourFloats four;
  std::memcpy(&four, from, sizeof four);
  return four;
}
inline void store_four(FourFloats four, float* to) {
  std::memcpy(to, &four, sizeof four);
}

[[nodiscard]] inline FourFloats smaller(FourFloats a, FourFloats b) {
  return a < b ? a : b;
}
[[nodiscard]] inline FourFloats larger(FourFloats a, FourFloats b) {
  return a < b ? b : a;
}

}  // namespace onrecord
