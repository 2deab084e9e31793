// What the models see of a word: hashes of its normalised form, its affixes and its shape. Owns nothing. A hash is no
// identity: two words may share one, and the models were trained with it so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord {

// FNV-1a of the bytes, 32 bits.
[[nodiscard]] uint32_t hash_of(std::string_view bytes);
// Mixes two values into one hash; order matters.
[[nodiscard]] constexpr uint32_t mix(uint32_t a, uint32_t b) {
  uint32_t h = (a ^ (b + 0x9e3779b9u + (a << 6) + (a >> 2))) * 0x85ebca6bu;
  return h ^ (h >> 15);
}

struct WordShape {
  uint32_t form = 0;    // as written, digits as 0, quotation marks and dashes unified
  uint32_t lower = 0;   // form in lower case
  uint32_t prefix1 = 0, prefix2 = 0, prefix3 = 0;  // first characters, as written
  uint32_t suffix1 = 0, suffix2 = 0, suffix3 = 0, suffix4 = 0;  // last characters in lower case
  uint32_t shape = 0;   // "Xxx" for "Said": character classes, runs longer than three cut
  bool capital = false;
  bool all_capitals = false;
  bool digit = false;
  bool hyphen = false;
};

// At most this many bytes of a word are looked at.
inline constexpr size_t kMaxWordBytes = 256;

// ASCII and Latin-1/Latin-A letters in lower case; quotation marks as ' and ", dashes as -, digits as 0.
[[nodiscard]] std::string normalise(std::string_view word, bool lower);
[[nodiscard]] WordShape word_shape(std::string_view word);

}  // namespace onrecord
