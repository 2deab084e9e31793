// Part of speech, left to right: the greedy averaged perceptron of Collins (2002). A class is a Penn tag with the
// universal part of speech that goes with it ("VBD VERB"), trained on UD English EWT and GUM.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/features.h"
#include "language/syntax.h"
#include "language/word_shape.h"

namespace onrecord {

inline constexpr size_t kMaxTagClasses = kMaxRow;

struct TagClass {
  std::string_view fine;  // "VBD"
  PartOfSpeech part_of_speech = PartOfSpeech::other;
};

// Views the model's bytes.
struct Tagger {
  std::vector<TagClass> classes;
  std::span<const int8_t> weights;
  size_t rows_mask = 0;
};

[[nodiscard]] Result<Tagger> read_tagger(std::span<const std::byte> section);

// Features of the word at `i`, given the classes of those before it (classes[i - 1], classes[i - 2]).
void tag_features(std::span<const WordShape> words, std::span<const uint8_t> classes, size_t i, FeatureList& out);

// One class a word. `words` is one sentence.
[[nodiscard]] std::vector<uint8_t> tag(const Tagger& tagger, std::span<const WordShape> words);

}  // namespace onrecord
