// The measures of the marks, in CSS px; `b` is a line's baseline. One place for drawing and hit tests.
#pragma once

#include <algorithm>

namespace onrecord {

inline constexpr float kTintAbove = 15, kTintBelow = 6;  // b−15 … b+6
inline constexpr float kWashAbove = 19, kWashBelow = 8;
inline constexpr float kBracketWidth = 3;

struct BracketMeasure {
  float first = -17;     // x of the lane nearest the text, from the text's left edge
  float lane = 7;        // each further one lies that much to the left
  float gutter = -6.5F;  // where the joining line runs between lines
};

[[nodiscard]] inline BracketMeasure bracket_measure(bool phone) {
  return phone ? BracketMeasure{-9, 5, -3.25F} : BracketMeasure{};
}

// Deep nests share the last lane that the margin has room for.
[[nodiscard]] inline float bracket_x(float column_x, bool phone, unsigned lane) {
  const BracketMeasure measure = bracket_measure(phone);
  const float room = std::max(column_x + measure.first - 2, 0.0F);
  const auto lanes = static_cast<unsigned>(room / measure.lane);
  return column_x + measure.first - measure.lane * static_cast<float>(std::min(lane, lanes));
}

}  // namespace onrecord
