#include "training/matrix.h"

#include <cassert>
#include <cstring>

namespace onrecord::training {
namespace {

constexpr size_t kLanes = 8;
using Lanes = float __attribute__((vector_size(sizeof(float) * kLanes)));

Lanes load(const float* from) {
  Lanes lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

// `Rows` rows of c by two vectors of its columns, held in registers over the whole inner dimension.
template <size_t Rows>
void block(const Matrix& a, const Matrix& b, Matrix& c, size_t i, size_t j) {
  Lanes sums[Rows][2];
  for (size_t r = 0; r < Rows; ++r) {
    sums[r][0] = load(c.row(i + r) + j);
    sums[r][1] = load(c.row(i + r) + j + kLanes);
  }
  for (size_t k = 0; k < a.columns; ++k) {
    const Lanes b0 = load(b.row(k) + j), b1 = load(b.row(k) + j + kLanes);
    for (size_t r = 0; r < Rows; ++r) {
      const float factor = a.row(i + r)[k];
      sums[r][0] += factor * b0;
      sums[r][1] += factor * b1;
    }
  }
  for (size_t r = 0; r < Rows; ++r) {
    std::memcpy(c.row(i + r) + j, &sums[r][0], sizeof(Lanes));
    std::memcpy(c.row(i + r) + j + kLanes, &sums[r][1], sizeof(Lanes));
  }
}

}  // namespace

Matrix transposed(const Matrix& matrix) {
  Matrix out(matrix.columns, matrix.rows);
  constexpr size_t kTile = 16;
  for (size_t i0 = 0; i0 < matrix.rows; i0 += kTile) {
    for (size_t j0 = 0; j0 < matrix.columns; j0 += kTile) {
      for (size_t i = i0; i < std::min(i0 + kTile, matrix.rows); ++i) {
        for (size_t j = j0; j < std::min(j0 + kTile, matrix.columns); ++j) out.row(j)[i] = matrix.row(i)[j];
      }
    }
  }
  return out;
}

void multiply_add(const Matrix& a, const Matrix& b, Matrix& c) {
  assert(a.columns == b.rows && c.rows == a.rows && c.columns == b.columns);
  const size_t whole_columns = b.columns / (2 * kLanes) * (2 * kLanes);
  for (size_t j = 0; j < whole_columns; j += 2 * kLanes) {
    size_t i = 0;
    for (; i + 4 <= a.rows; i += 4) block<4>(a, b, c, i, j);
    for (; i < a.rows; ++i) block<1>(a, b, c, i, j);
  }
  for (size_t i = 0; whole_columns < b.columns && i < a.rows; ++i) {
    for (size_t k = 0; k < a.columns; ++k) {
      const float factor = a.row(i)[k];
      for (size_t j = whole_columns; j < b.columns; ++j) c.row(i)[j] += factor * b.row(k)[j];
    }
  }
}

}  // namespace onrecord::training
