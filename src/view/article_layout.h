// Lines of the article as drawn: our own layout (greedy breaking, kerned pairs, balanced title), shared by the canvas,
// which draws it, and by the page's text layer, which is fitted to it. Pure: glyph metrics in, lines out; no Dear
// ImGui.
//
// Article coordinates: CSS pixels, x from the left edge of the article pane's scrolled content, y from its top;
// baselines are snapped to device pixels. A line's range holds the white space it was broken at, so that the lines of a
// block join to its text.
#pragma once

#include <cstdint>
#include <vector>

#include "base/byte_range.h"
#include "document/document.h"
#include "view/font_metrics.h"

namespace onrecord {

struct LayoutOptions {
  float pane_width = 0;  // of the article pane without the ruler
  float pixel_ratio = 1;
  bool phone = false;    // sizes and margins of the narrow layout
  float text_scale = 1;  // the reader's choice
};

struct Line {
  uint32_t block =
      0;            // index into Document::blocks; the title and byline of metadata are blocks of their own, see below
  ByteRange range;  // of Document::text (or of the heading string)
  float x = 0;
  float baseline = 0;
  float width = 0;  // as drawn, without the white space at its end
};

// Where a run of text comes from: the document's text, or its metadata when the text has no title or byline block of
// its own.
enum class LineSource : uint8_t { text, metadata_title, metadata_byline };

struct LaidOutBlock {
  LineSource source = LineSource::text;
  BlockKind kind = BlockKind::paragraph;
  ByteRange range;                        // in its source string
  uint32_t first_line = 0, line_end = 0;  // into ArticleLayout::lines
  float top = 0, height = 0;              // of its line boxes
  float line_height = 0;
  float font_size = 0;  // CSS px
};

struct ArticleLayout {
  std::vector<LaidOutBlock> blocks;
  std::vector<Line> lines;
  float column_x = 0;  // left edge of the text column
  float column_width = 0;
  float height = 0;  // of the whole scrolled content
};

[[nodiscard]] ArticleLayout lay_out_article(const Document& document, const FontSet& fonts,
                                            const LayoutOptions& options);

// x of the position before byte `offset_bytes` of a line.
[[nodiscard]] float x_in_line(const Document& document, const FontSet& fonts, const ArticleLayout& layout,
                              uint32_t line, uint32_t offset_bytes);

}  // namespace onrecord
