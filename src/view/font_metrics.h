// Advance widths and kerning pairs of the shipped cuts, read from the font files themselves, so that the layout needs
// no rasteriser. One FontSet serves the layout, the panels and the text layer.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace onrecord {

enum class Cut : uint8_t { serif, serif_semibold, sans, sans_semibold };
inline constexpr uint32_t kCutCount = 4;

class FontMetrics {
 public:
  // `font`: a TrueType file (cmap and hmtx are read); `kerning`: its baked pair table. Both are copied from.
  [[nodiscard]] static Result<FontMetrics> read(std::span<const std::byte> font, std::span<const std::byte> kerning);

  // In em: multiply by the font size. A code point without a glyph has the advance of U+FFFD.
  [[nodiscard]] float advance(char32_t code_point) const;
  [[nodiscard]] float kerning(char32_t left, char32_t right) const;
  [[nodiscard]] bool has_glyph(char32_t code_point) const;
  [[nodiscard]] float ascent() const { return ascent_; }    // em, positive
  [[nodiscard]] float descent() const { return descent_; }  // em, positive

 private:
  std::unordered_map<char32_t, float> advances_;
  std::unordered_map<uint64_t, float> pairs_;
  float ascent_ = 1, descent_ = 0.3F, missing_advance_ = 0.5F;
};

struct FontSet {
  FontMetrics cuts[kCutCount];
  [[nodiscard]] const FontMetrics& operator[](Cut cut) const { return cuts[static_cast<uint32_t>(cut)]; }
};

}  // namespace onrecord
