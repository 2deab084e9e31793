#include "language/integer_matrix.h"

#include <algorithm>
#include <cmath>
#include <cstring>

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

size_t padded_to_lanes(size_t size) {
  return (size + kLanes - 1) / kLanes * kLanes;
}

// The sum of products as four partial ones, which wrap as the instructions' do.
using PartialSums = uint32_t __attribute__((vector_size(16)));

#if defined(__wasm_simd128__)
struct Sum {
  v128_t lanes = wasm_i32x4_const(0, 0, 0, 0);
  void add(const int16_t* a, const int16_t* b) {
    lanes = wasm_i32x4_add(lanes, wasm_i32x4_dot_i16x8(wasm_v128_load(a), wasm_v128_load(b)));
  }
  PartialSums parts() const { return reinterpret_cast<PartialSums>(lanes); }
};
#elif defined(__SSE2__)
struct Sum {
  __m128i lanes = _mm_setzero_si128();
  void add(const int16_t* a, const int16_t* b) {
    lanes = _mm_add_epi32(lanes, _mm_madd_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(a)),
                                                _mm_loadu_si128(reinterpret_cast<const __m128i*>(b))));
  }
  PartialSums parts() const { return reinterpret_cast<PartialSums>(lanes); }
};
#else
struct Sum {
  uint32_t lanes[kLanes] = {};
  void add(const int16_t* a, const int16_t* b) {
    for (size_t i = 0; i < kLanes; ++i) lanes[i] += static_cast<uint32_t>(int32_t{a[i]} * b[i]);
  }
  PartialSums parts() const {
    return PartialSums{lanes[0] + lanes[4], lanes[1] + lanes[5], lanes[2] + lanes[6], lanes[3] + lanes[7]};
  }
};
#endif

FourIntegers totals(const Sum& a, const Sum& b, const Sum& c, const Sum& d) {
  const auto pair = [](PartialSums x, PartialSums y) {
    return __builtin_shufflevector(x, y, 0, 4, 1, 5) + __builtin_shufflevector(x, y, 2, 6, 3, 7);
  };
  const PartialSums ab = pair(a.parts(), b.parts()), cd = pair(c.parts(), d.parts());
  return reinterpret_cast<FourIntegers>(__builtin_shufflevector(ab, cd, 0, 1, 4, 5) +
                                        __builtin_shufflevector(ab, cd, 2, 3, 6, 7));
}

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
    const FourSmallIntegers narrow = __builtin_convertvector(rounded, FourSmallIntegers);
    std::memcpy(out + k, &narrow, sizeof narrow);
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
  const PartialSums parts = sum.parts();
  return static_cast<int32_t>(parts[0] + parts[1] + parts[2] + parts[3]);
}

void multiply(const IntegerMatrix& matrix, const IntegerVectors& vectors, std::vector<float>& out) {
  out.resize(vectors.count() * matrix.rows);
  const auto store_four_rows = [&](size_t vector, size_t row, FourIntegers sums) {
    const FourFloats scales = vectors.scale(vector) * load_four(&matrix.scales[row]);
    store_four(__builtin_convertvector(sums, FourFloats) * scales + load_four(&matrix.bias[row]),
               &out[vector * matrix.rows + row]);
  };
  const auto store_row = [&](size_t vector, size_t row) {
    const int32_t sum =
        dot_product(matrix.weights.data() + row * matrix.padded, vectors.integers(vector), matrix.padded);
    out[vector * matrix.rows + row] =
        static_cast<float>(sum) * (vectors.scale(vector) * matrix.scales[row]) + matrix.bias[row];
  };
  const size_t whole_rows = matrix.rows / kFour * kFour;
  // Tiles of two vectors and four rows: each load serves several sums. Written out, so that the sums stay in registers.
  for (size_t v = 0; v < vectors.count(); v += 2) {
    // The last of an odd number is its own neighbour.
    const size_t w = std::min(v + 1, vectors.count() - 1);
    const int16_t *x = vectors.integers(v), *y = vectors.integers(w);
    for (size_t row = 0; row < whole_rows; row += kFour) {
      const int16_t *a = matrix.weights.data() + row * matrix.padded, *b = a + matrix.padded, *c = b + matrix.padded,
                    *d = c + matrix.padded;
      Sum ax, bx, cx, dx, ay, by, cy, dy;
      for (size_t k = 0; k < matrix.padded; k += kLanes) {
        ax.add(a + k, x + k);
        bx.add(b + k, x + k);
        cx.add(c + k, x + k);
        dx.add(d + k, x + k);
        ay.add(a + k, y + k);
        by.add(b + k, y + k);
        cy.add(c + k, y + k);
        dy.add(d + k, y + k);
      }
      store_four_rows(v, row, totals(ax, bx, cx, dx));
      store_four_rows(w, row, totals(ay, by, cy, dy));
    }
    for (size_t row = whole_rows; row < matrix.rows; ++row) {
      store_row(v, row);
      store_row(w, row);
    }
  }
}

float read_scale(ByteReader& in) {
  return static_cast<float>(std::min(in.u32(), 1u << 30)) * kScaleUnit;
}

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
  for (size_t i = 0; i < rows; ++i)
    std::copy_n(weights.data() + i * columns, columns, out.weights.data() + i * out.padded);
  return true;
}

bool read_numbers(ByteReader& in, size_t count, std::vector<float>& out) {
  if (count * 4 > in.remaining()) return false;
  out.resize(count);
  for (float& value : out) value = static_cast<float>(static_cast<int32_t>(in.u32())) * kNumberUnit;
  return true;
}

}  // namespace onrecord
