// Features of the linear models: 32-bit hashes, each made from a template's number and the values it joins. A weight
// table has one row of scores for each feature; rows lie at feature mod table size and overlap ("feature hashing",
// Weinberger et al. 2009), so a table has a fixed size whatever the features are. Training computes the same features
// by the same functions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "language/word_shape.h"

namespace onrecord {

using Feature = uint32_t;
inline constexpr size_t kMaxFeatures = 160;

class FeatureList {
 public:
  void clear() { size_ = 0; }
  void add(uint32_t number, uint32_t a) { items_[size_++] = mix(number * 0x9e3779b1u, a); }
  void add(uint32_t number, uint32_t a, uint32_t b) { items_[size_++] = mix(mix(number * 0x9e3779b1u, a), b); }
  void add(uint32_t number, uint32_t a, uint32_t b, uint32_t c) {
    items_[size_++] = mix(mix(mix(number * 0x9e3779b1u, a), b), c);
  }
  [[nodiscard]] std::span<const Feature> items() const { return {items_.data(), size_}; }

 private:
  std::array<Feature, kMaxFeatures> items_;
  size_t size_ = 0;
};

// The rows start at multiples of 4 so that a row seldom crosses more cache lines than it must.
[[nodiscard]] constexpr size_t row_of(Feature feature, size_t rows_mask) { return (feature & rows_mask) * 4; }

// Adds every feature's row to `scores`. A table of rows_mask + 1 rows has (rows_mask + 1) * 4 + kMaxRow weights.
inline constexpr size_t kMaxRow = 256;
template <class Weight, class Score>
void add_rows(std::span<const Feature> features, const Weight* weights, size_t rows_mask, std::span<Score> scores) {
  for (const Feature feature : features) {
    const Weight* row = weights + row_of(feature, rows_mask);
    for (size_t i = 0; i < scores.size(); ++i) scores[i] = static_cast<Score>(scores[i] + row[i]);
  }
}

}  // namespace onrecord
