#include "training/parameters.h"

#include <cmath>

namespace onrecord::training {

void Gradient::take(Gradient& other, bool sparse) {
  const size_t columns = value.columns;
  const auto take_run = [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      value.values[i] += other.value.values[i];
      other.value.values[i] = 0;
    }
  };
  if (!sparse) return take_run(0, value.values.size());
  for (const uint32_t row : other.touched) {
    touch(row);
    take_run(row * columns, (row + 1) * columns);
    other.is_touched[row] = 0;
  }
  other.touched.clear();
}

double Gradient::square(bool sparse) const {
  double sum = 0;
  const auto add_run = [&](size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) sum += static_cast<double>(value.values[i]) * value.values[i];
  };
  if (!sparse) {
    add_run(0, value.values.size());
  } else {
    for (const uint32_t row : touched) add_run(row * value.columns, (row + 1) * value.columns);
  }
  return sum;
}

void fill_uniform(Matrix& matrix, float bound, std::mt19937& random) {
  for (float& value : matrix.values) {
    value = bound * (static_cast<float>(random() >> 8) * (2.0f / (1 << 24)) - 1);
  }
}

void apply(const AdamStep& step, Parameter& parameter, Gradient& gradient) {
  const float correction1 = 1 - std::pow(step.decay1, static_cast<float>(step.step));
  const float correction2 = 1 - std::pow(step.decay2, static_cast<float>(step.step));
  const float rate = step.rate * std::sqrt(correction2) / correction1;
  const auto update = [&](size_t begin, size_t end) {
    float* value = parameter.value.values.data();
    float* first = parameter.first.values.data();
    float* second = parameter.second.values.data();
    float* slope = gradient.value.values.data();
    for (size_t i = begin; i < end; ++i) {
      const float g = slope[i] * step.scale;
      first[i] = step.decay1 * first[i] + (1 - step.decay1) * g;
      second[i] = step.decay2 * second[i] + (1 - step.decay2) * g * g;
      value[i] -= rate * first[i] / (std::sqrt(second[i]) + 1e-8f);
      slope[i] = 0;
    }
  };
  if (!parameter.sparse) return update(0, parameter.value.values.size());
  for (const uint32_t row : gradient.touched) {
    update(row * parameter.value.columns, (row + 1) * parameter.value.columns);
    gradient.is_touched[row] = 0;
  }
  gradient.touched.clear();
}

}  // namespace onrecord::training
