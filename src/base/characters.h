// Character classes and case, as far as English news text with names of every origin needs them: Latin with its
// extensions, Greek and Cyrillic have case; any other character beyond ASCII that is no space, punctuation or symbol
// counts as a letter. Tables are Unicode 15's, simplified where the difference cannot matter here.
#pragma once

#include <string>
#include <string_view>

namespace onrecord {

[[nodiscard]] bool is_space(char32_t);  // white space, no-break spaces, zero-width space, byte order mark
// Of a byte of UTF-8: the bytes of longer characters are none.
[[nodiscard]] constexpr bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
[[nodiscard]] bool is_digit(char32_t);   // ASCII
[[nodiscard]] bool is_letter(char32_t);  // and combining marks
[[nodiscard]] bool is_upper(char32_t);
[[nodiscard]] char32_t to_lower(char32_t);
[[nodiscard]] bool is_apostrophe(char32_t);      // ' ’ ʼ and the grave accent used for one
[[nodiscard]] bool is_quotation_mark(char32_t);  // double and single, straight, curly, low, guillemets

// Well-formed text in lower case.
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace onrecord
