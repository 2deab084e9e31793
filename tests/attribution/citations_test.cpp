#include "attribution/citations.h"

#include <doctest/doctest.h>

#include "support/marked_article.h"

using namespace onrecord;

namespace {

MarkedArticle mend(const std::string& text, const std::vector<std::array<std::string, 3>>& marks) {
  MarkedArticle out = marked_article(text, marks);
  const Words words(out.document, out.tokens);
  const std::vector<Name> names;
  out.attributions = complete_citations(words, SourceReader(words, names), out.attributions);
  return out;
}

}  // namespace

TEST_CASE("the one who is cited claims what the one who cites says") {
  const MarkedArticle found =
      mend("State radio, citing a general, said the raft sank.", {{"State radio", "said", "the raft sank"}});
  REQUIRE(found.attributions.size() == 2);
  CHECK(found.words(found.attributions[1].source) == "a general");
  CHECK(found.words(found.attributions[1].cue) == "citing");
  CHECK(found.words(found.attributions[1].content) == "the raft sank");
}

TEST_CASE("a citation behind the verb is not what was said") {
  const MarkedArticle found =
      mend("The raft sank, state radio said, citing a general.", {{"state radio", "said", "citing a general"}});
  REQUIRE(found.attributions.size() == 2);
  CHECK(found.words(found.attributions[0].content) == "The raft sank");
  CHECK(found.words(found.attributions[1].content) == "The raft sank");
}

TEST_CASE("a reason that is cited is no source") {
  CHECK(mend("The pilot refused, citing fog.", {{"The pilot", "refused", "citing fog"}}).attributions.size() == 1);
}

TEST_CASE("the one who is quoted as saying something claims it through the one who quotes") {
  for (const auto& mark : {std::array<std::string, 3>{"The paper", "quoted", "a general as saying the raft sank"},
                           std::array<std::string, 3>{"The paper", "quoted", "the raft sank"}}) {
    const MarkedArticle found = mend("The paper quoted a general as saying the raft sank.", {mark});
    REQUIRE(found.attributions.size() == 2);
    CHECK(found.words(found.attributions[0].source) == "The paper");
    CHECK(found.words(found.attributions[0].content) == "the raft sank");
    CHECK(found.words(found.attributions[1].source) == "a general");
    CHECK(found.words(found.attributions[1].cue) == "as saying");
    CHECK(found.words(found.attributions[1].content) == "the raft sank");
  }
}

TEST_CASE("one who was quoted, without a word on by whom, makes one claim") {
  CHECK(mend("The general was quoted as saying the raft sank.", {{"The general", "was quoted as saying", "the raft sank"}})
            .attributions.size() == 1);
}

TEST_CASE("what was quoted can stand before the one who quotes") {
  const MarkedArticle found = mend("\"It sank\", the paper quoted a general as saying.",
                                   {{"the paper", "quoted", "\"It sank\""}});
  REQUIRE(found.attributions.size() == 2);
  CHECK(found.words(found.attributions[1].source) == "a general");
}

TEST_CASE("somebody named before is quoted by a pronoun") {
  const MarkedArticle found = mend("The paper quoted him as saying the raft sank.", {{"The paper", "quoted", "the raft sank"}});
  REQUIRE(found.attributions.size() == 2);
  CHECK(found.words(found.attributions[1].source) == "him");
}

TEST_CASE("the quoting verb is found where saying was taken for the cue") {
  const MarkedArticle found = mend("The paper had quoted two officials as saying the raft sank.",
                                   {{"The paper", "saying", "the raft sank"}});
  REQUIRE(found.attributions.size() == 2);
  CHECK(found.words(found.attributions[0].cue) == "quoted");
  CHECK(found.words(found.attributions[1].source) == "two officials");
}
