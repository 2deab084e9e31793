#include "view/embedded_font.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <string>

using onrecord::embedded_font;

namespace {

uint32_t read_u32(std::span<const std::byte> bytes, size_t offset_bytes) {
  uint32_t value = 0;
  std::memcpy(&value, bytes.data() + offset_bytes, sizeof value);
  return value;
}

}  // namespace

TEST_CASE("every cut of the viewer's fonts is embedded as TrueType, with its kerning") {
  for (const char* cut : {"RecordSerif-Regular", "RecordSerif-SemiBold", "RecordSans-Regular", "RecordSans-SemiBold"}) {
    CAPTURE(cut);
    const auto font = embedded_font(std::string(cut) + ".ttf");
    REQUIRE(font.size() > 10'000);
    CHECK(std::memcmp(font.data(), "\0\1\0\0", 4) == 0);

    const auto kerning = embedded_font(std::string(cut) + ".kern");
    REQUIRE(kerning.size() > 16);
    CHECK(std::memcmp(kerning.data(), "ORKN", 4) == 0);
    CHECK(read_u32(kerning, 4) == 1);
    CHECK(kerning.size() == 16 + 12 * size_t{read_u32(kerning, 12)});
  }
}

TEST_CASE("a font that is not embedded is empty") {
  CHECK(embedded_font("no such file").empty());
}
