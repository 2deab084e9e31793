#include "attribution/inverted_speech.h"

#include <algorithm>
#include <optional>

#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxSpeakerTokens = 24;
constexpr uint32_t kMinContentTokens = 3;

bool is_speaker(const SourcePhrase& phrase) {
  return phrase.head_class != HeadClass::other && phrase.head_class != HeadClass::pronoun;
}

// The words behind a verb, up to a mark.
TokenRange words_behind(const Words& words, uint32_t verb) {
  const uint32_t limit = words.sentence_of(verb).end;
  uint32_t end = verb + 1;
  while (end < limit && end - verb <= kMaxSpeakerTokens && (words.is_word(end) || words.is(end, "-"))) ++end;
  return {verb + 1, end};
}

// The claim of the sentence whose verb is at `verb`, where the rest of the sentence is its speaker.
std::optional<Attribution> inverted_at(const Words& words, const SourceReader& reader, uint32_t verb) {
  const TokenRange sentence = words.sentence_of(verb);
  if (verb < sentence.begin + kMinContentTokens + 1 || !words.is(verb - 1, ",")) return std::nullopt;
  const TokenRange speaker = words_behind(words, verb);
  if (speaker.empty() || speaker.end + 1 < sentence.end) return std::nullopt;
  if (!is_speaker(reader.read_one(speaker))) return std::nullopt;
  return Attribution{{speaker}, {{verb, verb + 1}}, {{sentence.begin, verb - 1}}, kRuleConfidence, false};
}

// Which sentences hold a part of a claim already.
std::vector<uint8_t> spoken_sentences(const Words& words, const std::vector<Attribution>& attributions) {
  const auto& tokens = words.tokens();
  std::vector<int32_t> changes(tokens.sentences.size() + 1);  // parts that begin less parts that have ended
  for (const Attribution& one : attributions) {
    for (const auto* parts : {&one.cue, &one.content}) {
      for (const TokenRange part : *parts) {
        ++changes[tokens.items[part.begin].sentence];
        --changes[tokens.items[part.end - 1].sentence + 1];
      }
    }
  }
  std::vector<uint8_t> spoken(tokens.sentences.size());
  int32_t open = 0;
  for (size_t i = 0; i < spoken.size(); ++i) spoken[i] = (open += changes[i]) > 0;
  return spoken;
}

// "“…,” argued [Lee of the college], who had seen it": the finder took the speaker for a part of what is said.
void take_speaker_from_content(const Words& words, const SourceReader& reader, Attribution& one) {
  const uint32_t verb = one.cue.front().begin;
  const TokenRange sentence = words.sentence_of(verb), speaker = words_behind(words, verb);
  if (speaker.empty() || !is_speaker(reader.read_one(speaker))) return;
  one.source = {speaker};
  for (TokenRange& part : one.content) {
    if (part.begin >= speaker.begin && part.begin < sentence.end) part.begin = std::min(part.end, sentence.end);
  }
  std::erase_if(one.content, [](TokenRange part) { return part.empty(); });
}

// Without a source, behind something said, with what stands behind its verb in the content.
bool may_hold_speaker(const Words& words, const Attribution& one) {
  if (!one.source.empty() || one.cue.size() != 1 || one.cue.front().size() != 1 || one.content.size() < 2) return false;
  const uint32_t verb = one.cue.front().begin;
  return one.content.front().end <= verb && holds(one.content, verb + 1) && verb > 0 && !words.is_word(verb - 1) &&
         cue_verbs().contains(words.lower(verb));
}

}  // namespace

std::vector<Attribution> complete_inverted_speech(const Words& words, const SourceReader& reader,
                                                  std::vector<Attribution> attributions) {
  for (Attribution& one : attributions) {
    if (may_hold_speaker(words, one)) take_speaker_from_content(words, reader, one);
  }
  const std::vector<uint8_t> spoken = spoken_sentences(words, attributions);
  const size_t found = attributions.size();
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (!words.is_any(i, {"said", "say", "says"})) continue;
    if (spoken[words.tokens().items[i].sentence]) continue;
    if (const auto inverted = inverted_at(words, reader, i)) attributions.push_back(*inverted);
  }
  if (attributions.size() > found) sort_by_first_token(attributions);
  return attributions;
}

}  // namespace onrecord
