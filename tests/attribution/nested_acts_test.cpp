#include "attribution/nested_acts.h"

#include <doctest/doctest.h>

#include <string>

#include "document/readers.h"

using namespace onrecord;

namespace {

// One claim whose content is all but the first two words; the third word on is a name of two words.
std::vector<std::string> acts_in(const std::string& text) {
  const Document document = document_of_text(text);
  const Tokens tokens = tokenize(document);
  const auto count = static_cast<uint32_t>(tokens.items.size());
  const std::vector<Name> names = {{{2, 4}, NameType::person}};
  const std::vector<Attribution> found =
      complete_nested_acts(Words(document, tokens), names, {{{{0, 1}}, {{1, 2}}, {{2, count}}}});
  std::vector<std::string> out;
  for (const Attribution& one : found) {
    if (!one.nested) continue;
    out.emplace_back(slice(document.text, tokens.bytes({one.source.front().begin, one.content.back().end})));
  }
  return out;
}

}  // namespace

TEST_CASE("what a named party is said to have threatened is a claim inside the other's") {
  CHECK(acts_in("Officials said Ann Lee has threatened to close the port in a telephone call.") ==
        std::vector<std::string>{"Ann Lee has threatened to close the port"});
}

TEST_CASE("other verbs and other subjects make no claim inside a claim") {
  CHECK(acts_in("Officials said Ann Lee has moved to close the port.").empty());
  CHECK(acts_in("Officials said Ann Lee and others had threatened to close the port.").empty());
}

TEST_CASE("a charge told inside another one's words is a claim of who brings it") {
  CHECK(acts_in("Residents feared Ann Lee has accused of arson men they know.") ==
        std::vector<std::string>{"Ann Lee has accused of arson men they know"});
}
