#include "view/article_marks.h"

#include <algorithm>

namespace onrecord {
namespace {

// Cuts `span` at line ends and calls `piece(line, range)` for each part.
template <class Made>
void cut_at_lines(const ArticleLayout& layout, ByteRange span, Made piece) {
  if (span.empty()) return;
  const uint32_t first = line_of_offset(layout, span.begin);
  for (uint32_t line = first; line < layout.lines.size(); ++line) {
    const ByteRange at = layout.lines[line].range;
    if (at.begin >= span.end) return;
    const ByteRange part{std::max(at.begin, span.begin), std::min(at.end, span.end)};
    if (!part.empty()) piece(line, part);
  }
}

void add_pieces(ArticleMarks& marks, const ArticleLayout& layout, ByteRange span, PieceKind kind, uint32_t record,
                bool low) {
  cut_at_lines(layout, span, [&](uint32_t line, ByteRange part) {
    marks.pieces.push_back({line, part, span, kind, low, record});
  });
}

// Titles and bylines stay plain: they are the outlet's, and their type is not the marks'.
bool in_body(const ArticleLayout& layout, ByteRange span) {
  const uint32_t line = line_of_offset(layout, span.begin);
  if (line == UINT32_MAX) return false;
  const BlockKind kind = layout.blocks[layout.lines[line].block].kind;
  return kind != BlockKind::title && kind != BlockKind::byline && kind != BlockKind::heading;
}

void index_lines(ArticleMarks& marks, size_t line_count) {
  std::stable_sort(marks.pieces.begin(), marks.pieces.end(), [](const Piece& a, const Piece& b) {
    return a.line != b.line ? a.line < b.line : a.range.begin < b.range.begin;
  });
  marks.line_begin.assign(line_count + 1, 0);
  for (const Piece& piece : marks.pieces) ++marks.line_begin[piece.line + 1];
  for (size_t line = 0; line < line_count; ++line) marks.line_begin[line + 1] += marks.line_begin[line];
}

// Brackets that share a line stand in lanes; of those that start together the shorter is nearer the text, so that a
// chain nests.
void place_brackets(ArticleMarks& marks, size_t claim_count) {
  std::stable_sort(marks.brackets.begin(), marks.brackets.end(), [](const Bracket& a, const Bracket& b) {
    return a.first_line != b.first_line ? a.first_line < b.first_line : a.last_line < b.last_line;
  });
  marks.bracket_of_claim.assign(claim_count, UINT32_MAX);
  std::vector<uint32_t> lane_end;  // first line behind a lane's last bracket
  uint32_t reach = 0;
  for (Bracket& bracket : marks.brackets) {
    const auto free =
        std::find_if(lane_end.begin(), lane_end.end(), [&](uint32_t end) { return end <= bracket.first_line; });
    bracket.lane = static_cast<uint32_t>(free - lane_end.begin());
    if (free == lane_end.end())
      lane_end.push_back(bracket.last_line + 1);
    else
      *free = bracket.last_line + 1;
    reach = std::max(reach, bracket.last_line);
    marks.bracket_reach.push_back(reach);
    marks.bracket_of_claim[bracket.claim.index()] = static_cast<uint32_t>(&bracket - marks.brackets.data());
  }
}

void find_own_voice(ArticleMarks& marks, const Briefing& briefing, const ArticleLayout& layout) {
  for (const SentenceVoice& sentence : briefing.sentences) {
    if (sentence.document != 0 || sentence.voice != Voice::own || sentence.span.empty()) continue;
    const uint32_t first = line_of_offset(layout, sentence.span.begin);
    if (first == UINT32_MAX) return;
    const uint32_t last = std::max(first, line_of_offset(layout, sentence.span.end - 1));
    if (!in_body(layout, sentence.span)) continue;
    if (!marks.own_voice.empty()) {
      OwnVoiceRun& previous = marks.own_voice.back();
      const bool same_block = layout.lines[previous.first_line].block == layout.lines[first].block;
      if (same_block && sentence.span.begin - previous.range.end <= 2) {
        previous.last_line = last;
        previous.range.end = sentence.span.end;
        continue;
      }
    }
    marks.own_voice.push_back({first, last, sentence.span});
  }
}

}  // namespace

ArticleMarks mark_article(const Briefing& briefing, const BriefingIndex& index, const ArticleLayout& layout) {
  ArticleMarks marks;
  marks.line_begin.assign(layout.lines.size() + 1, 0);
  if (line_of_offset(layout, 0) == UINT32_MAX) return marks;
  for (uint32_t i = 0; i < briefing.actors.size(); ++i) {
    if (!index.layer_of_actor[i]) continue;
    for (const Mention& mention : briefing.actors[i].mentions)
      if (mention.document == 0 && in_body(layout, mention.span))
        add_pieces(marks, layout, mention.span, PieceKind::mention, i, mention.confidence < kLowConfidence);
  }
  for (uint32_t i = 0; i < briefing.claims.size(); ++i) {
    const Claim& claim = briefing.claims[i];
    if (claim.document != 0) continue;
    const bool low = claim.confidence < kLowConfidence;
    ByteRange reach{UINT32_MAX, 0};
    const auto add = [&](const std::vector<ByteRange>& spans, PieceKind kind) {
      for (const ByteRange span : spans) {
        if (span.empty()) continue;
        add_pieces(marks, layout, span, kind, i, low);
        reach = {std::min(reach.begin, span.begin), std::max(reach.end, span.end)};
      }
    };
    add(claim.source, PieceKind::source);
    add(claim.cue, PieceKind::cue);
    add(claim.content, PieceKind::content);
    if (reach.empty()) continue;
    marks.brackets.push_back({{i}, line_of_offset(layout, reach.begin), line_of_offset(layout, reach.end - 1), 0, low});
  }
  index_lines(marks, layout.lines.size());
  place_brackets(marks, briefing.claims.size());
  find_own_voice(marks, briefing, layout);
  return marks;
}

}  // namespace onrecord
