#include "base/utf8.h"

#include <doctest/doctest.h>

#include "exact_copy.h"

using namespace onrecord;

TEST_CASE("UTF-8 of one to four bytes is decoded with its length") {
  const std::string text = "aé€😀";
  CHECK(decode_at(text, 0).value == U'a');
  CHECK(decode_at(text, 1).value == U'é');
  CHECK(decode_at(text, 3).value == U'€');
  CHECK(decode_at(text, 6).value == U'😀');
  CHECK(decode_at(text, 6).size_bytes == 4);
  CHECK(decode_at(text, text.size()).size_bytes == 0);
}

TEST_CASE("the character before an offset is found") {
  const std::string text = "a😀é";
  CHECK(decode_before(text, text.size()).value == U'é');
  CHECK(decode_before(text, 5).value == U'😀');
  CHECK(decode_before(text, 0).size_bytes == 0);
}

TEST_CASE("ill-formed bytes become one U+FFFD for each maximal subpart, and are counted") {
  // The example of Unicode 15, table 3-11.
  const ExactCopy bytes("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41");
  const RepairedText repaired = repair_utf8(bytes.view());
  CHECK(repaired.text == "\uFFFD\uFFFD\uFFFD\uFFFDA");
  CHECK(repaired.replaced_bytes == 8);
}

TEST_CASE("overlong forms, surrogates and values above U+10FFFF are ill-formed") {
  for (const std::string_view bytes :
       {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8\x88\x80\x80"}) {
    const ExactCopy copy(bytes);
    CHECK(repair_utf8(copy.view()).replaced_bytes == bytes.size());
  }
}

TEST_CASE("well-formed text is repaired to itself, U+FFFD and all") {
  const std::string text = "«Ça va?» \uFFFD 漢字 😀";
  CHECK(repair_utf8(text).text == text);
  CHECK(repair_utf8(text).replaced_bytes == 0);
}

TEST_CASE("every code point survives being written and read") {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 0x101) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    REQUIRE(decode_at(text, 0).value == c);
    REQUIRE(decode_at(text, 0).size_bytes == text.size());
  }
}

TEST_CASE("offsets go to code points and UTF-16 and back at every character") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += i % 7 == 0 ? "😀" : i % 3 == 0 ? "é" : "x";
  for (const OffsetMap::Unit unit : {OffsetMap::Unit::code_points, OffsetMap::Unit::utf16}) {
    const OffsetMap map(text, unit);
    uint32_t expected = 0;
    for (uint32_t at = 0; at < text.size();) {
      const CodePoint c = decode_at(text, at);
      REQUIRE(map.from_bytes(at) == expected);
      REQUIRE(map.to_bytes(expected) == at);
      expected += unit == OffsetMap::Unit::utf16 && c.value > 0xFFFF ? 2 : 1;
      at += c.size_bytes;
    }
    CHECK(map.size() == expected);
    CHECK(map.from_bytes(static_cast<uint32_t>(text.size())) == expected);
    CHECK(map.to_bytes(expected + 10) == text.size());
  }
}

TEST_CASE("an offset inside a character counts as its start") {
  const std::string text = "a😀b";
  CHECK(OffsetMap(text, OffsetMap::Unit::code_points).from_bytes(3) == 1);
  CHECK(OffsetMap(text, OffsetMap::Unit::utf16).to_bytes(2) == 1);
}
