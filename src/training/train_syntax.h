// Trains the tagger and the parser on treebanks and writes their sections.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "language/parser.h"
#include "language/tagger.h"
#include "model/model_file.h"
#include "training/conllu.h"

namespace onrecord::training {

using Treebank = std::vector<TreebankSentence>;

[[nodiscard]] std::vector<std::byte> train_tagger(const Treebank& train, uint32_t row_bits, uint32_t epochs);
// `tags` are the tagger's classes for each training sentence, predicted by taggers that had not seen it.
[[nodiscard]] std::vector<std::byte> train_parser(const Treebank& train, const std::vector<std::vector<uint8_t>>& tags,
                                                  uint32_t row_bits, uint32_t epochs);
// Tags every part of `train` by a tagger trained on the other parts. Classes are those of `tagger`.
[[nodiscard]] std::vector<std::vector<uint8_t>> jackknife_tags(const Treebank& train, const Tagger& tagger,
                                                               uint32_t row_bits, uint32_t epochs, uint32_t parts);

[[nodiscard]] std::vector<WordShape> shapes_of(const TreebankSentence& sentence);

struct SyntaxScores {
  double universal = 0, fine = 0;       // tag accuracy
  double unlabelled = 0, labelled = 0;  // attachment; relations with their subtypes
  double labelled_main = 0;             // attachment; relations without their subtypes, as the shared tasks count
  double words_per_second = 0;
};
[[nodiscard]] SyntaxScores score_syntax(const Treebank& treebank, const Tagger& tagger, const Parser& parser);

}  // namespace onrecord::training
