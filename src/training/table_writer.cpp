#include "training/table_writer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "attribution/feature_table.h"

namespace onrecord::training {
namespace {

constexpr float kLeastUnits = 1.0f;  // features below that in each score are left out

}  // namespace

void write_table(ByteWriter& out, const TableWeights& weights, int32_t scale, size_t most) {
  std::vector<float> heaviest(weights.features.size());
  for (size_t i = 0; i < heaviest.size(); ++i) {
    for (size_t s = 0; s < weights.scores; ++s) {
      heaviest[i] = std::max(heaviest[i], std::fabs(weights.weights[i * weights.scores + s]));
    }
  }
  std::vector<uint32_t> order(heaviest.size());
  std::iota(order.begin(), order.end(), 0u);
  std::erase_if(order, [&](uint32_t i) { return heaviest[i] * static_cast<float>(scale) < kLeastUnits; });
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return heaviest[a] > heaviest[b]; });
  if (order.size() > most) order.resize(most);

  const auto rows = static_cast<uint32_t>(order.size() + order.size() * 3 / 5 + 16);
  const size_t row_bytes = 1 + weights.scores;
  std::vector<int8_t> table((rows + kMaxProbes) * row_bytes);
  for (const uint32_t i : order) {
    const TablePlace place = place_of(weights.features[i], rows);
    for (uint32_t probe = 0; probe < kMaxProbes; ++probe) {
      int8_t* row = table.data() + (place.row + probe) * row_bytes;
      if (row[0] != 0) continue;
      row[0] = static_cast<int8_t>(place.check);
      for (size_t s = 0; s < weights.scores; ++s) {
        const float units = std::round(weights.weights[i * weights.scores + s] * static_cast<float>(scale));
        row[1 + s] = static_cast<int8_t>(std::clamp(units, -127.0f, 127.0f));
      }
      break;
    }
  }
  out.u32(rows);
  out.u32(static_cast<uint32_t>(scale));
  out.int8s(table);
}

}  // namespace onrecord::training
