#include "attribution/claim_edges.h"

#include <doctest/doctest.h>

#include "support/marked_article.h"

using namespace onrecord;

namespace {

MarkedArticle mended(const std::string& text, const std::vector<std::array<std::string, 3>>& marks) {
  MarkedArticle article = marked_article(text, marks);
  article.attributions = mend_claim_edges(Words(article.document, article.tokens), article.attributions);
  return article;
}

// The content of the first attribution, mended.
std::string content_in(const std::string& text, const std::vector<std::array<std::string, 3>>& marks) {
  const MarkedArticle article = mended(text, marks);
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

TEST_CASE("a content ends at the semicolon behind which the writer goes on") {
  CHECK(content_in("Police say Lee was behind the fire; Oslo had offered a reward.",
                   {{"Police", "say", "Lee was behind the fire; Oslo had offered a reward"}}) ==
        "Lee was behind the fire");
  CHECK(content_in("Police condemned the fire; “it was mad”.", {{"Police", "condemned", "the fire; “it was mad”"}}) ==
        "the fire; “it was mad”");
}

TEST_CASE("a content in a subordinate clause ends where the main clause begins") {
  CHECK(content_in("While Lee boasted of the bridge, she promised to close it.",
                   {{"Lee", "boasted of", "the bridge, she promised to close it"},
                    {"she", "promised", "to close it"}}) == "the bridge");
  CHECK(content_in("Lee said the bridge, she promised, would close.",
                   {{"Lee", "said", "the bridge, she promised, would close"}, {"she", "promised", "the bridge"}}) ==
        "the bridge, she promised, would close");
}

TEST_CASE("a content ends where its speaker says another thing") {
  CHECK(content_in("Another pilot disputed that, saying the fog had left no choice.",
                   {{"Another pilot", "disputed", "that, saying the fog had left no choice"},
                    {"Another pilot", "saying", "the fog had left no choice"}}) == "that");
}

TEST_CASE("what somebody else says of a figure is no part of who gives it") {
  CHECK(content_in("The port said 420 had died, a figure that doctors say is too low.",
                   {{"The port", "said", "420 had died, a figure that doctors say is too low"},
                    {"doctors", "say", "is too low"}}) == "420 had died");
}

TEST_CASE("a dateline is nobody's words") {
  CHECK(content_in("OSLO (AP) — The port is shut, police said.",
                   {{"police", "said", "OSLO (AP) — The port is shut"}}) == "The port is shut");
  CHECK(content_in("The port - a large one - is shut, police said.",
                   {{"police", "said", "The port - a large one - is shut"}}) == "The port - a large one - is shut");
}

TEST_CASE("a content ends before the next speaker, whose verb stands behind it") {
  CHECK(content_in("The union said it had heard that, and its leader, Aho, said they would strike.",
                   {{"The union", "said", "it had heard that, and its leader, Aho"},
                    {"its leader, Aho", "said they", "would strike"}}) == "it had heard that");
}

TEST_CASE("the document that says it is part of the cue") {
  const auto cue_in = [](const std::string& text, const std::string& cue) {
    const MarkedArticle article = mended(text, {{"The bishop", cue, "the rebels to leave"}});
    return article.words(article.attributions.front().cue);
  };
  CHECK(cue_in("The bishop, who is ill, issued a statement last week calling on the rebels to leave.", "calling on") ==
        "issued a statement last week calling on");
  CHECK(cue_in("The bishop was calling on the rebels to leave.", "calling on") == "calling on");
}

TEST_CASE("how long somebody has warned is no part of what") {
  const MarkedArticle found = mended("Doctors have warned for months that the port is unsafe.",
                                     {{"Doctors", "have warned for", "months that the port is unsafe"}});
  CHECK(found.words(found.attributions[0].cue) == "have warned");
  CHECK(found.words(found.attributions[0].content) == "that the port is unsafe");
}

TEST_CASE("of two joined verbs each has its own content") {
  const MarkedArticle found =
      mended("Lee denied wrongdoing and called the list a mistake.",
             {{"Lee", "denied wrongdoing and called", "the list a mistake"}, {"Lee", "called", "the list a mistake"}});
  CHECK(found.words(found.attributions[0].cue) == "denied");
  CHECK(found.words(found.attributions[0].content) == "wrongdoing");
}

TEST_CASE("claims that somebody rejects are not his") {
  const MarkedArticle found =
      mended("The port “firmly rejects” claims that it is unsafe.", {{"The port", "claims", "that it is unsafe"}});
  CHECK(found.attributions.empty());
}

TEST_CASE("a content ends before the outlet tells who did not comment") {
  CHECK(content_in("The port denied that it was unsafe, and the army did not comment.",
                   {{"The port", "denied", "that it was unsafe, and the army did not comment"}}) ==
        "that it was unsafe");
}
