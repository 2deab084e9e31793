#include "attribution/attributions.h"

#include <doctest/doctest.h>

#include "document/readers.h"
#include "support/trained_reading.h"

using namespace onrecord;

namespace {

// "source | cue | content" of each attribution found; "> " before one inside another's content.
std::vector<std::string> found_in(const std::string& text) {
  const Document document = document_of_text(text);
  const Tokens tokens = tokenize(document);
  const Reading reading = trained_reading(document, tokens).reading;
  const auto words = [&](const std::vector<TokenRange>& parts) {
    std::string out;
    for (const TokenRange part : parts)
      out += (out.empty() ? "" : " … ") + std::string(slice(document.text, tokens.bytes(part)));
    return out;
  };
  std::vector<std::string> out;
  for (const Attribution& a : find_attributions(trained_model().attribution, reading)) {
    CHECK(a.confidence >= 0);
    CHECK(a.confidence <= 1);
    out.push_back((a.nested ? "> " : "") + words(a.source) + " | " + words(a.cue) + " | " + words(a.content));
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

TEST_CASE("a quotation that goes on behind the speaker belongs to one attribution") {
  CHECK(found_in("“We are late,” said Ann Lee. “The train never came. We had to walk.”") ==
        List{"Ann Lee | said | “We are late,” … “The train never came. We had to walk.”"});
}

TEST_CASE("a statement before its speaker needs no quotation marks") {
  CHECK(found_in("The embassy could close, two Iraqi government sources said.") ==
        List{"two Iraqi government sources | said | The embassy could close"});
  CHECK(found_in("The embassy could close, the foreign minister said.") ==
        List{"the foreign minister | said | The embassy could close"});
}

TEST_CASE("according to") {
  CHECK(found_in("The bridge was open, according to two officials.") ==
        List{"two officials | according to | The bridge was open"});
}

TEST_CASE("an apposition belongs to the source") {
  CHECK(found_in("Ann Lee, the head of the union, said the plan had failed.") ==
        List{"Ann Lee, the head of the union, | said | the plan had failed"});
}

TEST_CASE("what another party says inside someone's words is an attribution of its own") {
  CHECK(found_in("Officials said the minister warned that the dam would break.") ==
        List{"Officials | said | the minister warned that the dam would break",
             "> the minister | warned | that the dam would break"});
}

TEST_CASE("one act of speech that two verbs tell is one attribution") {
  CHECK(found_in("Foreign Minister Elena Marsh released a statement on Friday calling on both sides to stop firing at "
                 "convoys.") == List{"Foreign Minister Elena Marsh | released a statement on Friday calling on | both "
                                     "sides to stop firing at convoys"});
}

TEST_CASE("nouns that look like cues are none") {
  CHECK(found_in("The report of the state was a claim on the estate.").empty());
}
