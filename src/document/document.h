// An article as the reader sees it. Document owns the text's bytes, which never change after reading; every offset of
// the program counts bytes of `text` (well-formed UTF-8).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.h"

namespace onrecord {

// Texts beyond this are cut at a paragraph or word boundary before it; `cut_words` tells how much was left out.
inline constexpr uint32_t kMaxDocumentBytes = 64u << 20;

enum class BlockKind : uint8_t { title, byline, heading, paragraph, list_item, quote };

// A paragraph-like stretch of text. Blocks are in text order, do not overlap, hold no line breaks that a reader would
// see as a paragraph's end, and leave only white space and markup between them.
//
//   text    # Headline\n\nFirst paragraph,\nstill the first.\n\nSecond.
//   blocks    [title ]    [paragraph                       ]  [para ]
struct Block {
  BlockKind kind = BlockKind::paragraph;
  ByteRange range;
};

struct Document {
  std::string id;     // "d1" in a briefing; whatever the caller gave in batch
  std::string title;  // from metadata or the title block; may be empty
  std::string outlet;
  std::string author;
  std::string published;  // as the article has it
  std::string url;
  std::string text;
  std::vector<Block> blocks;

  uint32_t replaced_bytes = 0;  // bytes that were no UTF-8 and became U+FFFD
  uint32_t cut_words = 0;       // words left out behind a limit
};

}  // namespace onrecord
