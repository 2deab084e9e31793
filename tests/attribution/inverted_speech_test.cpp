#include "attribution/inverted_speech.h"

#include <doctest/doctest.h>

#include "support/marked_article.h"

using namespace onrecord;

namespace {

MarkedArticle complete(const std::string& text, const std::vector<std::array<std::string, 3>>& marks = {}) {
  MarkedArticle article = marked_article(text, marks);
  const Words words(article.document, article.tokens);
  const std::vector<Name> names;
  article.attributions = complete_inverted_speech(words, SourceReader(words, names), article.attributions);
  return article;
}

}  // namespace

TEST_CASE("the speaker behind the verb at the sentence's end is found where the finder missed it") {
  const MarkedArticle found =
      complete("It rained. By dawn the bridge was closed, said these sources and two diplomats.");
  REQUIRE(found.attributions.size() == 1);
  CHECK(found.words(found.attributions[0].source) == "these sources and two diplomats");
  CHECK(found.words(found.attributions[0].cue) == "said");
  CHECK(found.words(found.attributions[0].content) == "By dawn the bridge was closed");
}

TEST_CASE("a sentence that has a claim gets no second one") {
  CHECK(complete("By dawn the bridge was closed, said two diplomats.", {{"two diplomats", "said", "By dawn"}})
            .attributions.size() == 1);
}

TEST_CASE("what stands behind the verb is a speaker, and ends the sentence") {
  CHECK(complete("By dawn the bridge was closed, said the rain.").attributions.empty());
  CHECK(complete("By dawn the bridge was closed, said two diplomats, who had seen it.").attributions.empty());
  CHECK(complete("He left, said nothing.").attributions.empty());
}
