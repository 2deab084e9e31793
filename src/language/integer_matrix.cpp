#include "language/integer_matrix.h"

#include <algorithm>
#include <cmath>

#include "base/four_floats.h"

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace onrecord {
namespace {

constexpr size_t kLanes = 8;
// Activations keep to 14 bits: 512 products with 7-bit weights then stay below 2^30.
constexpr float kLargest = 16383;

size_t padded_to_lanes(size_t size) { return (size + kLanes - 1) / kLanes * kLanes; }

#if defined(__wasm_simd128__)
struct Sum {
  v128_t lanes = wasm_i32x4_const(0, 0, 0, 0);
  void add(const int16_t* a, const int16_t* b) {
    lanes = wasm_i32x4_add(lanes, wasm_i32x4_dot_i16x8(wasm_v128_load(a), wasm_v128_load(b)));
  }
  int32_t total() const {
    const auto lane = [](int32_t value) { return static_cast<uint32_t>(value); };
    return static_cast<int32_t>(lane(wasm_i32x4_extract_lane(lanes, 0)) + lane(wasm_i32x4_extract_lane(lanes, 1)) +
                                lane(wasm_i32x4_extract_lane(lanes, 2)) + lane(wasm_i32x4_extract_lane(lanes, 3)));
  }
};
#elif defined(__SSE2__)
struct Sum {
  __m128i lanes = _mm_setzero_si128();
  void add(const int16_t* a, const int16_t* b) {
    lanes = _mm_add_epi32(lanes, _mm_madd_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(a)),
                                                _mm_loadu_si128(reinterpret_cast<const __m128i*>(b))));
  }
  int32_t total() const {
    alignas(16) uint32_t parts[4];  // sums wrap, as the instructions' do
    _mm_store_si128(reinterpret_cast<__m128i*>(parts), lanes);
    return static_cast<int32_t>(parts[0] + parts[1] + parts[2] + parts[3]);
  }
};
#else
struct Sum {
  uint32_t lanes[kLanes] = {};
  void add(const int16_t* a, const int16_t* b) {
    for (size_t i = 0; i < kLanes; ++i) lanes[i] += static_cast<uint32_t>(int32_t{a[i]} * b[i]);
  }
  int32_t total() const {
    uint32_t sum = 0;
    for (const uint32_t lane : lanes) sum += lane;
    return static_cast<int32_t>(sum);
  }
};
#endif

float largest_of(const float* values, size_t size) {
  float largest = 1e-6f;
  FourFloats four = FourFloats{} + largest;
  size_t k = 0;
  for (; k + kFour <= size; k += kFour) {
    const FourFloats here = load_four(values + k);
    four = larger(four, larger(here, -here));
  }
  for (; k < size; ++k) largest = std::max(largest, std::abs(values[k]));
  for (size_t lane = 0; lane < kFour; ++lane) largest = std::max(largest, four[lane]);
  return largest;
}

// Rounds half away from zero.
void scale_to_integers(const float* values, size_t size, float factor, int16_t* out) {
  size_t k = 0;
  for (; k + kFour <= size; k += kFour) {
    const FourFloats scaled = load_four(values + k) * factor;
    const FourFloats half = scaled < 0 ? FourFloats{} - 0.5f : FourFloats{} + 0.5f;
    const FourIntegers rounded = __builtin_convertvector(scaled + half, FourIntegers);
    for (size_t lane = 0; lane < kFour; ++lane) out[k + lane] = static_cast<int16_t>(rounded[lane]);
  }
  for (; k < size; ++k) {
    const float scaled = values[k] * factor;
    out[k] = static_cast<int16_t>(scaled + (scaled < 0 ? -0.5f : 0.5f));
  }
}

}  // namespace

void IntegerVectors::assign(std::span<const float> values, size_t size) {
  padded_ = padded_to_lanes(size);
  const size_t count = values.size() / size;
  integers_.assign(count * padded_, 0);
  scales_.resize(count);
  for (size_t i = 0; i < count; ++i) {
    const float* from = values.data() + i * size;
    const float largest = largest_of(from, size);
    scales_[i] = largest / kLargest;
    scale_to_integers(from, size, kLargest / largest, integers_.data() + i * padded_);
  }
}

int32_t dot_product(const int16_t* a, const int16_t* b, size_t size) {
  Sum sum;
  for (size_t k = 0; k < size; k += kLanes) sum.add(a + k, b + k);
  return sum.total();
}

void multiply(const IntegerMatrix& matrix, const IntegerVectors& vectors, std::vector<float>& out) {
  out.resize(vectors.count() * matrix.rows);
  const auto store = [&](size_t vector, size_t row, int32_t sum) {
    out[vector * matrix.rows + row] =
        static_cast<float>(sum) * (vectors.scale(vector) * matrix.scales[row]) + matrix.bias[row];
  };
  // Tiles of four vectors and two rows: each load serves several sums. Written out, so that the sums stay in registers.
  size_t v = 0;
  for (; v + 4 <= vectors.count(); v += 4) {
    const int16_t *v0 = vectors.integers(v), *v1 = vectors.integers(v + 1), *v2 = vectors.integers(v + 2),
                  *v3 = vectors.integers(v + 3);
    size_t row = 0;
    for (; row + 2 <= matrix.rows; row += 2) {
      const int16_t *a = matrix.weights.data() + row * matrix.padded, *b = a + matrix.padded;
      Sum a0, a1, a2, a3, b0, b1, b2, b3;
      for (size_t k = 0; k < matrix.padded; k += kLanes) {
        a0.add(a + k, v0 + k);
        a1.add(a + k, v1 + k);
        a2.add(a + k, v2 + k);
        a3.add(a + k, v3 + k);
        b0.add(b + k, v0 + k);
        b1.add(b + k, v1 + k);
        b2.add(b + k, v2 + k);
        b3.add(b + k, v3 + k);
      }
      store(v, row, a0.total());
      store(v + 1, row, a1.total());
      store(v + 2, row, a2.total());
      store(v + 3, row, a3.total());
      store(v, row + 1, b0.total());
      store(v + 1, row + 1, b1.total());
      store(v + 2, row + 1, b2.total());
      store(v + 3, row + 1, b3.total());
    }
    for (; row < matrix.rows; ++row) {
      const int16_t* weights = matrix.weights.data() + row * matrix.padded;
      for (size_t i = v; i < v + 4; ++i) store(i, row, dot_product(weights, vectors.integers(i), matrix.padded));
    }
  }
  for (; v < vectors.count(); ++v) {
    for (size_t row = 0; row < matrix.rows; ++row) {
      store(v, row, dot_product(matrix.weights.data() + row * matrix.padded, vectors.integers(v), matrix.padded));
    }
  }
}

float read_scale(ByteReader& in) { return static_cast<float>(std::min(in.u32(), 1u << 30)) * kScaleUnit; }

bool read_matrix(ByteReader& in, size_t rows, size_t columns, IntegerMatrix& out) {
  out.rows = rows;
  out.columns = columns;
  out.padded = padded_to_lanes(columns);
  if (columns > kMaxMatrixColumns) return false;
  out.scales.resize(rows);
  for (float& scale : out.scales) scale = read_scale(in);
  if (!read_numbers(in, rows, out.bias)) return false;
  const auto weights = in.int8s(rows * columns);
  if (!in.ok()) return false;
  out.weights.assign(rows * out.padded, 0);
  for (size_t i = 0; i < rows; ++i) std::copy_n(weights.data() + i * columns, columns, out.weights.data() + i * out.padded);
  return true;
}

bool read_numbers(ByteReader& in, size_t count, std::vector<float>& out) {
  if (count * 4 > in.remaining()) return false;
  out.resize(count);
  for (float& value : out) value = static_cast<float>(static_cast<int32_t>(in.u32())) * kNumberUnit;
  return true;
}

}  // namespace onrecord
