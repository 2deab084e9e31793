// Products of matrices of small integers: weights of 8 bits with a scale for each row, activations of 16 bits with a
// scale for each vector. Sums are exact 32-bit integers, so the result does not depend on the order of additions or on
// the width of the machine's vectors.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/byte_reader.h"

namespace onrecord {

// Vectors of one length, each with its scale: value = integer × scale.
class IntegerVectors {
 public:
  // `values` has count × size numbers.
  void assign(std::span<const float> values, size_t size);

  [[nodiscard]] size_t count() const { return scales_.size(); }
  [[nodiscard]] const int16_t* integers(size_t i) const { return integers_.data() + i * padded_; }
  [[nodiscard]] float scale(size_t i) const { return scales_[i]; }
  [[nodiscard]] size_t padded_size() const { return padded_; }

 private:
  size_t padded_ = 0;
  std::vector<int16_t> integers_;
  std::vector<float> scales_;
};

// The rows of a trained matrix: outputs × inputs.
struct IntegerMatrix {
  size_t rows = 0, columns = 0, padded = 0;
  std::vector<int16_t> weights;  // rows × padded
  std::vector<float> scales;
  std::vector<float> bias;
};

// Σ a[i] · b[i]; `size` is a multiple of 8. |a| ≤ 32767, |b| ≤ 127 and size ≤ 512, so that 32 bits suffice.
[[nodiscard]] int32_t dot_product(const int16_t* a, const int16_t* b, size_t size);

// out (vectors × rows) = matrix · each vector + bias.
void multiply(const IntegerMatrix& matrix, const IntegerVectors& vectors, std::vector<float>& out);

inline constexpr size_t kMaxMatrixColumns = 512;

// Scales and other numbers are fixed-point in the file.
inline constexpr float kScaleUnit = 1.0f / (1u << 30);
inline constexpr float kNumberUnit = 1.0f / (1u << 16);

// A scale is between 0 and 1.
[[nodiscard]] float read_scale(ByteReader& in);
// Reads a matrix of known size; false where the section ends early.
[[nodiscard]] bool read_matrix(ByteReader& in, size_t rows, size_t columns, IntegerMatrix& out);
[[nodiscard]] bool read_numbers(ByteReader& in, size_t count, std::vector<float>& out);

}  // namespace onrecord
