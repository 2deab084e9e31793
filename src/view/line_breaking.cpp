#include "view/line_breaking.h"

#include "base/utf8.h"

namespace onrecord {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == 0x1680 || (c >= 0x2000 && c <= 0x200A && c != 0x2007) ||
         c == 0x205F || c == 0x3000;
}

bool is_word(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= 0xC0 && c < 0x2000);
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_ideographic(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

bool closes(char32_t c) {
  return c == 0x3001 || c == 0x3002 || c == 0x3009 || c == 0x300B || c == 0x300D || c == 0x300F || c == 0x3011;
}

// May a line end between `last` and `next`? `before` stands before `last`.
bool may_break(char32_t before, char32_t last, char32_t next) {
  if (is_space(next)) return false;
  if (is_space(last) || last == 0x200B || last == 0x2014) return true;
  if (last == '-' || last == 0x2010) return is_word(before) && is_word(next) && !is_digit(next);
  if (last == 0x2013 || last == '/') return is_word(before) && is_word(next);
  return (is_ideographic(last) || is_ideographic(next)) && !closes(next) && last != 0x300C && last != 0x300A;
}

}  // namespace

std::vector<BrokenLine> break_lines(const FontSet& fonts, const TextStyle& style, std::string_view text,
                                    ByteRange range, float width) {
  const FontMetrics& metrics = fonts[style.cut];
  std::vector<BrokenLine> lines;
  uint32_t begin = range.begin, at = range.begin;
  float x = 0, ink_end = 0;  // of the line so far; ink_end without white space at its end
  uint32_t break_at = begin;
  float break_width = 0;
  char32_t before = 0, last = 0;
  const auto start_line = [&](uint32_t offset) {
    begin = at = break_at = offset;
    x = ink_end = break_width = 0;
    before = last = 0;
  };
  while (at < range.end) {
    const CodePoint point = decode_at(text, at);
    if (last != 0 && may_break(before, last, point.value)) break_at = at, break_width = ink_end;
    if (last != 0) x += metrics.kerning(last, point.value) * style.size;
    x += advance_of(metrics, point.value) * style.size + style.letter_spacing;
    if (!is_space(point.value)) {
      if (x > width && at > begin) {
        const bool inside_word = break_at == begin;
        const uint32_t end = inside_word ? at : break_at;
        lines.push_back({{begin, end}, inside_word ? ink_end : break_width});
        start_line(end);
        continue;
      }
      ink_end = x;
    }
    before = last;
    last = point.value;
    at += point.size_bytes;
  }
  if (begin < range.end || lines.empty()) lines.push_back({{begin, range.end}, ink_end});
  return lines;
}

std::vector<BrokenLine> break_lines_balanced(const FontSet& fonts, const TextStyle& style, std::string_view text,
                                             ByteRange range, float width) {
  std::vector<BrokenLine> lines = break_lines(fonts, style, text, range, width);
  if (lines.size() < 2 || lines.size() > kMaxBalancedLines) return lines;
  float too_narrow = width / 2, wide_enough = width;
  while (wide_enough - too_narrow > 0.5F) {
    const float middle = (too_narrow + wide_enough) / 2;
    std::vector<BrokenLine> narrower = break_lines(fonts, style, text, range, middle);
    if (narrower.size() == lines.size()) {
      wide_enough = middle;
      lines = std::move(narrower);
    } else {
      too_narrow = middle;
    }
  }
  return lines;
}

}  // namespace onrecord
