#include "attribution/parenthetical_reports.h"

#include <algorithm>
#include <optional>

#include "language/dateline.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxCueTokens = 3;
constexpr uint32_t kMaxTimeTokens = 5;  // "said [on Friday morning],"
constexpr uint32_t kMaxLeadTokens = 80;
constexpr uint32_t kMaxSourceTokens = 16;

// Source and cue side by side behind a comma, up to the next mark or the sentence's end; empty where they stand not so.
TokenRange report_of(const Words& words, const Attribution& attribution) {
  if (attribution.source.size() != 1 || attribution.cue.size() != 1) return {};
  const TokenRange source = attribution.source.front(), cue = attribution.cue.front();
  if (cue.size() > kMaxCueTokens || (source.end != cue.begin && cue.end != source.begin)) return {};
  TokenRange out{std::min(source.begin, cue.begin), std::max(source.end, cue.end)};
  const TokenRange sentence = words.sentence_of(out.begin);
  if (out.begin <= sentence.begin || !words.is(out.begin - 1, ",")) return {};
  while (!words.is_word(out.end - 1)) --out.end;  // "said:"
  const uint32_t limit = std::min(sentence.end, out.end + kMaxTimeTokens);
  while (out.end < limit && words.is_word(out.end)) ++out.end;
  return out.end == sentence.end || !words.is_word(out.end) ? out : TokenRange{};
}

// The sentence up to `end`, without a dateline and the words that join it to the one before.
TokenRange sentence_before(const Words& words, uint32_t end) {
  const TokenRange sentence = words.sentence_of(end);
  TokenRange lead{std::max(sentence.begin, dateline_of(words, sentence).end), end};
  while (!lead.empty() && (!words.is_word(lead.begin) || words.is_any(lead.begin, {"and", "but"}))) ++lead.begin;
  return lead;
}

// Words and commas, nothing quoted.
bool is_plain(const Words& words, const Reading& reading, TokenRange range) {
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (reading.words[i].quoted || !(words.is_word(i) || words.is_any(i, {",", "-"}))) return false;
  }
  return true;
}

// The main clause from the sentence's first word to the comma before `end`; empty where none ends there.
TokenRange main_clause_before(const Words& words, const Reading& reading, uint32_t end) {
  const TokenRange lead = sentence_before(words, end - 1);
  if (lead.empty() || lead.size() > kMaxLeadTokens || !words.is(end - 1, ",")) return {};
  if (!is_plain(words, reading, lead)) return {};
  if (words.is_any(lead.end - 1, {"which", "who", "that"})) return {};  // the relative clause behind is the content
  for (uint32_t i = lead.begin; i < lead.end; ++i) {
    const Word& word = reading.words[i];
    const bool is_top = word.head == kNoToken || !lead.contains(word.head);
    const bool is_main = (word.relation_bits & (children::clause_of_noun | children::adverbial_clause)) == 0;
    if (is_top && is_main && word.subject != kNoToken && lead.contains(word.subject)) return lead;
  }
  return {};
}

bool is_connector(const Words& words, TokenRange lead) {
  return lead.size() > 1 && words.is(lead.end - 1, ",") &&
         words.is_any(lead.end - 2,
                      {"however", "meanwhile", "moreover", "furthermore", "addition", "instead", "still"});
}

// Does a noun head it?
bool is_nominal(const Reading& reading, TokenRange part) {
  for (uint32_t i = part.begin; i < part.end; ++i) {
    const Word& word = reading.words[i];
    if (word.head == kNoToken || !part.contains(word.head)) return word.nominal && !word.verb;
  }
  return false;
}

// "[On Monday] the bridge was closed [to cars], said two officials": with the words of its sentence that were left out.
TokenRange completed_in_front(const Words& words, const Reading& reading, TokenRange content, TokenRange report) {
  const TokenRange gap{content.end, report.begin - 1};
  if (content.begin < words.sentence_of(report.begin).begin || gap.begin > gap.end) return content;
  if (reading.words[content.begin].quoted) return content;
  for (uint32_t i = gap.begin; i < gap.end; ++i) {
    if (!words.is_word(i) || reading.words[i].quoted) return content;
  }
  content.end = gap.end;
  const TokenRange lead = sentence_before(words, content.begin);
  const bool fits = !lead.empty() && lead.size() <= kMaxLeadTokens && is_plain(words, reading, lead);
  if (fits && !is_connector(words, lead)) content.begin = lead.begin;
  return content;
}

// "The bridge is closed, [two officials and] a rebel said": of two speakers the first was taken for reported.
bool may_have_joined_speaker(const Words& words, const Attribution& one) {
  if (one.source.size() != 1 || one.content.size() != 1) return false;
  const TokenRange source = one.source.front();
  return source.end == one.cue.front().begin && source.begin > words.sentence_of(source.begin).begin + 2 &&
         words.is(source.begin - 1, "and") && one.content.front().end + 1 == source.begin;
}

void take_in_joined_speaker(const Words& words, const SourceReader& reader, Attribution& one) {
  TokenRange& content = one.content.front();
  uint32_t begin = content.end;
  while (begin > content.begin && content.end - begin < kMaxSourceTokens && words.is_word(begin - 1)) --begin;
  if (begin == content.end || begin <= content.begin + 1 || !words.is(begin - 1, ",")) return;
  const SourcePhrase first = reader.read_one({begin, content.end});
  if (!may_speak(first) || first.base.end != content.end) return;
  one.source.front().begin = begin;
  content.end = begin - 1;
}

// "The raid killed [ten people], two officials said": what stands before the comma is reported.
void cut_source_at_comma(const Words& words, const SourceReader& reader, Attribution& one) {
  if (one.source.size() != 1 || one.content.size() != 1) return;
  TokenRange& source = one.source.front();
  if (one.content.front().end != source.begin || source.end != one.cue.front().begin) return;
  for (uint32_t i = source.end; i-- > source.begin + 1;) {
    if (!words.is(i, ",")) continue;
    if (i + 1 < source.end && may_speak(reader.read_one({i + 1, source.end}))) {
      one.content.front().end = i;
      source.begin = i + 1;
    }
    return;
  }
}

// "…, two officials said[, and nobody was hurt]", where nobody else speaks.
TokenRange continued_behind(const Words& words, const Reading& reading, TokenRange report,
                            const std::vector<bool>& in_cue) {
  TokenRange rest{report.end + 1, words.sentence_of(report.begin).end};
  if (rest.begin + 3 >= rest.end || rest.size() > kMaxLeadTokens || !words.is(report.end, ",")) return {};
  if (!words.is_any(rest.begin, {"and", "but"})) return {};
  while (!words.is_word(rest.end - 1)) --rest.end;
  const bool spoken =
      std::find(in_cue.begin() + rest.begin, in_cue.begin() + rest.end, true) != in_cue.begin() + rest.end;
  return !spoken && is_plain(words, reading, rest) ? rest : TokenRange{};
}

// "The bridge is closed, [two people briefed on the matter] [said] on Monday": the report whose verb is at `verb`.
std::optional<Attribution> report_at(const Words& words, const Reading& reading, const SourceReader& reader,
                                     uint32_t verb) {
  const uint32_t first = words.sentence_of(verb).begin;
  TokenRange source{verb, verb};
  while (source.begin > first && source.size() < kMaxSourceTokens && words.is_word(source.begin - 1)) --source.begin;
  if (source.empty() || source.begin == first) return std::nullopt;
  Attribution out{{source}, {{verb, verb + 1}}, {}, kRuleConfidence, false};
  const TokenRange report = report_of(words, out);
  if (report.empty()) return std::nullopt;
  const SourcePhrase speaker = reader.read_one(source);
  if (!may_speak(speaker) || speaker.pronoun == Pronoun::it || speaker.pronoun == Pronoun::relative)
    return std::nullopt;
  const TokenRange lead = main_clause_before(words, reading, report.begin);
  if (lead.empty()) return std::nullopt;
  out.content = {lead};
  return out;
}

}  // namespace

std::vector<Attribution> complete_parenthetical_reports(const Words& words, const Reading& reading,
                                                        const SourceReader& reader,
                                                        std::vector<Attribution> attributions) {
  const std::vector<bool> in_cue = marked_tokens(attributions, &Attribution::cue, words.size());
  const std::vector<bool> in_content = marked_tokens(attributions, &Attribution::content, words.size());
  std::vector<Attribution> added;
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (!words.is_any(i, {"said", "say", "says"}) || in_cue[i] || in_content[i]) continue;
    if (auto report = report_at(words, reading, reader, i)) added.push_back(std::move(*report));
  }
  if (added.empty()) return attributions;
  const std::vector<bool> reported = marked_tokens(added, &Attribution::content, words.size());
  for (Attribution& one : attributions) one.nested = one.nested || reported[one.cue.front().begin];
  attributions.insert(attributions.end(), added.begin(), added.end());
  sort_by_first_token(attributions);
  return attributions;
}

std::vector<Attribution> mend_parenthetical_reports(const Words& words, const Reading& reading,
                                                    const SourceReader& reader, std::vector<Attribution> attributions) {
  std::vector<bool> in_cue(words.size());  // of somebody
  for (const Attribution& one : attributions) {
    for (const TokenRange part : one.cue) {
      if (!one.source.empty()) std::fill(in_cue.begin() + part.begin, in_cue.begin() + part.end, true);
    }
  }
  std::vector<TokenRange> continued;
  for (Attribution& one : attributions) {
    cut_source_at_comma(words, reader, one);
    if (may_have_joined_speaker(words, one)) take_in_joined_speaker(words, reader, one);
    const TokenRange report = report_of(words, one);
    if (report.empty() || one.content.empty()) continue;
    if (one.content.size() == 1 && one.content.front().end < report.begin) {
      one.content.front() = completed_in_front(words, reading, one.content.front(), report);
      const TokenRange more = continued_behind(words, reading, report, in_cue);
      if (one.content.front().end + 1 == report.begin && !more.empty()) {
        one.content.push_back(more);
        continued.push_back(more);
      }
    }
    const TokenRange behind = one.content.back();
    if (behind.begin != report.end + 1 || reading.words[behind.begin].quoted || words.is(behind.begin, "that"))
      continue;
    if (one.content.size() == 1) {
      const TokenRange lead = main_clause_before(words, reading, report.begin);
      if (lead.empty()) continue;
      one.content.insert(one.content.begin(), lead);
    }
    const bool apposition = words.is_any(behind.begin, {"a", "an"}) && is_nominal(reading, behind);
    if (apposition || words.is_any(behind.begin, {"which", "who"})) one.content.pop_back();
  }
  for (Attribution& one : attributions) one.nested = one.nested || holds(continued, one.cue.front().begin);
  return attributions;
}

}  // namespace onrecord
