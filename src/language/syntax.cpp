#include "language/syntax.h"

#include <algorithm>
#include <array>

#include "language/language_model.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, kPartOfSpeechCount> kNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

}  // namespace

PartOfSpeech part_of_speech_of(std::string_view universal_name) {
  const auto found = std::find(kNames.begin(), kNames.end(), universal_name);
  return found == kNames.end() ? PartOfSpeech::other : static_cast<PartOfSpeech>(found - kNames.begin());
}

std::string_view name_of(PartOfSpeech part_of_speech) { return kNames[static_cast<size_t>(part_of_speech)]; }

Syntax find_syntax(const LanguageModel& model, const Document& document, const Tokens& tokens) {
  Syntax syntax;
  std::vector<WordShape> words;
  for (const Sentence& sentence : tokens.sentences) {
    words.clear();
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      words.push_back(word_shape(slice(document.text, tokens.items[i].range)));
    }
    const std::vector<uint8_t> classes = tag(model.tagger, words);
    const std::vector<Arc> arcs = parse(model.parser, {words, classes});
    for (size_t i = 0; i < words.size(); ++i) {
      syntax.part_of_speech.push_back(model.tagger.classes[classes[i]].part_of_speech);
      syntax.fine_tag.push_back(model.fine_tag_of[classes[i]]);
      syntax.head.push_back(arcs[i].head == words.size() ? kRootHead : arcs[i].head + sentence.tokens.begin);
      syntax.relation.push_back(arcs[i].relation);
    }
  }
  return syntax;
}

}  // namespace onrecord
