#include "attribution/nested_acts.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/marked_article.h"
#include "support/trained_reading.h"

using namespace onrecord;

namespace {

// "source | cue | content" of each claim inside the words of the one who is marked.
std::vector<std::string> acts_in(const std::string& source, const std::string& cue, const std::string& content) {
  MarkedArticle article = marked_article(source + " " + cue + " " + content + ".", {{source, cue, content}});
  const auto [names, reading] = trained_reading(article.document, article.tokens);
  const Words words(article.document, article.tokens);
  const SourceReader reader(words, names);
  std::vector<std::string> out;
  for (const Attribution& one : complete_nested_acts(words, reading, reader, std::move(article.attributions))) {
    if (!one.nested) continue;
    out.push_back(article.words(one.source) + " | " + article.words(one.cue) + " | " + article.words(one.content));
  }
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("what a named party is said to have threatened is a claim inside the other's") {
  CHECK(acts_in("Two officials", "said",
                "President Omar Haddad has threatened to close the port in a telephone call with the mayor") ==
        List{"President Omar Haddad | has threatened | to close the port"});
}

TEST_CASE("what others are said to think, want and ask for are claims of theirs") {
  CHECK(acts_in("The envoy", "said", "Norway considers the offer insufficient") ==
        List{"Norway | considers | the offer insufficient"});
  CHECK(acts_in("Officials", "said", "the pilots did not want to land in Oslo") ==
        List{"the pilots | did not want | to land in Oslo"});
  CHECK(acts_in("The envoy", "said", "two pilots had asked for asylum, saying that they were afraid").front() ==
        "two pilots | had asked for | asylum");
}

TEST_CASE("a state of mind is a claim of who is in it") {
  CHECK(acts_in("The envoy", "said", "the villagers are worried about the bridge") ==
        List{"the villagers | are worried about | the bridge"});
  CHECK(acts_in("The envoy", "said", "that Norway is “worried” about the bridge") ==
        List{"Norway | is “worried” about | the bridge"});
}

TEST_CASE("who has begun to think so is a claim's source") {
  CHECK(acts_in("The envoy", "said", "some people in Oslo have begun to speculate that the bridge is unsafe") ==
        List{"some people in Oslo | have begun to speculate | that the bridge is unsafe"});
}

TEST_CASE("a plan that nobody holds is no claim inside a claim") {
  MarkedArticle article = marked_article(
      "Officials said plans to close the port were not ready.",
      {{"Officials", "said", "plans to close the port were not ready"}, {"", "plans", "to close the port"}});
  article.attributions[1].nested = true;
  const auto [names, reading] = trained_reading(article.document, article.tokens);
  const Words words(article.document, article.tokens);
  const SourceReader reader(words, names);
  CHECK(complete_nested_acts(words, reading, reader, std::move(article.attributions)).size() == 1);
}

TEST_CASE("of two joined verbs inside somebody's words the second has the subject of the first") {
  MarkedArticle article = marked_article(
      "Lee said that on Monday Omar Haddad complained of the cold and joked that he might freeze.",
      {{"Lee", "said", "that on Monday Omar Haddad complained of the cold and joked that he might freeze"},
       {"Lee", "joked", "that he might freeze"}});
  article.attributions[1].nested = true;
  const auto [names, reading] = trained_reading(article.document, article.tokens);
  const Words words(article.document, article.tokens);
  const SourceReader reader(words, names);
  const auto found = complete_nested_acts(words, reading, reader, std::move(article.attributions));
  const auto joke = std::find_if(found.begin(), found.end(),
                                 [&](const Attribution& one) { return article.words(one.cue) == "joked"; });
  REQUIRE(joke != found.end());
  CHECK(article.words(joke->source) == "Omar Haddad");
}

TEST_CASE("a charge told inside another one's words is a claim of who brings it") {
  CHECK(acts_in("Residents", "feared", "strikes on men whom Norway has accused of arson") ==
        List{"Norway | has accused | of arson"});
}

TEST_CASE("what is only supposed, and who does no more than act, make no claim inside a claim") {
  CHECK(acts_in("Officials", "said", "President Omar Haddad has moved to close the port").empty());
  CHECK(acts_in("Officials", "said", "President Omar Haddad would threaten to close the port").empty());
  CHECK(acts_in("Officials", "said", "the storm threatened to close the port").empty());
}

TEST_CASE("a speaker's own thought is no claim beside the words, an earlier act is") {
  CHECK(acts_in("The mayor", "said", "“I think the port is shut”").empty());
  CHECK(acts_in("The mayor", "said", "“I ordered the crews to leave”") == List{"I | ordered | the crews to leave"});
}
