#include "attribution/speaker_scan.h"

#include <algorithm>

#include "language/dateline.h"
#include "language/word_shape.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxSpeakerTokens = 64;

bool opens_clause(const Words& words, uint32_t i) {
  return words.is_any(
      i, {"who",   "whose", "whom", "which", "where",  "when",     "that",   "what", "because", "as",
          "since", "while", "if",   "after", "before", "although", "though", "how",  "why",     "whether"});
}

}  // namespace

bool is_preposition(const Words& words, uint32_t i) {
  return words.is_any(i, {"of", "for", "with", "at", "in", "from", "on", "near", "outside", "inside", "into", "around",
                          "about", "against", "between", "under", "over", "to"});
}

bool has_object(const Words& words, const Reading& reading, uint32_t i) {
  static const uint32_t participle = hash_of("VBN");
  return reading.words[i].tag == participle && i + 1 < words.size() && words.is_word(i + 1) &&
         !is_preposition(words, i + 1) && !words.is(i + 1, "by");
}

bool is_finite(const Words& words, const Reading& reading, uint32_t i) {
  static const uint32_t past = hash_of("VBD"), present = hash_of("VBP"), third = hash_of("VBZ"), modal = hash_of("MD");
  const uint32_t tag = reading.words[i].tag;
  return tag == past || tag == present || tag == third || tag == modal ||
         (i > 0 && reading.words[i - 1].nominal && has_object(words, reading, i));
}

bool has_finite_verb(const Words& words, const Reading& reading, TokenRange range) {
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (is_finite(words, reading, i)) return true;
  }
  return false;
}

bool is_aside_mark(const Words& words, uint32_t i) {
  return words.is_any(i, {",", "(", ")", "–", "—", "-", "--"});
}

// Behind the dateline, a semicolon, a quotation, and the words that join it to the clause before; `verb` where it is
// too far.
uint32_t SpeakerScan::clause_begin(uint32_t verb) const {
  const TokenRange sentence = words_.sentence_of(verb);
  uint32_t begin = std::max(sentence.begin, dateline_of(words_, sentence).end);
  for (uint32_t i = verb; i-- > begin;) {
    if (verb - i > kMaxSpeakerTokens) return verb;
    if (words_.is_any(i, {";", ":"}) || reading_.words[i].quoted != reading_.words[verb].quoted) begin = i + 1;
  }
  while (begin < verb && (!words_.is_word(begin) || words_.is_any(begin, {"and", "but", "so", "yet"}))) ++begin;
  return begin;
}

// "Hiba, who", though no list knows the word; "the letter, which", though it is a document.
bool SpeakerScan::is_named_before_clause(TokenRange lead) const {
  const uint32_t relative = words_.is(lead.end, ",") ? lead.end + 1 : lead.end;
  return relative < words_.size() &&
         (words_.is_any(relative, {"who", "whom"}) || (words_.is(relative, "which") && is_named(lead)));
}

TokenRange SpeakerScan::speaker_before(uint32_t verb) const {
  uint32_t begin = clause_begin(verb), end = begin;
  for (;; begin = end + 1) {
    end = begin;
    while (end < verb && !is_aside_mark(words_, end) && !words_.is_any(end, {"who", "whose", "which", "where"})) ++end;
    const TokenRange lead{begin, end};
    if (lead.empty() || end == verb || has_finite_verb(words_, reading_, lead)) return {};
    const bool adverbial = is_preposition(words_, begin) || words_.lower(begin).ends_with("ing");
    if (!adverbial && (is_speaker(lead) || is_named_before_clause(lead))) break;
    if (!adverbial || !words_.is(end, ",")) return {};
  }
  return are_asides({end, verb}) ? TokenRange{begin, verb} : TokenRange{};
}

bool SpeakerScan::are_asides(TokenRange range) const {
  bool open = false;
  uint32_t kept_open = 0;  // "who, like others, feared"
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (is_aside_mark(words_, i)) {
      if (i > range.begin && opens_clause(words_, i - 1)) kept_open = 2;
      open = kept_open > 0 && open;
      kept_open -= kept_open > 0;
    }
    open |= opens_clause(words_, i);
    if (!open && is_finite(words_, reading_, i)) return false;
  }
  return true;
}

bool SpeakerScan::is_speaker(TokenRange range) const {
  const SourcePhrase phrase = reader_.read_one(range);
  return may_speak(phrase) && phrase.pronoun != Pronoun::it && phrase.pronoun != Pronoun::relative;
}

bool SpeakerScan::is_pronoun(TokenRange range) const {
  return reader_.read_one(range).pronoun != Pronoun::none;
}

bool SpeakerScan::is_named(TokenRange range) const {
  return !range.empty() && has_known_head(reader_.read_one(range));
}

bool SpeakerScan::is_nominal(TokenRange range) const {
  if (range.size() < 2 || has_finite_verb(words_, reading_, range)) return false;
  const SourcePhrase phrase = reader_.read_one(range);
  return phrase.definite || phrase.indefinite || phrase.number;
}

}  // namespace onrecord
