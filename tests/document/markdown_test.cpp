#include <doctest/doctest.h>

#include "document/readers.h"

using namespace onrecord;

namespace {

Document read(std::string_view markdown) {
  Result<Document> document = read_markdown(markdown);
  REQUIRE(document.ok());
  return std::move(document.value());
}

}  // namespace

TEST_CASE("Markdown becomes plain text in blocks, its marks and addresses gone") {
  const Document document = read(
      "# Bridge closed\n\n*By Ann Lee · 3 May 2021*\n\nThe **army** said [so](https://example.org).\nIt rained.\n\n"
      "## Later\n\n- one\n- two\n\n> quoted\n");
  CHECK(document.title == "Bridge closed");
  CHECK(document.author == "Ann Lee");
  CHECK(document.published == "3 May 2021");
  CHECK(document.text ==
        "Bridge closed\n\nBy Ann Lee · 3 May 2021\n\nThe army said so. It rained.\n\nLater\n\none\n\ntwo\n\nquoted");
  REQUIRE(document.blocks.size() == 7);
  const BlockKind kinds[] = {BlockKind::title,     BlockKind::byline,    BlockKind::paragraph, BlockKind::heading,
                             BlockKind::list_item, BlockKind::list_item, BlockKind::quote};
  for (size_t i = 0; i < 7; ++i) CHECK(document.blocks[i].kind == kinds[i]);
}

TEST_CASE("raw HTML is dropped, entities are decoded, images leave nothing") {
  const Document document = read("<script>alert(1)</script>\n\nA &amp; B&#8212;C <b>said</b> ![map](m.png) so&hellip;");
  CHECK(document.text == "A & B—C said  so…");
}

TEST_CASE("an indented paragraph is no program") {
  CHECK(read("Text.\n\n    Indented words.").text == "Text.\n\nIndented words.");
}

TEST_CASE("deep nesting is read without recursion") {
  std::string deep(20000, '>');
  CHECK(read(deep + " words").text.find("words") != std::string::npos);
}

TEST_CASE("the reader is chosen by the file's name") {
  CHECK(format_of_file_name("a.MD") == TextFormat::markdown);
  CHECK(format_of_file_name("a.markdown") == TextFormat::markdown);
  CHECK(format_of_file_name("a.txt") == TextFormat::plain);
  CHECK(format_of_file_name("README") == TextFormat::plain);
}

TEST_CASE("a block that ends in a character with a byte like a space's keeps it whole") {
  CHECK(read("voilà").text == "voilà");
  CHECK(read("Ѕ\n\nà").text == "Ѕ\n\nà");
}
