#include "view/font_metrics.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

#include "base/utf8.h"

namespace onrecord {
namespace {

// Big-endian reads that know the end of the file.
class Bytes {
 public:
  explicit Bytes(std::span<const std::byte> data) : data_(data) {}
  [[nodiscard]] bool holds(size_t offset, size_t size) const {
    return offset <= data_.size() && size <= data_.size() - offset;
  }
  [[nodiscard]] uint32_t u8(size_t offset) const { return static_cast<uint32_t>(data_[offset]); }
  [[nodiscard]] uint32_t u16(size_t offset) const { return u8(offset) << 8 | u8(offset + 1); }
  [[nodiscard]] int32_t i16(size_t offset) const { return static_cast<int16_t>(u16(offset)); }
  [[nodiscard]] uint32_t u32(size_t offset) const { return u16(offset) << 16 | u16(offset + 2); }
  [[nodiscard]] uint32_t little_u32(size_t offset) const {
    return u8(offset) | u8(offset + 1) << 8 | u8(offset + 2) << 16 | u8(offset + 3) << 24;
  }
  [[nodiscard]] size_t size() const { return data_.size(); }

 private:
  std::span<const std::byte> data_;
};

struct Table {
  size_t offset = 0, size = 0;
};

std::optional<Table> find_table(const Bytes& font, const char (&tag)[5]) {
  if (!font.holds(0, 12)) return std::nullopt;
  const uint32_t count = font.u16(4);
  if (!font.holds(12, size_t{16} * count)) return std::nullopt;
  for (uint32_t i = 0; i < count; ++i) {
    const size_t record = 12 + size_t{16} * i;
    bool same = true;
    for (uint32_t c = 0; c < 4; ++c) same = same && font.u8(record + c) == static_cast<unsigned char>(tag[c]);
    if (!same) continue;
    const Table table{font.u32(record + 8), font.u32(record + 12)};
    if (!font.holds(table.offset, table.size)) return std::nullopt;
    return table;
  }
  return std::nullopt;
}

// Calls `found(code point, glyph)` for each mapping of a cmap subtable of format 12; false where it is damaged.
template <class Found>
bool read_format_12(const Bytes& font, size_t at, Found found) {
  if (!font.holds(at, 16)) return false;
  const uint32_t groups = font.u32(at + 12);
  if (!font.holds(at + 16, size_t{12} * groups)) return false;
  for (uint32_t i = 0; i < groups; ++i) {
    const size_t group = at + 16 + size_t{12} * i;
    const uint32_t first = font.u32(group), last = font.u32(group + 4), glyph = font.u32(group + 8);
    if (first > last || last > 0x10FFFF || last - first > 0xFFFF) return false;
    for (uint32_t c = first; c <= last; ++c) found(c, glyph + (c - first));
  }
  return true;
}

template <class Found>
bool read_format_4(const Bytes& font, size_t at, Found found) {
  if (!font.holds(at, 14)) return false;
  const uint32_t length = font.u16(at + 2), doubled = font.u16(at + 6);
  if (!font.holds(at, length) || length < 16 + 4 * doubled) return false;
  for (uint32_t i = 0; i < doubled; i += 2) {
    const uint32_t last = font.u16(at + 14 + i), first = font.u16(at + 16 + doubled + i);
    const uint32_t delta = font.u16(at + 16 + 2 * doubled + i);
    const size_t range_at = at + 16 + size_t{3} * doubled + i;
    const uint32_t range = font.u16(range_at);
    for (uint32_t c = first; c <= last && c != 0xFFFF; ++c) {
      uint32_t glyph = c;
      if (range != 0) {
        const size_t glyph_at = range_at + range + size_t{2} * (c - first);
        if (!font.holds(glyph_at, 2)) return false;
        glyph = font.u16(glyph_at);
        if (glyph == 0) continue;
      }
      found(c, (glyph + delta) & 0xFFFF);
    }
  }
  return true;
}

// The richest Unicode subtable that is understood: format 12 before 4.
template <class Found>
bool read_cmap(const Bytes& font, Table cmap, Found found) {
  if (cmap.size < 4) return false;
  const uint32_t count = font.u16(cmap.offset + 2);
  if (cmap.size < 4 + size_t{8} * count) return false;
  size_t best = 0;
  uint32_t best_format = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const size_t record = cmap.offset + 4 + size_t{8} * i;
    const uint32_t platform = font.u16(record);
    if (platform != 0 && platform != 3) continue;
    const size_t at = cmap.offset + font.u32(record + 4);
    if (!font.holds(at, 2)) continue;
    const uint32_t format = font.u16(at);
    if ((format == 4 || format == 12) && format > best_format) best = at, best_format = format;
  }
  if (best_format == 12) return read_format_12(font, best, found);
  if (best_format == 4) return read_format_4(font, best, found);
  return false;
}

Error damaged(const char* what) {
  return {ErrorKind::malformed, std::string("A font of the program cannot be read: its ") + what + " is damaged."};
}

uint64_t pair_key(char32_t left, char32_t right) {
  return uint64_t{left} << 32 | right;
}

}  // namespace

Result<FontMetrics> FontMetrics::read(std::span<const std::byte> font_bytes, std::span<const std::byte> kerning_bytes) {
  const Bytes font(font_bytes);
  const auto head = find_table(font, "head"), hhea = find_table(font, "hhea"), hmtx = find_table(font, "hmtx"),
             cmap = find_table(font, "cmap");
  if (!head || head->size < 54) return damaged("head table");
  if (!hhea || hhea->size < 36) return damaged("hhea table");
  if (!cmap) return damaged("cmap table");
  const auto units = static_cast<float>(font.u16(head->offset + 18));
  const uint32_t metrics = font.u16(hhea->offset + 34);
  if (units < 16 || metrics == 0) return damaged("size");
  if (!hmtx || hmtx->size < size_t{4} * metrics) return damaged("hmtx table");

  FontMetrics result;
  result.ascent_ = static_cast<float>(font.i16(hhea->offset + 4)) / units;
  result.descent_ = static_cast<float>(-font.i16(hhea->offset + 6)) / units;
  result.page_of_.assign(0x110000 / kPageSize, 0);
  result.pages_.assign(kPageSize, -1);
  const bool mapped = read_cmap(font, *cmap, [&](uint32_t code_point, uint32_t glyph) {
    if (glyph == 0) return;
    const uint32_t metric = std::min(glyph, metrics - 1);
    result.set_advance(code_point, static_cast<float>(font.u16(hmtx->offset + size_t{4} * metric)) / units);
  });
  if (!mapped) return damaged("cmap table");
  if (const float* missing = result.find_advance(0xFFFD)) result.missing_advance_ = *missing;

  const Bytes table(kerning_bytes);
  result.ascii_pairs_.assign(size_t{kAscii} * kAscii, 0);
  if (!table.holds(0, 16) || std::memcmp(kerning_bytes.data(), "ORKN", 4) != 0 || table.little_u32(4) != 1)
    return damaged("kerning table");
  const auto pair_units = static_cast<float>(table.little_u32(8));
  const uint32_t count = table.little_u32(12);
  if (pair_units < 16 || count > kMaxKerningPairs || table.size() != 16 + size_t{12} * count)
    return damaged("kerning table");
  for (uint32_t i = 0; i < count; ++i) {
    const size_t at = 16 + size_t{12} * i;
    const uint32_t left = table.little_u32(at), right = table.little_u32(at + 4);
    const float adjustment = static_cast<float>(static_cast<int32_t>(table.little_u32(at + 8))) / pair_units;
    if (left < kAscii && right < kAscii)
      result.ascii_pairs_[size_t{left} * kAscii + right] = adjustment;
    else
      result.pairs_.push_back({pair_key(left, right), adjustment});
  }
  std::sort(result.pairs_.begin(), result.pairs_.end(), [](const Pair& a, const Pair& b) { return a.key < b.key; });
  return result;
}

void FontMetrics::set_advance(char32_t code_point, float advance) {
  uint16_t& page = page_of_[code_point / kPageSize];
  if (page == 0) {
    page = static_cast<uint16_t>(pages_.size() / kPageSize);
    pages_.resize(pages_.size() + kPageSize, -1);
  }
  pages_[size_t{page} * kPageSize + code_point % kPageSize] = advance;
}

const float* FontMetrics::find_advance(char32_t code_point) const {
  const size_t block = code_point / kPageSize;
  if (block >= page_of_.size()) return nullptr;
  const float& advance = pages_[size_t{page_of_[block]} * kPageSize + code_point % kPageSize];
  return advance < 0 ? nullptr : &advance;
}

float FontMetrics::advance(char32_t code_point) const {
  const float* advance = find_advance(code_point);
  return advance != nullptr ? *advance : missing_advance_;
}

bool FontMetrics::has_glyph(char32_t code_point) const {
  return find_advance(code_point) != nullptr;
}

float FontMetrics::kerning(char32_t left, char32_t right) const {
  if (left < kAscii && right < kAscii) return ascii_pairs_.empty() ? 0 : ascii_pairs_[size_t{left} * kAscii + right];
  const uint64_t key = pair_key(left, right);
  const auto found =
      std::lower_bound(pairs_.begin(), pairs_.end(), key, [](const Pair& pair, uint64_t k) { return pair.key < k; });
  return found != pairs_.end() && found->key == key ? found->adjustment : 0;
}

bool is_hidden_control(char32_t c) {
  return c == 0x00AD || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE007F);
}

float advance_of(const FontMetrics& metrics, char32_t c) {
  if (c == '\n' || c == '\t') c = ' ';
  return is_hidden_control(c) ? kBadgeWidth : metrics.advance(c);
}

float text_width(const FontSet& fonts, const TextStyle& style, std::string_view text) {
  const FontMetrics& metrics = fonts[style.cut];
  float width = 0;
  char32_t previous = 0;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (previous != 0) width += metrics.kerning(previous, point.value) * style.size;
    width += advance_of(metrics, point.value) * style.size + style.letter_spacing;
    previous = point.value;
    at += point.size_bytes;
  }
  return width;
}

size_t bytes_that_fit(const FontSet& fonts, const TextStyle& style, std::string_view text, float width) {
  const FontMetrics& metrics = fonts[style.cut];
  float x = 0;
  char32_t previous = 0;
  size_t at = 0;
  while (at < text.size()) {
    const CodePoint point = decode_at(text, at);
    if (previous != 0) x += metrics.kerning(previous, point.value) * style.size;
    x += advance_of(metrics, point.value) * style.size + style.letter_spacing;
    if (x > width) return at;
    previous = point.value;
    at += point.size_bytes;
  }
  return at;
}

float baseline_in_line(const FontMetrics& metrics, float size, float line_height) {
  const float ascent = std::round(metrics.ascent() * size), descent = std::round(metrics.descent() * size);
  return std::floor((line_height - ascent - descent) / 2) + ascent;
}

}  // namespace onrecord
