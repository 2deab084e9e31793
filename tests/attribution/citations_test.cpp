#include "attribution/citations.h"

#include <doctest/doctest.h>

#include <array>

#include "document/readers.h"

using namespace onrecord;

namespace {

struct Mended {
  Document document;
  Tokens tokens;
  std::vector<Attribution> attributions;

  [[nodiscard]] std::string words(const std::vector<TokenRange>& parts) const {
    std::string out;
    for (const TokenRange part : parts) {
      out += (out.empty() ? "" : " … ") + std::string(slice(document.text, tokens.bytes(part)));
    }
    return out;
  }
};

TokenRange range_of(const Tokens& tokens, const std::string& text, const std::string& words) {
  const size_t begin = text.find(words);
  REQUIRE(begin != std::string::npos);
  TokenRange out{UINT32_MAX, 0};
  for (uint32_t i = 0; i < tokens.items.size(); ++i) {
    const ByteRange range = tokens.items[i].range;
    if (range.begin < begin + words.size() && range.end > begin) out = {std::min(out.begin, i), i + 1};
  }
  return out;
}

Mended mend(const std::string& text, const std::vector<std::array<std::string, 3>>& marks) {
  Mended out;
  out.document = document_of_text(text);
  out.tokens = tokenize(out.document);
  std::vector<Attribution> found;
  for (const auto& [source, cue, content] : marks) {
    found.push_back({{range_of(out.tokens, text, source)},
                     {range_of(out.tokens, text, cue)},
                     {range_of(out.tokens, text, content)}});
  }
  out.attributions = complete_citations(Words(out.document, out.tokens), {}, found);
  return out;
}

}  // namespace

TEST_CASE("the one who is cited claims what the one who cites says") {
  const Mended found =
      mend("State radio, citing a general, said the raft sank.", {{"State radio", "said", "the raft sank"}});
  REQUIRE(found.attributions.size() == 2);
  CHECK(found.words(found.attributions[1].source) == "a general");
  CHECK(found.words(found.attributions[1].cue) == "citing");
  CHECK(found.words(found.attributions[1].content) == "the raft sank");
}

TEST_CASE("a citation behind the verb is not what was said") {
  const Mended found =
      mend("The raft sank, state radio said, citing a general.", {{"state radio", "said", "citing a general"}});
  REQUIRE(found.attributions.size() == 2);
  CHECK(found.words(found.attributions[0].content) == "The raft sank");
  CHECK(found.words(found.attributions[1].content) == "The raft sank");
}

TEST_CASE("a reason that is cited is no source") {
  CHECK(mend("The pilot refused, citing fog.", {{"The pilot", "refused", "citing fog"}}).attributions.size() == 1);
}
