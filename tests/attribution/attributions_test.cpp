#include "attribution/attributions.h"

#include <doctest/doctest.h>

#include "document/readers.h"

using namespace onrecord;

namespace {

// "source | cue | content" of each attribution found.
std::vector<std::string> found_in(const std::string& text) {
  const Document document = document_of_text(text);
  const Tokens tokens = tokenize(document);
  const auto words = [&](const std::vector<TokenRange>& parts) {
    std::string out;
    for (const TokenRange part : parts)
      out += (out.empty() ? "" : " … ") + std::string(slice(document.text, tokens.bytes(part)));
    return out;
  };
  std::vector<std::string> out;
  for (const Attribution& a :
       find_attributions(document, tokens, find_quotations(document, tokens), find_names(document, tokens))) {
    out.push_back(words(a.source) + " | " + words(a.cue) + " | " + words(a.content));
  }
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a cue verb takes the noun phrase before it and the clause behind it") {
  CHECK(found_in("The Iraqi army said that the bridge was open.") ==
        List{"The Iraqi army | said | that the bridge was open"});
}

TEST_CASE("a quotation with the speaker behind it") {
  CHECK(found_in("“We are late,” said Ann Lee.") == List{"Ann Lee | said | “We are late,”"});
}

TEST_CASE("according to") {
  CHECK(found_in("The bridge was open, according to two officials.") ==
        List{"two officials | according to | The bridge was open"});
}

TEST_CASE("an apposition belongs to the source") {
  CHECK(found_in("Ann Lee, who heads the union, said the plan had failed.") ==
        List{"Ann Lee, who heads the union, | said | the plan had failed"});
}

TEST_CASE("a report in the passive has no source") {
  CHECK(found_in("He is believed to have left.") == List{" | is believed | He … to have left"});
}

TEST_CASE("nouns that look like cues are none") {
  CHECK(found_in("The report of the state was a claim on the estate.").empty());
}
