#include "language/phrase_table.h"

#include <doctest/doctest.h>

#include "document/readers.h"
#include "language/name_words.h"

using namespace onrecord;

namespace {

std::string longest(const PhraseTable& table, const std::string& text) {
  const Document document = document_of_text(text);
  const Tokens tokens = tokenize(document);
  const auto found = table.longest_at(document, tokens, {0, static_cast<uint32_t>(tokens.items.size())}, 0);
  return found ? std::string(found->key) : "";
}

}  // namespace

TEST_CASE("of several entries the longest holds, whatever the case and the spaces") {
  CHECK(longest(gazetteer(), "United Nations Development Programme said") == "united nations development programme");
  CHECK(longest(gazetteer(), "UNITED   Nations in") == "united nations");
  CHECK(longest(gazetteer(), "unheard of").empty());
}

TEST_CASE("plurals are found by their singular where a table takes them") {
  CHECK(longest(kind_phrases(), "intelligence agencies") == "intelligence agency");
  CHECK(longest(kind_phrases(), "witnesses") == "witness");
  CHECK(longest(demonyms(), "Iraqis") == "iraqi");
  CHECK(longest(gazetteer(), "hamass").empty());
}

TEST_CASE("words that only look like plurals are left alone") {
  CHECK(singular("press") == "press");
  CHECK(singular("police") == "police");
  CHECK(singular("crisis") == "crisis");
  CHECK(singular("gunmen") == "gunman");
}
