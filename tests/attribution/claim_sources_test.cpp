#include "attribution/claim_sources.h"

#include <doctest/doctest.h>

#include "support/marked_article.h"

using namespace onrecord;

namespace {

MarkedArticle mended(const std::string& text, const std::vector<std::array<std::string, 3>>& marks) {
  MarkedArticle article = marked_article(text, marks);
  article.attributions = mend_claim_sources(Words(article.document, article.tokens), article.attributions);
  return article;
}

}  // namespace

TEST_CASE("what a thing is described as is the speaker's words") {
  const MarkedArticle found =
      mended("The men, described by one diplomat as spies, left.", {{"one diplomat as spies", "described", "The men"}});
  CHECK(found.words(found.attributions[0].source) == "one diplomat");
  CHECK(found.words(found.attributions[0].content) == "The men … as spies");
}

TEST_CASE("a verb joined to another one's has its speaker") {
  const auto second_source = [](const std::string& text, const std::array<std::string, 3>& second) {
    const MarkedArticle found = mended(text, {{"The embassy", "called", "the raid"}, second});
    return found.words(found.attributions[1].source);
  };
  CHECK(second_source("The embassy called the raid mad and, citing its envoy, said that it would wait.",
                      {"", "said", "that it would wait"}) == "The embassy");
  CHECK(second_source("The embassy called the raid mad, adding that it would wait.",
                      {"", "adding", "that it would wait"}) == "The embassy");
  CHECK(second_source("The embassy called the raid mad. It is said that it would wait.",
                      {"", "said", "that it would wait"})
            .empty());
}

TEST_CASE("who stands before 'for its part' speaks") {
  const MarkedArticle found = mended("The army left; the rebels, for their part, said that the town was theirs.",
                                     {{"The army", "said", "that the town was theirs"}});
  CHECK(found.words(found.attributions[0].source) == "the rebels");
}

TEST_CASE("a verb before the colon is the cue's") {
  const MarkedArticle article =
      mended("A joint statement read: we go on.", {{"A joint statement read", ":", "we go on"}});
  CHECK(article.words(article.attributions[0].source) == "A joint statement");
  CHECK(article.words(article.attributions[0].cue) == "read:");
}

TEST_CASE("the place of a dateline speaks not") {
  const std::string text = "OSLO: The minister on Monday denied that talks were held.";
  MarkedArticle found = mended(text, {{"OSLO", ":", "The minister on Monday denied that talks were held"},
                                      {"OSLO", "denied", "that talks were held"}});
  REQUIRE(found.attributions.size() == 1);
  CHECK(found.words(found.attributions.front().source) == "The minister");
  found = mended("LEE: Talks were held.", {{"LEE", ":", "Talks were held"}});
  CHECK(found.words(found.attributions.at(0).source) == "LEE");
}
