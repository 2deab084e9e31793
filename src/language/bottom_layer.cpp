#include "language/bottom_layer.h"

#include <algorithm>

#include "language/features.h"

namespace onrecord {
namespace {

constexpr size_t kSlots = 1024;  // a power of two; 3 MB of products with layers of 128

}  // namespace

BottomLayer::BottomLayer(const Network& network) : network_(network), slots_(kSlots) {}

BottomLayer::Slot& BottomLayer::slot_of(const WordInput& input) {
  uint32_t hash = 0;
  for (const uint32_t row : input) hash = mix(hash, row);
  return slots_[hash & (kSlots - 1)];
}

void BottomLayer::embed(const WordInput& input, float* out) const {
  for (size_t e = 0; e < kEmbeddings; ++e) {
    const Network::EmbeddingTable& table = network_.embeddings[e];
    const size_t columns = network_.shape.columns[e];
    const int8_t* row = table.rows.data() + input[e] * columns;
    for (size_t k = 0; k < columns; ++k) *out++ = static_cast<float>(row[k]) * table.scale;
  }
}

void BottomLayer::read(std::span<const WordShape> words, std::span<const uint8_t> gazetteer_kinds,
                       std::vector<float>& embedded, std::vector<float>& products) {
  const IntegerMatrix& weights = network_.layers.front().weights;
  const size_t width = weights.columns, size = weights.rows;
  embedded.resize(words.size() * width);
  products.resize(words.size() * size);
  std::vector<WordInput> inputs(words.size());
  std::vector<uint32_t> unknown;
  std::vector<float> unknown_embedded;
  for (uint32_t i = 0; i < words.size(); ++i) {
    inputs[i] = word_input(network_.shape, network_.vocabulary, words[i], i == 0, gazetteer_kinds[i]);
    float* here = embedded.data() + i * width;
    embed(inputs[i], here);
    const Slot& slot = slot_of(inputs[i]);
    if (slot.row != 0 && slot.input == inputs[i]) {
      std::copy_n(kept_.data() + (slot.row - 1) * size, size, products.data() + i * size);
    } else {
      unknown.push_back(i);
      unknown_embedded.insert(unknown_embedded.end(), here, here + width);
    }
  }
  if (unknown.empty()) return;

  IntegerVectors vectors;
  std::vector<float> computed;
  vectors.assign(unknown_embedded, width);
  multiply(weights, vectors, computed);
  for (size_t k = 0; k < unknown.size(); ++k) {
    const float* row = computed.data() + k * size;
    std::copy_n(row, size, products.data() + unknown[k] * size);
    Slot& slot = slot_of(inputs[unknown[k]]);
    if (slot.row == 0) {
      kept_.resize(kept_.size() + size);
      slot.row = static_cast<uint32_t>(kept_.size() / size);
    }
    slot.input = inputs[unknown[k]];
    std::copy_n(row, size, kept_.data() + (slot.row - 1) * size);
  }
}

}  // namespace onrecord
