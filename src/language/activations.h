// The network's non-linear functions. Made of +, ×, ÷ alone, which IEEE 754 rounds in one way everywhere: native and
// WebAssembly agree to the bit, and training sees the same function as the engine.
#pragma once

#include <algorithm>

namespace onrecord {

// A rational approximation of tanh (continued fraction to x^7), within 2e-4; ±1 where it would leave the range.
[[nodiscard]] inline float hyperbolic_tangent(float x) {
  x = std::clamp(x, -4.9f, 4.9f);
  const float s = x * x;
  return x * (135135.0f + s * (17325.0f + s * (378.0f + s))) /
         (135135.0f + s * (62370.0f + s * (3150.0f + s * 28.0f)));
}
[[nodiscard]] inline float sigmoid(float x) { return 0.5f + 0.5f * hyperbolic_tangent(0.5f * x); }

// Leaky rectifier.
[[nodiscard]] inline float rectified(float x) { return x > 0 ? x : 0.125f * x; }

}  // namespace onrecord
