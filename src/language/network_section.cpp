// The network's section of the model: sizes, labels, vocabulary, gazetteer, then every table in the order of Network.
#include "language/network.h"
#include "language/network_samples.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxRows = 1u << 17;
constexpr uint32_t kMaxLayers = 4;  // few enough that no weights make the sums overflow
constexpr uint32_t kMaxLabels = 255;

Error unusable(const char* what) {
  return {ErrorKind::malformed,
          std::string("The model's language section cannot be used: ") + what + ". Fetch or train it anew."};
}

bool read_shape(ByteReader& in, NetworkShape& shape) {
  uint64_t width = 0;
  bool sane = true;
  for (size_t i = 0; i < kEmbeddings; ++i) {
    shape.rows[i] = in.u32();
    shape.columns[i] = in.u32();
    width += shape.columns[i];
    sane = sane && shape.rows[i] > 0 && shape.rows[i] <= kMaxRows && shape.columns[i] <= kMaxMatrixColumns;
  }
  for (uint32_t* size : {&shape.hidden, &shape.layers, &shape.tag_layer, &shape.arc, &shape.relation, &shape.name,
                         &shape.tags, &shape.relations, &shape.names}) {
    *size = in.u32();
    sane = sane && *size > 0;
  }
  return in.ok() && sane && shape.hidden <= kMaxMatrixColumns / 2 && width == 2 * shape.hidden &&
         shape.layers <= kMaxLayers && shape.tag_layer <= shape.layers && shape.arc <= kMaxMatrixColumns &&
         shape.relation <= kMaxMatrixColumns && shape.name <= kMaxMatrixColumns && shape.tags <= kMaxLabels && shape.relations <= kMaxLabels &&
         shape.names == kNameLabels;
}

Result<Network> read_tables(ByteReader& in) {
  Network net;
  NetworkShape& shape = net.shape;
  if (!read_shape(in, shape)) return unusable("its sizes are out of range");
  for (uint32_t i = 0; i < shape.tags; ++i) {
    const std::string_view fine = in.text();
    const uint8_t universal = in.u8();
    if (!in.ok() || universal >= kPartOfSpeechCount) return unusable("its tags are unknown");
    net.tags.push_back({fine, static_cast<PartOfSpeech>(universal)});
  }
  for (uint32_t i = 0; i < shape.relations; ++i) net.relations.push_back(in.text());
  if (!HashTable::read(in, net.vocabulary, shape.rows[0])) return unusable("its vocabulary is in disorder");
  if (!HashTable::read(in, net.gazetteer, 256)) return unusable("its gazetteer is in disorder");
  for (size_t i = 0; i < kEmbeddings; ++i) {
    net.embeddings[i].scale = read_scale(in);
    net.embeddings[i].rows = in.int8s(size_t{shape.rows[i]} * shape.columns[i]);
  }
  const size_t width = 2 * shape.hidden;
  bool whole = in.ok();
  net.layers.resize(shape.layers);
  for (Network::Layer& layer : net.layers) {
    whole = whole && read_matrix(in, 3 * width, width, layer.weights) && read_numbers(in, 4 * width, layer.cell);
  }
  whole = whole && read_matrix(in, shape.tags, width, net.tag) && read_matrix(in, shape.arc, width, net.dependant) &&
          read_matrix(in, shape.arc, width, net.head) && read_matrix(in, shape.arc, shape.arc, net.query) &&
          read_numbers(in, shape.arc, net.root) && read_numbers(in, kDistances, net.arc_distance) &&
          read_matrix(in, shape.relation, width, net.relation_dependant) &&
          read_matrix(in, shape.relation, width, net.relation_head) &&
          read_numbers(in, shape.relation, net.relation_root) &&
          read_numbers(in, kDistances * shape.relation, net.relation_distance) &&
          read_matrix(in, shape.relations, shape.relation, net.relation) &&
          read_matrix(in, shape.name, width, net.name_hidden) && read_matrix(in, shape.names, shape.name, net.name);
  if (!whole) return unusable("it does not have the length that its sizes give");
  return net;
}

}  // namespace

Result<Network> read_network_without_samples(std::span<const std::byte> section) {
  ByteReader in(section);
  return read_tables(in);
}

Result<Network> read_network(std::span<const std::byte> section) {
  ByteReader in(section);
  auto tables = read_tables(in);
  if (!tables.ok()) return tables;
  Network& net = tables.value();
  switch (check_samples(in, net)) {
    case SampleCheck::same: return tables;
    case SampleCheck::different: return unusable("it finds something else in its samples than it did in training");
    case SampleCheck::malformed: break;
  }
  return unusable("its samples are in disorder");
}

}  // namespace onrecord
