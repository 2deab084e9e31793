#include "attribution/reading.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "attribution/cue_stem.h"
#include "language/word_shape.h"

namespace onrecord {
namespace {

uint32_t child_bit(std::string_view relation) {
  using namespace children;
  if (relation == "aux:pass") return auxiliary | passive;
  if (relation == "nmod:poss") return possessive;
  const std::string_view main = relation.substr(0, relation.find(':'));
  static constexpr std::pair<std::string_view, uint32_t> kBits[] = {
      {"nsubj", subject},
      {"ccomp", complement},
      {"obj", object},
      {"xcomp", open_complement},
      {"mark", marker},
      {"aux", auxiliary},
      {"parataxis", parataxis},
      {"case", preposition},
      {"obl", oblique},
      {"nmod", oblique},
      {"det", determiner},
      {"acl", clause_of_noun},
      {"cop", copula},
      {"conj", conjunct},
      {"advcl", adverbial_clause},
  };
  const uint32_t more = relation == "nsubj:pass" ? passive : 0;
  for (const auto& [name, bit] : kBits) {
    if (main == name) return bit | more;
  }
  return 0;
}

uint8_t shape_bits(std::string_view word) {
  uint8_t shape = 0;
  for (const char c : word) {
    shape |= c >= 'A' && c <= 'Z' ? 1 : c >= 'a' && c <= 'z' ? 2 : c >= '0' && c <= '9' ? 4 : 8;
  }
  return word.front() >= 'A' && word.front() <= 'Z' ? shape | 16 : shape;
}

void set_form(Word& word, std::string_view text) {
  text = text.substr(0, kMaxWordBytes);
  const std::string lower = normalise(text, true);
  word.form = hash_of(lower);
  word.stem = hash_of(cue_stem(lower));
  word.suffix = hash_of(lower.size() > 3 ? std::string_view(lower).substr(lower.size() - 3) : lower);
  word.shape = shape_bits(text);
  word.capital = (word.shape & 16) != 0;
  word.comma = text == ",";
  word.full_stop = text == ".";
  word.colon = text == ":";
  word.pause = std::string_view(",.:;-").find(text.front()) != std::string_view::npos;
  word.speaker_self =
      lower == "i" || lower == "we" || lower == "my" || lower == "our" || lower == "me" || lower == "us";
}

void turn_tree_round(std::vector<Word>& words) {
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (words[i].head == kNoToken) continue;
    Word& head = words[words[i].head];
    const uint32_t bit = words[i].relation_bits;
    head.children |= bit;
    if (bit & children::subject) head.subject = i;
    if (bit & children::complement) head.complement = i;
    if (bit & children::object) head.object = i;
  }
}

constexpr uint32_t kMostSpeakerWords = 5;
constexpr size_t kLeastTurns = 3;

// A quotation mark, or what else has neither letters nor digits, before the first word of a block.
bool begins_with_mark(const Word& first) {
  constexpr uint8_t kOtherCharacters = 8;  // of shape_bits
  return first.shape == kOtherCharacters;
}

// The colon of a block that begins as a turn does; kNoToken where it does not.
uint32_t turn_colon(const std::vector<Word>& words, uint32_t first) {
  uint32_t at = first + begins_with_mark(words[first]);
  for (uint32_t count = 0; at < words.size() && words[at].block == words[first].block; ++at, ++count) {
    if (words[at].colon) return count > 0 && at + 1 < words.size() && words[at + 1].block == words[at].block ? at : kNoToken;
    if (count == kMostSpeakerWords || !(words[at].capital || words[at].name > 0 || words[at].full_stop)) break;
  }
  return kNoToken;
}

// A transcript has several turns, and a speaker who speaks again; lists of "Place: …" and "Time: …" do not.
void mark_turns(std::vector<Word>& words) {
  std::vector<uint32_t> colons, speakers;
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (i > 0 && words[i].block == words[i - 1].block) continue;
    const uint32_t colon = turn_colon(words, i);
    if (colon == kNoToken) continue;
    colons.push_back(colon);
    speakers.push_back(words[colon - 1].form);
  }
  std::sort(speakers.begin(), speakers.end());
  const bool again = std::adjacent_find(speakers.begin(), speakers.end()) != speakers.end();
  if (!again || colons.size() < kLeastTurns) return;
  for (const uint32_t colon : colons) words[colon].turn = true;
}

bool is_mark(std::string_view text) {
  static constexpr std::string_view kMarks[] = {"\"", "“", "”", "''", "``", "'", "‘", "’", "«", "»", "„", "‹", "›"};
  for (const std::string_view mark : kMarks) {
    if (text == mark) return true;
  }
  return false;
}

}  // namespace

const Word& Reading::at(int64_t i, TokenRange range) const {
  static const Word kNone{.form = 1, .stem = 1, .suffix = 1, .tag = 1, .relation = 1, .name = 15};
  return i < range.begin || i >= range.end ? kNone : words[static_cast<size_t>(i)];
}

Reading read_article(const Document& document, const Tokens& tokens, const Quotations& quotations,
                     const std::vector<Name>& names, const Syntax& syntax, const LanguageModel& model) {
  std::vector<uint32_t> tag_hash, relation_hash, relation_bits;
  for (const std::string_view tag : model.fine_tags) tag_hash.push_back(hash_of(tag));
  for (const std::string_view relation : model.relations) {
    relation_hash.push_back(hash_of(relation));
    relation_bits.push_back(child_bit(relation));
  }

  Reading reading;
  const uint32_t count = static_cast<uint32_t>(tokens.items.size());
  reading.words.resize(count);
  reading.quote_of.assign(count, kNoToken);
  for (const Sentence& sentence : tokens.sentences) reading.sentences.push_back(sentence.tokens);
  reading.sentence_quoted.assign(tokens.sentences.size(), 0);
  for (uint32_t i = 0; i < count; ++i) {
    Word& word = reading.words[i];
    const Token& token = tokens.items[i];
    set_form(word, slice(document.text, token.range));
    const std::string_view tag = model.fine_tags[syntax.fine_tag[i]];
    word.tag = tag_hash[syntax.fine_tag[i]];
    word.verb = tag.starts_with('V');
    word.nominal = tag.starts_with('N') || tag.starts_with('J');
    word.relation = relation_hash[syntax.relation[i]];
    word.relation_bits = relation_bits[syntax.relation[i]];
    word.head = syntax.head[i] == kRootHead ? kNoToken : syntax.head[i];
    word.sentence = token.sentence;
    word.block = tokens.sentences[token.sentence].block;
    word.clausal = (word.relation_bits & (children::complement | children::parataxis | children::clause_of_noun |
                                          children::adverbial_clause | children::open_complement)) != 0;
    word.quoted = quotations.depth_of[i] > 0;
    if (word.quoted) {
      reading.sentence_quoted[token.sentence] = 1;
      const TokenRange quote = quotations.items[quotations.outermost[i]].tokens;
      if (reading.quotes.empty() || reading.quotes.back() != quote) reading.quotes.push_back(quote);
      reading.quote_of[i] = static_cast<uint32_t>(reading.quotes.size() - 1);
      const bool edge = i == quote.begin || i + 1 == quote.end;
      if (edge && is_mark(slice(document.text, token.range))) {
        word.mark = i == quote.begin ? MarkSide::opening : MarkSide::closing;
      }
    }
  }
  for (const Name& name : names) {
    for (uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
      reading.words[i].name = static_cast<uint8_t>(static_cast<uint8_t>(name.type) + 1);
    }
  }
  turn_tree_round(reading.words);
  mark_turns(reading.words);
  return reading;
}

Turn turn_of(const Reading& reading, uint32_t colon) {
  const uint32_t block = reading.words[colon].block;
  const auto in_block = [&](uint32_t i) { return i < reading.words.size() && reading.words[i].block == block; };
  uint32_t begin = colon, end = colon + 1;
  while (begin > 0 && in_block(begin - 1)) --begin;
  begin += begins_with_mark(reading.words[begin]);
  while (in_block(end)) ++end;
  return {{begin, colon}, {colon + 1, end}};
}

}  // namespace onrecord
