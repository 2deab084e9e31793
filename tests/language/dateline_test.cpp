#include "language/dateline.h"

#include <doctest/doctest.h>

#include "document/readers.h"

using namespace onrecord;

namespace {

std::string dateline_in(const std::string& text) {
  const Document document = document_of_text(text);
  const Tokens tokens = tokenize(document);
  const Words words(document, tokens);
  return std::string(words.text(dateline_of(words, tokens.sentences.front().tokens)));
}

}  // namespace

TEST_CASE("place, day and agency before a report are its dateline") {
  CHECK(dateline_in("NAIROBI, Kenya (AP) — A drone hit the road.") == "NAIROBI, Kenya (AP) —");
  CHECK(dateline_in("DOHA/DUBAI, March 3 (Reuters) - Qatar said no.") == "DOHA/DUBAI, March 3 (Reuters) -");
  CHECK(dateline_in("COLOMBO: The minister said no.") == "COLOMBO:");
}

TEST_CASE("a hyphen, an aside and a speaker's name make no dateline") {
  CHECK(dateline_in("NATO-led troops left the town.").empty());
  CHECK(dateline_in("UNHCR — the agency for refugees — said no.").empty());
  CHECK(dateline_in("LEE: I think not.").empty());
  CHECK(dateline_in("The town - A large one - was left.").empty());
}

TEST_CASE("only the first sentences may have a dateline") {
  const Document document = document_of_text("It rained. It rained. It rained. It rained. OSLO - The rain ended.");
  const Tokens tokens = tokenize(document);
  CHECK(dateline_of(Words(document, tokens), tokens.sentences.back().tokens).empty());
}
