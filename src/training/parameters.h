// A network's trainable numbers, their gradients and the Adam optimiser (Kingma and Ba 2015).
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "training/matrix.h"

namespace onrecord::training {

struct Parameter {
  Matrix value;
  Matrix first, second;                  // Adam's moments
  bool sparse = false;                   // an embedding table: only touched rows change
  Parameter() = default;
  Parameter(size_t rows, size_t columns, bool is_sparse = false)
      : value(rows, columns), first(rows, columns), second(rows, columns), sparse(is_sparse) {}
};

// Gradients of one thread, parallel to the list of parameters.
struct Gradient {
  Matrix value;
  std::vector<uint32_t> touched;  // rows of a sparse parameter, in the order of their first touch
  std::vector<uint8_t> is_touched;
  void touch(uint32_t row) {
    if (is_touched[row]) return;
    is_touched[row] = 1;
    touched.push_back(row);
  }
  // Adds another thread's gradient and clears that one.
  void take(Gradient& other, bool sparse);
  [[nodiscard]] double square(bool sparse) const;
};

// Uniform in ±bound; the same on every platform.
void fill_uniform(Matrix& matrix, float bound, std::mt19937& random);

struct AdamStep {
  float rate = 0.002f;
  float decay1 = 0.9f, decay2 = 0.99f;
  uint32_t step = 1;  // counted from 1
  float scale = 1;    // of the gradient, for clipping
};
// Applies the gradient and clears it.
void apply(const AdamStep& step, Parameter& parameter, Gradient& gradient);

}  // namespace onrecord::training
