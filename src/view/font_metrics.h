// Advance widths and kerning pairs of the shipped cuts, read from the font files themselves, so that the layout needs
// no rasteriser. One FontSet serves the layout, the panels and the text layer.
//
// Formats: OpenType's cmap (subtable formats 4 and 12), head, hhea, hmtx; the baked pair table "ORKN": magic, then
// little-endian u32 version (1), units per em, pair count, and pairs {u32 left, u32 right, i32 adjustment} of code
// points, in font units.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace onrecord {

enum class Cut : uint8_t { serif, serif_semibold, sans, sans_semibold };
inline constexpr uint32_t kCutCount = 4;

// Tables with more entries than this are refused: no shipped cut comes near.
inline constexpr uint32_t kMaxKerningPairs = 1u << 20;

class FontMetrics {
 public:
  // `font`: a TrueType file; `kerning`: its baked pair table. Both are copied from.
  [[nodiscard]] static Result<FontMetrics> read(std::span<const std::byte> font, std::span<const std::byte> kerning);

  // In em: multiply by the font size. A code point without a glyph has the advance of U+FFFD.
  [[nodiscard]] float advance(char32_t code_point) const;
  [[nodiscard]] float kerning(char32_t left, char32_t right) const;
  [[nodiscard]] bool has_glyph(char32_t code_point) const;
  [[nodiscard]] float ascent() const { return ascent_; }    // em, positive
  [[nodiscard]] float descent() const { return descent_; }  // em, positive

 private:
  static constexpr uint32_t kAscii = 128;
  static constexpr uint32_t kPageSize = 256;
  struct Pair {
    uint64_t key;  // left << 32 | right
    float adjustment;
  };

  void set_advance(char32_t code_point, float advance);
  [[nodiscard]] const float* find_advance(char32_t code_point) const;

  std::vector<uint16_t> page_of_;   // of a code point's block of 256; 0: none
  std::vector<float> pages_;        // em; negative: no glyph
  std::vector<float> ascii_pairs_;  // kAscii × kAscii, em: most of any article
  std::vector<Pair> pairs_;         // the others, sorted by key
  float ascent_ = 1, descent_ = 0.3F, missing_advance_ = 0.5F;
};

struct FontSet {
  FontMetrics cuts[kCutCount];
  [[nodiscard]] const FontMetrics& operator[](Cut cut) const { return cuts[static_cast<uint32_t>(cut)]; }
};

// How a run of text is set.
struct TextStyle {
  Cut cut = Cut::sans;
  float size = 14;           // CSS px, whole
  float letter_spacing = 0;  // CSS px behind each character
};

// Line feeds and tabs inside a paragraph are set as spaces; bidirectional and zero-width controls as badges of this
// width, so that no hidden character can change what a name seems to be.
inline constexpr float kBadgeWidth = 1.6F;  // em
[[nodiscard]] bool is_hidden_control(char32_t code_point);
[[nodiscard]] float advance_of(const FontMetrics& metrics, char32_t code_point);

// CSS px from the start of `text` to its end, kerned.
[[nodiscard]] float text_width(const FontSet& fonts, const TextStyle& style, std::string_view text);
// The longest start of `text`, ending on a character boundary, that is at most `width` wide, in bytes.
[[nodiscard]] size_t bytes_that_fit(const FontSet& fonts, const TextStyle& style, std::string_view text, float width);

// Distance of the baseline from the top of a line box, as browsers place it: whole ascent and descent, half the rest
// above.
[[nodiscard]] float baseline_in_line(const FontMetrics& metrics, float size, float line_height);

}  // namespace onrecord
