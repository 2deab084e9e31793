#include "attribution/inverted_speech.h"

#include <optional>

#include "attribution/clauses.h"

namespace onrecord {
namespace {

constexpr uint32_t kMinContentTokens = 3;

// The claim of the sentence whose verb is at `verb`, where the rest of the sentence is its speaker.
std::optional<Attribution> inverted_at(const Words& words, const SourceReader& reader, uint32_t verb) {
  const TokenRange sentence = words.sentence_of(verb);
  if (verb < sentence.begin + kMinContentTokens + 1 || !words.is(verb - 1, ",")) return std::nullopt;
  const TokenRange speaker = words_behind(words, verb);
  if (speaker.empty() || speaker.end + 1 < sentence.end) return std::nullopt;
  if (!has_known_head(reader.read_one(speaker))) return std::nullopt;
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

}  // namespace

std::vector<Attribution> complete_inverted_speech(const Words& words, const SourceReader& reader,
                                                  std::vector<Attribution> attributions) {
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
