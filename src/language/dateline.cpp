#include "language/dateline.h"

#include <algorithm>

#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxTokens = 12;

bool is_in_capitals(std::string_view text) {
  return text.size() > 2 && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

TokenRange dateline_of(const Words& words, TokenRange sentence) {
  if (sentence.empty() || words.tokens().items[sentence.begin].sentence >= kDatelineSentences) return {};
  if (!is_in_capitals(words.text(sentence.begin))) return {};
  const uint32_t limit = std::min(sentence.end, sentence.begin + kMaxTokens);
  for (uint32_t i = sentence.begin + 1; i + 1 < limit; ++i) {
    if (words.is_any(i, {"-", "—", "–", "―", "--"})) {
      // "NATO-led troops", "UNHCR—the agency—said"
      const bool apart = words.tokens().items[i].space_before || !words.is_any(i, {"-", "–"});
      const bool opens = !words.is_word(i + 1) || words.capitalised(i + 1) || is_digit(words.first(i + 1));
      return apart && opens ? TokenRange{sentence.begin, i + 1} : TokenRange{};
    }
    if (words.is(i, ":")) {
      // "LEE: I think" begins a turn.
      const bool place = gazetteer().find(lower(words.text(TokenRange{sentence.begin, i}))).has_value();
      return place ? TokenRange{sentence.begin, i + 1} : TokenRange{};
    }
    if (words.is_word(i) && !words.capitalised(i) && !is_digit(words.first(i))) return {};
  }
  return {};
}

}  // namespace onrecord
