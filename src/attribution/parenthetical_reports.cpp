#include "attribution/parenthetical_reports.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr uint32_t kMaxCueTokens = 3;
constexpr uint32_t kMaxTimeTokens = 5;  // "said [on Friday morning],"
constexpr uint32_t kMaxLeadTokens = 80;

// Source and cue side by side behind a comma, up to the next one or the sentence's end; empty where they stand not so.
TokenRange interruption_of(const Words& words, const Attribution& attribution) {
  if (attribution.source.size() != 1 || attribution.cue.size() != 1) return {};
  const TokenRange source = attribution.source.front(), cue = attribution.cue.front();
  if (cue.size() > kMaxCueTokens || (source.end != cue.begin && cue.end != source.begin)) return {};
  TokenRange out{std::min(source.begin, cue.begin), std::max(source.end, cue.end)};
  const TokenRange sentence = words.sentence_of(out.begin);
  const uint32_t limit = std::min(sentence.end, out.end + kMaxTimeTokens);
  while (out.end < limit && words.is_word(out.end)) ++out.end;
  if (out.begin <= sentence.begin || !words.is(out.begin - 1, ",")) return {};
  return out.end == sentence.end || !words.is_word(out.end) ? out : TokenRange{};
}

// The main clause that ends at the comma before `end`; empty where none does.
TokenRange lead_clause(const Words& words, const Reading& reading, uint32_t end) {
  const TokenRange sentence = words.sentence_of(end);
  TokenRange lead{sentence.begin, end - 1};
  while (!lead.empty() && (!words.is_word(lead.begin) || words.is_any(lead.begin, {"and", "but"}))) ++lead.begin;
  if (lead.empty() || lead.size() > kMaxLeadTokens) return {};
  if (words.is_any(lead.end - 1, {"which", "who", "that"})) return {};  // the relative clause behind is the content
  for (uint32_t i = lead.begin; i < lead.end; ++i) {
    const Word& word = reading.words[i];
    if (word.quoted) return {};
    const bool is_top = word.head == kNoToken || !lead.contains(word.head);
    const bool is_main = (word.relation_bits & (children::clause_of_noun | children::adverbial_clause)) == 0;
    if (is_top && is_main && word.subject != kNoToken && lead.contains(word.subject)) return lead;
  }
  return {};
}

// Does a noun head it?
bool is_nominal(const Reading& reading, TokenRange part) {
  for (uint32_t i = part.begin; i < part.end; ++i) {
    const Word& word = reading.words[i];
    if (word.head == kNoToken || !part.contains(word.head)) return word.nominal && !word.verb;
  }
  return false;
}

// "The bridge is closed, [for the event of a flood], said two officials": with the clause in front of it.
TokenRange with_lead_clause(const Words& words, const Reading& reading, TokenRange content) {
  const bool is_tail = content.begin > words.sentence_of(content.begin).begin && words.is(content.begin - 1, ",") &&
                       !reading.words[content.begin].quoted && is_nominal(reading, content);
  const TokenRange lead = is_tail ? lead_clause(words, reading, content.begin) : TokenRange{};
  return lead.empty() ? content : TokenRange{lead.begin, content.end};
}

}  // namespace

std::vector<Attribution> mend_parenthetical_reports(const Words& words, const Reading& reading,
                                                    std::vector<Attribution> attributions) {
  for (Attribution& one : attributions) {
    const TokenRange between = interruption_of(words, one);
    if (between.empty() || one.content.empty()) continue;
    if (one.content.size() == 1 && one.content.front().end + 1 == between.begin) {
      one.content.front() = with_lead_clause(words, reading, one.content.front());
    }
    const TokenRange behind = one.content.back();
    if (behind.begin != between.end + 1 || !words.is(between.end, ",") || reading.words[behind.begin].quoted) continue;
    if (words.is(behind.begin, "that")) continue;
    if (one.content.size() == 1) {
      const TokenRange lead = lead_clause(words, reading, between.begin);
      if (lead.empty()) continue;
      one.content.insert(one.content.begin(), lead);
    }
    // "a step that …"
    if (words.is_any(behind.begin, {"a", "an"}) && is_nominal(reading, behind)) one.content.pop_back();
  }
  return attributions;
}

}  // namespace onrecord
