#include "language/language_reading.h"

#include "language/bottom_layer.h"
#include "language/dateline.h"
#include "language/gazetteer.h"
#include "language/name_repair.h"

namespace onrecord {
namespace {

// A place that the gazetteer knows as a country or capital can act for a state. "the" does not count.
NameType place_or_state(const HashTable& gazetteer, std::span<const WordShape> words) {
  if (words.size() > 1 && words[0].lower == hash_of("the")) words = words.subspan(1);
  uint32_t phrase = 0;
  for (const WordShape& word : words) phrase = extend_phrase(phrase, word.lower);
  const uint16_t kinds = gazetteer.value_of(phrase);
  return (kinds & (gazetteer_country | gazetteer_capital)) != 0 ? NameType::state : NameType::place;
}

void add_names(const Network& network, std::span<const uint8_t> labels, std::span<const WordShape> words,
               uint32_t first_token, std::vector<Name>& out) {
  for (uint32_t begin = 0; begin < labels.size();) {
    uint32_t end = begin + 1;
    if (labels[begin] != 0) {
      while (end < labels.size() && labels[end] != 0 && labels[end] % 2 == 0) ++end;
      NameType type = NameType::organisation;
      const auto label = static_cast<NameLabelType>((labels[begin] - 1) / 2);
      if (label == NameLabelType::person) type = NameType::person;
      if (label == NameLabelType::location) type = place_or_state(network.gazetteer, words.subspan(begin, end - begin));
      out.push_back({{first_token + begin, first_token + end}, type});
    }
    begin = end;
  }
}

// "Capt. Saw Htoo hopes": a word of somebody's name that is read as a verb takes the sentence's verb away. It stands in
// `words` for another word of the name from here on; false where there is none such.
bool mask_verbs_in_names(const Network& network, const NetworkReading& reading, std::vector<WordShape>& words) {
  constexpr uint8_t kBeginPerson = 1, kInsidePerson = 2;
  const auto is_verb = [&](size_t i) {
    const std::string_view tag = network.tags[reading.tags[i]].fine;
    return tag.starts_with("VB") || tag == "MD";
  };
  bool masked = false;
  for (size_t begin = 0; begin < words.size(); ++begin) {
    if (reading.names[begin] != kBeginPerson) continue;
    size_t end = begin + 1, plain = is_verb(begin) ? words.size() : begin;
    for (; end < words.size() && reading.names[end] == kInsidePerson; ++end) {
      if (!is_verb(end)) plain = end;
    }
    for (size_t i = begin; i < end && plain < words.size(); ++i) {
      if (!is_verb(i)) continue;
      words[i] = words[plain];
      masked = true;
    }
  }
  return masked;
}

// Reads sentences, or the parts of one, one behind the other.
class SentenceReader {
 public:
  SentenceReader(const LanguageModel& model, const Document& document, const Tokens& tokens)
      : model_(model), document_(document), tokens_(tokens), bottom_(model.network) {}

  // Returns the token that heads the part.
  uint32_t read(TokenRange part, LanguageReading& out) {
    const Network& network = model_.network;
    words_.clear();
    for (uint32_t i = part.begin; i < part.end; ++i) {
      words_.push_back(word_shape(slice(document_.text, tokens_.items[i].range)));
    }
    NetworkReading reading = read_sentence(network, bottom_, words_);
    add_names(network, reading.names, words_, part.begin, out.names);
    if (mask_verbs_in_names(network, reading, words_)) reading = read_sentence(network, bottom_, words_);
    uint32_t root = part.begin;
    for (uint32_t i = 0; i < part.size(); ++i) {
      const bool is_root = reading.heads[i] == part.size();
      if (is_root) root = part.begin + i;
      out.syntax.part_of_speech.push_back(network.tags[reading.tags[i]].part_of_speech);
      out.syntax.fine_tag.push_back(model_.fine_tag_of[reading.tags[i]]);
      out.syntax.head.push_back(is_root ? kRootHead : reading.heads[i] + part.begin);
      out.syntax.relation.push_back(reading.relations[i]);
    }
    return root;
  }

 private:
  const LanguageModel& model_;
  const Document& document_;
  const Tokens& tokens_;
  BottomLayer bottom_;
  std::vector<WordShape> words_;
};

}  // namespace

LanguageReading read_language(const LanguageModel& model, const Document& document, const Tokens& tokens) {
  LanguageReading out;
  const Words words(document, tokens);
  SentenceReader reader(model, document, tokens);
  for (const Sentence& sentence : tokens.sentences) {
    // The parser does not know datelines: it makes their place the subject of the sentence.
    const TokenRange dateline = dateline_of(words, sentence.tokens);
    if (dateline.empty()) {
      reader.read(sentence.tokens, out);
      continue;
    }
    const uint32_t place = reader.read(dateline, out);
    out.syntax.head[place] = reader.read({dateline.end, sentence.tokens.end}, out);
  }
  out.names = repair_names(words, out.names);
  return out;
}

}  // namespace onrecord
