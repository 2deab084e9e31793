#include "attribution/passive_reports.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "attribution/clauses.h"
#include "base/word_list.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

bool does(const Words& words, uint32_t i, std::string_view use) {
  static const WordList list(embedded_asset("lists/passive_reports.txt"));
  const auto uses = parts_of(list.value_of(words.lower(i)), ' ');
  return std::find(uses.begin(), uses.end(), use) != uses.end();
}

// Behind "by": up to where the charge or the infinitive begins.
std::optional<TokenRange> agent_behind(const Words& words, const Reading& reading, uint32_t verb, TokenRange clause) {
  const uint32_t by = verb + 1;
  if (by + 1 >= clause.end || !words.is(by, "by")) return std::nullopt;
  const uint32_t noun = reading.words[by].head;
  if (noun == kNoToken || noun <= by || noun >= clause.end) return std::nullopt;
  TokenRange agent{by + 1, std::min(phrase_of(words, reading, noun).end, clause.end)};
  for (uint32_t i = noun + 1; i < agent.end; ++i) {
    if (words.is_any(i, {"to", "that", "as"}) || (words.is(i, "of") && does(words, verb, "charge"))) agent.end = i;
  }
  return agent;
}

class PassiveReports {
 public:
  PassiveReports(const Words& words, const Reading& reading, const SourceReader& reader)
      : words_(words), reading_(reading), reader_(reader) {}

  [[nodiscard]] std::optional<Attribution> at(uint32_t i) const {
    if (does(words_, i, "adverb")) return clause_of_adverb(i);
    const TokenRange clause = phrase_of(words_, reading_, i);
    const auto agent = agent_behind(words_, reading_, i, clause);
    if (agent && does(words_, i, "charge")) return charge(i, *agent, clause);
    const uint32_t begin = passive_begin(words_, i);
    if (begin == i || (agent ? !does(words_, i, "by") || !is_speaker(*agent) : !does(words_, i, "to")))
      return std::nullopt;
    const uint32_t behind = agent ? agent->end : i + 1;
    const bool infinitive = behind + 1 < clause.end && words_.is(behind, "to");
    if (!agent && !infinitive) return std::nullopt;
    Attribution out{{}, {{begin, i + 1}}, {}, kRuleConfidence, false};
    if (agent) out.source = {*agent};
    const uint32_t subject = subject_of(reading_, i);
    if (subject < begin) {
      TokenRange told = phrase_of(words_, reading_, subject);
      told.end = std::min(told.end, begin);
      out.content.push_back(told);
    }
    if (infinitive) out.content.push_back({behind, end_before_aside(words_, reading_, {behind, clause.end})});
    if (out.content.empty()) return std::nullopt;
    return out;
  }

 private:
  [[nodiscard]] bool is_speaker(TokenRange agent) const { return may_speak(reader_.read_one(agent)); }

  [[nodiscard]] std::optional<Attribution> charge(uint32_t verb, TokenRange agent, TokenRange clause) const {
    if (!is_speaker(agent) || agent.end + 1 >= clause.end || !words_.is(agent.end, "of")) return std::nullopt;
    return Attribution{{agent},
                       {{passive_begin(words_, verb), verb + 1}},
                       {{agent.end, end_before_aside(words_, reading_, {agent.end, clause.end})}},
                       kRuleConfidence,
                       false};
  }

  // The clause round "reportedly", in two parts where it stands in the middle.
  [[nodiscard]] std::optional<Attribution> clause_of_adverb(uint32_t adverb) const {
    const uint32_t verb = reading_.words[adverb].head;
    if (verb == kNoToken) return std::nullopt;
    const TokenRange clause = phrase_of(words_, reading_, verb);
    TokenRange before{clause.begin, adverb}, behind{adverb + 1, clause.end};
    while (!before.empty() && !words_.is_word(before.end - 1)) --before.end;
    while (!behind.empty() && !words_.is_word(behind.begin) && !reading_.words[behind.begin].quoted) ++behind.begin;
    Attribution out{{}, {{adverb, adverb + 1}}, {}, kRuleConfidence, false};
    if (clause.begin < adverb && !before.empty()) out.content.push_back(before);
    if (behind.begin < behind.end) out.content.push_back(behind);
    if (out.content.empty()) return std::nullopt;
    return out;
  }

  const Words& words_;
  const Reading& reading_;
  const SourceReader& reader_;
};

}  // namespace

std::vector<Attribution> complete_passive_reports(const Words& words, const Reading& reading,
                                                  const SourceReader& reader, std::vector<Attribution> attributions) {
  const std::vector<bool> in_cue = marked_tokens(attributions, &Attribution::cue, words.size());
  const std::vector<bool> in_content = marked_tokens(attributions, &Attribution::content, words.size());
  const PassiveReports reports(words, reading, reader);
  std::vector<Attribution> added;
  for (uint32_t i = 1; i + 1 < words.size(); ++i) {
    const bool adverb = does(words, i, "adverb");
    const bool by = words.is(i + 1, "by") && (does(words, i, "by") || does(words, i, "charge"));
    if (!adverb && !by && !(words.is(i + 1, "to") && does(words, i, "to"))) continue;
    if (in_cue[i]) continue;
    auto report = reports.at(i);
    if (!report) continue;
    report->nested = in_content[i];
    added.push_back(std::move(*report));
  }
  attributions.insert(attributions.end(), added.begin(), added.end());
  if (!added.empty()) sort_by_first_token(attributions);
  return attributions;
}

namespace {

// "Lee, asked about the port[,] said": the comma that ends the aside; `verb` where it is none.
uint32_t end_of_asked_aside(const Words& words, uint32_t verb) {
  if (!words.is(verb, "asked") || verb == 0 || !words.is(verb - 1, ",")) return verb;
  const uint32_t end = std::min(words.sentence_of(verb).end, verb + kClauseReachTokens);
  for (uint32_t i = verb + 1; i + 1 < end; ++i) {
    if (words.is(i, ",")) return cue_verbs().contains(words.lower(i + 1)) ? i : verb;
  }
  return verb;
}

bool is_asked_aside(const Words& words, uint32_t verb) {
  return end_of_asked_aside(words, verb) > verb;
}

// "They were told", "a man accused of …", "when asked".
bool is_passive(const Words& words, uint32_t verb) {
  if (passive_begin(words, verb) < verb || is_asked_aside(words, verb)) return true;
  if (words.is(verb, "asked") && verb > 0 && words.is(verb - 1, "when")) return true;
  const bool active = verb > 0 && words.is_any(verb - 1, {"has", "have", "had"});
  const bool by_pronoun =
      verb > 0 && words.is_any(verb - 1, {"it", "he", "she", "they", "we"});  // "a man it accused of"
  return !active && !by_pronoun && verb + 1 < words.size() && words.is(verb, "accused") && words.is(verb + 1, "of");
}

// The word of the cue by which its source hears; kNoToken for all that speak.
uint32_t hearing_verb(const Words& words, const Attribution& one) {
  for (const TokenRange part : one.cue) {
    for (uint32_t i = part.begin; i < part.end; ++i) {
      const bool hears = does(words, i, "told") || does(words, i, "bound") || does(words, i, "to");
      if (hears && is_passive(words, i)) return i;
    }
  }
  return kNoToken;
}

// "[The bridge] is said [to be unsafe]": its subject is part of what is said.
void add_subject(const Words& words, const Reading& reading, uint32_t verb, Attribution& one) {
  const uint32_t cue = one.cue.front().begin, content = one.content.front().begin;
  if (!one.source.empty() || content < verb || !words.is(content, "to") || passive_begin(words, verb) == verb) return;
  const uint32_t subject = subject_of(reading, verb);
  if (subject == kNoToken || subject >= cue || words.is(subject, "it")) return;
  TokenRange told = phrase_of(words, reading, subject);
  told.end = std::min(told.end, cue);
  one.content.insert(one.content.begin(), told);
}

// "a state accused by Oslo [of arson]": who is charged is told by the sentence around.
void leave_out_charged_noun(const Words& words, Attribution& one) {
  const uint32_t verb = one.cue.back().end - 1;
  if (one.source.empty() || one.source.front().begin <= verb || !does(words, verb, "charge")) return;
  if (passive_begin(words, verb) < verb || one.content.back().begin < verb) return;
  std::erase_if(one.content, [verb](TokenRange part) { return part.end <= verb; });
}

// "Asked about the raid, …", with nobody named who asked: who stands behind the comma was asked.
bool is_question_of_outlet(const Words& words, const Attribution& one) {
  const uint32_t cue = one.cue.front().begin;
  const bool asked = one.source.empty() || one.source.front().begin > one.content.back().end;
  if (!asked || !words.is(cue, "asked")) return false;
  const uint32_t begin = words.sentence_of(cue).begin;
  return cue == begin || words.is(cue - 1, "when") || is_asked_aside(words, cue);
}

}  // namespace

std::vector<Attribution> leave_out_hearers(const Words& words, const Reading& reading,
                                           std::vector<Attribution> attributions) {
  // One a word: whether it belongs to a question, and whether it is the verb behind an aside that asks.
  std::vector<bool> in_question(words.size()), is_answer(words.size());
  bool asked = false;
  for (Attribution& one : attributions) {
    const uint32_t verb = hearing_verb(words, one);
    if (verb != kNoToken && does(words, verb, "to")) {
      TokenRange& last = one.content.back();
      last.end = end_before_aside(words, reading, last);
    }
    if (verb != kNoToken && !one.source.empty() && one.source.back().end <= verb) {
      TokenRange hearer = one.source.back();
      if (words.is(hearer.end - 1, ",")) --hearer.end;
      one.source.clear();
      const TokenRange clause = phrase_of(words, reading, verb);
      if (const auto agent = agent_behind(words, reading, verb, clause)) one.source = {*agent};
      const bool empty = hearer.size() == 1 && words.is(hearer.begin, "it");  // "It is believed that"
      if (!does(words, verb, "told") && !empty && one.content.front().begin > verb)
        one.content.insert(one.content.begin(), hearer);
    }
    if (verb != kNoToken && does(words, verb, "to")) add_subject(words, reading, verb, one);
    leave_out_charged_noun(words, one);
    if (!is_question_of_outlet(words, one)) continue;
    asked = true;
    const uint32_t cue = one.cue.front().begin, aside_end = end_of_asked_aside(words, cue);
    for (const TokenRange part : one.content) {
      const uint32_t end = aside_end > cue ? std::clamp(aside_end, part.begin, part.end) : part.end;
      std::fill(in_question.begin() + part.begin, in_question.begin() + end, true);
    }
    if (aside_end > cue) is_answer[aside_end + 1] = true;
  }
  if (!asked) return attributions;
  for (Attribution& one : attributions) one.nested = one.nested && !is_answer[one.cue.front().begin];
  std::erase_if(attributions, [&](const Attribution& one) {
    return is_question_of_outlet(words, one) || in_question[one.cue.front().begin];
  });
  return attributions;
}

}  // namespace onrecord
