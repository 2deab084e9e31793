#include "briefing/check_rules.h"

#include <doctest/doctest.h>

#include <set>

using namespace onrecord;

TEST_CASE("each rule has a name of its own, a title, a message and the place where it is printed") {
  std::set<std::string_view> ids;
  for (const CheckRule& rule : check_rules()) {
    CHECK(ids.insert(rule.id).second);
    CHECK_FALSE(rule.title.empty());
    CHECK_FALSE(rule.message.empty());
    CHECK_FALSE(rule.reference.empty());
  }
  CHECK(ids.size() >= 10);
}
