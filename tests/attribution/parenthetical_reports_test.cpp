#include "attribution/parenthetical_reports.h"

#include <doctest/doctest.h>

#include "support/marked_article.h"
#include "support/trained_reading.h"

using namespace onrecord;

namespace {

// The content of the one attribution, mended.
std::string content_in(const std::string& text, const std::array<std::string, 3>& marks) {
  MarkedArticle article = marked_article(text, {marks});
  const auto [names, reading] = trained_reading(article.document, article.tokens);
  const Words words(article.document, article.tokens);
  article.attributions =
      mend_parenthetical_reports(words, reading, SourceReader(words, names), std::move(article.attributions));
  return article.words(article.attributions.front().content);
}

}  // namespace

TEST_CASE("what stands on both sides of the report is reported") {
  CHECK(content_in("The ministry has started to move its staff, two officials said, for the event that war breaks out.",
                   {"two officials", "said", "for the event that war breaks out"}) ==
        "The ministry has started to move its staff … for the event that war breaks out");
}

TEST_CASE("an apposition behind the report is the writer's") {
  CHECK(content_in("The talks have failed, two officials said on Friday, a blow to the minister.",
                   {"two officials", "said", "a blow to the minister"}) == "The talks have failed");
}

TEST_CASE("the clause in front of a report that ends its sentence is reported with its last phrase") {
  CHECK(content_in("The army began to build a bridge, for the event of a flood, said both engineers.",
                   {"both engineers", "said", "for the event of a flood"}) ==
        "The army began to build a bridge, for the event of a flood");
}

TEST_CASE("the sentence in front of a report is reported from its first word to the comma") {
  CHECK(content_in("When the rain stopped, the bridge was opened to the last car, said both engineers.",
                   {"both engineers", "said", "the bridge was opened"}) ==
        "When the rain stopped, the bridge was opened to the last car");
  CHECK(content_in("But the bridge lost a pillar, both engineers said.", {"both engineers", "said", "lost a pillar"}) ==
        "the bridge lost a pillar");
}

TEST_CASE("a word that joins the sentence to the one before is not reported") {
  CHECK(content_in("However, the bridge is safe, both engineers said.",
                   {"both engineers", "said", "the bridge is safe"}) == "the bridge is safe");
  CHECK(content_in("OSLO - The bridge is safe, both engineers said.",
                   {"both engineers", "said", "The bridge is safe"}) == "The bridge is safe");
}

TEST_CASE("what stands before the comma is reported, and no part of the speaker") {
  MarkedArticle article = marked_article("The raid killed ten people, the health ministry said.",
                                         {{"ten people, the health ministry", "said", "The raid killed"}});
  const Words words(article.document, article.tokens);
  const auto [names, reading] = trained_reading(article.document, article.tokens);
  article.attributions =
      mend_parenthetical_reports(words, reading, SourceReader(words, names), std::move(article.attributions));
  CHECK(article.words(article.attributions[0].source) == "the health ministry");
  CHECK(article.words(article.attributions[0].content) == "The raid killed ten people");
}

TEST_CASE("the first of two speakers is not reported") {
  CHECK(content_in("The bridge is closed, local officials and a rebel spokesman said.",
                   {"a rebel spokesman", "said", "The bridge is closed, local officials"}) == "The bridge is closed");
}

TEST_CASE("what goes on with 'and' behind the report is reported") {
  CHECK(content_in("The bridge is closed, both engineers said, and nobody was hurt.",
                   {"both engineers", "said", "The bridge is closed"}) == "The bridge is closed … and nobody was hurt");
}

TEST_CASE("a report whose speaker closes the sentence is found where the finder missed it") {
  const auto found_in = [](const std::string& text) {
    MarkedArticle article = marked_article(text, {});
    const auto [names, reading] = trained_reading(article.document, article.tokens);
    const Words words(article.document, article.tokens);
    article.attributions = complete_parenthetical_reports(words, reading, SourceReader(words, names), {});
    return article;
  };
  const MarkedArticle found =
      found_in("The port was shut after the fire, three people briefed on the matter said on Monday.");
  REQUIRE(found.attributions.size() == 1);
  CHECK(found.words(found.attributions[0].source) == "three people briefed on the matter");
  CHECK(found.words(found.attributions[0].content) == "The port was shut after the fire");
  CHECK(
      found_in("NAIROBI, Kenya (AP) — A strike killed ten people, local officials and a spokesman said Friday, in the "
               "worst attack since the war began.")
          .attributions.size() == 1);
  CHECK(found_in("In recent days, two officials said, the port was shut.").attributions.empty());
  CHECK(found_in("The port was shut after the fire, the rain said.").attributions.empty());
}

TEST_CASE("words that only lead to a report are not reported") {
  CHECK(content_in("In a letter to the town, the mayor said, the bridge would stay closed.",
                   {"the mayor", "said", "the bridge would stay closed"}) == "the bridge would stay closed");
  CHECK(content_in("The park lies near the river, which, the mayor said, is often full of mud.",
                   {"the mayor", "said", "is often full of mud"}) == "is often full of mud");
  CHECK(content_in("The bridge is closed, the mayor told a paper, which printed it.",
                   {"the mayor", "told", "which printed it"}) == "The bridge is closed");
  CHECK(content_in("The mayor met the drivers, a witness said, “to calm them”.",
                   {"a witness", "said", "“to calm them”"}) == "“to calm them”");
}
