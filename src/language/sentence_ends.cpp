#include "language/sentence_ends.h"

#include <algorithm>
#include <string>

#include "base/characters.h"
#include "base/utf8.h"
#include "base/word_list.h"

namespace onrecord {
namespace {

enum class Stop { none, abbreviation, dots, full };

Stop stop_of(std::string_view token) {
  const char last = token.back();
  if (token == "…" || token.starts_with("..")) return Stop::dots;
  if (last == '!' || last == '?') return Stop::full;
  if (last != '.') return Stop::none;
  return token.size() == 1 ? Stop::full : Stop::abbreviation;
}

bool closes(std::string_view token) {
  return token == "\"" || token == "”" || token == "’" || token == "'" || token == "''" || token == ")" ||
         token == "]" || token == "»" || token == "›";
}

bool opens_or_closes_quotation(std::string_view token) {
  return token == "``" || token == "''" || is_quotation_mark(decode_at(token, 0).value);
}

bool abbreviation_may_end(std::string_view token, std::string_view next) {
  static const WordList abbreviations(embedded_asset("lists/abbreviations.txt"));
  static const WordList starters(embedded_asset("lists/sentence_starters.txt"));
  const bool initial = decode_at(token, 0).size_bytes + 1 == token.size();
  if (initial || abbreviations.value_of(lower(token)) == "name") return false;
  return opens_or_closes_quotation(next) || starters.contains(lower(next));
}

}  // namespace

uint32_t sentence_end(std::string_view text, const std::vector<Token>& tokens, TokenRange range) {
  const auto token = [&](uint32_t i) { return slice(text, tokens[i].range); };
  const uint32_t limit = std::min(range.end, range.begin + kMaxSentenceTokens);
  for (uint32_t i = range.begin; i < limit; ++i) {
    const Stop stop = stop_of(token(i));
    if (stop == Stop::none) continue;
    uint32_t next = i + 1;
    while (next < limit && !tokens[next].space_before && closes(token(next))) ++next;
    if (next >= limit) return next;

    const char32_t first = decode_at(text, tokens[next].range.begin).value;
    const bool lower_case = is_letter(first) && !is_upper(first);
    if (lower_case && first < 0x250) continue;  // scripts without case never tell
    if (!tokens[next].space_before && !(stop == Stop::full && token(i) == "." && is_upper(first))) continue;
    const bool posted_on_x = token(i) == "X." && i > range.begin && token(i - 1) == "on";
    if (stop == Stop::abbreviation && !posted_on_x && !abbreviation_may_end(token(i), token(next))) continue;
    if (!is_letter(first) && !is_digit(first) && !opens_or_closes_quotation(token(next)) && first < 0x80 &&
        first != '(' && first != '[' && first != '$' && first != '#' && first != '@' && first != '*') {
      continue;  // "Yahoo! , …"
    }
    return next;
  }
  return limit;
}

}  // namespace onrecord
