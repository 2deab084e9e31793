#include "attribution/reading.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "attribution/cue_stem.h"
#include "attribution/turns.h"
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

const Turn* Reading::turn_at(uint32_t token) const {
  const auto found = std::lower_bound(turns.begin(), turns.end(), token,
                                      [](const Turn& turn, uint32_t mark) { return turn.mark < mark; });
  return found != turns.end() && found->mark == token ? &*found : nullptr;
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
  reading.turns = find_turns(reading);
  return reading;
}

}  // namespace onrecord
