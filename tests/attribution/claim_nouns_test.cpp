#include "attribution/claim_nouns.h"

#include <doctest/doctest.h>

#include "support/marked_article.h"
#include "support/trained_reading.h"

using namespace onrecord;

namespace {

// "source | cue | content" of each claim by a noun.
std::vector<std::string> claims_in(const std::string& text) {
  const MarkedArticle article = marked_article(text, {});
  const auto [names, reading] = trained_reading(article.document, article.tokens);
  const Words words(article.document, article.tokens);
  const SourceReader reader(words, names);
  std::vector<std::string> out;
  for (const Attribution& one : complete_claim_nouns(words, reading, reader, {}))
    out.push_back(article.words(one.source) + " | " + article.words(one.cue) + " | " + article.words(one.content));
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a concern among people is a claim of theirs") {
  CHECK(claims_in("The concern among villagers is that the bridge would be closed by the army.") ==
        List{"villagers | The concern among | that the bridge would be closed by the army"});
}

TEST_CASE("a noun of speech or thought is a claim of whoever it belongs to") {
  CHECK(claims_in("The council rejected the protesters' demands for an inquiry.") ==
        List{"the protesters | demands for | an inquiry"});
  CHECK(claims_in("The plan eased Norwegian concerns over the port.") == List{"Norwegian | concerns over | the port"});
  CHECK(claims_in("The army denied accusations by residents that it had burned the mill.") ==
        List{"residents | accusations by | that it had burned the mill"});
}

TEST_CASE("a noun of speech or thought that nobody holds, or that tells nothing, is no claim") {
  CHECK(claims_in("The report raised fears of a flood.").empty());
  CHECK(claims_in("The protesters' demands were ignored.").empty());
  CHECK(claims_in("The storm's threat to the harbour grew.").empty());
}

TEST_CASE("what is alleged, and claims with a clause, are reports of nobody named") {
  CHECK(claims_in("The march was held for the alleged deaths of civilians.") ==
        List{" | alleged | deaths of civilians"});
  CHECK(claims_in("The army denied claims that it had burned the mill.") ==
        List{" | claims | that it had burned the mill"});
  CHECK(claims_in("The army answered claims that were made on Monday.").empty());
}
