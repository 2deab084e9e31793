#include "language/gazetteer.h"

namespace onrecord {

std::vector<uint8_t> find_gazetteer_kinds(const HashTable& gazetteer, std::span<const WordShape> words) {
  std::vector<uint8_t> kinds(words.size());
  for (size_t begin = 0; begin < words.size(); ++begin) {
    uint32_t phrase = 0;
    for (size_t size = 1; size <= kMaxGazetteerWords && begin + size <= words.size(); ++size) {
      phrase = extend_phrase(phrase, words[begin + size - 1].lower);
      const auto found = static_cast<uint8_t>(gazetteer.value_of(phrase));
      for (size_t i = begin; found != 0 && i < begin + size; ++i) kinds[i] |= found;
    }
  }
  return kinds;
}

}  // namespace onrecord
