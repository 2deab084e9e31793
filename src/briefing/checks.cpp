#include "briefing/checks.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>

#include "base/characters.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "briefing/check_rules.h"

namespace onrecord {
namespace {

// What the rules ask about a briefing, gathered once.
class Context {
 public:
  explicit Context(const Briefing& briefing) : briefing_(briefing), answered_(briefing.documents.size(), false) {
    for (const Claim& claim : briefing.claims) {
      if (claim.stance == Stance::deny || claim.stance == Stance::decline) answered_[claim.document] = true;
    }
  }

  [[nodiscard]] const Briefing& briefing() const { return briefing_; }
  // Whether somebody in the article denies something or keeps back an answer.
  [[nodiscard]] bool has_answer(uint32_t document) const { return answered_[document]; }
  [[nodiscard]] std::string_view text(uint32_t document, ByteRange range) const {
    return slice(briefing_.documents[document].text, range);
  }

  // The sentence at a place; null behind the last one.
  [[nodiscard]] const SentenceVoice* sentence_at(uint32_t document, uint32_t offset) const {
    const auto& sentences = briefing_.sentences;
    const auto behind = std::partition_point(sentences.begin(), sentences.end(), [&](const SentenceVoice& sentence) {
      return sentence.document < document || (sentence.document == document && sentence.span.end <= offset);
    });
    return behind != sentences.end() && behind->document == document ? &*behind : nullptr;
  }

  // The claim before, in the order of the text, that is no part of another one's content.
  [[nodiscard]] const Claim* claim_before(const Claim& claim) const {
    for (size_t i = static_cast<size_t>(&claim - briefing_.claims.data()); i-- > 0;) {
      const Claim& before = briefing_.claims[i];
      if (before.document != claim.document) return nullptr;
      if (!before.via.has_value() && !before.content.empty()) return &before;
    }
    return nullptr;
  }

  [[nodiscard]] bool sentence_says(const SentenceVoice& sentence, std::string_view wanted) const {
    static const WordList words(embedded_asset("lists/check_words.txt"));
    const std::string said = lower(text(sentence.document, sentence.span));
    return std::any_of(words.entries().begin(), words.entries().end(), [&](const WordListEntry& entry) {
      return entry.value == wanted && said.find(entry.key) != std::string::npos;
    });
  }

 private:
  const Briefing& briefing_;
  std::vector<bool> answered_;
};

bool is_unnamed(const Claim& claim) {
  return claim.naming == Naming::unnamed;
}
bool is_opinion(const Claim& claim) {
  return claim.stance == Stance::believe || claim.stance == Stance::accuse;
}

bool rests_on_one(const Context&, const Claim& claim) {
  return is_unnamed(claim) && claim.count == 1u && !claim.via.has_value() && claim.stance != Stance::decline &&
         !is_opinion(claim);
}

// "sources said": a source of whom not even the field is told.
bool is_bare(const Context& context, const Claim& claim) {
  if (!is_unnamed(claim) || claim.kind != SourceKind::unspecified || claim.source.empty()) return false;
  return context.text(claim.document, claim.source.front()).find(' ') == std::string_view::npos;
}

bool gives_no_reason(const Context& context, const Claim& claim) {
  if (!is_unnamed(claim) || !claim.count || claim.source.empty()) return false;
  const SentenceVoice* sentence = context.sentence_at(claim.document, claim.source.front().begin);
  return sentence != nullptr && !context.sentence_says(*sentence, "reason");
}

bool comes_through_another(const Context&, const Claim& claim) {
  return claim.via.has_value() && claim.naming != Naming::none && claim.stance != Stance::believe;
}

bool has_no_answer(const Context& context, const Claim& claim) {
  return claim.stance == Stance::accuse && !claim.via.has_value() && !context.has_answer(claim.document);
}

bool hides_the_speaker(const Context&, const Claim& claim) {
  // Who asks, unless told, is the outlet.
  return claim.naming == Naming::none && claim.source.empty() && claim.stance != Stance::ask;
}

bool is_unnamed_opinion(const Context&, const Claim& claim) {
  return is_unnamed(claim) && is_opinion(claim) && claim.count.has_value() && !claim.via.has_value();
}

bool lacks_provenance(const Context&, const Claim& claim) {
  return claim.naming == Naming::document && claim.affiliation.empty();
}

// The speaker stands behind two or more full sentences of quotation.
bool is_late(const Context& context, const Claim& claim) {
  if (claim.form != Form::direct || claim.source.empty() || claim.content.empty() ||
      claim.content.front().begin > claim.source.front().begin)
    return false;
  const SentenceVoice* first = context.sentence_at(claim.document, claim.content.front().begin);
  const SentenceVoice* speaker = context.sentence_at(claim.document, claim.source.front().begin);
  return first != nullptr && speaker != nullptr && speaker - first >= 2;
}

bool has_words(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (is_letter(point.value) || is_digit(point.value)) return true;
    at += point.size_bytes;
  }
  return false;
}

ByteRange extent_of(const Claim& claim) {
  ByteRange out = claim.content.front();
  for (const auto* parts : {&claim.source, &claim.cue, &claim.content}) {
    for (const ByteRange part : *parts) out = {std::min(out.begin, part.begin), std::max(out.end, part.end)};
  }
  return out;
}

// A quotation opens right behind another speaker's words, in the same paragraph, and only its end tells who speaks.
bool runs_into_another(const Context& context, const Claim& claim) {
  if (claim.form == Form::indirect || claim.source.empty() || claim.content.empty() ||
      claim.content.front().begin > claim.source.front().begin)
    return false;
  const Claim* before = context.claim_before(claim);
  if (before == nullptr || before->form == Form::indirect || before->actor == claim.actor) return false;
  const ByteRange gap{extent_of(*before).end, claim.content.front().begin};
  if (gap.begin > gap.end) return false;
  const std::string_view between = context.text(claim.document, gap);
  return between.find('\n') == std::string_view::npos && !has_words(between);
}

bool mixes_likelihood_and_confidence(const Context& context, const Claim& claim) {
  if (claim.content.empty()) return false;
  const SentenceVoice* sentence = context.sentence_at(claim.document, claim.content.front().begin);
  return sentence != nullptr && context.sentence_says(*sentence, "likelihood") &&
         context.sentence_says(*sentence, "confidence");
}

struct RuleTest {
  std::string_view id;
  bool (*applies)(const Context&, const Claim&);
};
constexpr RuleTest kTests[] = {
    {"single-unnamed-source", rests_on_one},
    {"bare-sources", is_bare},
    {"no-reason-for-anonymity", gives_no_reason},
    {"second-hand", comes_through_another},
    {"no-answer-from-accused", has_no_answer},
    {"hidden-speaker", hides_the_speaker},
    {"unnamed-opinion", is_unnamed_opinion},
    {"document-without-provenance", lacks_provenance},
    {"late-attribution", is_late},
    {"quotes-run-together", runs_into_another},
    {"likelihood-with-confidence", mixes_likelihood_and_confidence},
};

bool applies(const CheckRule& rule, const Context& context, const Claim& claim) {
  const auto* test =
      std::find_if(std::begin(kTests), std::end(kTests), [&](const RuleTest& t) { return t.id == rule.id; });
  return test != std::end(kTests) && test->applies(context, claim);
}

std::string words_of(const Briefing& briefing, const Claim& claim) {
  const std::vector<ByteRange>& spans = claim.source.empty() ? claim.cue : claim.source;
  if (spans.empty()) return {};
  std::string out =
      "“" + std::string(slice(briefing.documents[claim.document].text, {spans.front().begin, spans.back().end})) + "”";
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

}  // namespace

std::vector<Check> find_checks(const Briefing& briefing) {
  std::vector<Check> out;
  const Context context(briefing);
  std::unordered_set<uint32_t> noted;  // actors of once_for_actor
  for (uint32_t index = 0; index < briefing.claims.size(); ++index) {
    const Claim& claim = briefing.claims[index];
    for (const CheckRule& rule : check_rules()) {
      if (!applies(rule, context, claim)) continue;
      if (rule.once_for_actor && !noted.insert(claim.actor.value).second) continue;
      out.push_back({std::string(rule.id),
                     {ClaimId{index}},
                     words_of(briefing, claim) + ": " + std::string(rule.message),
                     std::string(rule.reference)});
    }
  }
  return out;
}

}  // namespace onrecord
