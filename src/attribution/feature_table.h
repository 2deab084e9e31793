// A read-only hash table from features to rows of small scores: the weights of one log-linear model. A row is an 8-bit
// check (0: empty) and kScores weights; a feature lies at its home row or, where that was taken, in one of the rows
// behind it. Features that training dropped are mostly not found and add nothing; about one in a hundred is taken for
// another, which training on the same tables sees too.
//
//   section  rows u32 | scale u32 | rows × (check u8, weights int8 × kScores)
//
// `scale` is how many units make 1 of the model's natural logarithm. Views the model's bytes.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "language/features.h"
#include "model/byte_reader.h"

namespace onrecord {

inline constexpr uint32_t kMaxProbes = 24;

struct TablePlace {
  uint32_t row = 0;
  uint8_t check = 0;
};
[[nodiscard]] constexpr TablePlace place_of(Feature feature, uint32_t rows) {
  const uint32_t mixed = feature * 0x9e3779b1u;
  return {static_cast<uint32_t>((uint64_t{mixed} * rows) >> 32), static_cast<uint8_t>(feature % 255 + 1)};
}

template <size_t kScores>
class FeatureTable {
 public:
  using Scores = std::array<int32_t, kScores>;
  static constexpr size_t kRowBytes = 1 + kScores;

  // False where the table is not whole.
  [[nodiscard]] bool read(ByteReader& in) {
    rows_ = in.u32();
    scale_ = static_cast<int32_t>(in.u32());
    if (!in.ok() || rows_ == 0 || rows_ > (1u << 24) || scale_ <= 0 || scale_ > 10'000) return false;
    bytes_ = in.int8s((rows_ + kMaxProbes) * kRowBytes);
    return in.ok();
  }

  void add(std::span<const Feature> features, Scores& scores) const {
    for (const Feature feature : features) add(feature, scores);
  }

  [[nodiscard]] int32_t scale() const { return scale_; }

 private:
  void add(Feature feature, Scores& scores) const {
    const TablePlace place = place_of(feature, rows_);
    const int8_t* row = bytes_.data() + place.row * kRowBytes;
    for (uint32_t probe = 0; probe < kMaxProbes; ++probe, row += kRowBytes) {
      const auto check = static_cast<uint8_t>(row[0]);
      if (check == place.check) {
        for (size_t i = 0; i < kScores; ++i) scores[i] += row[1 + i];
        return;
      }
      if (check == 0) return;
    }
  }

  std::span<const int8_t> bytes_;
  uint32_t rows_ = 0;
  int32_t scale_ = 1;
};

}  // namespace onrecord
