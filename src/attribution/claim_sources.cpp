#include "attribution/claim_sources.h"

#include <algorithm>
#include <span>

#include "language/dateline.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr size_t kReach = 8;  // attributions further away, in their order, are not looked at

// "COLOMBO: The minister said": the place of the dateline speaks not.
bool is_dateline(const Words& words, TokenRange source) {
  return dateline_of(words, words.sentence_of(source.begin)).contains(source.begin);
}

// Who stands between the dateline and the cue: "[the minister] on Monday denied".
std::vector<TokenRange> source_behind_dateline(const Words& words, const Attribution& attribution) {
  const uint32_t cue = attribution.cue.front().begin, begin = dateline_of(words, words.sentence_of(cue)).end;
  TokenRange source{begin, begin};
  while (source.end < cue && words.is_word(source.end) && !words.is(source.end, "on")) ++source.end;
  return source.empty() ? std::vector<TokenRange>() : std::vector{source};
}

// "[A joint statement read] [:]": the verb before the colon is the cue's.
void give_verb_to_cue(const Words& words, Attribution& one) {
  if (one.source.empty()) return;
  TokenRange& source = one.source.back();
  TokenRange& cue = one.cue.front();
  if (source.size() < 2 || source.end != cue.begin || !words.is(cue.begin, ":")) return;
  const uint32_t last = source.end - 1;
  const bool noun =
      kind_phrases().find(words.lower(last)) || words.capitalised(last) || words.is_any(last - 1, {"the", "a"});
  if (!noun && cue_verbs().contains(words.lower(last))) source.end = cue.begin = last;
}

// "[The embassy] called it mad and, citing its envoy, [said] …", "…, [adding] …": a verb joined to another one's has
// its speaker.
bool is_joined_to_verb_before(const Words& words, const Attribution& one) {
  const uint32_t cue = one.cue.front().begin, first = words.sentence_of(cue).begin;
  if (!one.source.empty() || cue < first + 3 || !cue_verbs().contains(words.lower(cue))) return false;
  if (words.is_any(cue - 1, {"and", "but"})) return true;
  if (!words.is(cue - 1, ",")) return false;
  if (words.lower(cue).ends_with("ing")) return true;
  uint32_t comma = cue - 1;
  while (comma > first && !words.is(comma - 1, ",")) --comma;
  return comma > first + 1 && words.is(comma - 2, "and");
}

void take_shared_source(const Words& words, std::span<Attribution> before, Attribution& one) {
  if (!is_joined_to_verb_before(words, one)) return;
  const uint32_t cue = one.cue.front().begin, first = words.sentence_of(cue).begin;
  for (size_t k = before.size(); k-- > 0 && before.size() - k <= kReach;) {
    const Attribution& other = before[k];
    if (other.source.empty() || other.cue.front().begin < first || other.cue.front().begin > cue) continue;
    one.source = other.source;
    return;
  }
}

// "described by [a diplomat] as a warning": what somebody is said to call a thing is his words, not he.
void give_predicate_to_content(const Words& words, Attribution& one) {
  if (one.source.size() != 1 || one.source.front().begin < one.cue.front().begin) return;
  TokenRange& source = one.source.front();
  if (!words.is(source.begin - 1, "by")) return;
  for (uint32_t i = source.begin + 1; i + 1 < source.end; ++i) {
    if (!words.is(i, "as")) continue;
    one.content.push_back({i, source.end});
    source.end = i;
  }
}

// "the party, for its part, [said]": who stands before the aside speaks.
void take_source_before_aside(const Words& words, Attribution& one) {
  const uint32_t cue = one.cue.front().begin, first = words.sentence_of(cue).begin;
  if (cue < first + 6 || !words.is(cue - 1, ",") || !words.is(cue - 2, "part") || !words.is(cue - 4, "for") ||
      !words.is(cue - 5, ","))
    return;
  TokenRange source{cue - 5, cue - 5};
  while (source.begin > first && words.is_word(source.begin - 1)) --source.begin;
  if (!source.empty()) one.source = {source};
}

}  // namespace

std::vector<Attribution> mend_claim_sources(const Words& words, std::vector<Attribution> attributions) {
  std::erase_if(attributions, [&words](const Attribution& one) {
    return !one.source.empty() && is_dateline(words, one.source.front()) && words.is(one.cue.front().begin, ":");
  });
  // "[read] [:]" beside "[read:]": one claim.
  const std::vector<bool> in_cue = marked_tokens(attributions, &Attribution::cue, words.size());
  std::erase_if(attributions, [&](const Attribution& one) {
    const TokenRange cue = one.cue.front();
    return words.is(cue.begin, ":") && cue.begin > 0 && in_cue[cue.begin - 1];
  });
  for (size_t k = 0; k < attributions.size(); ++k) {
    Attribution& one = attributions[k];
    if (!one.source.empty() && is_dateline(words, one.source.front())) one.source = source_behind_dateline(words, one);
    give_verb_to_cue(words, one);
    take_shared_source(words, {attributions.data(), k}, one);
    give_predicate_to_content(words, one);
    take_source_before_aside(words, one);
  }
  return attributions;
}

}  // namespace onrecord
