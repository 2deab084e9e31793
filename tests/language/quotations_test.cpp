#include "language/quotations.h"

#include <doctest/doctest.h>

#include "document/readers.h"

using namespace onrecord;

namespace {

// Each quotation's text with its depth; "…" behind those that were never closed.
std::vector<std::string> quotations_of(std::string_view text) {
  const Document document = document_of_text(std::string(text));
  const Tokens tokens = tokenize(document);
  std::vector<std::string> out;
  for (const Quotation& quotation : find_quotations(document, tokens).items) {
    out.push_back(std::to_string(quotation.depth) + std::string(slice(document.text, tokens.bytes(quotation.tokens))) +
                  (quotation.closed ? "" : "…"));
  }
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("straight and curly quotations are found with their marks") {
  CHECK(quotations_of("\"We won,\" she said. \"Twice.\"") == List{"1\"We won,\"", "1\"Twice.\""});
  CHECK(quotations_of("“We won,” she said.") == List{"1“We won,”"});
  CHECK(quotations_of("«Oui», dit-elle. ''Yes,'' he said.") == List{"1«Oui»", "1''Yes,''"});
}

TEST_CASE("a quotation inside another has its depth") {
  CHECK(quotations_of("“He said ‘no’ to us,” she said.") == List{"1“He said ‘no’ to us,”", "2‘no’"});
  CHECK(quotations_of("\"He said 'no' to us,\" she said.") == List{"1\"He said 'no' to us,\"", "2'no'"});
}

TEST_CASE("apostrophes open nothing") {
  CHECK(quotations_of("The ministers' plan and Iran's in the '90s").empty());
  CHECK(quotations_of("‘The ministers’ plan failed,’ she said.") == List{"1‘The ministers’ plan failed,’"});
}

TEST_CASE("a quotation over several paragraphs repeats its opening mark and is one") {
  CHECK(quotations_of("“One.\n\n“Two.\n\n“Three,” she said.") == List{"1“One.\n\n“Two.\n\n“Three,”"});
}

TEST_CASE("a quotation that is never closed ends with its block and says so") {
  CHECK(quotations_of("“We won, she said.\n\nThe end.") == List{"1“We won, she said.…"});
}

TEST_CASE("a closing mark turned the wrong way closes") {
  CHECK(quotations_of("She said: “Never.” but also “soon. “") == List{"1“Never.”", "1“soon. “"});
}

TEST_CASE("a lone mark at a block's end closes the quotation that went on behind a mark too early") {
  CHECK(quotations_of("She said: “Not for us.” but also for the valley. “") ==
        List{"1“Not for us.” but also for the valley. “"});
  CHECK(quotations_of("“Not for us.” she said. “") == List{"1“Not for us.”"});
}

TEST_CASE("a lone mark at a block's end opens nothing") {
  CHECK(quotations_of("He left. “").empty());
}

TEST_CASE("inches are no quotation") {
  CHECK(quotations_of("a 6\" gun and a 4\" one").empty());
}

TEST_CASE("tokens know their depth and their outermost quotation") {
  const Document document = document_of_text("A “b ‘c’ d” e");
  const Tokens tokens = tokenize(document);
  const Quotations found = find_quotations(document, tokens);
  CHECK(found.depth_of == std::vector<uint8_t>{0, 1, 1, 2, 2, 2, 1, 1, 0});
  CHECK(found.outermost[0] == UINT32_MAX);
  CHECK(found.outermost[4] == 0);
}

TEST_CASE("nesting beyond the limit is ignored") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "“a ";
  const Document document = document_of_text(text);
  const Tokens tokens = tokenize(document);
  CHECK(find_quotations(document, tokens).items.size() == kMaxQuotationDepth);
}
