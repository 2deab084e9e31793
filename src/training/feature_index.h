// Numbers features from 0 in the order in which training first sees them, and counts them. Features that are rarer than
// `at_least` when it is closed are dropped, and the others keep their order under new numbers.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "language/features.h"

namespace onrecord::training {

inline constexpr uint32_t kDropped = UINT32_MAX;

class FeatureIndex {
 public:
  // The feature's number before closing.
  [[nodiscard]] uint32_t see(Feature feature) {
    const auto [at, fresh] = numbers_.try_emplace(feature, static_cast<uint32_t>(features_.size()));
    if (fresh) {
      features_.push_back(feature);
      counts_.push_back(0);
    }
    ++counts_[at->second];
    return at->second;
  }

  // New numbers by old ones; kDropped for those left out.
  [[nodiscard]] std::vector<uint32_t> close(uint32_t at_least) {
    std::vector<uint32_t> renumbered(features_.size(), kDropped);
    std::vector<Feature> kept;
    for (uint32_t i = 0; i < features_.size(); ++i) {
      if (counts_[i] < at_least) continue;
      renumbered[i] = static_cast<uint32_t>(kept.size());
      kept.push_back(features_[i]);
    }
    features_ = std::move(kept);
    numbers_.clear();
    counts_.clear();
    return renumbered;
  }

  [[nodiscard]] const std::vector<Feature>& features() const { return features_; }

 private:
  std::unordered_map<Feature, uint32_t> numbers_;
  std::vector<Feature> features_;
  std::vector<uint32_t> counts_;
};

// Lists of feature numbers, one list an instance, in one run of memory.
struct FeatureRows {
  std::vector<uint32_t> numbers;
  std::vector<size_t> begins{0};

  [[nodiscard]] size_t size() const { return begins.size() - 1; }
  [[nodiscard]] std::span<const uint32_t> row(size_t i) const {
    return {numbers.data() + begins[i], begins[i + 1] - begins[i]};
  }
  void add(FeatureIndex& index, std::span<const Feature> features) {
    for (const Feature feature : features) numbers.push_back(index.see(feature));
    begins.push_back(numbers.size());
  }
  void renumber(const std::vector<uint32_t>& renumbered) {
    size_t to = 0, from = 0;
    for (size_t i = 1; i < begins.size(); ++i) {
      for (; from < begins[i]; ++from) {
        const uint32_t number = renumbered[numbers[from]];
        if (number != kDropped) numbers[to++] = number;
      }
      begins[i] = to;
    }
    numbers.resize(to);
    numbers.shrink_to_fit();
  }
};

}  // namespace onrecord::training
