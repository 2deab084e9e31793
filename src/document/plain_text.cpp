// Blocks of plain text.
#include <algorithm>
#include <string>
#include <utility>

#include "base/characters.h"
#include "base/utf8.h"
#include "document/clean_bytes.h"
#include "document/readers.h"

namespace onrecord {
namespace {

// A headline or byline is no longer than this.
constexpr uint32_t kMaxTitleBytes = 240;
constexpr uint32_t kMaxBylineBytes = 160;
// Hard-wrapped text breaks its lines before this width.
constexpr uint32_t kMaxWrappedLineBytes = 120;

// `range` without white space at its ends.
ByteRange trimmed(std::string_view text, ByteRange range) {
  while (range.begin < range.end) {
    const CodePoint first = decode_at(text, range.begin);
    if (!is_space(first.value)) break;
    range.begin += first.size_bytes;
  }
  while (range.end > range.begin) {
    const CodePoint last = decode_before(text, range.end);
    if (!is_space(last.value)) break;
    range.end -= last.size_bytes;
  }
  return range;
}

std::vector<ByteRange> lines_of(std::string_view text) {
  std::vector<ByteRange> lines;
  uint32_t begin = 0;
  while (begin < text.size()) {
    const size_t found = text.find('\n', begin);
    const auto end = static_cast<uint32_t>(std::min(found, text.size()));
    lines.push_back(trimmed(text, {begin, end}));
    begin = end + 1;
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  char32_t last = 0;
  size_t end = line.size();
  do {
    const CodePoint before = decode_before(line, end);
    last = before.value;
    end -= before.size_bytes;
  } while (end > 0 && (is_quotation_mark(last) || last == ')'));
  return last == '.' || last == '!' || last == '?' || last == ':' || last == 0x2026;
}

bool is_hard_wrapped(std::string_view text, const std::vector<ByteRange>& lines) {
  uint32_t breaks = 0;
  uint32_t in_mid_sentence = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].size() > kMaxWrappedLineBytes) return false;
    if (lines[i].empty() || i + 1 == lines.size() || lines[i + 1].empty()) continue;
    ++breaks;
    if (!ends_sentence(slice(text, lines[i]))) ++in_mid_sentence;
  }
  return in_mid_sentence * 2 > breaks && breaks > 2;
}

// Whether a line goes on in the next: no sentence ends and the next starts in lower case.
bool breaks_off(std::string_view text, ByteRange before, ByteRange line) {
  const char32_t first = decode_at(text, line.begin).value;
  return is_letter(first) && !is_upper(first) && first < 0x250 && !ends_sentence(slice(text, before));
}

void name_title_and_byline(Document& document) {
  std::vector<Block>& blocks = document.blocks;
  if (blocks.size() < 2) return;
  const std::string_view first = slice(document.text, blocks[0].range);
  if (first.size() <= kMaxTitleBytes && !ends_sentence(first)) {
    blocks[0].kind = BlockKind::title;
    document.title = first;
  }
  Block& behind = blocks[blocks[0].kind == BlockKind::title ? 1 : 0];
  const std::string_view line = slice(document.text, behind.range);
  if (line.size() <= kMaxBylineBytes && !ends_sentence(line) && (line.starts_with("By ") || line.starts_with("BY "))) {
    behind.kind = BlockKind::byline;
    document.author = line.substr(3);
  }
}

}  // namespace

Document document_of_text(std::string text) {
  Document document;
  document.cut_words = cut_to_limit(text);
  document.text = std::move(text);
  const std::vector<ByteRange> lines = lines_of(document.text);
  const bool wrapped = is_hard_wrapped(document.text, lines);
  bool continues = false;
  for (const ByteRange line : lines) {
    if (line.empty()) {
      continues = false;
    } else if (continues && (wrapped || breaks_off(document.text, document.blocks.back().range, line))) {
      document.blocks.back().range.end = line.end;
    } else {
      document.blocks.push_back({BlockKind::paragraph, line});
      continues = true;
    }
  }
  name_title_and_byline(document);
  return document;
}

Result<Document> read_plain_text(std::string_view bytes) {
  Result<RepairedText> cleaned = clean_bytes(bytes);
  if (!cleaned.ok()) return cleaned.error();
  Document document = document_of_text(std::move(cleaned->text));
  document.replaced_bytes = cleaned->replaced_bytes;
  return document;
}

}  // namespace onrecord
