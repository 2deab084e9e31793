#include "training/network_writer.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "language/integer_matrix.h"
#include "language/network_samples.h"
#include "language/syntax.h"
#include "model/byte_writer.h"
#include "training/sample_sentences.h"

namespace onrecord::training {
namespace {

void write_numbers(ByteWriter& out, const Matrix& matrix) {
  for (const float value : matrix.values) {
    out.u32(static_cast<uint32_t>(static_cast<int32_t>(std::lround(value / kNumberUnit))));
  }
}

int8_t quantised(float value, float scale) {
  return static_cast<int8_t>(std::clamp(std::lround(value / scale), -127L, 127L));
}

uint32_t fixed_scale(float scale) { return static_cast<uint32_t>(std::max(1L, std::lround(scale / kScaleUnit))); }

// Training keeps inputs × outputs; the engine wants outputs × inputs.
void write_matrix(ByteWriter& out, const Parameter& weights, const Parameter* bias) {
  const Matrix rows = transposed(weights.value);
  std::vector<uint32_t> scales;
  for (size_t i = 0; i < rows.rows; ++i) {
    float largest = 0;
    for (size_t k = 0; k < rows.columns; ++k) largest = std::max(largest, std::abs(rows.row(i)[k]));
    scales.push_back(fixed_scale(largest / 127));
    out.u32(scales.back());
  }
  write_numbers(out, bias != nullptr ? bias->value : Matrix(1, rows.rows));
  for (size_t i = 0; i < rows.rows; ++i) {
    const float scale = static_cast<float>(scales[i]) * kScaleUnit;
    for (size_t k = 0; k < rows.columns; ++k) out.u8(static_cast<uint8_t>(quantised(rows.row(i)[k], scale)));
  }
}

// One scale for the whole table; the few largest numbers are cut.
void write_embedding(ByteWriter& out, const Parameter& table) {
  std::vector<float> magnitudes;
  for (const float value : table.value.values) magnitudes.push_back(std::abs(value));
  std::sort(magnitudes.begin(), magnitudes.end());
  const uint32_t scale = fixed_scale(magnitudes[(magnitudes.size() - 1) * 9995 / 10000] / 127);
  out.u32(scale);
  for (const float value : table.value.values) {
    out.u8(static_cast<uint8_t>(quantised(value, static_cast<float>(scale) * kScaleUnit)));
  }
}

}  // namespace

std::vector<std::byte> write_network(const SentenceLearner& net, const NetworkLabels& labels) {
  ByteWriter out;
  const NetworkShape& shape = net.shape;
  for (size_t i = 0; i < kEmbeddings; ++i) {
    out.u32(shape.rows[i]);
    out.u32(shape.columns[i]);
  }
  for (const uint32_t size : {shape.hidden, shape.layers, shape.tag_layer, shape.arc, shape.relation, shape.name,
                              shape.tags, shape.relations, shape.names}) {
    out.u32(size);
  }
  for (const auto& [fine, universal] : labels.tags) {
    out.text(fine);
    out.u8(static_cast<uint8_t>(part_of_speech_of(universal)));
  }
  for (const std::string& relation : labels.relations) out.text(relation);
  HashTable::write(labels.vocabulary, out);
  HashTable::write(labels.gazetteer, out);
  for (const Parameter& table : net.embeddings) write_embedding(out, table);
  for (const auto& layer : net.layers) {
    write_matrix(out, layer.weights, nullptr);
    write_numbers(out, layer.cell.value);
  }
  write_matrix(out, net.tag_weights, &net.tag_bias);
  write_matrix(out, net.dependant, &net.dependant_bias);
  write_matrix(out, net.head, &net.head_bias);
  write_matrix(out, net.arc, &net.arc_bias);
  write_numbers(out, net.root.value);
  write_numbers(out, net.arc_distance.value);
  write_matrix(out, net.relation_dependant, nullptr);
  write_matrix(out, net.relation_head, nullptr);
  write_numbers(out, net.relation_root.value);
  write_numbers(out, net.relation_distance.value);
  write_matrix(out, net.relation_weights, &net.relation_bias);
  write_matrix(out, net.name_hidden, &net.name_hidden_bias);
  write_matrix(out, net.name_weights, &net.name_bias);
  const auto network = read_network_without_samples(out.data());
  assert(network.ok());
  write_samples(kSampleSentences, network.value(), out);
  return out.take();
}

}  // namespace onrecord::training
