#include "base/characters.h"

#include <doctest/doctest.h>

using namespace onrecord;

TEST_CASE("case is folded in Latin, Greek and Cyrillic") {
  CHECK(lower("ÁGNES Łukasz Őry ČÀ Ž Ÿ") == "ágnes łukasz őry čà ž ÿ");
  CHECK(lower("ΑΘΗΝΑ МОСКВА Ђорђе") == "αθηνα москва ђорђе");
  CHECK(lower("Straße 42 “x”") == "straße 42 “x”");
}

TEST_CASE("letters, digits, spaces and marks are told apart in every plane") {
  CHECK(is_letter(U'é'));
  CHECK(is_letter(U'漢'));
  CHECK(is_letter(U'ع'));
  CHECK_FALSE(is_letter(U'😀'));
  CHECK_FALSE(is_letter(U'“'));
  CHECK_FALSE(is_letter(U'×'));
  CHECK(is_space(0xA0));
  CHECK(is_space(0x3000));
  CHECK_FALSE(is_space(U'_'));
  CHECK(is_upper(U'Ł'));
  CHECK_FALSE(is_upper(U'ł'));
  CHECK_FALSE(is_upper(U'漢'));
}

TEST_CASE("quotation marks of several languages are known") {
  for (const char32_t c : U"\"'“”„‘’‚«»‹›") {
    if (c != 0) CHECK(is_quotation_mark(c));
  }
  CHECK_FALSE(is_quotation_mark(U','));
}
