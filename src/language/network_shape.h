// Sizes of the network and what it looks up for a word, shared by engine and training.
#pragma once

#include <array>
#include <cstdint>

#include "language/hash_table.h"
#include "language/word_shape.h"

namespace onrecord {

// The embedding tables: of the word itself (row 0 for unknown ones), its affixes, shape and gazetteer kinds.
enum class Embedding : uint8_t { word, suffix, prefix, shape, gazetteer };
inline constexpr size_t kEmbeddings = 5;
// A row in each table.
using WordInput = std::array<uint32_t, kEmbeddings>;

struct NetworkShape {
  std::array<uint32_t, kEmbeddings> rows{};     // of each embedding table
  std::array<uint32_t, kEmbeddings> columns{};  // their sum is twice `hidden`
  uint32_t hidden = 0;                          // of each direction
  uint32_t layers = 0;
  uint32_t tag_layer = 0;  // number of layers below the tags
  uint32_t arc = 0;        // size of the vectors that arcs are scored by
  uint32_t relation = 0;   // and of the one that a relation is chosen by
  uint32_t name = 0;       // and of the one that a name's label is chosen by
  uint32_t tags = 0, relations = 0, names = 0;
};

[[nodiscard]] inline WordInput word_input(const NetworkShape& shape, const HashTable& vocabulary, const WordShape& word,
                                          bool begins_sentence, uint8_t gazetteer_kinds) {
  return {vocabulary.value_of(word.lower), word.suffix3 % shape.rows[1], word.prefix3 % shape.rows[2],
          mix(word.shape, begins_sentence) % shape.rows[3], gazetteer_kinds % shape.rows[4]};
}

// Distances between a word and its head, in buckets: 0 the root, 1 … 10 to the left, 11 … 20 to the right.
inline constexpr uint32_t kDistances = 21;
[[nodiscard]] constexpr uint32_t distance_of(uint32_t child, uint32_t head) {
  const bool right = head > child;
  const uint32_t gap = right ? head - child : child - head;
  const uint32_t bucket = gap <= 5 ? gap : gap <= 7 ? 6 : gap <= 10 ? 7 : gap <= 15 ? 8 : gap <= 25 ? 9 : 10;
  return bucket + (right ? 10 : 0);
}

}  // namespace onrecord
