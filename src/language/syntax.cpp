#include "language/syntax.h"

#include <algorithm>
#include <array>

namespace onrecord {
namespace {

constexpr std::array<std::string_view, kPartOfSpeechCount> kNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

}  // namespace

PartOfSpeech part_of_speech_of(std::string_view universal_name) {
  const auto found = std::find(kNames.begin(), kNames.end(), universal_name);
  return found == kNames.end() ? PartOfSpeech::other : static_cast<PartOfSpeech>(found - kNames.begin());
}

std::string_view name_of(PartOfSpeech part_of_speech) { return kNames[static_cast<size_t>(part_of_speech)]; }

}  // namespace onrecord
