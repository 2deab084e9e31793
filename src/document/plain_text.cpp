// Blocks of plain text.
#include <algorithm>
#include <string>
#include <utility>

#include "base/characters.h"
#include "base/utf8.h"
#include "document/clean_bytes.h"
#include "document/headline.h"
#include "document/readers.h"

namespace onrecord {
namespace {

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
