// The briefing laid over the article's lines: each span cut at line ends, claim brackets in lanes, runs of the outlet's
// own voice. Built when the layout or the briefing changes, in time linear in both; what a lens or a choice makes of it
// is visible_marks.h.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/byte_range.h"
#include "base/typed_id.h"
#include "briefing/briefing.h"
#include "view/article_layout.h"
#include "view/briefing_index.h"

namespace onrecord {

// Below this a claim's bracket is broken and a mention's mark is thin.
inline constexpr float kLowConfidence = 0.6F;

enum class PieceKind : uint8_t { mention, source, cue, content };

struct Piece {
  uint32_t line = 0;
  ByteRange range;  // of the document's text, inside the line
  ByteRange whole;  // the span it was cut from
  PieceKind kind = PieceKind::mention;
  bool low = false;     // confidence
  uint32_t record = 0;  // actor for a mention, else claim
};

struct Bracket {
  ClaimId claim;
  uint32_t first_line = 0, last_line = 0;
  uint32_t lane = 0;  // 0 is nearest the text; further ones lie to the left
  bool low = false;
};

// Neighbouring sentences of a block in the outlet's own voice.
struct OwnVoiceRun {
  uint32_t first_line = 0, last_line = 0;
  ByteRange range;
};

struct ArticleMarks {
  std::vector<Piece> pieces;               // by line, then position
  std::vector<uint32_t> line_begin;        // of each line's pieces, and their end: size lines + 1
  std::vector<Bracket> brackets;           // by first line
  std::vector<uint32_t> bracket_reach;     // the last line that any bracket up to this one covers
  std::vector<uint32_t> bracket_of_claim;  // claim → index into brackets; UINT32_MAX: none
  std::vector<OwnVoiceRun> own_voice;      // in text order

  [[nodiscard]] std::span<const Piece> on_line(uint32_t line) const {
    if (line + 1 >= line_begin.size()) return {};
    return std::span(pieces).subspan(line_begin[line], line_begin[line + 1] - line_begin[line]);
  }
};

[[nodiscard]] ArticleMarks mark_article(const Briefing& briefing, const BriefingIndex& index,
                                        const ArticleLayout& layout);

}  // namespace onrecord
