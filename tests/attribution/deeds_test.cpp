#include "attribution/deeds.h"

#include <doctest/doctest.h>

#include "support/marked_article.h"
#include "support/trained_reading.h"

using namespace onrecord;

namespace {

bool is_left_out(const std::string& source, const std::string& cue, const std::string& content) {
  MarkedArticle article = marked_article(source + " " + cue + " " + content + ".", {{source, cue, content}});
  const auto [names, reading] = trained_reading(article.document, article.tokens);
  return leave_out_deeds(Words(article.document, article.tokens), reading, std::move(article.attributions)).empty();
}

}  // namespace

TEST_CASE("what somebody does is no claim of theirs") {
  CHECK(is_left_out("President Omar Haddad", "promoted", "a tough line against the port"));
  CHECK(is_left_out("The police", "have fired", "tear gas at the crowd"));
  CHECK(is_left_out("The network", "withdrew", "its reporters from the valley"));
}

TEST_CASE("speech stays, and so does a deed whose words are told") {
  CHECK_FALSE(is_left_out("President Omar Haddad", "announced", "a tough line against the port"));
  CHECK_FALSE(is_left_out("The police", "fired back:", "\"Nobody was hurt\""));
}

TEST_CASE("what a source asks of the outlet for itself is no claim") {
  CHECK(is_left_out("The teacher", "asked", "that her surname not be used for fear of reprisals"));
  CHECK(is_left_out("Three officials", "requested", "anonymity to discuss the matter"));
  CHECK(is_left_out("One resident", "asked", "not to be named"));
  CHECK(is_left_out("The driver", "did not want", "to give her full name"));
  CHECK_FALSE(is_left_out("Three officials", "asked", "that the port not be closed"));
}
