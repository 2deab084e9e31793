// The sentence network: embeddings, layers of bidirectional simple recurrent units (Lei et al. 2018), and on them a
// tag, a head (biaffine scores, Dozat and Manning 2017), a relation and a name label for each word. Trained on UD
// English EWT and GUM and on UNER; weights are 8-bit integers, sums exact (integer_matrix.h).
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/integer_matrix.h"
#include "language/network_shape.h"
#include "language/syntax.h"

namespace onrecord {

// A tag class is a Penn tag with the universal part of speech that goes with it.
struct TagClass {
  std::string_view fine;  // "VBD"
  PartOfSpeech part_of_speech = PartOfSpeech::other;
};

// Labels of names in the BIO scheme: 0 outside, then begin and inside of each type.
enum class NameLabelType : uint8_t { person, location, organisation };
inline constexpr uint32_t kNameLabels = 7;

// Views the strings and embeddings of the section; the rest is unpacked.
struct Network {
  NetworkShape shape;
  std::vector<TagClass> tags;
  std::vector<std::string_view> relations;
  HashTable vocabulary;
  HashTable gazetteer;
  struct EmbeddingTable {
    std::span<const int8_t> rows;
    float scale = 0;
  };
  std::array<EmbeddingTable, kEmbeddings> embeddings;
  struct Layer {
    IntegerMatrix weights;    // 6·hidden × 2·hidden: forward candidate, forget, reset; backward the same
    std::vector<float> cell;  // 4 × 2·hidden: forget's and reset's weight of the cell, then their biases
  };
  std::vector<Layer> layers;
  IntegerMatrix tag;
  IntegerMatrix dependant, head, query;  // the vectors whose products are the scores of arcs
  std::vector<float> root, arc_distance;
  IntegerMatrix relation_dependant, relation_head;  // the halves of a relation's hidden layer
  std::vector<float> relation_root, relation_distance;
  IntegerMatrix relation;
  IntegerMatrix name_hidden, name;
};

// Also reads the section's samples (network_samples.h) and refuses it where a result is another than in training.
[[nodiscard]] Result<Network> read_network(std::span<const std::byte> section);
// For training, which makes the samples.
[[nodiscard]] Result<Network> read_network_without_samples(std::span<const std::byte> section);

// Longer sentences are read in pieces of this size, each hanging on the first one's root.
inline constexpr size_t kMaxNetworkWords = 128;

// One entry a word.
struct NetworkReading {
  std::vector<uint8_t> tags;       // index into Network::tags
  std::vector<uint32_t> heads;     // index into the sentence; its size for the root
  std::vector<uint8_t> relations;  // index into Network::relations
  std::vector<uint8_t> names;      // labels, in order: an inside never follows an outside or another type
};

[[nodiscard]] NetworkReading read_sentence(const Network& network, std::span<const WordShape> words);
// The same, faster for one sentence after the other with one `bottom`.
class BottomLayer;
[[nodiscard]] NetworkReading read_sentence(const Network& network, BottomLayer& bottom,
                                           std::span<const WordShape> words);

}  // namespace onrecord
