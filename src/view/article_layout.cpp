#include "view/article_layout.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "view/line_breaking.h"

namespace onrecord {
namespace {

struct BlockStyle {
  TextStyle text;
  float line_height = 0;
  float gap_above = 0;  // the larger of two neighbouring gaps counts
  float gap_below = 0;
  float indent = 0;
};

BlockStyle style_of(BlockKind kind, bool phone, float scale) {
  const auto scaled = [scale](float size) { return std::round(size * scale); };
  switch (kind) {
    case BlockKind::title:
      return phone ? BlockStyle{{Cut::serif_semibold, scaled(27), -0.2F}, scaled(32), 0, 10, 0}
                   : BlockStyle{{Cut::serif_semibold, scaled(34), -0.3F}, scaled(40), 0, 10, 0};
    case BlockKind::byline:
      return {{Cut::sans, scaled(14), 0}, scaled(20), 10, 26, 0};
    case BlockKind::heading:
      return {{Cut::serif_semibold, scaled(20), 0}, scaled(26), 28, 8, 0};
    default: {
      const float gap = phone ? 16.0F : 18.0F;
      const float indent = kind == BlockKind::paragraph ? 0.0F : 22.0F;
      const float between = kind == BlockKind::list_item ? gap / 2 : gap;
      return {{Cut::serif, scaled(phone ? 17 : 18), 0}, scaled(phone ? 26 : 27), between, between, indent};
    }
  }
}

constexpr float kMeasures[] = {468, 564, 680};  // CSS px, by Measure

// The column: 564 px in the medium measure (phone: the pane less 42), moved 14 px right of the middle, for the brackets
// on its left.
void set_column(ArticleLayout& layout, const LayoutOptions& options) {
  if (options.phone) {
    layout.column_x = 28;
    layout.column_width = std::max(options.pane_width - 42, 120.0F);
    return;
  }
  const float widest = std::max(options.pane_width - 76, 120.0F);
  layout.column_width =
      std::min(std::round(kMeasures[static_cast<size_t>(options.measure)] * options.text_scale), widest);
  layout.column_x = std::floor((options.pane_width - layout.column_width) / 2) + 14;
}

struct Source {
  LineSource source;
  BlockKind kind;
  ByteRange range;
};

std::vector<Source> sources_of(const Document& document, std::string_view byline) {
  std::vector<Source> sources;
  const auto has = [&](BlockKind kind) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& b) { return b.kind == kind; });
  };
  const bool title_in_text = has(BlockKind::title);
  if (!title_in_text && !document.title.empty())
    sources.push_back(
        {LineSource::metadata_title, BlockKind::title, {0, static_cast<uint32_t>(document.title.size())}});
  if (!title_in_text && !has(BlockKind::byline) && !byline.empty())
    sources.push_back({LineSource::metadata_byline, BlockKind::byline, {0, static_cast<uint32_t>(byline.size())}});
  for (const Block& block : document.blocks) sources.push_back({LineSource::text, block.kind, block.range});
  return sources;
}

// Walks the characters of a line of text; `stop(byte, x)` is asked before each one and at the end.
template <class Stop>
float walk_line(std::string_view text, const FontSet& fonts, const TextStyle& style, const Line& line, Stop stop) {
  const FontMetrics& metrics = fonts[style.cut];
  float x = line.x;
  char32_t last = 0;
  for (uint32_t at = line.range.begin; at < line.range.end;) {
    const CodePoint point = decode_at(text, at);
    const float kerned = last != 0 ? x + metrics.kerning(last, point.value) * style.size : x;
    const float next = kerned + advance_of(metrics, point.value) * style.size + style.letter_spacing;
    if (stop(at, x, next)) return x;
    x = next;
    last = point.value;
    at += point.size_bytes;
  }
  return x;
}

}  // namespace

std::string metadata_byline(const Document& document) {
  std::string byline;
  const auto add = [&](std::string_view prefix, const std::string& part) {
    if (part.empty()) return;
    if (!byline.empty()) byline += " · ";
    byline += prefix;
    byline += part;
  };
  add("By ", document.author);
  add("", document.outlet);
  add("", document.published);
  return byline;
}

std::string_view source_text(const Document& document, std::string_view byline, LineSource source) {
  switch (source) {
    case LineSource::metadata_title:
      return document.title;
    case LineSource::metadata_byline:
      return byline;
    case LineSource::text:
      break;
  }
  return document.text;
}

std::string_view line_text(const Document& document, std::string_view byline, const ArticleLayout& layout,
                           uint32_t line) {
  const Line& at = layout.lines[line];
  return slice(source_text(document, byline, layout.blocks[at.block].source), at.range);
}

ArticleLayout lay_out_article(const Document& document, const FontSet& fonts, const LayoutOptions& options) {
  ArticleLayout layout;
  set_column(layout, options);
  const std::string byline = metadata_byline(document);
  const float ratio = options.pixel_ratio > 0 ? options.pixel_ratio : 1;
  double y = options.phone ? 24 : 40;
  float gap = 0;
  for (const Source& source : sources_of(document, byline)) {
    const BlockStyle style = style_of(source.kind, options.phone, options.text_scale);
    const std::string_view text = source_text(document, byline, source.source);
    const float width = layout.column_width - style.indent;
    const std::vector<BrokenLine> broken = source.kind == BlockKind::title
                                               ? break_lines_balanced(fonts, style.text, text, source.range, width)
                                               : break_lines(fonts, style.text, text, source.range, width);
    if (!layout.blocks.empty()) y += std::max(gap, style.gap_above);
    gap = style.gap_below;

    LaidOutBlock block{source.source, source.kind, source.range};
    block.first_line = static_cast<uint32_t>(layout.lines.size());
    block.top = static_cast<float>(y);
    block.line_height = style.line_height;
    block.font_size = style.text.size;
    block.cut = style.text.cut;
    block.letter_spacing = style.text.letter_spacing;
    const float baseline = baseline_in_line(fonts[style.text.cut], style.text.size, style.line_height);
    for (const BrokenLine& line : broken) {
      const double snapped = std::round((y + baseline) * ratio) / ratio;
      layout.lines.push_back({static_cast<uint32_t>(layout.blocks.size()), line.range, layout.column_x + style.indent,
                              static_cast<float>(snapped), line.width});
      y += style.line_height;
    }
    block.line_end = static_cast<uint32_t>(layout.lines.size());
    block.height = static_cast<float>(y - block.top);
    layout.blocks.push_back(block);
  }
  // Below the text stays room for a last claim in the middle of the pane, and on a phone for the sheet.
  layout.height = static_cast<float>(y + (options.phone ? 100 : 80));
  return layout;
}

float x_in_line(const Document& document, const FontSet& fonts, const ArticleLayout& layout, uint32_t line,
                uint32_t offset_bytes) {
  const Line& at = layout.lines[line];
  const TextStyle style = layout.blocks[at.block].style();
  return walk_line(document.text, fonts, style, at, [&](uint32_t byte, float, float) { return byte >= offset_bytes; });
}

uint32_t offset_at_x(const Document& document, const FontSet& fonts, const ArticleLayout& layout, uint32_t line,
                     float x) {
  const Line& at = layout.lines[line];
  const TextStyle style = layout.blocks[at.block].style();
  uint32_t offset = at.range.end;
  walk_line(document.text, fonts, style, at, [&](uint32_t byte, float left, float right) {
    if (x >= (left + right) / 2) return false;
    offset = byte;
    return true;
  });
  return offset;
}

LineSpan lines_between(const ArticleLayout& layout, float top, float bottom) {
  const auto block_ends_above = [](const LaidOutBlock& block, float y) { return block.top + block.height <= y; };
  const auto first = std::lower_bound(layout.blocks.begin(), layout.blocks.end(), top, block_ends_above);
  if (first == layout.blocks.end() || first->top >= bottom) return {};
  const auto begin_rows = std::floor(std::max(top - first->top, 0.0F) / first->line_height);
  const uint32_t begin = first->first_line + static_cast<uint32_t>(begin_rows);
  const auto starts_above = [](const LaidOutBlock& block, float y) { return block.top < y; };
  const auto last = std::lower_bound(first, layout.blocks.end(), bottom, starts_above) - 1;
  const auto end_rows = std::ceil(std::min(bottom - last->top, last->height) / last->line_height);
  return {begin, std::min(last->first_line + static_cast<uint32_t>(end_rows), last->line_end)};
}

uint32_t line_of_offset(const ArticleLayout& layout, uint32_t offset_bytes) {
  // Metadata lines stand before those of the text; theirs are in text order.
  const auto text_begin = std::find_if(layout.lines.begin(), layout.lines.end(), [&](const Line& line) {
    return layout.blocks[line.block].source == LineSource::text;
  });
  if (text_begin == layout.lines.end()) return UINT32_MAX;
  auto found = std::lower_bound(text_begin, layout.lines.end(), offset_bytes,
                                [](const Line& line, uint32_t offset) { return line.range.end <= offset; });
  if (found == layout.lines.end()) --found;
  return static_cast<uint32_t>(found - layout.lines.begin());
}

}  // namespace onrecord
