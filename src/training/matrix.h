// Dense single-precision matrices, row-major, and the one product that training needs. The order of additions is fixed,
// so the same data gives the same bits.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace onrecord::training {

struct Matrix {
  size_t rows = 0, columns = 0;
  std::vector<float> values;

  Matrix() = default;
  Matrix(size_t row_count, size_t column_count)
      : rows(row_count), columns(column_count), values(row_count * column_count) {}
  [[nodiscard]] float* row(size_t i) { return values.data() + i * columns; }
  [[nodiscard]] const float* row(size_t i) const { return values.data() + i * columns; }
};

[[nodiscard]] Matrix transposed(const Matrix& matrix);

// c += a · b
void multiply_add(const Matrix& a, const Matrix& b, Matrix& c);
[[nodiscard]] inline Matrix product(const Matrix& a, const Matrix& b) {
  Matrix c(a.rows, b.columns);
  multiply_add(a, b, c);
  return c;
}

}  // namespace onrecord::training
