#include "attribution/speakers.h"

#include <algorithm>
#include <utility>

#include "attribution/clauses.h"
#include "attribution/speaker_scan.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxPhraseTokens = 64;
constexpr size_t kReach = 8;  // attributions further away, in their order, are not looked at

// "seems": nobody speaks.
bool is_impression(const Words& words, uint32_t verb) {
  return words.lower(verb).starts_with("seem") || words.lower(verb).starts_with("appear");
}

class Speakers {
 public:
  Speakers(const Words& words, const Reading& reading, const SourceReader& reader)
      : words_(words), reading_(reading), scan_(words, reading, reader) {}

  void complete(Attribution& one) const {
    if (one.cue.size() != 1) return;
    if (is_according_to(one)) return take(whole_source(one), one);
    TokenRange speaker;
    if (!one.source.empty()) {
      if (is_act(one.cue.front()) && is_end_of_speaker(one)) speaker = before(one);
      const TokenRange source = one.source.front();
      if (speaker.begin > source.begin || speaker.size() <= source.size()) return;
    } else if (is_participle_in_front(one)) {
      speaker = behind_comma(one.content.back().end);
    } else {
      speaker = behind(one);
      if (speaker.empty() && is_act(one.cue.front())) speaker = before(one);
    }
    if (!speaker.empty()) take(speaker, one);
  }

 private:
  // A finite verb in the active voice.
  [[nodiscard]] bool is_act(TokenRange cue) const {
    const uint32_t verb = main_verb(reading_, cue);
    if (verb == kNoToken || is_impression(words_, verb)) return false;
    bool finite = is_finite(words_, reading_, verb) || has_object(words_, reading_, verb);
    bool passive = passive_begin(words_, verb) < verb;
    for (uint32_t i = cue.begin; i < verb; ++i) {
      finite |= is_finite(words_, reading_, i);
      passive |= is_form_of_be(words_, i);
    }
    passive = passive && !words_.lower(verb).ends_with("ing");
    // ", asked whether", ", told that": of the one who hears it. ", told lawmakers" is of the one who tells.
    const bool aside = verb > 0 && words_.is(verb - 1, ",");
    const bool told = words_.is(verb, "told") && verb + 1 < words_.size() &&
                      words_.is_any(verb + 1, {"that", "of", "about", "by", "to", "how", "if", "whether"});
    return finite && !passive && !(aside && (told || words_.is(verb, "asked")));
  }

  [[nodiscard]] bool is_according_to(const Attribution& one) const {
    const TokenRange cue = one.cue.front();
    return one.source.size() == 1 && one.source.front().begin == cue.end && words_.is(cue.end - 1, "to") &&
           cue.size() > 1 && words_.is(cue.end - 2, "according");
  }

  // "according to two officials [who spoke to the paper]", "according to Lee, a doctor, [and two aid workers]", and in
  // front up to what is reported.
  [[nodiscard]] TokenRange whole_source(const Attribution& one) const {
    TokenRange source = one.source.front();
    source.end = end_of_modifier(source);
    const uint32_t reported = one.content.front().begin;
    const bool in_front = words_.capitalised(one.cue.front().begin) && reported > source.end;
    if (in_front && scan_.are_asides({source.end, reported})) source.end = reported;
    while (source.size() > 1 && !words_.is_word(source.end - 1) && !words_.is(source.end - 1, ")")) --source.end;
    const uint32_t limit = words_.sentence_of(source.begin).end;
    uint32_t joined = source.end;
    if (words_.is(joined - 1, "and")) --joined;
    if (joined < limit && words_.is(joined, ",")) ++joined;
    if (joined + 1 >= limit || !words_.is(joined, "and")) return source;
    const TokenRange other{joined + 1, next_mark(joined + 1)};
    if (!other.empty() && scan_.is_speaker(other) && scan_.are_asides(other)) source.end = other.end;
    return source;
  }

  // The mark behind "two officials [who spoke to the paper]", or the source's end where nothing of the kind follows.
  [[nodiscard]] uint32_t end_of_modifier(TokenRange source) const {
    const uint32_t end = source.end;
    if (end >= words_.sentence_of(source.begin).end) return end;
    const bool modifies = words_.is_any(end, {"who", "that", "which", "whose", "and", "but"}) ||
                          is_preposition(words_, end) || reading_.words[end].verb;
    const uint32_t mark = next_mark(end);
    return modifies && scan_.are_asides({source.begin, mark}) ? mark : end;
  }

  [[nodiscard]] uint32_t next_mark(uint32_t i) const {
    const uint32_t limit = std::min(words_.sentence_of(i).end, i + kMaxPhraseTokens);
    while (i < limit && words_.is_word(i) && !reading_.words[i].quoted) ++i;
    return i;
  }

  // Up to the verb, behind which what is said follows.
  [[nodiscard]] TokenRange before(const Attribution& one) const {
    const uint32_t cue = one.cue.front().begin;
    if (one.source.empty() && (cue == 0 || words_.is_word(cue - 1))) return {};
    TokenRange speaker = scan_.speaker_before(cue);
    if (!speaker.empty() && words_.is_any(speaker.end - 1, {"both", "all"})) --speaker.end;
    return speaker;
  }

  // "“…,” wrote [one of them] in a letter"
  [[nodiscard]] TokenRange behind(const Attribution& one) const {
    const uint32_t verb = one.cue.front().begin;
    if (one.cue.front().size() != 1 || one.content.front().end > verb || words_.is_word(verb - 1)) return {};
    TokenRange speaker = words_behind(words_, verb);
    speaker.end = end_before_occasion(words_, speaker);
    const bool quoted = reading_.words[verb - 1].mark == MarkSide::closing;
    const bool known = cue_verbs().contains(words_.lower(verb)) && scan_.is_named(speaker);
    return known || (quoted && scan_.is_nominal(speaker)) ? speaker : TokenRange{};
  }

  // "Citing an envoy, [the paper] said": the one of the main clause.
  [[nodiscard]] bool is_participle_in_front(const Attribution& one) const {
    const uint32_t cue = one.cue.front().begin;
    const TokenRange sentence = words_.sentence_of(cue);
    return words_.lower(cue).ends_with("ing") && words_.capitalised(cue) && one.content.size() == 1 &&
           one.content.front().begin > cue && one.content.front().end + 2 < sentence.end &&
           (cue == sentence.begin || !words_.is_word(cue - 1));
  }

  [[nodiscard]] TokenRange behind_comma(uint32_t comma) const {
    if (!words_.is(comma, ",")) return {};
    TokenRange speaker{comma + 1, comma + 1};
    const uint32_t limit = std::min(words_.sentence_of(comma).end, comma + kMaxPhraseTokens);
    while (speaker.end < limit && !is_aside_mark(words_, speaker.end) && !is_finite(words_, reading_, speaker.end))
      ++speaker.end;
    return !speaker.empty() && scan_.is_speaker(speaker) ? speaker : TokenRange{};
  }

  // "neighbours who looked for [survivors] said", "who were silent because [it was private] said", "Lee, the mayor, and
  // [her sister] said", "the bank and the ministry [both] said".
  [[nodiscard]] bool is_end_of_speaker(const Attribution& one) const {
    if (one.source.size() != 1) return false;
    const TokenRange source = one.source.front();
    const uint32_t cue = one.cue.front().begin;
    if (words_.is(cue, "both")) return true;
    const uint32_t behind = source.end + (source.end < cue && words_.is(source.end, ","));
    if (behind != cue || source.begin == 0) return false;
    if (words_.is_any(source.begin, {"both", "all"})) return true;
    if (source.size() == 1 && scan_.is_pronoun(source)) return false;
    const uint32_t before = source.begin - 1;
    return is_preposition(words_, before) || words_.is_any(before, {"and", "by"}) ||
           has_finite_verb(words_, reading_, source);
  }

  // What the finder took for reported may hold the speaker, and more of its sentence behind the verb; where it is
  // nothing else, it stays.
  void take(TokenRange speaker, Attribution& one) const {
    one.source = {speaker};
    const uint32_t verb = one.cue.front().begin;
    const bool inverted = speaker.begin == verb + 1 && one.content.front().end <= verb;
    const uint32_t end = inverted ? words_.sentence_of(verb).end : speaker.end;
    std::vector<TokenRange> content = one.content;
    for (TokenRange& part : content) {
      if (part.begin < speaker.begin || part.begin >= end) continue;
      part.begin = std::min(part.end, end);
      while (!part.empty() && words_.is(part.begin, ",")) ++part.begin;
    }
    std::erase_if(content, [](TokenRange part) { return part.empty(); });
    if (!content.empty()) one.content = std::move(content);
  }

  const Words& words_;
  const Reading& reading_;
  SpeakerScan scan_;
};

// "[A man who [declined] to give his name] said": what is told of a speaker ends with him.
void end_inside_speakers(const Words& words, std::vector<Attribution>& attributions) {
  for (size_t k = 0; k < attributions.size(); ++k) {
    Attribution& one = attributions[k];
    if (one.source.empty() || !words.is_any(one.source.back().end - 1, {"who", "which", "that"})) continue;
    const size_t begin = k > kReach ? k - kReach : 0, end = std::min(attributions.size(), k + kReach + 1);
    for (size_t j = begin; j < end; ++j) {
      const Attribution& other = attributions[j];
      if (j == k || !holds(other.source, one.cue.front().begin) || !holds(one.content, other.cue.front().begin))
        continue;
      const uint32_t limit = other.source.back().end;
      for (TokenRange& part : one.content) part.end = std::max(part.begin, std::min(part.end, limit));
      std::erase_if(one.content, [](TokenRange part) { return part.empty(); });
      if (one.content.empty()) break;
    }
  }
  std::erase_if(attributions, [](const Attribution& one) { return one.content.empty(); });
}

}  // namespace

std::vector<Attribution> complete_speakers(const Words& words, const Reading& reading, const SourceReader& reader,
                                           std::vector<Attribution> attributions) {
  const Speakers speakers(words, reading, reader);
  for (Attribution& one : attributions) speakers.complete(one);
  end_inside_speakers(words, attributions);
  return attributions;
}

}  // namespace onrecord
