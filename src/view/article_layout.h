// Lines of the article as drawn: our own layout (greedy breaking, kerned pairs, balanced title), shared by the canvas,
// which draws it, and by the page's text layer, which is fitted to it. Pure: glyph metrics in, lines out; no Dear
// ImGui. Linear in the text.
//
// Article coordinates: CSS pixels, x from the left edge of the article pane's scrolled content, y from its top;
// baselines are snapped to device pixels. A line's range holds the white space it was broken at, so that the lines of a
// block join to its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.h"
#include "document/document.h"
#include "view/font_metrics.h"

namespace onrecord {

// How wide the text column is, where the pane has the room: about 52, 63 and 76 characters.
enum class Measure : uint8_t { narrow, medium, wide };

struct LayoutOptions {
  float pane_width = 0;  // of the article pane without the ruler
  float pixel_ratio = 1;
  bool phone = false;    // sizes and margins of the narrow layout
  float text_scale = 1;  // the reader's choice
  Measure measure = Measure::medium;
};

struct Line {
  uint32_t block = 0;  // index into ArticleLayout::blocks
  ByteRange range;     // of the block's source string
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
  Cut cut = Cut::serif;
  float letter_spacing = 0;  // CSS px
  [[nodiscard]] TextStyle style() const { return {cut, font_size, letter_spacing}; }
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

// "By Ana Reyes · The Daily Ledger · 28 September 2020", from what the metadata has; may be empty.
[[nodiscard]] std::string metadata_byline(const Document& document);

// The string that a block's ranges point into. `byline` is metadata_byline(document), kept by the caller.
[[nodiscard]] std::string_view source_text(const Document& document, std::string_view byline, LineSource source);

// The characters of a line, as they are read.
[[nodiscard]] std::string_view line_text(const Document& document, std::string_view byline, const ArticleLayout& layout,
                                         uint32_t line);

// x of the position before byte `offset_bytes` of the document's text (a line of LineSource::text), in article
// coordinates; positions outside the line give its ends.
[[nodiscard]] float x_in_line(const Document& document, const FontSet& fonts, const ArticleLayout& layout,
                              uint32_t line, uint32_t offset_bytes);

// The byte of the document's text whose character starts nearest to `x` in a line of LineSource::text.
[[nodiscard]] uint32_t offset_at_x(const Document& document, const FontSet& fonts, const ArticleLayout& layout,
                                   uint32_t line, float x);

// Lines whose boxes touch [top, bottom): half-open positions into ArticleLayout::lines.
struct LineSpan {
  uint32_t begin = 0, end = 0;
};
[[nodiscard]] LineSpan lines_between(const ArticleLayout& layout, float top, float bottom);

// The line of LineSource::text that holds a byte of the document's text; between blocks the next one; the last line
// behind the end. UINT32_MAX where no line shows the text.
[[nodiscard]] uint32_t line_of_offset(const ArticleLayout& layout, uint32_t offset_bytes);

}  // namespace onrecord
