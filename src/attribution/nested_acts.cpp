#include "attribution/nested_acts.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "attribution/clauses.h"
#include "attribution/deeds.h"
#include "language/name_words.h"
#include "language/word_shape.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxSpeakerTokens = 16;

// "worried", "ready": an adjective that tells what somebody has in mind.
bool is_state_of_mind(const Words& words, const Reading& reading, uint32_t i) {
  static const WordList stances(embedded_asset("lists/stances.txt"));
  const uint32_t be = children::copula | children::passive;  // "is worried" can pass for a passive
  return (reading.words[i].children & be) != 0 && !reading.words[i].verb && stances.contains(words.lower(i));
}

class NestedActs {
 public:
  NestedActs(const Words& words, const Reading& reading, const SourceReader& reader)
      : words_(words), reading_(reading), reader_(reader) {}

  // The act whose verb is at `verb`, told in `part` of another one's content.
  [[nodiscard]] std::optional<Attribution> at(uint32_t verb, TokenRange part) const {
    const bool state_of_mind = is_state_of_mind(words_, reading_, verb);
    const std::string_view value = cue_verbs().value_of(words_.lower(verb));
    if (words_.capitalised(verb) || (!state_of_mind && (value.empty() || !reading_.words[verb].verb)))
      return std::nullopt;
    const std::string_view stance = state_of_mind ? "believe" : value.substr(0, value.find(' '));
    const uint32_t first = first_verb(verb, part);
    const uint32_t begin =
        state_of_mind ? copula_begin(verb, part) : cue_begin(first, part, first == verb && value.ends_with("base"));
    if (begin == kNoToken) return std::nullopt;
    const TokenRange speaker = speaker_of(first, begin, part, stance);
    if (speaker.empty()) return std::nullopt;
    const uint32_t cue_end = end_of_cue(verb, part);
    const TokenRange content = content_of(verb, cue_end, part, stance);
    if (content.empty() || asks_for_anonymity(words_, verb, {&content, 1})) return std::nullopt;
    return Attribution{{speaker}, {{begin, cue_end}}, {content}, kRuleConfidence, true};
  }

 private:
  // "have [begun] to speculate"; the verb itself where it stands alone.
  [[nodiscard]] uint32_t first_verb(uint32_t verb, TokenRange part) const {
    if (verb < part.begin + 2 || !words_.is(verb - 1, "to")) return verb;
    return words_.is_any(verb - 2, {"begun", "began", "begin", "started", "continue", "continued"}) ? verb - 2 : verb;
  }

  // "is not ready"
  [[nodiscard]] uint32_t copula_begin(uint32_t adjective, TokenRange part) const {
    uint32_t begin = adjective;
    bool copula = false;
    for (; begin > part.begin; --begin) {
      const uint32_t i = begin - 1;
      const bool mark = !words_.is_word(i) && reading_.words[i].quoted;
      const bool degree = words_.is_any(i, {"very", "not", "so", "more"});
      if (!mark && !degree && !is_auxiliary(words_, i) && !is_verb_adverb(words_, i)) break;
      copula |= is_form_of_be(words_, i) && !words_.is(i, "be");
    }
    return copula ? begin : kNoToken;
  }

  // Whether the last word is the closing mark of a quotation that opens in the range.
  [[nodiscard]] bool closes_quote_in(TokenRange range) const {
    const uint32_t quote = reading_.quote_of[range.end - 1];
    return reading_.words[range.end - 1].mark == MarkSide::closing && reading_.quotes[quote].begin >= range.begin;
  }

  // With "had", "did not"; none where the act is only supposed ("would threaten", "to threaten").
  [[nodiscard]] uint32_t cue_begin(uint32_t verb, TokenRange part, bool base) const {
    uint32_t begin = verb;
    bool finite = !base;
    while (begin > part.begin) {
      const uint32_t i = begin - 1;
      if (is_form_of_be(words_, i) && !words_.lower(verb).ends_with("ing")) return kNoToken;
      const bool helps = words_.is_any(i, {"do", "does", "did"});
      const bool negates = words_.is_any(i, {"not", "n't", "n’t"});
      if (!helps && !negates && !is_auxiliary(words_, i) && !is_verb_adverb(words_, i)) break;
      finite |= helps;
      begin = i;
    }
    return finite && !words_.is(begin, "be") ? begin : kNoToken;
  }

  [[nodiscard]] TokenRange speaker_of(uint32_t verb, uint32_t begin, TokenRange part, std::string_view stance) const {
    const uint32_t subject = subject_of(reading_, verb);
    if (subject == kNoToken || subject < part.begin || subject >= begin) return {};
    TokenRange speaker = phrase_of(words_, reading_, subject);
    speaker = {std::max(speaker.begin, part.begin), std::min(speaker.end, begin)};
    if (speaker.size() > kMaxSpeakerTokens || words_.lower(subject).ends_with("self")) return {};
    const SourcePhrase phrase = reader_.read_one(speaker);
    if (!may_speak(phrase) || words_.is(subject, "nobody")) return {};
    if (phrase.pronoun == Pronoun::it || phrase.pronoun == Pronoun::you) return {};
    if (phrase.pronoun == Pronoun::relative && !words_.is(subject, "who")) return {};
    // "I think" is the speaker's own; "I had ordered" an earlier act.
    if ((phrase.pronoun == Pronoun::i || phrase.pronoun == Pronoun::we) && !is_past(verb, stance)) return {};
    return speaker;
  }

  [[nodiscard]] bool is_past(uint32_t verb, std::string_view stance) const {
    return stance != "believe" && words_.lower(verb).ends_with("ed");
  }

  // "asked for", "insist on"
  [[nodiscard]] uint32_t end_of_cue(uint32_t verb, TokenRange part) const {
    if (verb + 1 < part.end && reading_.words[verb + 1].mark == MarkSide::closing) ++verb;  // "“worried” about"
    const bool particle =
        verb + 1 < part.end && words_.is_any(verb + 1, {"for", "of", "on", "about", "over", "with", "at"});
    const bool charge = particle && words_.is(verb + 1, "of") && words_.lower(verb).starts_with("accus");
    return particle && !charge ? verb + 2 : verb + 1;
  }

  [[nodiscard]] TokenRange content_of(uint32_t verb, uint32_t cue_end, TokenRange part, std::string_view stance) const {
    TokenRange content{cue_end, std::min(phrase_of(words_, reading_, verb).end, part.end)};
    // A second verb begins another act.
    static const uint32_t joined = hash_of("conj");
    for (uint32_t i = cue_end; i < content.end; ++i) {
      if (reading_.words[i].relation != joined || reading_.words[i].head != verb) continue;
      content.end = phrase_of(words_, reading_, i).begin;
      while (!content.empty() && words_.is_any(content.end - 1, {"and", "but", ","})) --content.end;
    }
    for (uint32_t i = cue_end; i + 1 < content.end; ++i) {  // "asked for asylum, saying …"
      if (words_.is(i, ",") && words_.lower(i + 1).ends_with("ing")) content.end = i;
    }
    content.end = end_before_aside(words_, reading_, content);
    content.end = end_before_occasion(words_, content);
    while (!content.empty() && !words_.is_word(content.end - 1) && !closes_quote_in(content)) --content.end;
    if (content.empty() || !words_.is_word(content.begin) || words_.is(content.end - 1, "to")) return {};
    const bool clause = (reading_.words[verb].children & (children::complement | children::open_complement)) != 0;
    const bool object = (reading_.words[verb].children & (children::object | children::oblique)) != 0;
    // What is merely told of ("reported a fire") is an act of the one who tells only with a clause.
    return clause || (object && stance != "state") ? content : TokenRange{};
  }

  const Words& words_;
  const Reading& reading_;
  const SourceReader& reader_;
};

// "Lee said [Aho] complained of the cold and joked that …": of two joined verbs inside Lee's words the second has the
// first one's subject, and not Lee.
void give_joined_subject(const Words& words, const Reading& reading, const SourceReader& reader, Attribution& one) {
  static const uint32_t joined = hash_of("conj");
  const uint32_t verb = main_verb(reading, one.cue.front());
  if (!one.nested || one.source.size() != 1 || verb == kNoToken || reading.words[verb].relation != joined) return;
  const uint32_t first = reading.words[verb].head, subject = subject_of(reading, verb);
  if (subject == kNoToken || subject != reading.words[first].subject || subject >= one.cue.front().begin) return;
  if (one.source.front().begin >= subject || one.source.front().contains(subject)) return;
  const TokenRange speaker = phrase_of(words, reading, subject);
  const SourcePhrase phrase = reader.read_one(speaker);
  const bool person = phrase.head_class == HeadClass::person_name || phrase.head_class == HeadClass::person ||
                      phrase.head_class == HeadClass::people || phrase.pronoun == Pronoun::he ||
                      phrase.pronoun == Pronoun::she || phrase.pronoun == Pronoun::they;
  if (speaker.end <= one.cue.front().begin && person) one.source = {speaker};
}

}  // namespace

std::vector<Attribution> complete_nested_acts(const Words& words, const Reading& reading, const SourceReader& reader,
                                              std::vector<Attribution> attributions) {
  // "plans to withdraw have not begun": a thought that nobody holds.
  std::erase_if(attributions, [&reading](const Attribution& one) {
    return one.nested && one.source.empty() && reading.words[one.cue.back().end - 1].nominal;
  });
  for (Attribution& one : attributions) {
    if (one.nested) one.content.back().end = end_before_occasion(words, one.content.back());
    give_joined_subject(words, reading, reader, one);
  }
  std::vector<bool> is_cue = marked_tokens(attributions, &Attribution::cue, words.size());
  const NestedActs acts(words, reading, reader);
  std::vector<Attribution> added;
  for (const Attribution& outer : attributions) {
    if (outer.nested) continue;
    for (const TokenRange part : outer.content) {
      for (uint32_t i = part.begin + 1; i < part.end; ++i) {
        if (is_cue[i] || !(cue_verbs().contains(words.lower(i)) || is_state_of_mind(words, reading, i))) continue;
        auto act = acts.at(i, part);
        if (!act) continue;
        is_cue[i] = true;
        added.push_back(std::move(*act));
      }
    }
  }
  attributions.insert(attributions.end(), added.begin(), added.end());
  sort_by_first_token(attributions);
  return attributions;
}

}  // namespace onrecord
