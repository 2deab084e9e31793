#include "training/log_linear.h"

#include <algorithm>
#include <array>

namespace onrecord::training {
namespace {

constexpr float kLeastGradient = 1e-4f;
constexpr size_t kLabels = kSpanLabels;
using Row = std::array<double, kLabels>;

bool allowed(size_t from, size_t to) { return may_follow(static_cast<SpanLabel>(from), static_cast<SpanLabel>(to)); }

double normalise(Row& row) {
  double sum = 0;
  for (const double value : row) sum += value;
  for (double& value : row) value /= sum;
  return sum;
}

}  // namespace

void YesNoLearner::learn(std::span<const uint32_t> features, size_t score, bool yes, float rate) {
  float sum = 0;
  for (const uint32_t feature : features) sum += weights_[feature * scores_ + score];
  const float gradient = 1.0f / (1.0f + std::exp(-sum)) - (yes ? 1.0f : 0.0f);
  if (std::fabs(gradient) < kLeastGradient) return;
  for (const uint32_t feature : features) weights_.step(feature * scores_ + score, gradient, rate);
}

void SpanLearner::learn(const LabelledWindow& window, float rate) {
  const size_t count = window.labels.size();
  std::vector<Row> emission(count), forward(count), backward(count);
  for (size_t r = 0; r < count; ++r) {
    std::array<float, kLabels> scores{};
    for (const uint32_t feature : window.row(r)) {
      for (size_t s = 0; s < kScores; ++s) scores[s + 1] += weights_[feature * kScores + s];
    }
    const float highest = *std::max_element(scores.begin(), scores.end());
    for (size_t s = 0; s < kLabels; ++s) emission[r][s] = std::exp(static_cast<double>(scores[s] - highest));
  }
  std::array<std::array<Row, kLabels>, kStepClasses> factors;
  std::array<bool, kStepClasses> known{};
  const auto steps_at = [&](size_t r) -> const std::array<Row, kLabels>& {
    const uint8_t step = window.steps[r];
    if (!known[step]) {
      for (size_t from = 0; from < kLabels; ++from) {
        for (size_t to = 0; to < kLabels; ++to) {
          factors[step][from][to] = allowed(from, to) ? std::exp(static_cast<double>(step_weight(step, from, to))) : 0;
        }
      }
      known[step] = true;
    }
    return factors[step];
  };

  forward[0] = emission[0];
  forward[0][static_cast<size_t>(SpanLabel::source_inside)] = 0;
  forward[0][static_cast<size_t>(SpanLabel::content_inside)] = 0;
  normalise(forward[0]);
  for (size_t r = 1; r < count; ++r) {
    const auto& factor = steps_at(r);
    for (size_t to = 0; to < kLabels; ++to) {
      double sum = 0;
      for (size_t from = 0; from < kLabels; ++from) sum += forward[r - 1][from] * factor[from][to];
      forward[r][to] = sum * emission[r][to];
    }
    normalise(forward[r]);
  }
  backward[count - 1].fill(1);
  for (size_t r = count - 1; r-- > 0;) {
    const auto& factor = steps_at(r + 1);
    for (size_t from = 0; from < kLabels; ++from) {
      double sum = 0;
      for (size_t to = 0; to < kLabels; ++to) sum += factor[from][to] * emission[r + 1][to] * backward[r + 1][to];
      backward[r][from] = sum;
    }
    normalise(backward[r]);
  }

  // Gradient: what the model expects less what is so.
  for (size_t r = 1; r < count; ++r) {
    const auto& factor = steps_at(r);
    std::array<Row, kLabels> expected{};
    double sum = 0;
    for (size_t from = 0; from < kLabels; ++from) {
      for (size_t to = 0; to < kLabels; ++to) {
        expected[from][to] = forward[r - 1][from] * factor[from][to] * emission[r][to] * backward[r][to];
        sum += expected[from][to];
      }
    }
    for (size_t from = 0; from < kLabels; ++from) {
      for (size_t to = 0; to < kLabels; ++to) {
        if (!allowed(from, to)) continue;
        const bool so = static_cast<size_t>(window.labels[r - 1]) == from && static_cast<size_t>(window.labels[r]) == to;
        const float gradient = static_cast<float>(expected[from][to] / sum) - (so ? 1.0f : 0.0f);
        if (std::fabs(gradient) < kLeastGradient) continue;
        steps_.step((window.steps[r] * kLabels + from) * kLabels + to, gradient, rate);
      }
    }
  }
  for (size_t r = 0; r < count; ++r) {
    Row expected;
    for (size_t s = 0; s < kLabels; ++s) expected[s] = forward[r][s] * backward[r][s];
    normalise(expected);
    std::array<float, kScores> gradient;
    float largest = 0;
    for (size_t s = 0; s < kScores; ++s) {
      const bool so = static_cast<size_t>(window.labels[r]) == s + 1;
      gradient[s] = static_cast<float>(expected[s + 1]) - (so ? 1.0f : 0.0f);
      largest = std::max(largest, std::fabs(gradient[s]));
    }
    if (largest < 1e-3f) continue;
    for (const uint32_t feature : window.row(r)) {
      for (size_t s = 0; s < kScores; ++s) weights_.step(feature * kScores + s, gradient[s], rate);
    }
  }
}

}  // namespace onrecord::training
