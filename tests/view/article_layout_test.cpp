#include "view/article_layout.h"

#include <cmath>
#include <string>

#include "doctest/doctest.h"
#include "support/sample_briefing.h"
#include "support/shipped_fonts.h"
#include "view/line_breaking.h"

using namespace onrecord;
using onrecord::testing::sample_document;
using onrecord::testing::shipped_fonts;

namespace {

constexpr TextStyle kStyle{Cut::serif, 18, 0};

std::vector<BrokenLine> broken(std::string_view text, float width) {
  return break_lines(shipped_fonts(), kStyle, text, {0, static_cast<uint32_t>(text.size())}, width);
}

Document plain(std::string text) {
  Document document;
  document.text = std::move(text);
  document.blocks.push_back({BlockKind::paragraph, {0, static_cast<uint32_t>(document.text.size())}});
  return document;
}

std::string words_of(const Document& document, const ArticleLayout& layout, uint32_t line) {
  std::string words(line_text(document, {}, layout, line));
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

}  // namespace

TEST_CASE("Line breaking: lines join to the text and none is wider than the column") {
  const Document document = sample_document();
  for (const float width : {140.0F, 336.0F, 564.0F}) {
    uint32_t at = 0;
    for (const BrokenLine& line : break_lines(shipped_fonts(), kStyle, document.text, {0, 1200}, width)) {
      CHECK(line.range.begin == at);
      CHECK(line.width <= width);
      at = line.range.end;
    }
    CHECK(at == 1200);
  }
}

TEST_CASE("Line breaking: a line takes every word that fits") {
  const std::string text = "one two three four";
  const float width = text_width(shipped_fonts(), kStyle, "one two three");
  const auto lines = broken(text, width + 0.01F);
  REQUIRE(lines.size() == 2);
  CHECK(slice(text, lines[0].range) == "one two three ");
  CHECK(lines[0].width == doctest::Approx(width));
}

TEST_CASE("Line breaking: behind hyphens and dashes in words, not before digits") {
  const float narrow = text_width(shipped_fonts(), kStyle, "American-l") + 0.5F;
  CHECK(broken("American-led", narrow).size() == 2);
  CHECK(broken("American-led", narrow)[0].range.end == 9);
  CHECK(broken("war—peace", text_width(shipped_fonts(), kStyle, "war—pe"))[0].range.end == 6);
  const auto number = broken("on F-16", text_width(shipped_fonts(), kStyle, "on F-1"));
  CHECK(number[0].range.end == 3);
}

TEST_CASE("Line breaking: a word wider than the column is broken between characters") {
  const std::string text(5000, 'x');
  const auto lines = broken(text, 200);
  CHECK(lines.size() > 50);
  for (const BrokenLine& line : lines) CHECK(line.width <= 200);
}

TEST_CASE("Line breaking: no-break spaces hold, ideographs may be parted") {
  CHECK(broken("5,000\u00A0troops", text_width(shipped_fonts(), kStyle, "5,000 tro"))[0].range.end != 7);
  CHECK(broken("北京北京北京", 60).size() > 1);
}

TEST_CASE("Line breaking: an empty paragraph is one empty line") {
  const auto lines = broken("", 100);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].range.empty());
}

TEST_CASE("Titles are balanced: as many lines as greedy, as even as can be") {
  const std::string text = "Washington readies its diplomats to leave Baghdad";
  const ByteRange all{0, static_cast<uint32_t>(text.size())};
  const TextStyle style{Cut::serif_semibold, 34, -0.3F};
  const auto greedy = break_lines(shipped_fonts(), style, text, all, 564);
  const auto balanced = break_lines_balanced(shipped_fonts(), style, text, all, 564);
  REQUIRE(balanced.size() == greedy.size());
  CHECK(balanced[0].width < greedy[0].width);
  CHECK(slice(text, balanced[0].range) == "Washington readies its ");
}

TEST_CASE("Layout: the sample's lines are those of the design") {
  const Document document = sample_document();
  const ArticleLayout layout = lay_out_article(document, shipped_fonts(), {756, 1, false, 1});
  CHECK(layout.column_x == 110);
  CHECK(layout.column_width == 564);
  CHECK(words_of(document, layout, 0) == "Washington readies its");
  CHECK(words_of(document, layout, 3) == "The United States has begun to prepare the withdrawal of its");
  CHECK(words_of(document, layout, 4) == "diplomats from Iraq, two Iraqi government sources and two");
  CHECK(layout.lines[0].baseline == 40 + 32);
  CHECK(layout.lines[3].baseline == 40 + 80 + 10 + 20 + 26 + 20);
  CHECK(layout.lines[4].baseline - layout.lines[3].baseline == 27);
}

TEST_CASE("Layout: on a phone the type is smaller and the column fills the pane") {
  const Document document = sample_document();
  const ArticleLayout layout = lay_out_article(document, shipped_fonts(), {378, 2, true, 1});
  CHECK(layout.column_width == 336);
  CHECK(words_of(document, layout, 0) == "Washington readies");
  CHECK(layout.blocks[2].font_size == 17);
}

TEST_CASE("Layout: baselines stand on device pixels at any ratio") {
  const Document document = sample_document();
  for (const float ratio : {1.0F, 1.25F, 1.5F, 2.0F, 3.0F})
    for (const Line& line : lay_out_article(document, shipped_fonts(), {756, ratio, false, 1}).lines)
      CHECK(line.baseline * ratio == doctest::Approx(std::round(line.baseline * ratio)));
}

TEST_CASE("Layout: a title and byline of the metadata are shown where the text has none") {
  Document document = plain("Only this paragraph.");
  document.title = "From the page";
  document.author = "Ana Reyes";
  document.outlet = "The Ledger";
  const std::string byline = metadata_byline(document);
  CHECK(byline == "By Ana Reyes · The Ledger");
  const ArticleLayout layout = lay_out_article(document, shipped_fonts(), {756, 1, false, 1});
  REQUIRE(layout.lines.size() == 3);
  CHECK(line_text(document, byline, layout, 0) == "From the page");
  CHECK(line_text(document, byline, layout, 1) == byline);
  CHECK(line_text(document, byline, layout, 2) == "Only this paragraph.");
  CHECK(line_of_offset(layout, 0) == 2);
}

TEST_CASE("Layout: x and byte are each other's inverse within a line") {
  const Document document = sample_document();
  const ArticleLayout layout = lay_out_article(document, shipped_fonts(), {756, 1, false, 1});
  const Line& line = layout.lines[4];
  for (uint32_t offset = line.range.begin; offset < line.range.end; ++offset) {
    const float x = x_in_line(document, shipped_fonts(), layout, 4, offset);
    CHECK(offset_at_x(document, shipped_fonts(), layout, 4, x + 0.01F) == offset);
  }
  CHECK(x_in_line(document, shipped_fonts(), layout, 4, line.range.begin) == line.x);
}

TEST_CASE("Layout: the visible lines are those whose boxes touch the window") {
  const Document document = sample_document();
  const ArticleLayout layout = lay_out_article(document, shipped_fonts(), {756, 1, false, 1});
  const LineSpan all = lines_between(layout, 0, layout.height);
  CHECK(all.begin == 0);
  CHECK(all.end == layout.lines.size());
  const LineSpan some = lines_between(layout, 300, 400);
  CHECK(some.end - some.begin <= 6);
  for (uint32_t i = some.begin; i < some.end; ++i) {
    CHECK(layout.lines[i].baseline > 300 - 10);
    CHECK(layout.lines[i].baseline < 400 + 27);
  }
  const LineSpan below = lines_between(layout, layout.height + 10, layout.height + 20);
  CHECK(below.begin == below.end);
}

TEST_CASE("Layout: an empty document has no lines and a height") {
  const ArticleLayout layout = lay_out_article({}, shipped_fonts(), {756, 1, false, 1});
  CHECK(layout.lines.empty());
  CHECK(layout.height > 0);
  CHECK(line_of_offset(layout, 0) == UINT32_MAX);
}

TEST_CASE("Layout: a million words in one line are laid out, each word once") {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "word ";
  const Document document = plain(std::move(text));
  const ArticleLayout layout = lay_out_article(document, shipped_fonts(), {756, 1, false, 1});
  CHECK(layout.lines.size() > 50'000);
  CHECK(layout.lines.front().range.begin == 0);
  CHECK(layout.lines.back().range.end == document.text.size());
}
