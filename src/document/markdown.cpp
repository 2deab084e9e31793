// Markdown by MD4C (CommonMark): its events become blocks of plain text.
#include <md4c.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/characters.h"
#include "base/utf8.h"
#include "document/clean_bytes.h"
#include "document/headline.h"
#include "document/readers.h"

namespace onrecord {
namespace {

struct NamedEntity {
  std::string_view name;
  char32_t value;
};

// The entities that news text is written with; others stay as they are.
constexpr std::array kEntities{
    NamedEntity{"&amp;", '&'},       NamedEntity{"&lt;", '<'},       NamedEntity{"&gt;", '>'},
    NamedEntity{"&quot;", '"'},      NamedEntity{"&apos;", '\''},    NamedEntity{"&nbsp;", 0xA0},
    NamedEntity{"&mdash;", 0x2014},  NamedEntity{"&ndash;", 0x2013}, NamedEntity{"&lsquo;", 0x2018},
    NamedEntity{"&rsquo;", 0x2019},  NamedEntity{"&ldquo;", 0x201C}, NamedEntity{"&rdquo;", 0x201D},
    NamedEntity{"&hellip;", 0x2026},
};

// "&#8212;" or "&#x2014;"; 0 if it is neither.
char32_t numeric_entity(std::string_view entity) {
  if (entity.size() < 4 || !entity.starts_with("&#")) return 0;
  const bool hexadecimal = entity[2] == 'x' || entity[2] == 'X';
  char32_t value = 0;
  for (const char c : entity.substr(hexadecimal ? 3 : 2, entity.size() - (hexadecimal ? 4 : 3))) {
    const char lower = static_cast<char>(c | 0x20);
    const uint32_t digit = c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
    if (digit >= (hexadecimal ? 16u : 10u) || value > 0x10FFFF) return 0;
    value = value * (hexadecimal ? 16 : 10) + digit;
  }
  return value < 0x20 || value == 0x7F ? 0xFFFD : value;
}

class Renderer {
 public:
  explicit Renderer(Document& document) : document_(document) {}

  void enter_block(MD_BLOCKTYPE type) {
    end_block();
    if (type == MD_BLOCK_H) heading_ = true;
    if (type == MD_BLOCK_QUOTE) ++quotes_;
    if (type == MD_BLOCK_LI) ++items_;
    if (type == MD_BLOCK_HTML) html_ = true;
  }

  void leave_block(MD_BLOCKTYPE type) {
    end_block();
    if (type == MD_BLOCK_H) heading_ = false;
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type == MD_BLOCK_LI) --items_;
    if (type == MD_BLOCK_HTML) html_ = false;
  }

  void enter_span(MD_SPANTYPE type) { images_ += type == MD_SPAN_IMG; }
  void leave_span(MD_SPANTYPE type) { images_ -= type == MD_SPAN_IMG; }

  void text(MD_TEXTTYPE type, std::string_view text) {
    if (html_ || images_ > 0 || type == MD_TEXT_HTML) return;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) return put(" ");
    if (type == MD_TEXT_NULLCHAR) return put("\xEF\xBF\xBD");
    if (type == MD_TEXT_ENTITY) return put(entity(text));
    put(text);
  }

 private:
  static std::string entity(std::string_view text) {
    std::string out;
    char32_t value = numeric_entity(text);
    for (const NamedEntity& known : kEntities) {
      if (known.name == text) value = known.value;
    }
    if (value == 0) return std::string(text);
    append_utf8(out, value);
    return out;
  }

  void put(std::string_view text) {
    std::string& out = document_.text;
    if (!open_) {
      while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
      if (text.empty()) return;
      if (!out.empty()) out += "\n\n";
      open_ = true;
      const BlockKind kind = heading_      ? BlockKind::heading
                             : items_ > 0  ? BlockKind::list_item
                             : quotes_ > 0 ? BlockKind::quote
                                           : BlockKind::paragraph;
      document_.blocks.push_back({kind, {static_cast<uint32_t>(out.size()), 0}});
    }
    out += text;
  }

  void end_block() {
    if (!open_) return;
    open_ = false;
    std::string& out = document_.text;
    for (CodePoint last = decode_before(out, out.size()); last.size_bytes > 0 && is_space(last.value);
         last = decode_before(out, out.size())) {
      out.resize(out.size() - last.size_bytes);
    }
    ByteRange& range = document_.blocks.back().range;
    range.end = static_cast<uint32_t>(out.size());
    if (range.empty()) document_.blocks.pop_back();
  }

  Document& document_;
  bool open_ = false;  // the last block still grows
  bool heading_ = false;
  bool html_ = false;
  int quotes_ = 0;
  int items_ = 0;
  int images_ = 0;
};

Renderer& renderer(void* user) {
  return *static_cast<Renderer*>(user);
}

MD_PARSER parser() {
  MD_PARSER out = {};
  out.flags = MD_FLAG_NOINDENTEDCODEBLOCKS;  // an article's indented paragraph is no program
  out.enter_block = [](MD_BLOCKTYPE type, void*, void* user) { return renderer(user).enter_block(type), 0; };
  out.leave_block = [](MD_BLOCKTYPE type, void*, void* user) { return renderer(user).leave_block(type), 0; };
  out.enter_span = [](MD_SPANTYPE type, void*, void* user) { return renderer(user).enter_span(type), 0; };
  out.leave_span = [](MD_SPANTYPE type, void*, void* user) { return renderer(user).leave_span(type), 0; };
  out.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return renderer(user).text(type, {text, size}), 0;
  };
  return out;
}

}  // namespace

Result<Document> read_markdown(std::string_view bytes) {
  Result<RepairedText> cleaned = clean_bytes(bytes);
  if (!cleaned.ok()) return cleaned.error();
  Document document;
  document.cut_words = cut_to_limit(cleaned->text);
  document.replaced_bytes = cleaned->replaced_bytes;
  document.text.reserve(cleaned->text.size());
  Renderer renderer(document);
  const MD_PARSER events = parser();
  if (md_parse(cleaned->text.data(), static_cast<MD_SIZE>(cleaned->text.size()), &events, &renderer) != 0) {
    return Error{ErrorKind::malformed, "This Markdown file could not be read. Save it as plain text and open that."};
  }
  name_title_and_byline(document);
  return document;
}

Result<Document> read_text(std::string_view bytes, TextFormat format) {
  return format == TextFormat::markdown ? read_markdown(bytes) : read_plain_text(bytes);
}

TextFormat format_of_file_name(std::string_view name) {
  const size_t dot = name.rfind('.');
  const std::string ending = dot == std::string_view::npos ? "" : lower(name.substr(dot + 1));
  return ending == "md" || ending == "markdown" ? TextFormat::markdown : TextFormat::plain;
}

}  // namespace onrecord
