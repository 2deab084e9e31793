#include "view/font_metrics.h"

#include <cstring>
#include <vector>

#include "doctest/doctest.h"
#include "support/shipped_fonts.h"
#include "view/embedded_font.h"

using namespace onrecord;
using onrecord::testing::shipped_fonts;

namespace {

std::vector<std::byte> bytes_of(std::string_view file) {
  const std::span<const std::byte> bytes = embedded_font(file);
  return {bytes.begin(), bytes.end()};
}

}  // namespace

TEST_CASE("Font metrics: the shipped serif has its own advances, kerning and height") {
  const FontMetrics& serif = shipped_fonts()[Cut::serif];
  CHECK(serif.advance('m') > serif.advance('i') * 2);
  CHECK(serif.advance(' ') == doctest::Approx(0.25).epsilon(0.2));
  CHECK(serif.kerning('A', 'V') < -0.02F);
  CHECK(serif.kerning('n', 'n') == 0);
  CHECK(serif.ascent() == doctest::Approx(1.036));
  CHECK(serif.descent() == doctest::Approx(0.335));
}

TEST_CASE("Font metrics: a character without a glyph is as wide as the replacement character") {
  const FontMetrics& serif = shipped_fonts()[Cut::serif];
  CHECK_FALSE(serif.has_glyph(0x4E2D));
  CHECK(serif.advance(0x4E2D) == serif.advance(0xFFFD));
  CHECK(serif.advance(0x10FFFF) == serif.advance(0xFFFD));
}

TEST_CASE("Font metrics: a font file cut anywhere is never read behind its end, and refused without its tables") {
  const std::vector<std::byte> font = bytes_of("RecordSans-Regular.ttf"), kern = bytes_of("RecordSans-Regular.kern");
  for (size_t size = 0; size < font.size(); size += size < 600 ? 7 : 4999) {
    // An exact heap buffer, so that the address sanitizer sees a read behind it.
    const std::vector<std::byte> cut(font.begin(), font.begin() + static_cast<std::ptrdiff_t>(size));
    const bool readable = FontMetrics::read(cut, kern).ok();
    if (size < 1000) CHECK_FALSE(readable);
  }
}

TEST_CASE("Font metrics: a damaged kerning table is refused") {
  const std::vector<std::byte> font = bytes_of("RecordSans-Regular.ttf");
  const std::vector<std::byte> kern = bytes_of("RecordSans-Regular.kern");
  CHECK(FontMetrics::read(font, kern).ok());
  CHECK_FALSE(FontMetrics::read(font, {}).ok());
  for (const size_t at : {0U, 4U, 12U}) {
    std::vector<std::byte> wrong = kern;
    wrong[at] ^= std::byte{0x40};
    CHECK_FALSE(FontMetrics::read(font, wrong).ok());
  }
  std::vector<std::byte> shorter(kern.begin(), kern.end() - 1);
  CHECK_FALSE(FontMetrics::read(font, shorter).ok());
}

TEST_CASE("Font metrics: bytes flipped in a font give metrics or an error, never a crash") {
  std::vector<std::byte> font = bytes_of("RecordSans-Regular.ttf");
  const std::vector<std::byte> kern = bytes_of("RecordSans-Regular.kern");
  uint32_t random = 1;
  for (int round = 0; round < 200; ++round) {
    random = random * 1664525 + 1013904223;
    const size_t at = random % 2000;
    const std::byte before = font[at];
    font[at] ^= static_cast<std::byte>(random >> 24 | 1);
    (void)FontMetrics::read(font, kern).ok();
    font[at] = before;
  }
}

TEST_CASE("Text width: kerned, with letter spacing behind each character") {
  const FontSet& fonts = shipped_fonts();
  const TextStyle plain{Cut::serif, 18, 0}, spaced{Cut::serif, 18, -0.3F};
  const float unkerned = (fonts[Cut::serif].advance('A') + fonts[Cut::serif].advance('V')) * 18;
  CHECK(text_width(fonts, plain, "AV") < unkerned);
  CHECK(text_width(fonts, spaced, "AV") == doctest::Approx(text_width(fonts, plain, "AV") - 0.6F));
  CHECK(text_width(fonts, plain, "") == 0);
}

TEST_CASE("Text that fits is cut on a character's boundary") {
  const FontSet& fonts = shipped_fonts();
  const TextStyle style{Cut::sans, 14, 0};
  const std::string_view text = "Tschüß, Москва";
  for (float width = 0; width < 120; width += 3) {
    const size_t size = bytes_that_fit(fonts, style, text, width);
    CHECK(text_width(fonts, style, text.substr(0, size)) <= width);
    const bool boundary = size == text.size() || (static_cast<unsigned char>(text[size]) & 0xC0) != 0x80;
    CHECK(boundary);
  }
}

TEST_CASE("Hidden controls take room, so that none can change what a name seems to be") {
  const FontSet& fonts = shipped_fonts();
  const TextStyle style{Cut::serif, 18, 0};
  for (const char* hidden : {"\u202E", "\u200B", "\u2066", "\uFEFF", "\u00AD"})
    CHECK(text_width(fonts, style, hidden) == doctest::Approx(kBadgeWidth * 18));
}
