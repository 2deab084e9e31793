// Lists of names and titles, by hash of their words in lower case: which kinds of thing a phrase can be. The lists'
// strings are not kept.
#pragma once

#include <span>
#include <vector>

#include "language/hash_table.h"
#include "language/word_shape.h"

namespace onrecord {

enum GazetteerKind : uint8_t {
  gazetteer_country = 1 << 0,
  gazetteer_capital = 1 << 1,
  gazetteer_place = 1 << 2,
  gazetteer_nationality = 1 << 3,
  gazetteer_first_name = 1 << 4,
  gazetteer_last_name = 1 << 5,
  gazetteer_organisation = 1 << 6,
  gazetteer_title = 1 << 7,
};

// Longer phrases are not looked up.
inline constexpr size_t kMaxGazetteerWords = 6;

// Hash of a phrase from WordShape::lower of its words, one after the other; begin with 0.
[[nodiscard]] constexpr uint32_t extend_phrase(uint32_t phrase, uint32_t lower) { return mix(phrase, lower); }

// One number a word: the kinds of all phrases it is part of.
[[nodiscard]] std::vector<uint8_t> find_gazetteer_kinds(const HashTable& gazetteer, std::span<const WordShape> words);

}  // namespace onrecord
