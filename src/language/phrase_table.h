// Finds the entries of word lists in tokens: the longest one that starts at a token, spelled as in the text but for
// case and line breaks. Each lookup costs no more than the longest entry with the same first word.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/byte_range.h"
#include "base/word_list.h"
#include "document/document.h"
#include "language/tokens.h"

namespace onrecord {

// "officials" → "official", "agencies" → "agency"; words that only look like plurals are left alone.
[[nodiscard]] std::string singular(std::string_view lower_case_word);

class PhraseTable {
 public:
  enum class Plurals { exact, also };

  // `assets` are names of embedded lists; of two entries with the same key the earlier list's holds.
  PhraseTable(const std::vector<std::string_view>& assets, Plurals plurals);

  struct Match {
    TokenRange tokens;
    std::string_view key;
    std::string_view value;
    uint8_t list = 0;     // index into the list names given
    bool plural = false;  // found without its ending
  };
  // The longest entry that starts at token `i` and ends inside `within`.
  [[nodiscard]] std::optional<Match> longest_at(const Document& document, const Tokens& tokens, TokenRange within,
                                                uint32_t i) const;
  // The entry that is spelled so.
  [[nodiscard]] std::optional<Match> find(std::string_view lower_case) const;

 private:
  struct Entry {
    std::string_view key;
    std::string_view value;
    uint8_t list = 0;
  };
  Plurals plurals_;
  std::unordered_map<std::string_view, Entry> entries_;
  std::unordered_map<std::string, uint32_t> longest_bytes_;  // by first word: its longest key
};

}  // namespace onrecord
