// Learners of log-linear models by stochastic gradient steps with AdaGrad's rates (Duchi et al. 2011): yes or no for
// one row of features, and a linear-chain conditional random field (Lafferty et al. 2001). The small rates and few
// epochs stand in for a regulariser.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "attribution/span_labeller.h"

namespace onrecord::training {

struct Rates {
  float rate = 0.03f;
  uint32_t epochs = 8;
};

// Deterministic on every standard library, which std::shuffle is not.
template <class Item>
void shuffle(std::vector<Item>& items, std::mt19937& random) {
  for (size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random() % i]);
}

class Weights {
 public:
  explicit Weights(size_t count) : weights_(count), squares_(count, 0.01f) {}
  [[nodiscard]] float operator[](size_t i) const { return weights_[i]; }
  [[nodiscard]] const std::vector<float>& all() const { return weights_; }
  void step(size_t i, float gradient, float rate) {
    squares_[i] += gradient * gradient;
    weights_[i] -= rate * gradient / std::sqrt(squares_[i]);
  }

 private:
  std::vector<float> weights_, squares_;
};

// `scores` independent yes-or-no models over the same features.
class YesNoLearner {
 public:
  YesNoLearner(size_t features, size_t scores) : scores_(scores), weights_(features * scores) {}
  void learn(std::span<const uint32_t> features, size_t score, bool yes, float rate);
  [[nodiscard]] const std::vector<float>& weights() const { return weights_.all(); }

 private:
  size_t scores_;
  Weights weights_;
};

// One window to learn from.
struct LabelledWindow {
  std::vector<uint32_t> features;  // of all units
  std::vector<uint32_t> begins;    // one a unit, and the end
  std::vector<uint8_t> steps;      // step_class of each unit, 0 at the first
  std::vector<SpanLabel> labels;
  [[nodiscard]] std::span<const uint32_t> row(size_t unit) const {
    return {features.data() + begins[unit], begins[unit + 1] - begins[unit]};
  }
};

class SpanLearner {
 public:
  explicit SpanLearner(size_t features)
      : weights_(features * kScores), steps_(size_t{kStepClasses} * kSpanLabels * kSpanLabels) {}
  void learn(const LabelledWindow& window, float rate);

  static constexpr size_t kScores = kSpanLabels - 1;  // `outside` has 0
  [[nodiscard]] const std::vector<float>& weights() const { return weights_.all(); }
  [[nodiscard]] float step_weight(size_t step, size_t from, size_t to) const {
    return steps_[(step * kSpanLabels + from) * kSpanLabels + to];
  }

 private:
  Weights weights_, steps_;
};

}  // namespace onrecord::training
