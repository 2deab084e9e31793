#include "attribution/name_context.h"

#include <algorithm>

#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxTitleTokens = 10;
constexpr uint32_t kMaxAppositionTokens = 24;
constexpr uint32_t kNone = UINT32_MAX;

}  // namespace

NameContext::NameContext(const Words& words, const SourceReader& reader)
    : words_(words), reader_(reader), in_phrase_(words.size(), false) {
  for (uint32_t i = 0; i < words.size(); ++i) {
    for (const PhraseTable* table : {&kind_phrases(), &demonyms()}) {
      const auto phrase = table->longest_at(words.document(), words.tokens(), {i, words.sentence_of(i).end}, i);
      for (uint32_t k = i; phrase && phrase->tokens.size() > 1 && k < phrase->tokens.end; ++k) in_phrase_[k] = true;
    }
  }
}

// "Iran's Atomic Energy Organization", "the Thai Constitutional Court" with the people outside the name.
AffiliationReading NameContext::possessor_before(TokenRange name) const {
  const uint32_t limit = words_.sentence_of(name.begin).begin;
  uint32_t end = name.begin;
  if (end > limit && words_.is_possessive(end - 1)) --end;
  for (uint32_t begin = end; begin > limit && end - begin < 3;) {
    --begin;
    if (!words_.capitalised(begin)) continue;
    const TokenRange before{begin, end};
    const auto place = gazetteer().longest_at(words_.document(), words_.tokens(), before, begin);
    if (place && place->tokens == before && place->list != kOrganisationsList)
      return {std::string(place->value), before};
    const auto people = demonyms().longest_at(words_.document(), words_.tokens(), before, begin);
    if (people && people->tokens == before) return {std::string(people->value), before};
  }
  return {};
}

// Whether a preposition, or the article behind one, stands behind an office: "ambassador to the …".
bool NameContext::serves(uint32_t i, uint32_t limit) const {
  uint32_t at = i;
  if (words_.is(at, "the") && at > limit) --at;
  if (at == limit || !(words_.is(at, "to") || words_.is(at, "of") || words_.is(at, "for") || words_.is(at, "at")))
    return false;
  const auto office = kind_phrases().find(words_.lower(at - 1));
  return office && (office->value.starts_with("person") || office->value.starts_with("carrier"));
}

// "of", "after", "and", "is": what stands before such a word is no title of what stands behind it.
bool NameContext::opens_complement(uint32_t i) const {
  static const WordList list(embedded_asset("lists/source_words.txt"));
  const std::string_view value = list.value_of(words_.lower(i));
  return value == "complement" || value == "aside" ||
         words_.is_any(i, {"of", "and", "to", "for", "with", "or", "that", "is", "are", "was", "were", "has", "had"});
}

// The words before a name that say what its bearer is: "Iraqi populist cleric", "U.S. Secretary of State".
TokenRange NameContext::title_before(TokenRange name) const {
  const uint32_t limit = words_.sentence_of(name.begin).begin;
  uint32_t begin = name.begin;
  bool role = false;
  if (begin > limit && opens_complement(begin - 1)) return {};  // "a photo of NAME", "the police and NAME"
  if (begin > limit && words_.lower(begin - 1).ends_with("ed") && cue_verbs().contains(words_.lower(begin - 1)))
    return {};  // "the reporter accused NAME"
  const auto nearest = begin > limit ? kind_phrases().find(words_.lower(begin - 1)) : std::nullopt;
  const bool own_office = nearest && (nearest->value.starts_with("person") || nearest->value.starts_with("rank"));
  while (begin > limit && name.begin - begin < kMaxTitleTokens) {
    const uint32_t i = begin - 1;
    if (!words_.is_word(i) && !words_.is(i, "-")) break;
    const bool known = in_phrase_[i] || kind_phrases().find(words_.lower(i)) || demonyms().find(words_.lower(i)) ||
                       role_words().contains(words_.lower(i)) || words_.is_possessive(i) || words_.is(i, "-");
    const bool capital = words_.capitalised(i) && (i > limit || reader_.name_at(i) != kNone);
    // "aide to President NAME": the office behind the preposition is the name's own.
    const bool to = words_.is(i, "to") || words_.is(i, "for");
    if (own_office && (to || words_.is(i, "of"))) break;
    const bool served = i > limit && (to || words_.is(i, "the")) && serves(i, limit);
    const bool joins = words_.is(i, "of") || words_.is(i, "and") || words_.is(i, "the") || served;
    if (!known && !capital && !joins && !words_.lower(i).ends_with("ist")) {
      // One unknown adjective is let in between known words ("Iraqi populist cleric").
      const bool bridged = role && i > limit && !opens_complement(i) && !words_.lower(i).ends_with("ing") &&
                           !words_.lower(i).ends_with("ed") &&
                           (demonyms().find(words_.lower(i - 1)) || kind_phrases().find(words_.lower(i - 1)));
      if (!bridged) break;
    }
    const auto kind = kind_phrases().find(words_.lower(i));
    role |= kind.has_value() || (in_phrase_[i] && !demonyms().find(words_.lower(i)));
    begin = i;
    if (words_.is(i, "the") && !served) break;
  }
  while (begin < name.begin &&
         (words_.is(begin, "of") || words_.is(begin, "to") || words_.is(begin, "the") || words_.is(begin, "for") ||
          words_.is(begin, "and") || words_.is_possessive(begin) || words_.is(begin, "-")))
    ++begin;
  return role ? TokenRange{begin, name.begin} : TokenRange{};
}

// "the chief executive of Hong Kong, NAME": a role and a comma before a name.
TokenRange NameContext::role_before_comma(TokenRange name) const {
  const uint32_t limit = words_.sentence_of(name.begin).begin;
  if (name.begin < limit + 2 || !words_.is(name.begin - 1, ",")) return {};
  const uint32_t end = name.begin - 1;
  uint32_t begin = end;
  bool role = false;
  while (begin > limit && end - begin < kMaxTitleTokens && (words_.is_word(begin - 1) || words_.is(begin - 1, "-"))) {
    --begin;
    // "Hungary's prime minister, NAME,": the phrase starts with its possessor.
    if (role && words_.is_possessive(begin + 1) && words_.capitalised(begin)) return {begin, end};
    const auto kind = kind_phrases().find(words_.lower(begin));
    role |= kind && (kind->value.starts_with("person") || kind->value.starts_with("rank") ||
                     kind->value.starts_with("carrier"));
    if (words_.is(begin, "the") || words_.is(begin, "a") || words_.is(begin, "an") || words_.is(begin, "its") ||
        words_.is(begin, "their") || words_.is(begin, "his") || words_.is(begin, "her")) {
      return role ? TokenRange{begin, end} : TokenRange{};
    }
  }
  return {};
}

// ", the chief executive of Hong Kong," behind a name.
TokenRange NameContext::apposition_behind(TokenRange name) const {
  const uint32_t limit = words_.sentence_of(name.begin).end;
  uint32_t begin = name.end;
  if (begin + 1 >= limit || (!words_.is(begin, ",") && !words_.is(begin, "of"))) return {};
  if (words_.is(begin, ",")) ++begin;
  // "Lee, 75, a retired teacher"
  if (begin + 2 < limit && words_.is(begin + 1, ",") && is_digit(words_.first(begin))) begin += 2;
  if (words_.is(begin, "whose")) return {begin, begin + 2};
  if (!cue_verbs().value_of(words_.lower(begin)).empty() && !words_.capitalised(begin)) return {};
  uint32_t end = begin;
  while (end < limit && end - begin < kMaxAppositionTokens && !words_.is(end, ",") &&
         (words_.is_word(end) || words_.is(end, "-"))) {
    const std::string& word = words_.lower(end);
    if (word == "has" || word == "have" || word == "had" || word == "was" || word == "were" || word == "is" ||
        word == "are")
      break;
    if (!cue_verbs().value_of(words_.lower(end)).empty() && end > begin && !words_.is(end - 1, "the")) {
      const bool noun = kind_phrases().find(words_.lower(end)).has_value();
      if (!noun) break;
    }
    ++end;
  }
  if (words_.is(begin, "of")) return {begin, end};
  if (end < limit && !words_.is(end, ",") && !words_.is(end, ".") && !words_.is(end, ")")) return {};
  return {begin, end};
}

// "is a Danish national", "was the deputy commander of the militia" behind a name.
TokenRange NameContext::predicate_behind(TokenRange name) const {
  const uint32_t limit = std::min(words_.sentence_of(name.begin).end, name.end + kMaxAppositionTokens);
  const uint32_t begin = name.end + 2;
  if (begin >= limit || !(words_.is(begin - 2, "is") || words_.is(begin - 2, "was"))) return {};
  if (!words_.is(begin - 1, "a") && !words_.is(begin - 1, "an") && !words_.is(begin - 1, "the")) return {};
  uint32_t end = begin;
  while (end < limit && (words_.is_word(end) || words_.is(end, "-")) && !words_.is(end, "who") &&
         !words_.is(end, "that"))
    ++end;
  return {begin, end};
}

}  // namespace onrecord
