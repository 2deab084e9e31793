#include "view/search.h"

#include <string>

#include "doctest/doctest.h"

using namespace onrecord;

TEST_CASE("Search folds case in Latin, Greek and Cyrillic") {
  CHECK(find_in_text("Tehran, TEHRAN, tehran", "Tehran").size() == 3);
  CHECK(find_in_text("ΜΟΣΧΑ και Μοσχα", "μοσχα").size() == 2);
  CHECK(find_in_text("МОСКВА, Москва", "москва").size() == 2);
}

TEST_CASE("Search: a space stands for any white space, straight and curly apostrophes are one") {
  CHECK(find_in_text("the\nsame  sources", "same sources").size() == 1);
  CHECK(find_in_text("Iraq’s and Iraq's", "iraq's").size() == 2);
}

TEST_CASE("Search: hits do not overlap and an empty query has none") {
  CHECK(find_in_text("aaaa", "aa").size() == 2);
  CHECK(find_in_text("text", "").empty());
  CHECK(find_in_text("text", "   ").empty());
  CHECK(find_in_text("", "x").empty());
}

TEST_CASE("Search stops at its limit") {
  CHECK(find_in_text(std::string(50'000, 'x'), "x").size() == kMaxSearchHits);
}
