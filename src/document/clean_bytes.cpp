#include "document/clean_bytes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/characters.h"
#include "document/document.h"

namespace onrecord {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view what;
};

// Files that people open by mistake for their text.
constexpr std::array kSignatures{
    Signature{"%PDF-", "a PDF file"},
    Signature{"PK\x03\x04", "a ZIP archive or an office document"},
    Signature{"\xD0\xCF\x11\xE0", "an old office document"},
    Signature{"\x89PNG", "a PNG picture"},
    Signature{"\xFF\xD8\xFF", "a JPEG picture"},
    Signature{"GIF8", "a GIF picture"},
    Signature{"\x1F\x8B", "a gzip archive"},
    Signature{"\x7F"
              "ELF",
              "a program"},
    Signature{"{\\rtf", "a rich-text file"},
};

Error not_text(std::string_view what) {
  return {ErrorKind::not_text, "This is " + std::string(what) +
                                   ", not text. Copy the article's words and paste them, or save it as plain text."};
}

// UTF-16 behind its byte order mark; lone surrogates become U+FFFD.
std::string decode_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  const auto unit_at = [&](size_t i) -> uint32_t {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return big_endian ? a << 8 | b : b << 8 | a;
  };
  for (size_t i = 2; i + 1 < bytes.size(); i += 2) {
    uint32_t unit = unit_at(i);
    if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < bytes.size()) {
      const uint32_t low = unit_at(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      }
    }
    append_utf8(out, unit);
  }
  return out;
}

}  // namespace

Result<RepairedText> clean_bytes(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) return not_text(signature.what);
  }
  std::string converted;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    converted = decode_utf16(bytes, bytes.front() == '\xFE');
    bytes = converted;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);

  RepairedText repaired = repair_utf8(bytes);
  RepairedText out;
  out.replaced_bytes = repaired.replaced_bytes;
  out.text.reserve(repaired.text.size());
  uint32_t controls = 0;
  for (size_t i = 0; i < repaired.text.size(); ++i) {
    const char c = repaired.text[i];
    const bool control = (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') || c == 0x7F;
    if (c == '\r') {
      if (i + 1 >= repaired.text.size() || repaired.text[i + 1] != '\n') out.text.push_back('\n');
    } else if (control) {
      append_utf8(out.text, 0xFFFD);
      ++controls;
    } else {
      out.text.push_back(c);
    }
  }
  // Text in an old encoding has a stray byte here and there; binary content is full of them.
  const size_t unreadable = size_t{out.replaced_bytes} + controls;
  if (unreadable > 16 && unreadable * 5 > bytes.size()) return not_text("binary content");
  out.replaced_bytes += controls;
  return out;
}

uint32_t cut_to_limit(std::string& text) {
  if (text.size() <= kMaxDocumentBytes) return 0;
  size_t cut = text.rfind("\n", kMaxDocumentBytes);
  if (cut == std::string::npos || cut < kMaxDocumentBytes / 2) cut = text.rfind(' ', kMaxDocumentBytes);
  if (cut == std::string::npos || cut < kMaxDocumentBytes / 2) {
    cut = kMaxDocumentBytes;
    while ((static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  }
  uint32_t words = 0;
  for (size_t i = cut; i < text.size(); ++i) {
    if (!is_ascii_space(text[i]) && (i == cut || is_ascii_space(text[i - 1]))) ++words;
  }
  text.resize(cut);
  return words;
}

}  // namespace onrecord
