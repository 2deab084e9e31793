#include "base/word_list.h"

#include <doctest/doctest.h>

using namespace onrecord;

TEST_CASE("a word list has keys, values and comments") {
  const WordList list("# a comment\nun\tinternational\npolice # behind an entry\n\nlast line");
  CHECK(list.entries().size() == 3);
  CHECK(list.value_of("un") == "international");
  CHECK(list.contains("police"));
  CHECK(list.value_of("police").empty());
  CHECK(list.contains("last line"));
  CHECK_FALSE(list.contains("a comment"));
}

TEST_CASE("the lists that the engine reads are in the program") {
  for (const char* name :
       {"lists/kinds.txt", "lists/cues.txt", "lists/states.txt", "lists/organisations.txt", "lists/stances.txt"}) {
    CHECK_FALSE(WordList(embedded_asset(name)).entries().empty());
  }
  CHECK(embedded_asset("lists/none such.txt").empty());
}

TEST_CASE("a value's parts stand between separators") {
  using Parts = std::vector<std::string_view>;
  CHECK(parts_of("told to by", ' ') == Parts{"told", "to", "by"});
  CHECK(parts_of(",the envoy,,the ambassador,", ',') == Parts{"the envoy", "the ambassador"});
  CHECK(parts_of("", ' ').empty());
}
