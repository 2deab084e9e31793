// A text whose attributions are marked by their words, for tests of the stages behind the finder.
#pragma once

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "attribution/attributions.h"
#include "document/readers.h"
#include "language/words.h"

namespace onrecord {

struct MarkedArticle {
  Document document;
  Tokens tokens;
  std::vector<Attribution> attributions;

  // The words of the parts, with " … " between them.
  [[nodiscard]] std::string words(const std::vector<TokenRange>& parts) const {
    std::string out;
    for (const TokenRange part : parts) {
      out += (out.empty() ? "" : " … ") + std::string(slice(document.text, tokens.bytes(part)));
    }
    return out;
  }
};

inline TokenRange range_of(const Tokens& tokens, const std::string& text, const std::string& words) {
  const size_t begin = text.find(words);
  REQUIRE(begin != std::string::npos);
  TokenRange out{UINT32_MAX, 0};
  for (uint32_t i = 0; i < tokens.items.size(); ++i) {
    const ByteRange range = tokens.items[i].range;
    if (range.begin < begin + words.size() && range.end > begin) out = {std::min(out.begin, i), i + 1};
  }
  return out;
}

// Each mark: source, cue and content, each by its words; no source where it is empty.
inline MarkedArticle marked_article(const std::string& text, const std::vector<std::array<std::string, 3>>& marks) {
  MarkedArticle out;
  out.document = document_of_text(text);
  out.tokens = tokenize(out.document);
  for (const auto& [source, cue, content] : marks) {
    out.attributions.push_back({{}, {range_of(out.tokens, text, cue)}, {range_of(out.tokens, text, content)}});
    if (!source.empty()) out.attributions.back().source = {range_of(out.tokens, text, source)};
  }
  return out;
}

}  // namespace onrecord
