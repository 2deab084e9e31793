#include "language/tokens.h"

#include <doctest/doctest.h>

#include "document/readers.h"

using namespace onrecord;

namespace {

// Tokens joined by spaces, sentences by " / ".
std::string tokens_of(std::string_view text) {
  const Document document = document_of_text(std::string(text));
  const Tokens tokens = tokenize(document);
  std::string out;
  for (const Sentence& sentence : tokens.sentences) {
    if (!out.empty()) out += " / ";
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (i > sentence.tokens.begin) out += " ";
      out += slice(document.text, tokens.items[i].range);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("clitics and possessives stand apart") {
  CHECK(tokens_of("She doesn't, can't, cannot and I'd've gone.") ==
        "She does n't , ca n't , can not and I 'd 've gone .");
  CHECK(tokens_of("Iran’s and the allies’ plans") == "Iran ’s and the allies ’ plans");
  CHECK(tokens_of("O'Brien met Shi'ite leaders") == "O'Brien met Shi'ite leaders");
}

TEST_CASE("hyphens stand apart except behind affixes") {
  CHECK(tokens_of("Iran-backed, re-elected, non-profit") == "Iran - backed , re-elected , non-profit");
  CHECK(tokens_of("2014-2017 — no") == "2014 - 2017 — no");
}

TEST_CASE("abbreviations keep their full stop and end no sentence before a name") {
  CHECK(tokens_of("Gen. Smith of the U.S. Army met Mr. Lee at 3 p.m. on Jan. 5.") ==
        "Gen. Smith of the U.S. Army met Mr. Lee at 3 p.m. on Jan. 5 .");
  CHECK(tokens_of("They fly to the U.S. The plane left.") == "They fly to the U.S. / The plane left .");
  CHECK(tokens_of("No. 5 is no. He left.") == "No. 5 is no . / He left .");
}

TEST_CASE("numbers, money and times are whole") {
  CHECK(tokens_of("It cost $1,000.50, 3.5% or €20 at 10:30.") == "It cost $ 1,000.50 , 3.5 % or € 20 at 10:30 .");
}

TEST_CASE("web and e-mail addresses are whole") {
  CHECK(tokens_of("See https://example.org/a?b=1. Write to a.b@example.org, please") ==
        "See https://example.org/a?b=1 . / Write to a.b@example.org , please");
}

TEST_CASE("a sentence takes its closing quotation mark along") {
  CHECK(tokens_of("“We won.” He left.") == "“ We won . ” / He left .");
  CHECK(tokens_of("\"Why?\" he asked. \"No.\"") == "\" Why ? \" he asked . / \" No . \"");
}

TEST_CASE("a sentence can end on X") {
  CHECK(tokens_of("He posted on X. Prime Minister Lee left.") == "He posted on X. / Prime Minister Lee left .");
  CHECK(tokens_of("He met Malcolm X. Lee there.") == "He met Malcolm X. Lee there .");
}

TEST_CASE("a mark in mid-sentence ends nothing") {
  CHECK(tokens_of("a danger to us.” but also to them") == "a danger to us . ” but also to them");
  CHECK(tokens_of("Well ... maybe") == "Well ... maybe");
}

TEST_CASE("a forgotten space does not join two sentences") {
  CHECK(tokens_of("He left.The end.") == "He left . / The end .");
}

TEST_CASE("no token and no sentence crosses a block") {
  const Document document = document_of_text("A title\n\nOne two");
  const Tokens tokens = tokenize(document);
  REQUIRE(tokens.sentences.size() == 2);
  CHECK(tokens.sentences[0].block == 0);
  CHECK(tokens.sentences[1].block == 1);
  CHECK(tokens.items[0].space_before);
  CHECK(tokens.items[2].space_before);
}

TEST_CASE("a sentence without end is cut at the limit") {
  std::string text;
  for (uint32_t i = 0; i < 2 * kMaxSentenceTokens + 5; ++i) text += "word ";
  const Tokens tokens = tokenize(document_of_text(text));
  REQUIRE(tokens.sentences.size() == 3);
  CHECK(tokens.sentences[0].tokens.size() == kMaxSentenceTokens);
}

TEST_CASE("scripts without case and emoji are tokens") {
  CHECK(tokens_of("東京 said 😀 yes") == "東京 said 😀 yes");
  CHECK(tokens_of("naïve café") == "naïve café");
}
