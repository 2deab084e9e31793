// Features of the linear models: 32-bit hashes ("feature hashing", Weinberger et al. 2009), each made from a template's
// number and the values it joins. Training computes the same features by the same functions.
#pragma once

#include <array>
#include <cassert>
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
  void add(uint32_t number, uint32_t a) { push(mix(number * 0x9e3779b1u, a)); }
  void add(uint32_t number, uint32_t a, uint32_t b) { push(mix(mix(number * 0x9e3779b1u, a), b)); }
  void add(uint32_t number, uint32_t a, uint32_t b, uint32_t c) {
    push(mix(mix(mix(number * 0x9e3779b1u, a), b), c));
  }
  [[nodiscard]] std::span<const Feature> items() const { return {items_.data(), size_}; }

 private:
  void push(Feature feature) {
    assert(size_ < kMaxFeatures);
    items_[size_++] = feature;
  }

  std::array<Feature, kMaxFeatures> items_;
  size_t size_ = 0;
};

}  // namespace onrecord
