// The words of a document's tokens, as rules look at them: spelling, lower case, capitals. Refers to document and
// tokens, which must outlive it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/characters.h"
#include "base/utf8.h"
#include "document/document.h"
#include "language/tokens.h"

namespace onrecord {

class Words {
 public:
  Words(const Document& document, const Tokens& tokens) : document_(&document), tokens_(&tokens) {
    lower_.reserve(tokens.items.size());
    for (const Token& token : tokens.items) lower_.push_back(onrecord::lower(slice(document.text, token.range)));
  }

  [[nodiscard]] const Document& document() const { return *document_; }
  [[nodiscard]] const Tokens& tokens() const { return *tokens_; }
  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(lower_.size()); }
  [[nodiscard]] const std::string& lower(uint32_t i) const { return lower_[i]; }
  [[nodiscard]] bool is(uint32_t i, std::string_view lower_case) const { return lower_[i] == lower_case; }
  [[nodiscard]] bool is_any(uint32_t i, std::initializer_list<std::string_view> lower_case) const {
    return std::find(lower_case.begin(), lower_case.end(), lower_[i]) != lower_case.end();
  }
  [[nodiscard]] std::string_view text(uint32_t i) const { return slice(document_->text, tokens_->items[i].range); }
  [[nodiscard]] std::string_view text(TokenRange range) const {
    return range.empty() ? std::string_view() : slice(document_->text, tokens_->bytes(range));
  }
  [[nodiscard]] char32_t first(uint32_t i) const { return decode_at(text(i), 0).value; }
  [[nodiscard]] bool capitalised(uint32_t i) const { return is_upper(first(i)); }
  // Letters, digits or a clitic ("'s"): no punctuation.
  [[nodiscard]] bool is_word(uint32_t i) const {
    return is_letter(first(i)) || is_digit(first(i)) || (is_apostrophe(first(i)) && lower_[i].size() > 1);
  }
  [[nodiscard]] bool is_possessive(uint32_t i) const {
    return lower_[i] == "'s" || lower_[i] == "’s" ||
           ((lower_[i] == "'" || lower_[i] == "’") && i > 0 && lower_[i - 1].ends_with("s"));
  }
  [[nodiscard]] TokenRange sentence_of(uint32_t i) const {
    return tokens_->sentences[tokens_->items[i].sentence].tokens;
  }

 private:
  const Document* document_;
  const Tokens* tokens_;
  std::vector<std::string> lower_;
};

}  // namespace onrecord
