#include "attribution/claim_nouns.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "attribution/clauses.h"
#include "base/word_list.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxPossessorTokens = 12;

const WordList& claim_nouns() {
  static const WordList list(embedded_asset("lists/claim_nouns.txt"));
  return list;
}

class ClaimNouns {
 public:
  ClaimNouns(const Words& words, const Reading& reading, const SourceReader& reader)
      : words_(words), reading_(reading), reader_(reader) {}

  // The claim of the noun at `noun`.
  [[nodiscard]] std::optional<Attribution> at(uint32_t noun) const {
    const TokenRange sentence = words_.sentence_of(noun);
    if (noun + 2 >= sentence.end) return std::nullopt;
    TokenRange source = possessor_of(noun, sentence), cue{noun, noun + 1};
    uint32_t behind = noun + 1;
    if (source.empty()) {
      source = holder_behind(noun, sentence);
      if (source.empty()) return std::nullopt;
      cue = {noun > sentence.begin && words_.is(noun - 1, "the") ? noun - 1 : noun, noun + 2};
      behind = source.end;
    }
    const TokenRange content = content_at(noun, behind, sentence);
    if (content.size() < 2 || !may_speak(reader_.read_one(source))) return std::nullopt;
    if (behind == cue.end && content.begin == behind + 1 && !is_form_of_be(words_, behind)) ++cue.end;  // "demands for"
    return Attribution{{source}, {cue}, {content}, kRuleConfidence, false};
  }

 private:
  // "the union's", "his", "Russian", "US"
  [[nodiscard]] TokenRange possessor_of(uint32_t noun, TokenRange sentence) const {
    static const uint32_t possessive = hash_of("nmod:poss");
    const uint32_t limit = noun - std::min(noun - sentence.begin, kMaxPossessorTokens);
    for (uint32_t i = noun; i-- > limit;) {
      if (reading_.words[i].relation != possessive || reading_.words[i].head != noun) continue;
      TokenRange out = phrase_of(words_, reading_, i);
      out.end = std::min(out.end, noun);
      while (out.end > out.begin + 1 && words_.is_possessive(out.end - 1)) --out.end;
      return out;
    }
    if (noun == sentence.begin || !words_.capitalised(noun - 1)) return {};
    const auto people = demonyms().find(words_.lower(noun - 1));
    const auto place = gazetteer().find(lower(words_.text(noun - 1)));
    const bool state = (people && !people->plural) || (place && place->list == kStatesList);
    return state ? TokenRange{noun - 1, noun} : TokenRange{};
  }

  // "among villagers", "by the union"
  [[nodiscard]] TokenRange holder_behind(uint32_t noun, TokenRange sentence) const {
    if (!words_.is_any(noun + 1, {"among", "by", "from", "within"})) return {};
    const uint32_t holder = reading_.words[noun + 1].head;
    if (holder == kNoToken || holder <= noun + 1 || holder >= sentence.end) return {};
    TokenRange out{noun + 2, std::min(phrase_of(words_, reading_, holder).end, sentence.end)};
    for (uint32_t i = holder + 1; i < out.end; ++i) {
      if (words_.is(i, "that") || is_form_of_be(words_, i) || opens_content(noun, i)) out.end = i;
    }
    return out;
  }

  [[nodiscard]] bool opens_content(uint32_t noun, uint32_t i) const {
    const auto openers = parts_of(claim_nouns().value_of(words_.lower(noun)), ' ');
    if (std::find(openers.begin(), openers.end(), words_.lower(i)) == openers.end()) return false;
    if (!words_.is(i, "to")) return true;
    const uint32_t verb = reading_.words[i].head;
    return verb != kNoToken && verb > i && reading_.words[verb].verb;
  }

  [[nodiscard]] TokenRange content_at(uint32_t noun, uint32_t i, TokenRange sentence) const {
    if (i + 1 >= sentence.end) return {};
    if (is_form_of_be(words_, i) && words_.is(i + 1, "that")) {
      uint32_t end = sentence.end;
      while (end > i + 1 && !words_.is_word(end - 1) && !reading_.words[end - 1].quoted) --end;
      return {i + 1, end};
    }
    const bool clause = words_.is(i, "that") || words_.is(i, "to");
    if (!words_.is(i, "that") && !opens_content(noun, i)) return {};
    const uint32_t head = reading_.words[i].head;
    if (head == kNoToken || head <= i || head >= sentence.end) return {};
    // "claims that were made" tells of the claims.
    if (words_.is(i, "that") && reading_.words[head].subject == i) return {};
    return {clause ? i : i + 1, phrase_of(words_, reading_, head).end};
  }

  const Words& words_;
  const Reading& reading_;
  const SourceReader& reader_;
};

// "the alleged [deaths]", "claims [that the mill was burned]": reports of nobody named.
std::optional<Attribution> report_of_nobody(const Words& words, const Reading& reading, uint32_t i) {
  static const uint32_t adjective = hash_of("amod");
  const Word& word = reading.words[i];
  const uint32_t sentence_end = words.sentence_of(i).end;
  if (i + 2 >= sentence_end) return std::nullopt;
  const auto report = [&](uint32_t head) -> std::optional<Attribution> {
    return Attribution{{}, {{i, i + 1}}, {{i + 1, phrase_of(words, reading, head).end}}, kRuleConfidence, false};
  };
  if (words.is_any(i, {"alleged", "reported"})) {
    const bool before_noun = word.relation == adjective && word.head != kNoToken && word.head > i &&
                             reading.words[word.head].nominal && !reading.words[i + 1].verb;
    return before_noun ? report(word.head) : std::nullopt;
  }
  const bool noun = !word.verb && words.is_any(i, {"claims", "allegations", "accusations", "reports", "rumours",
                                                   "rumors", "suggestions"});
  if (!noun || !words.is(i + 1, "that")) return std::nullopt;
  const uint32_t clause = reading.words[i + 1].head;
  const bool tells =
      clause != kNoToken && clause > i + 1 && clause < sentence_end && reading.words[clause].subject != i + 1;
  return tells ? report(clause) : std::nullopt;
}

}  // namespace

std::vector<Attribution> complete_claim_nouns(const Words& words, const Reading& reading, const SourceReader& reader,
                                              std::vector<Attribution> attributions) {
  const std::vector<bool> in_cue = marked_tokens(attributions, &Attribution::cue, words.size());
  const std::vector<bool> in_source = marked_tokens(attributions, &Attribution::source, words.size());
  const std::vector<bool> in_content = marked_tokens(attributions, &Attribution::content, words.size());
  const ClaimNouns nouns(words, reading, reader);
  const size_t found = attributions.size();
  const auto add = [&](std::optional<Attribution> claim, uint32_t cue) {
    if (!claim) return false;
    claim->nested = in_content[cue];
    attributions.push_back(std::move(*claim));
    return true;
  };
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (in_cue[i] || in_source[i]) continue;
    if (!reading.words[i].verb && claim_nouns().contains(words.lower(i))) {
      // "voiced its concern over" is the verb's claim.
      const uint32_t head = reading.words[i].head;
      if (head != kNoToken && in_cue[head] && (reading.words[i].relation_bits & children::object) != 0) continue;
      if (add(nouns.at(i), i)) continue;
    }
    add(report_of_nobody(words, reading, i), i);
  }
  if (attributions.size() > found) sort_by_first_token(attributions);
  return attributions;
}

}  // namespace onrecord
