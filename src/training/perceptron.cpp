#include "training/perceptron.h"

#include <algorithm>
#include <cmath>

#include "language/weight_section.h"

namespace onrecord::training {

Perceptron::Perceptron(uint32_t row_bits)
    : row_bits_(row_bits),
      rows_mask_((size_t{1} << row_bits) - 1),
      weights_(weight_count(rows_mask_ + 1)),
      totals_(weights_.size()),
      changed_(weights_.size()) {}

void Perceptron::update(std::span<const Feature> features, size_t class_index, float amount) {
  for (const Feature feature : features) {
    const size_t at = row_of(feature, rows_mask_) + class_index;
    totals_[at] += static_cast<double>(weights_[at]) * (steps_ - changed_[at]);
    changed_[at] = steps_;
    weights_[at] += amount;
  }
}

Perceptron::Quantised Perceptron::quantised(double clip_share) const {
  std::vector<float> averages(weights_.size());
  std::vector<float> magnitudes;
  for (size_t i = 0; i < weights_.size(); ++i) {
    const double total = totals_[i] + static_cast<double>(weights_[i]) * (steps_ - changed_[i]);
    averages[i] = static_cast<float>(total / steps_);
    if (averages[i] != 0) magnitudes.push_back(std::abs(averages[i]));
  }
  std::sort(magnitudes.begin(), magnitudes.end());
  const float limit =
      magnitudes.empty() ? 1 : magnitudes[static_cast<size_t>((magnitudes.size() - 1) * (1 - clip_share))];
  Quantised out{row_bits_, std::vector<int8_t>(weights_.size())};
  for (size_t i = 0; i < averages.size(); ++i) {
    out.weights[i] = static_cast<int8_t>(std::clamp(std::lround(averages[i] / limit * 127), -127L, 127L));
  }
  return out;
}

}  // namespace onrecord::training
