#include "attribution/speakers.h"

#include <doctest/doctest.h>

#include "support/marked_article.h"
#include "support/trained_reading.h"

using namespace onrecord;

namespace {

MarkedArticle completed(MarkedArticle article) {
  const auto [names, reading] = trained_reading(article.document, article.tokens);
  const Words words(article.document, article.tokens);
  article.attributions = complete_speakers(words, reading, SourceReader(words, names), std::move(article.attributions));
  return article;
}

MarkedArticle completed(const std::string& text, const std::vector<std::array<std::string, 3>>& marks) {
  return completed(marked_article(text, marks));
}

// The source of the one attribution, completed.
std::string source_in(const std::string& text, const std::array<std::string, 3>& mark) {
  const MarkedArticle article = completed(text, {mark});
  return article.words(article.attributions.front().source);
}

}  // namespace

TEST_CASE("who stands before an aside that ends at the verb speaks") {
  CHECK(source_in("Dalia, who would not give her surname, said the soldiers had left at dawn.",
                  {"", "said", "the soldiers had left at dawn"}) == "Dalia, who would not give her surname,");
  CHECK(source_in("OSLO — The company, which has been under sanctions since 2019, denied that it had sold arms.",
                  {"", "denied", "that it had sold arms"}) ==
        "The company, which has been under sanctions since 2019,");
  CHECK(source_in("The envoy, a diplomat with long experience, told lawmakers that the pipeline would be repaired.",
                  {"", "told", "that the pipeline would be repaired"}) ==
        "The envoy, a diplomat with long experience,");
  CHECK(source_in("On Monday, the envoy, whom the king sent and who knows both sides, hoped for a truce.",
                  {"", "hoped for", "a truce"}) == "the envoy, whom the king sent and who knows both sides,");
}

TEST_CASE("nobody speaks before a verb that is another's, in the passive or of an impression") {
  CHECK(source_in("The envoy, who flew to Oslo, met the king, said that talks went on.",
                  {"", "said", "that talks went on"})
            .empty());
  CHECK(source_in("The envoy, who flew to Oslo, was told that talks went on.", {"", "was told", "that talks went on"})
            .empty());
  CHECK(source_in("The envoy, who flew to Oslo, told that talks went on, left.", {"", "told", "that talks went on"})
            .empty());
  CHECK(source_in("The envoy, who flew to Oslo, seemed to be ill.", {"", "seemed", "to be ill"}).empty());
  CHECK(source_in("It rained, say, for an hour.", {"", "say", "for an hour"}).empty());
}

TEST_CASE("the last words of a relative clause do not speak") {
  CHECK(source_in("Villagers who were still looking for survivors said the missile came from the east.",
                  {"survivors", "said", "the missile came from the east"}) ==
        "Villagers who were still looking for survivors");
  CHECK(source_in("Two diplomats who asked not to be named because the talks are private said a deal was close.",
                  {"the talks are private", "said", "a deal was close"}) ==
        "Two diplomats who asked not to be named because the talks are private");
  CHECK(source_in("Villagers fled because the army said the dam would break.",
                  {"the army", "said", "the dam would break"}) == "the army");
}

TEST_CASE("who reads a statement out is not what the statement's verb is of") {
  CHECK(source_in("The statement, which was read out by a masked man, threatened more attacks.",
                  {"a masked man", "threatened", "more attacks"}) ==
        "The statement, which was read out by a masked man,");
}

TEST_CASE("what is told of a speaker ends with him") {
  const MarkedArticle found = completed("A villager who had refused to leave said the dam had held.",
                                        {{"A villager who", "had refused", "to leave said the dam had held"},
                                         {"A villager who had refused to leave", "said", "the dam had held"}});
  CHECK(found.words(found.attributions[0].content) == "to leave");
}

TEST_CASE("a speaker described in an aside and the one joined to it speak both") {
  const MarkedArticle found =
      completed("Lena Frank, who runs a school in the old town, and her sister Mona said they had heard shells.",
                {{"her sister Mona", "said", "they had heard shells"}});
  CHECK(found.words(found.attributions[0].source) ==
        "Lena Frank, who runs a school in the old town, and her sister Mona");
  CHECK(source_in("The bank, one of the largest, and the finance ministry both said no ship had left.",
                  {"both", "said", "no ship had left"}) == "The bank, one of the largest, and the finance ministry");
  CHECK(source_in("Mr. Frank, whose party won, and Ms. Lund, whose party lost, both rejected the offer.",
                  {"Mr. Frank", "both rejected", "the offer"}) ==
        "Mr. Frank, whose party won, and Ms. Lund, whose party lost,");
  CHECK(source_in("The envoy flew home, and the minister said no ship had left.",
                  {"the minister", "said", "no ship had left"}) == "the minister");
}

TEST_CASE("what was taken for reported and tells of the speaker is not reported") {
  MarkedArticle article =
      marked_article("Lena Frank, who runs a school, and her sister Mona said they had heard shells.",
                     {{"her sister Mona", "said", "who runs a school"}});
  const std::string text = article.document.text;
  article.attributions[0].content.push_back(range_of(article.tokens, text, "they had heard shells"));
  const MarkedArticle found = completed(std::move(article));
  CHECK(found.words(found.attributions[0].content) == "they had heard shells");
}

TEST_CASE("the speaker behind a quotation is no part of what is said") {
  const std::string text = "“It will not hold,” argued two engineers of the port, who had seen it.";
  MarkedArticle article = marked_article(text, {{"", "argued", "“It will not hold,”"}});
  article.attributions[0].content.push_back(
      range_of(article.tokens, text, "two engineers of the port, who had seen it"));
  const MarkedArticle found = completed(std::move(article));
  CHECK(found.words(found.attributions[0].source) == "two engineers of the port");
  CHECK(found.words(found.attributions[0].content) == "“It will not hold,”");
}

TEST_CASE("who stands behind the verb of a quotation speaks, without the occasion") {
  CHECK(source_in("“It will not hold,” wrote one reader.", {"", "wrote", "“It will not hold,”"}) == "one reader");
  CHECK(source_in("“It will not hold,” said the head of the port in a statement.",
                  {"", "said", "“It will not hold,”"}) == "the head of the port");
  CHECK(source_in("“It will not hold,” said Friday.", {"", "said", "“It will not hold,”"}).empty());
}

TEST_CASE("a participle in front has the speaker of the main clause") {
  CHECK(source_in("Citing an envoy whom it did not name, the newspaper said the ship had been seen.",
                  {"", "Citing", "an envoy whom it did not name"}) == "the newspaper");
  CHECK(
      source_in("Asked about the ship, the minister said it had been seen.", {"", "Asked about", "the ship"}).empty());
}

TEST_CASE("a source behind 'according to' is whole") {
  const auto completed_source = [](const std::string& text, const std::string& source, const std::string& content) {
    const bool in_front = text.starts_with("According");
    const MarkedArticle found = completed(text, {{source, in_front ? "According to" : "according to", content}});
    return found.words(found.attributions[0].source) + " | " + found.words(found.attributions[0].content);
  };
  CHECK(completed_source("The ship turned back, according to two officials who spoke to the paper and were not named.",
                         "two officials", "The ship turned back") ==
        "two officials who spoke to the paper and were not named | The ship turned back");
  CHECK(
      completed_source("According to three officials who spoke on the condition that they not be named, it was empty.",
                       "three officials who spoke on the condition", "that they not be named, it was empty") ==
      "three officials who spoke on the condition that they not be named | it was empty");
  CHECK(completed_source(
            "According to Reuters, which quoted two officials, and a letter seen by the paper, it was empty.",
            "Reuters",
            "it was empty") == "Reuters, which quoted two officials, and a letter seen by the paper | it was empty");
  CHECK(completed_source("It was empty, according to Ann Lee, a doctor, and two diplomats who saw it.",
                         "Ann Lee, a doctor",
                         "It was empty") == "Ann Lee, a doctor, and two diplomats who saw it | It was empty");
  CHECK(completed_source("It was empty, according to the ministry, and the envoy has left.", "the ministry",
                         "It was empty") == "the ministry | It was empty");
}
