#include "panels/draw_fonts.h"

#include <string>

#include "view/embedded_font.h"

namespace onrecord {

Result<DrawFonts> load_fonts() {
  static constexpr const char* kNames[kCutCount] = {"RecordSerif-Regular", "RecordSerif-SemiBold", "RecordSans-Regular",
                                                    "RecordSans-SemiBold"};
  DrawFonts fonts;
  for (uint32_t i = 0; i < kCutCount; ++i) {
    const std::string name = kNames[i];
    const std::span<const std::byte> file = embedded_font(name + ".ttf");
    Result<FontMetrics> metrics = FontMetrics::read(file, embedded_font(name + ".kern"));
    if (!metrics.ok()) return metrics.error();
    fonts.metrics.cuts[i] = std::move(*metrics);

    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    // Four columns of coverage a pixel keep glyphs sharp wherever a line's kerning puts them.
    config.OversampleH = 4;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    // A negative size makes Dear ImGui scale by the em, as CSS does, and not by ascent and descent.
    // Its limit of advances is scaled by that size, so it turns its sign too.
    config.SizePixels = -16;
    config.GlyphMaxAdvanceX = -config.GlyphMaxAdvanceX;
    auto* bytes = const_cast<std::byte*>(file.data());  // only read: the atlas does not own it
    fonts.cuts[i] = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes, static_cast<int>(file.size()), 0, &config);
    if (fonts.cuts[i] == nullptr) return Error{ErrorKind::malformed, "The program's font " + name + " cannot be read."};
  }
  return fonts;
}

}  // namespace onrecord
