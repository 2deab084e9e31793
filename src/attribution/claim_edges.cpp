#include "attribution/claim_edges.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "base/word_list.h"
#include "language/dateline.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

// Attributions further away, in their order, are not looked at.
constexpr size_t kReach = 8;
constexpr uint32_t kMaxContinuation = 128;  // tokens
constexpr uint32_t kMaxAsideTokens = 6;     // of "a figure that"
constexpr uint32_t kMaxDocumentTokens = 8;  // between "issued" and the cue

bool is_behind_cue(const Attribution& attribution) {
  return attribution.content.front().begin >= attribution.cue.back().end;
}

bool has_cue_in(const Attribution& attribution, TokenRange tokens) {
  return tokens.contains(attribution.cue.front().begin);
}

// The end of "[,] and that …" right behind `end`, without the sentence's last mark; `end` where there is none.
uint32_t end_of_continuation(const Words& words, uint32_t end) {
  const TokenRange sentence = words.sentence_of(end - 1);
  uint32_t i = end;
  if (i < sentence.end && words.is(i, ",")) ++i;
  if (i + 2 >= sentence.end || sentence.end - i > kMaxContinuation || !words.is(i + 1, "that")) return end;
  if (!words.is(i, "and") && !words.is(i, "but") && !words.is(i, "or")) return end;
  uint32_t last = sentence.end;
  while (last > i + 2 && !words.is_word(last - 1)) --last;
  return last;
}

bool starts_with_that(const Words& words, const Attribution& attribution) {
  const uint32_t begin = attribution.content.front().begin;
  return words.is(begin, "that") || (begin > 0 && words.is(begin - 1, "that"));
}

// "While Lee boasted of …, he has …": the speaker's clause is a subordinate one, which ends where the main one begins.
bool is_subordinate(const Words& words, const Attribution& attribution) {
  if (attribution.source.empty()) return false;
  const uint32_t source = attribution.source.front().begin;
  return source == words.sentence_of(source).begin + 1 &&
         words.is_any(source - 1, {"while", "although", "though", "as", "when", "after", "before", "since", "if"});
}

// The semicolon of the content behind which `other` begins, or the comma that closes a subordinate clause; else the
// content's end.
uint32_t end_before(const Words& words, TokenRange content, bool subordinate, const Attribution& other) {
  if (other.source.empty() || !has_cue_in(other, content)) return content.end;
  const uint32_t first = std::min(other.source.front().begin, other.cue.front().begin);
  if (first <= content.begin + 1 || first >= content.end) return content.end;
  return words.is(first - 1, ";") || (subordinate && words.is(first - 1, ",")) ? first - 1 : content.end;
}

// The article's text begins behind its dateline.
TokenRange without_dateline(const Words& words, TokenRange content) {
  const TokenRange dateline = dateline_of(words, words.sentence_of(content.begin));
  if (dateline.contains(content.begin) && dateline.end < content.end) content.begin = dateline.end;
  return content;
}

// The semicolon behind which the writer goes on; the content's end where there is none, or where a pronoun, "that" or a
// conjunction takes up what is said.
uint32_t end_at_semicolon(const Words& words, TokenRange content) {
  for (uint32_t i = content.begin; i + 2 < content.end; ++i) {
    if (is_quotation_mark(words.first(i))) return content.end;
    const bool goes_on = words.is_any(i + 1, {"that", "it", "he", "she", "they", "this", "these", "and", "but", "or"});
    if (words.is(i, ";") && !goes_on && !is_quotation_mark(words.first(i + 1))) return i;
  }
  return content.end;
}

// "420 died, a figure that [doctors] [say] …": what somebody else says of it; the content's end where nobody does.
uint32_t end_before_others_aside(const Words& words, TokenRange content, const Attribution& other) {
  if (other.source.empty() || !has_cue_in(other, content)) return content.end;
  const uint32_t source = other.source.front().begin;
  if (source <= content.begin + 4 || source >= content.end || !words.is(source - 1, "that")) return content.end;
  const uint32_t that = source - 1;
  for (uint32_t i = that; i > content.begin && that - i < kMaxAsideTokens && words.is_word(i); --i) {
    if (words.is_any(i, {"a", "an"}) && words.is(i - 1, ",")) return i - 1;
  }
  return content.end;
}

// Where "issued a statement last week [calling on]" begins; the cue's own begin where no document stands before it.
uint32_t begin_with_document(const Words& words, const Attribution& attribution) {
  static const WordList documents(embedded_asset("lists/authored_documents.txt"));
  static const WordList issuing(embedded_asset("lists/issuing_verbs.txt"));
  const uint32_t cue = attribution.cue.front().begin;
  if (attribution.source.empty() || !words.lower(cue).ends_with("ing")) return cue;
  const uint32_t limit = std::max(words.sentence_of(cue).begin, attribution.source.back().end);
  bool document = false;
  for (uint32_t i = cue; i > limit && cue - i < kMaxDocumentTokens && words.is_word(i - 1); --i) {
    if (document && issuing.contains(words.lower(i - 1))) return i - 1;
    document |= documents.contains(words.lower(i - 1));
  }
  return cue;
}

// "warned [for months] that": how long is no part of what.
void leave_out_duration(const Words& words, Attribution& one) {
  TokenRange& cue = one.cue.back();
  TokenRange& content = one.content.front();
  if (cue.size() < 2 || cue.end != content.begin || content.size() < 3 || !words.is(cue.end - 1, "for")) return;
  if (!words.is_any(content.begin, {"hours", "days", "weeks", "months", "years", "decades"})) return;
  if (!words.is(content.begin + 1, "that")) return;
  --cue.end;
  ++content.begin;
}

// "[denied] wrongdoing [and called]": the first of two joined verbs, where the second is a cue of its own.
void keep_first_of_joined_cues(const Words& words, Attribution& one, const Attribution& other) {
  TokenRange& cue = one.cue.front();
  const uint32_t second = other.cue.front().begin;
  if (one.cue.size() != 1 || second <= cue.begin + 2 || second >= cue.end || !words.is(second - 1, "and")) return;
  one.content = {{cue.begin + 1, second - 1}};
  cue.end = cue.begin + 1;
}

// "rejects [claims] that …": whose claims these are is not told.
bool is_rejected_claim(const Words& words, const Attribution& one) {
  uint32_t before = one.cue.front().begin;
  if (one.cue.front().size() != 1 ||
      !words.is_any(before, {"claims", "reports", "allegations", "accusations", "charges"}))
    return false;
  while (before > 0 && !words.is_word(before - 1)) --before;
  return before > 0 && words.is_any(before - 1, {"rejects", "rejected", "reject", "denies", "denied", "deny",
                                                 "dismisses", "dismissed", "dismiss", "refuted", "refutes"});
}

// "…, [and the army did not comment]": the outlet's own; the content's end where nothing of the kind is there.
uint32_t end_before_no_comment(const Words& words, TokenRange content) {
  for (uint32_t i = content.end; i-- > content.begin + 2 && content.end - i < kMaxContinuation;) {
    if (!words.is(i, ",") || i + 3 >= content.end || !words.is_any(i + 1, {"and", "but"})) continue;
    for (uint32_t k = i + 2; k < content.end; ++k) {
      if (words.is_any(k, {"comment", "respond", "reply"}) &&
          (words.is(k - 1, "not") || words.is(k - 2, "not") || words.is(k - 2, "declined")))
        return i;
    }
    return content.end;
  }
  return content.end;
}

// "denied that, [saying …]": where the same speaker goes on to say another thing; the content's end for none.
uint32_t end_before_participle(const Words& words, const Attribution& one, const Attribution& other) {
  const TokenRange content = one.content.back();
  const uint32_t cue = other.cue.front().begin;
  const bool same = !one.source.empty() && other.source == one.source;
  const bool joins = cue > content.begin + 1 && cue < content.end && words.is(cue - 1, ",");
  return same && joins && words.lower(cue).ends_with("ing") ? cue - 1 : content.end;
}

// "said it had heard that[, and its chairwoman,] said": a content takes in the next speaker, whose verb stands behind
// it.
uint32_t end_before_next_speaker(const Words& words, TokenRange content, const Attribution& other) {
  if (other.source.empty() || other.cue.front().begin < content.end || other.cue.front().begin > content.end + 2)
    return content.end;
  uint32_t end = other.source.front().begin;
  if (end <= content.begin + 1 || end >= content.end || other.source.back().end > content.end + 1) return content.end;
  if (!words.is_any(end - 1, {"and", "but", "while", ","})) return content.end;
  while (end > content.begin + 1 && words.is_any(end - 1, {"and", "but", "while", ","})) --end;
  return end;
}

}  // namespace

std::vector<Attribution> mend_claim_edges(const Words& words, std::vector<Attribution> attributions) {
  std::erase_if(attributions, [&words](const Attribution& one) { return is_rejected_claim(words, one); });
  for (size_t k = 0; k < attributions.size(); ++k) {
    Attribution& one = attributions[k];
    one.content.front() = without_dateline(words, one.content.front());
    leave_out_duration(words, one);
    if (k + 1 < attributions.size()) keep_first_of_joined_cues(words, one, attributions[k + 1]);
    one.cue.front().begin = begin_with_document(words, one);
    if (!is_behind_cue(one)) continue;
    TokenRange& last = one.content.back();
    last.end = end_before_no_comment(words, {last.begin, end_at_semicolon(words, last)});
    const size_t begin = k > kReach ? k - kReach : 0, end = std::min(attributions.size(), k + kReach + 1);
    const uint32_t continued = starts_with_that(words, one) ? end_of_continuation(words, last.end) : last.end;
    const bool subordinate = is_subordinate(words, one);
    bool others_speak = false, cut_short = false;
    for (size_t j = begin; j < end; ++j) {
      if (j == k) continue;
      others_speak |= has_cue_in(attributions[j], {last.end, continued});
      const Attribution& other = attributions[j];
      const uint32_t cut =
          std::min({end_before(words, last, subordinate, other), end_before_participle(words, one, other),
                    end_before_others_aside(words, last, other), end_before_next_speaker(words, last, other)});
      if (cut == last.end) continue;
      last.end = cut;
      cut_short = true;
      attributions[j].nested = false;
    }
    if (!others_speak && !cut_short) last.end = continued;
  }
  return attributions;
}

}  // namespace onrecord
