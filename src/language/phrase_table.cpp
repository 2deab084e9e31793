#include "language/phrase_table.h"

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"

namespace onrecord {
namespace {

// The leading letters and digits: "u" of "u.s.", "al" of "al-qaeda".
std::string first_word(std::string_view text) {
  size_t end = 0;
  while (end < text.size()) {
    const CodePoint next = decode_at(text, end);
    if (!is_letter(next.value) && !is_digit(next.value)) break;
    end += next.size_bytes;
  }
  return std::string(text.substr(0, end));
}

// Lower case, ’ as ', white space as one space.
std::string normalised(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t offset = 0; offset < text.size();) {
    const CodePoint next = decode_at(text, offset);
    offset += next.size_bytes;
    if (is_space(next.value)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      append_utf8(out, next.value == 0x2019 ? U'\'' : to_lower(next.value));
    }
  }
  return out;
}

}  // namespace

std::string singular(std::string_view word) {
  const auto without = [&](size_t count, std::string_view ending = "") {
    return std::string(word.substr(0, word.size() - count)) + std::string(ending);
  };
  if (word.size() < 4 || word.back() != 's') {
    if (word.ends_with("men") && word.size() > 4) return without(2, "an");
    return std::string(word);
  }
  if (word.ends_with("ies")) return without(3, "y");
  if (word.ends_with("ches") || word.ends_with("shes") || word.ends_with("sses") || word.ends_with("xes"))
    return without(2);
  if (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) return std::string(word);
  return without(1);
}

PhraseTable::PhraseTable(const std::vector<std::string_view>& assets, Plurals plurals) : plurals_(plurals) {
  for (uint8_t list = 0; list < assets.size(); ++list) {
    const WordList words(embedded_asset(assets[list]));
    for (const WordListEntry& entry : words.entries()) {
      if (!entries_.try_emplace(entry.key, Entry{entry.key, entry.value, list}).second) continue;
      // A plural is at most two bytes longer than its singular.
      uint32_t& longest = longest_bytes_[first_word(entry.key)];
      longest = std::max(longest, static_cast<uint32_t>(entry.key.size()) + 2);
    }
  }
}

std::optional<PhraseTable::Match> PhraseTable::find(std::string_view lower_case) const {
  if (const auto found = entries_.find(lower_case); found != entries_.end()) {
    return Match{{}, found->second.key, found->second.value, found->second.list, false};
  }
  if (plurals_ == Plurals::exact || lower_case.empty()) return std::nullopt;
  // Names of peoples take an "s" behind everything: "Iraqis".
  for (const std::string& single : {singular(lower_case), std::string(lower_case.substr(0, lower_case.size() - 1))}) {
    if (single == lower_case || (single.size() + 1 == lower_case.size() && lower_case.back() != 's')) continue;
    const auto found = entries_.find(single);
    if (found != entries_.end()) return Match{{}, found->second.key, found->second.value, found->second.list, true};
  }
  return std::nullopt;
}

std::optional<PhraseTable::Match> PhraseTable::longest_at(const Document& document, const Tokens& tokens,
                                                          TokenRange within, uint32_t i) const {
  const auto spelled = [&](uint32_t end) { return normalised(slice(document.text, tokens.bytes({i, end}))); };
  // The longest entry that begins with this word, or with its singular where that alone is the entry.
  const std::string first = first_word(spelled(i + 1));
  uint32_t limit = 0;
  const bool also = plurals_ == Plurals::also;
  const bool plural = also && first.ends_with("s");
  for (const std::string& start :
       {first, also ? singular(first) : first, plural ? first.substr(0, first.size() - 1) : first}) {
    const auto found = longest_bytes_.find(start);
    if (found != longest_bytes_.end()) limit = std::max(limit, found->second);
  }
  if (limit == 0) return std::nullopt;
  const uint32_t begin_bytes = tokens.items[i].range.begin;
  uint32_t end = i + 1;
  // White space may be wider in the text than in the list; twice the bytes leaves room for it.
  while (end < within.end && tokens.items[end].range.end - begin_bytes <= 2 * limit) ++end;
  for (; end > i; --end) {
    std::optional<Match> found = find(spelled(end));
    if (!found) continue;
    found->tokens = {i, end};
    return found;
  }
  return std::nullopt;
}

}  // namespace onrecord
