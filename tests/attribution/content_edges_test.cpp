#include "attribution/content_edges.h"

#include <doctest/doctest.h>

#include "support/marked_article.h"

using namespace onrecord;

namespace {

// The content of the first attribution, mended.
std::string content_in(const std::string& text, const std::vector<std::array<std::string, 3>>& marks) {
  MarkedArticle article = marked_article(text, marks);
  article.attributions = mend_content_edges(Words(article.document, article.tokens), article.attributions);
  return article.words(article.attributions.front().content);
}

}  // namespace

TEST_CASE("a content goes on with 'and that' to the end of its sentence") {
  CHECK(content_in("The port confirmed that it was shut and that nobody was hurt. It rained.",
                   {{"The port", "confirmed", "that it was shut"}}) == "that it was shut and that nobody was hurt");
}

TEST_CASE("'and that' of somebody else's words is theirs") {
  CHECK(content_in("The port said that it was shut, and that was odd, the mayor replied.",
                   {{"The port", "said", "that it was shut"}, {"the mayor", "replied", "that was odd"}}) ==
        "that it was shut");
  CHECK(content_in("The port reported a fire and that was all.", {{"The port", "reported", "a fire"}}) == "a fire");
}

TEST_CASE("a content ends at the semicolon behind which somebody else speaks") {
  CHECK(content_in("Police said the raft crossed at dawn; the army denied that it had.",
                   {{"Police", "said", "the raft crossed at dawn; the army denied that it had"},
                    {"the army", "denied", "that it had"}}) == "the raft crossed at dawn");
}

TEST_CASE("a content keeps its semicolon where the same speaker goes on") {
  CHECK(content_in("Police said the raft crossed at dawn; it then sank.",
                   {{"Police", "said", "the raft crossed at dawn; it then sank"}}) ==
        "the raft crossed at dawn; it then sank");
}
