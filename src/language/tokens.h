// Tokens and sentences of a Document. Tokens follow the Penn/UD English conventions ("does|n't", "Iran|'s", "U.S.",
// "re-elected" whole, "Iran|-|backed", quotation marks apart), so that taggers and parsers trained on UD English fit.
// Offsets are bytes of Document::text; no token crosses a block's edge, no sentence either. Linear in the text.
#pragma once

#include <cstdint>
#include <vector>

#include "base/byte_range.h"
#include "document/document.h"

namespace onrecord {

// A longer sentence is cut there, so that stages that look at a whole sentence stay linear in the text.
inline constexpr uint32_t kMaxSentenceTokens = 1000;

struct Token {
  ByteRange range;
  uint32_t sentence = 0;      // index into Tokens::sentences
  bool space_before = false;  // white space or a block's start stands before it
};

struct Sentence {
  ByteRange range;     // from its first token's begin to its last token's end
  TokenRange tokens;   // never empty
  uint32_t block = 0;  // index into Document::blocks
};

struct Tokens {
  std::vector<Token> items;
  std::vector<Sentence> sentences;

  // Bytes from the first token's begin to the last one's end; the range must not be empty.
  [[nodiscard]] ByteRange bytes(TokenRange range) const {
    return {items[range.begin].range.begin, items[range.end - 1].range.end};
  }
};

[[nodiscard]] Tokens tokenize(const Document& document);

}  // namespace onrecord
