// Writes the weights of a log-linear model as a FeatureTable: scaled to 8-bit integers, features whose weights all
// become 0 left out, and of the others the `most` heaviest kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "language/features.h"
#include "model/byte_writer.h"

namespace onrecord::training {

struct TableWeights {
  std::span<const Feature> features;
  std::span<const float> weights;  // features × scores
  size_t scores = 1;
};

// `scale` is how many units make 1 of the natural logarithm; weights beyond 127 units are cut.
void write_table(ByteWriter& out, const TableWeights& weights, int32_t scale, size_t most);

}  // namespace onrecord::training
