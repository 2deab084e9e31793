// Part of speech and dependency syntax of each token, after Universal Dependencies v2 for English (EWT, GUM).
// One entry a token. Heads stay inside the sentence.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace onrecord {

enum class PartOfSpeech : uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  other,
};
inline constexpr uint32_t kPartOfSpeechCount = 17;

inline constexpr uint32_t kRootHead = UINT32_MAX;

struct Syntax {
  std::vector<PartOfSpeech> part_of_speech;
  std::vector<uint8_t> fine_tag;  // Penn tag, index into LanguageModel::fine_tags
  std::vector<uint32_t> head;     // token index of the head in the document, or kRootHead
  std::vector<uint8_t> relation;  // UD relation, index into LanguageModel::relations
};

// "VERB" and the like; PartOfSpeech::other (X) for an unknown name.
[[nodiscard]] PartOfSpeech part_of_speech_of(std::string_view universal_name);
[[nodiscard]] std::string_view name_of(PartOfSpeech part_of_speech);

}  // namespace onrecord
