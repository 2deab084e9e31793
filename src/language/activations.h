// The network's non-linear functions. Made of +, ×, ÷ alone, which IEEE 754 rounds in one way everywhere: native and
// WebAssembly agree to the bit, and training sees the same function as the engine.
#pragma once

#include <algorithm>

#include "base/four_floats.h"

namespace onrecord {

[[nodiscard]] inline float clamped(float x, float limit) { return std::clamp(x, -limit, limit); }
[[nodiscard]] inline FourFloats clamped(FourFloats x, float limit) { return smaller(larger(x, FourFloats{} - limit), FourFloats{} + limit); }

// A rational approximation of tanh (continued fraction to x^7), within 2e-4; ±1 where it would leave the range.
// `Number` is float or FourFloats.
template <typename Number>
[[nodiscard]] inline Number hyperbolic_tangent(Number x) {
  x = clamped(x, 4.9f);
  const Number s = x * x;
  return x * (135135.0f + s * (17325.0f + s * (378.0f + s))) /
         (135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f)));
}
template <typename Number>
[[nodiscard]] inline Number sigmoid(Number x) {
  return 0.5f + 0.5f * hyperbolic_tangent(0.5f * x);
}

// Leaky rectifier.
[[nodiscard]] inline float rectified(float x) { return x > 0 ? x : 0.125f * x; }
[[nodiscard]] inline FourFloats rectified(FourFloats x) { return x > 0 ? x : 0.125f * x; }

}  // namespace onrecord
