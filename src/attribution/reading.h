// A reading of one article: what the attribution models see of it, one Word a token, with the tree turned round (what
// hangs on a word) and the outermost quotations. Words, tags and relations are hashes. Owns all it holds.
#pragma once

#include <cstdint>
#include <vector>

#include "base/byte_range.h"
#include "document/document.h"
#include "language/language_model.h"
#include "language/names.h"
#include "language/quotations.h"
#include "language/syntax.h"
#include "language/tokens.h"

namespace onrecord {

inline constexpr uint32_t kNoToken = UINT32_MAX;

// What hangs on a word, one bit a relation.
namespace children {
inline constexpr uint32_t subject = 1, complement = 2, object = 4, open_complement = 8, parataxis = 16, marker = 32,
                          auxiliary = 64, passive = 128, preposition = 256, oblique = 512, determiner = 1024,
                          possessive = 2048, clause_of_noun = 4096, copula = 8192, adverbial_clause = 16384,
                          conjunct = 32768;
}

enum class MarkSide : uint8_t { none, opening, closing };

struct Word {
  uint32_t form = 0, stem = 0, suffix = 0;  // of the word in lower case
  uint32_t tag = 0, relation = 0;
  uint32_t head = kNoToken;
  uint32_t sentence = 0, block = 0;
  uint32_t children = 0;
  uint32_t relation_bits = 0;  // the bits this word sets in its head
  uint32_t subject = kNoToken, complement = kNoToken, object = kNoToken;  // the last of each that hangs on it
  uint8_t shape = 0;
  uint8_t name = 0;  // 0, or NameType + 1
  bool capital = false, verb = false, nominal = false;
  bool quoted = false;  // inside quotation marks; the marks too
  bool comma = false, full_stop = false, colon = false, pause = false;
  bool clausal = false;  // its relation opens a clause
  bool speaker_self = false;  // "I", "we" and the like
  MarkSide mark = MarkSide::none;
};

// Speech whose speaker the layout tells (turns.h).
struct Turn {
  uint32_t mark = 0;  // the colon or dash between speaker and speech
  TokenRange speaker;
  TokenRange speech;
  bool certain = false;  // the speaker is named, and the speech is one
};

struct Reading {
  std::vector<Word> words;
  std::vector<TokenRange> sentences;
  std::vector<uint8_t> sentence_quoted;  // one a sentence: has it a quoted word
  std::vector<TokenRange> quotes;        // outermost quotations, in text order
  std::vector<uint32_t> quote_of;        // one a word: index into quotes, or kNoToken

  std::vector<Turn> turns;               // in text order

  // The turn whose mark is `token`; null where there is none.
  [[nodiscard]] const Turn* turn_at(uint32_t token) const;
  // The word at `i` where it lies in `range`; else a stand-in that equals no word.
  [[nodiscard]] const Word& at(int64_t i, TokenRange range) const;
  [[nodiscard]] TokenRange all() const { return {0, static_cast<uint32_t>(words.size())}; }
};

[[nodiscard]] Reading read_article(const Document& document, const Tokens& tokens, const Quotations& quotations,
                                   const std::vector<Name>& names, const Syntax& syntax, const LanguageModel& model);

}  // namespace onrecord
