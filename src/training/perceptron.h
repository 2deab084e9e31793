// The averaged perceptron (Freund and Schapire 1999; Collins 2002) over hashed features, and its quantisation to int8.
// The average of a weight over all updates is kept lazily: total += weight × (steps since it last changed).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/features.h"

namespace onrecord::training {

class Perceptron {
 public:
  explicit Perceptron(uint32_t row_bits);

  [[nodiscard]] const float* weights() const { return weights_.data(); }
  [[nodiscard]] size_t rows_mask() const { return rows_mask_; }
  // One example has been seen.
  void step() { ++steps_; }
  // Adds `amount` to the weights of every feature for one class.
  void update(std::span<const Feature> features, size_t class_index, float amount);

  struct Quantised {
    uint32_t row_bits = 0;
    std::vector<int8_t> weights;
  };
  // The averages, scaled so that `clip_share` of the largest non-zero magnitudes are cut at 127.
  [[nodiscard]] Quantised quantised(double clip_share) const;

 private:

  uint32_t row_bits_ = 0;
  size_t rows_mask_ = 0;
  uint32_t steps_ = 1;
  std::vector<float> weights_;
  std::vector<double> totals_;
  std::vector<uint32_t> changed_;  // step of the last change
};

}  // namespace onrecord::training
