#include <doctest/doctest.h>

#include "document/readers.h"
#include "exact_copy.h"

using namespace onrecord;

namespace {

std::vector<std::string> blocks_of(const Document& document) {
  std::vector<std::string> out;
  for (const Block& block : document.blocks) out.emplace_back(slice(document.text, block.range));
  return out;
}

Document read(std::string_view bytes) {
  const ExactCopy copy(bytes);
  Result<Document> document = read_plain_text(copy.view());
  REQUIRE(document.ok());
  return std::move(document.value());
}

}  // namespace

TEST_CASE("paragraphs end at blank lines and line breaks") {
  CHECK(blocks_of(read("One line here.\nAnother one.\n\n  A third.  \n")) ==
        std::vector<std::string>{"One line here.", "Another one.", "A third."});
}

TEST_CASE("hard-wrapped lines make one paragraph") {
  const Document document = read(
      "The army said on Monday that the bridge had\nbeen closed since the flood and that it\nwould stay so for a week "
      "or more while the\nengineers look at it.\n\nNobody was hurt.");
  CHECK(document.blocks.size() == 2);
}

TEST_CASE("a short first line without a full stop is the title, a line By … behind it the byline") {
  const Document document = read("Bridge closed after flood\n\nBy Ann Lee\n\nThe bridge is closed, the army said.");
  CHECK(document.title == "Bridge closed after flood");
  CHECK(document.author == "Ann Lee");
  CHECK(document.blocks[0].kind == BlockKind::title);
  CHECK(document.blocks[1].kind == BlockKind::byline);
  CHECK(document.blocks[2].kind == BlockKind::paragraph);
}

TEST_CASE("a first line that is a sentence is no title") {
  CHECK(read("The bridge is closed.\n\nThe army said so.").title.empty());
}

TEST_CASE("line ends, byte order mark and control characters are cleaned, bad bytes counted") {
  const Document document = read("\xEF\xBB\xBFOne\r\ntwo\rthree\x01 caf\xE9.");
  CHECK(document.text == "One\ntwo\nthree\uFFFD caf\uFFFD.");
  CHECK(document.replaced_bytes == 2);
}

TEST_CASE("UTF-16 with its byte order mark is read") {
  CHECK(read(std::string_view("\xFF\xFEH\0i\0=\xD8\x00\xDE", 10)).text == "Hi😀");
  CHECK(read(std::string_view("\xFE\xFF\0H\0i", 6)).text == "Hi");
}

TEST_CASE("an empty text is a document without blocks") {
  CHECK(read("").blocks.empty());
  CHECK(read(" \n\t\n").blocks.empty());
}

TEST_CASE("binary content is refused with what it is and a way on") {
  for (const std::string_view bytes :
       {std::string_view("%PDF-1.4 x"), std::string_view("PK\x03\x04zip"), std::string_view("\x89PNG\r\n")}) {
    const ExactCopy copy(bytes);
    const Result<Document> document = read_plain_text(copy.view());
    REQUIRE_FALSE(document.ok());
    CHECK(document.error().kind == ErrorKind::not_text);
    CHECK(document.error().message.find("paste") != std::string::npos);
  }
  std::string noise;
  for (int i = 0; i < 4096; ++i) noise.push_back(static_cast<char>(i * 97 + i / 7));
  CHECK_FALSE(read_plain_text(noise).ok());
}

TEST_CASE("text whose offsets must hold is left as it is") {
  const std::string text = "One.\r\nTwo.\r\n\r\nThree.";
  const Document document = document_of_text(text);
  CHECK(document.text == text);
  CHECK(blocks_of(document) == std::vector<std::string>{"One.", "Two.", "Three."});
}
