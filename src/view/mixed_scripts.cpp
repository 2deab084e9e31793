#include "view/mixed_scripts.h"

#include <cstdint>

#include "base/characters.h"
#include "base/utf8.h"

namespace onrecord {
namespace {

enum Script : uint8_t { other = 0, latin = 1, greek = 2, cyrillic = 4 };

Script script_of(char32_t c) {
  if (!is_letter(c) || c == 0xB5) return other;  // the micro sign is no Greek word
  if (c <= 0x24F || (c >= 0x1E00 && c <= 0x1EFF)) return latin;
  if ((c >= 0x370 && c <= 0x3FF) || (c >= 0x1F00 && c <= 0x1FFF)) return greek;
  return c >= 0x400 && c <= 0x52F ? cyrillic : other;
}

}  // namespace

bool mixes_scripts(std::string_view text) {
  unsigned seen = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    at += point.size_bytes;
    if (!is_letter(point.value) && !is_apostrophe(point.value)) seen = 0;
    seen |= script_of(point.value);
    if ((seen & (seen - 1)) != 0) return true;
  }
  return false;
}

}  // namespace onrecord
