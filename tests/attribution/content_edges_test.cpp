#include "attribution/content_edges.h"

#include <doctest/doctest.h>

#include "support/marked_article.h"
#include "support/trained_reading.h"

using namespace onrecord;

namespace {

std::string content_of(const std::string& source, const std::string& cue, const std::string& content) {
  MarkedArticle article = marked_article(source + " " + cue + " " + content + ".", {{source, cue, content}});
  const auto [names, reading] = trained_reading(article.document, article.tokens);
  article.attributions =
      mend_content_edges(Words(article.document, article.tokens), reading, std::move(article.attributions));
  return article.words(article.attributions[0].content);
}

}  // namespace

TEST_CASE("a content ends where its speaker begins another act") {
  CHECK(content_of("The minister", "praised", "the strike and condemned the rebels") == "the strike");
  CHECK(content_of("The minister", "said", "the strike was swift and hurt nobody") ==
        "the strike was swift and hurt nobody");
}

TEST_CASE("a content that is a whole quotation ends with it") {
  CHECK(content_of("The mayor", "said", "“We lost,” and the flags are down") == "“We lost,”");
  CHECK(content_of("The mayor", "said", "“the flags” and the lamps are down") == "“the flags” and the lamps are down");
}
