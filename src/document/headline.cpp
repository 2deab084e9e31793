#include "document/headline.h"

#include <vector>

#include "base/characters.h"
#include "base/utf8.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxTitleBytes = 240;
constexpr uint32_t kMaxBylineBytes = 160;

}  // namespace

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

void name_title_and_byline(Document& document) {
  std::vector<Block>& blocks = document.blocks;
  if (blocks.empty()) return;
  const std::string_view first = slice(document.text, blocks[0].range);
  const bool short_line = blocks[0].kind == BlockKind::paragraph && blocks.size() > 1 &&
                          first.size() <= kMaxTitleBytes && !ends_sentence(first) && !first.starts_with("By ");
  if (blocks[0].kind == BlockKind::heading || short_line) {
    blocks[0].kind = BlockKind::title;
    document.title = first;
  }
  const size_t next = blocks[0].kind == BlockKind::title ? 1 : 0;
  if (next + 1 >= blocks.size()) return;
  const std::string_view line = slice(document.text, blocks[next].range);
  if (line.size() > kMaxBylineBytes || ends_sentence(line) || !(line.starts_with("By ") || line.starts_with("BY ")))
    return;
  constexpr std::string_view kSeparator = " · ";
  const size_t separator = line.find(kSeparator);
  blocks[next].kind = BlockKind::byline;
  document.author = line.substr(3, separator == std::string_view::npos ? separator : separator - 3);
  if (separator != std::string_view::npos) document.published = line.substr(separator + kSeparator.size());
}

}  // namespace onrecord
