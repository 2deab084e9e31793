#include "attribution/clauses.h"

#include <algorithm>

#include "language/word_shape.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxPath = 40;           // steps up the tree
constexpr uint32_t kMaxSpeakerTokens = 24;  // behind a verb

}  // namespace

bool is_under(const Reading& reading, uint32_t token, uint32_t root) {
  for (uint32_t steps = 0; steps < kMaxPath && token != kNoToken; ++steps) {
    if (token == root) return true;
    token = reading.words[token].head;
  }
  return false;
}

TokenRange phrase_of(const Words& words, const Reading& reading, uint32_t root) {
  const TokenRange sentence = words.sentence_of(root);
  const uint32_t least = root - std::min(root - sentence.begin, kClauseReachTokens);
  const uint32_t most = std::min(sentence.end, root + kClauseReachTokens);
  TokenRange out{root, root + 1};
  while (out.begin > least && is_under(reading, out.begin - 1, root)) --out.begin;
  while (out.end < most && is_under(reading, out.end, root)) ++out.end;
  while (out.begin < root && words.is(out.begin, ",")) ++out.begin;
  while (out.end > root + 1 && !words.is_word(out.end - 1) && !reading.words[out.end - 1].quoted) --out.end;
  return out;
}

uint32_t subject_of(const Reading& reading, uint32_t verb) {
  static const uint32_t joined = hash_of("conj");
  const Word& word = reading.words[verb];
  if (word.subject != kNoToken || word.relation != joined || word.head == kNoToken) return word.subject;
  return reading.words[word.head].subject;
}

uint32_t main_verb(const Reading& reading, TokenRange cue) {
  for (uint32_t i = cue.end; i-- > cue.begin;) {
    if (reading.words[i].verb) return i;
  }
  return kNoToken;
}

uint32_t end_before_aside(const Words& words, const Reading& reading, TokenRange range) {
  static const uint32_t apposition = hash_of("appos"), relative = hash_of("acl:relcl");
  for (uint32_t i = range.begin + 1; i < range.end; ++i) {
    const Word& word = reading.words[i];
    if ((word.relation != apposition && word.relation != relative) || word.head < range.begin) continue;
    const uint32_t begin = phrase_of(words, reading, i).begin;
    if (words.is(begin - 1, ",")) return begin - 1;
  }
  return range.end;
}

bool is_form_of_be(const Words& words, uint32_t i) {
  return words.is_any(i, {"is", "are", "was", "were", "be", "been", "being"});
}

bool is_auxiliary(const Words& words, uint32_t i) {
  return is_form_of_be(words, i) || words.is_any(i, {"has", "have", "had", "’ve", "'ve", "'d"});
}

bool is_verb_adverb(const Words& words, uint32_t i) {
  return words.is_any(i,
                      {"also", "first", "now", "once", "often", "later", "even", "still", "long", "never", "both"}) ||
         (words.lower(i).ends_with("ly") && !words.capitalised(i));
}

uint32_t passive_begin(const Words& words, uint32_t verb) {
  const uint32_t sentence = words.sentence_of(verb).begin;
  uint32_t begin = verb;
  bool passive = false;
  for (uint32_t i = verb; i > sentence && (is_auxiliary(words, i - 1) || is_verb_adverb(words, i - 1)); --i) {
    if (!is_auxiliary(words, i - 1)) continue;
    passive |= is_form_of_be(words, i - 1);
    begin = i - 1;
  }
  return passive ? begin : verb;
}

uint32_t end_before_occasion(const Words& words, TokenRange range) {
  for (uint32_t i = range.begin + 1; i + 2 < range.end; ++i) {
    if (words.is_any(i, {"in", "during"}) && words.is(i + 1, "a") &&
        words.is_any(i + 2, {"telephone", "phone", "call", "letter", "statement", "speech", "interview", "meeting",
                             "message", "conversation"}))
      return i;
  }
  return range.end;
}

TokenRange words_behind(const Words& words, uint32_t verb) {
  const uint32_t limit = words.sentence_of(verb).end;
  uint32_t end = verb + 1;
  while (end < limit && end - verb <= kMaxSpeakerTokens && (words.is_word(end) || words.is(end, "-"))) ++end;
  return {verb + 1, end};
}

}  // namespace onrecord
