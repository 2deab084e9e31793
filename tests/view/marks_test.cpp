#include <algorithm>

#include "doctest/doctest.h"
#include "support/shipped_fonts.h"
#include "view/article_marks.h"
#include "view/hit_test.h"
#include "view/mark_geometry.h"
#include "view/visible_marks.h"

using namespace onrecord;
using onrecord::testing::Desk;
using onrecord::testing::shipped_fonts;

namespace {

VisibleMarks whole(const Desk& desk) {
  return visible_marks(desk.state, shipped_fonts(), make_theme(false, false), 0, desk.state.layout.height);
}

size_t brackets_with(const VisibleMarks& marks, Emphasis emphasis) {
  return static_cast<size_t>(std::count_if(marks.brackets.begin(), marks.brackets.end(),
                                           [&](const BracketMark& mark) { return mark.emphasis == emphasis; }));
}

std::string words_in(const Desk& desk, const VisibleMarks& marks, WordColor color) {
  std::string words;
  for (const WordRun& run : marks.words)
    if (run.color == color) words += std::string(slice(desk.state.document.text, run.range)) + "|";
  return words;
}

const TintMark* tint_over(const Desk& desk, const VisibleMarks& marks, std::string_view words) {
  const Desk::Point point = desk.point_of(words);
  for (const TintMark& tint : marks.tints)
    if (tint.x0 <= point.x && point.x <= tint.x1 && point.y > tint.baseline - kTintAbove &&
        point.y < tint.baseline + kTintBelow)
      return &tint;
  return nullptr;
}

}  // namespace

TEST_CASE("Marks: a span over two lines is cut into one piece a line") {
  Desk desk;
  desk.open_sample();
  // "two / Western diplomats" is broken by the column.
  std::vector<const Piece*> pieces;
  for (const Piece& piece : desk.state.marks.pieces)
    if (piece.kind == PieceKind::mention && ActorId{piece.record} == desk.actor("Two Western diplomats"))
      pieces.push_back(&piece);
  REQUIRE(pieces.size() >= 2);
  CHECK(pieces[1]->line == pieces[0]->line + 1);
  CHECK(pieces[0]->range.end == pieces[1]->range.begin);
  CHECK(pieces[0]->whole == pieces[1]->whole);
}

TEST_CASE("Marks: brackets that share a line stand in different lanes, and a chain nests") {
  Desk desk;
  desk.open_sample();
  const auto& brackets = desk.state.marks.brackets;
  CHECK(brackets.size() == 24);
  for (const Bracket& a : brackets)
    for (const Bracket& b : brackets)
      if (a.claim != b.claim && a.first_line <= b.last_line && b.first_line <= a.last_line) CHECK(a.lane != b.lane);
  const Bracket& inner = brackets[desk.state.marks.bracket_of_claim[3]];
  const Bracket& outer = brackets[desk.state.marks.bracket_of_claim[2]];
  CHECK(inner.lane < outer.lane);
}

TEST_CASE("Marks: deep nests keep to the margin") {
  CHECK(bracket_x(28, true, 0) == 19);
  CHECK(bracket_x(28, true, 50) >= 0);
  CHECK(bracket_x(110, false, 1) == 110 - 24);
}

TEST_CASE("Marks: people and states have a mark where they are named, groups only where they speak") {
  Desk desk;
  desk.open_sample();
  CHECK(desk.state.index.count_of_layer == std::array<uint32_t, kLayerCount>{6, 4, 4, 8, 24, 24});
  Actor bystanders;
  bystanders.type = ActorType::group;
  CHECK_FALSE(layer_of(bystanders, false).has_value());
  CHECK(layer_of(bystanders, true) == Layer::unnamed);
}

TEST_CASE("Marks at rest: every mark in its class, no claim tinted, cues in their colour") {
  Desk desk;
  desk.open_sample();
  const VisibleMarks marks = whole(desk);
  CHECK(marks.brackets.size() == 24);
  CHECK(brackets_with(marks, Emphasis::rest) == 24);
  CHECK(marks.rules.empty());
  CHECK(marks.join_dots.empty());
  const TintMark* pompeo = tint_over(desk, marks, "Mike Pompeo");
  REQUIRE(pompeo != nullptr);
  CHECK(pompeo->hue == Hue::person);
  const TintMark* sources = tint_over(desk, marks, "two Iraqi government sources");
  REQUIRE(sources != nullptr);
  CHECK(sources->hatch_opacity > 0);
  CHECK(words_in(desk, marks, WordColor::cue).find("threatened|") != std::string::npos);
}

TEST_CASE("Marks: an unsure mention has no tint and a thin line, an unsure claim a broken bracket") {
  Desk desk;
  desk.open_sample();
  const VisibleMarks marks = whole(desk);
  CHECK(tint_over(desk, marks, "They had been") == nullptr);
  const auto thin = std::count_if(marks.underlines.begin(), marks.underlines.end(),
                                  [](const UnderlineMark& line) { return line.weight == Weight::thin; });
  CHECK(thin == 1);
  const auto broken = std::find_if(marks.brackets.begin(), marks.brackets.end(),
                                   [](const BracketMark& mark) { return mark.style == BracketStyle::broken; });
  REQUIRE(broken != marks.brackets.end());
  CHECK(broken->claim == ClaimId{19});
}

TEST_CASE("A chosen claim: its words tinted, its chain in focus, the rest set back, one joining line") {
  Desk desk;
  desk.open_sample();
  desk.send(SelectClaim{{3}, false});
  const VisibleMarks marks = whole(desk);
  CHECK(brackets_with(marks, Emphasis::selected) == 1);
  CHECK(brackets_with(marks, Emphasis::focused) == 1);
  CHECK(brackets_with(marks, Emphasis::dimmed) == 22);
  REQUIRE(marks.rules.size() == 1);
  const TintMark* content = tint_over(desk, marks, "to shut the embassy");
  REQUIRE(content != nullptr);
  CHECK(content->hue == Hue::claim);
  CHECK(words_in(desk, marks, WordColor::cue) == "threatened|said|");
  // Source, cue, content; then rings at the outer source and its cue.
  CHECK(std::count_if(marks.join_dots.begin(), marks.join_dots.end(), [](const JoinDot& d) { return !d.ring; }) == 3);
  CHECK(std::count_if(marks.join_dots.begin(), marks.join_dots.end(), [](const JoinDot& d) { return d.ring; }) == 2);
  const TintMark* other = tint_over(desk, marks, "people in Baghdad");
  REQUIRE(other != nullptr);
  CHECK(other->opacity < make_theme(false, false).tint_of(Hue::unnamed));
}

TEST_CASE("A chosen actor: every mention strong, its claims lit, what is heard through it in focus") {
  Desk desk;
  desk.open_sample();
  desk.send(SelectActor{desk.actor("Two Iraqi intelligence sources"), false});
  const VisibleMarks marks = whole(desk);
  CHECK(brackets_with(marks, Emphasis::selected) == 2);
  CHECK(brackets_with(marks, Emphasis::focused) == 2);
  const auto heavy = std::count_if(marks.underlines.begin(), marks.underlines.end(),
                                   [](const UnderlineMark& line) { return line.weight == Weight::heavy; });
  CHECK(heavy == 3);
}

TEST_CASE("A filter dims and never hides") {
  Desk desk;
  desk.open_sample();
  const size_t tints = whole(desk).tints.size();
  desk.send(FilterKind{SourceKind::official});
  const VisibleMarks marks = whole(desk);
  CHECK(marks.tints.size() == tints);
  CHECK(brackets_with(marks, Emphasis::focused) == 11);
  CHECK(brackets_with(marks, Emphasis::dimmed) == 13);
  CHECK(words_in(desk, marks, WordColor::dim).find("Moqtada al-Sadr") != std::string::npos);
  CHECK(words_in(desk, marks, WordColor::dim).find("Secretary of State") == std::string::npos);
}

TEST_CASE("Lens Unsourced: own voice is washed and in ink, sourced text set back, hidden speakers kept") {
  Desk desk;
  desk.open_sample();
  desk.send(SetLens{Lens::unsourced});
  const VisibleMarks marks = whole(desk);
  CHECK(marks.wash_bars.size() == 3);
  CHECK(marks.washes.size() > marks.wash_bars.size());
  CHECK(marks.brackets.size() == 2);
  CHECK(marks.underlines.empty());
  const std::string ink = words_in(desk, marks, WordColor::ink), dim = words_in(desk, marks, WordColor::dim);
  CHECK(ink.find("Few countries stand closer") != std::string::npos);
  CHECK(ink.find("to protect American") != std::string::npos);
  CHECK(dim.find("Secretary of State Mike Pompeo") != std::string::npos);
  CHECK(words_in(desk, marks, WordColor::cue) == "had been ordered|had been told|");
}

TEST_CASE("Lens Authority: contents carry their class, nobody's is outlined, actors are unmarked") {
  Desk desk;
  desk.open_sample();
  desk.send(SetLens{Lens::authority});
  const VisibleMarks marks = whole(desk);
  const TintMark* army = tint_over(desk, marks, "three children and two women");
  REQUIRE(army != nullptr);
  CHECK(army->hue == Hue::organisation);
  CHECK(std::any_of(marks.tints.begin(), marks.tints.end(), [](const TintMark& tint) { return tint.outlined; }));
  CHECK(tint_over(desk, marks, "President Barham Salih") != nullptr);  // inside what the sources said
  CHECK(tint_over(desk, marks, "Qassem Soleimani") == nullptr);
}

TEST_CASE("A layer that is off draws nothing and moves no word") {
  Desk desk;
  desk.open_sample();
  const VisibleMarks before = whole(desk);
  const std::vector<Line> lines = desk.state.layout.lines;
  for (uint32_t i = 0; i < kLayerCount; ++i) desk.send(ToggleLayer{static_cast<Layer>(i), false});
  const VisibleMarks marks = whole(desk);
  CHECK(marks.tints.empty());
  CHECK(marks.brackets.empty());
  CHECK(words_in(desk, marks, WordColor::cue).empty());
  REQUIRE(lines.size() == desk.state.layout.lines.size());
  for (size_t i = 0; i < lines.size(); ++i) CHECK(lines[i].x == desk.state.layout.lines[i].x);
}

TEST_CASE("Runs of coloured words join to each line") {
  Desk desk;
  desk.open_sample();
  for (const Lens lens : {Lens::who_spoke, Lens::authority, Lens::unsourced}) {
    desk.send(SetLens{lens});
    const VisibleMarks marks = whole(desk);
    uint32_t line = UINT32_MAX, at = 0;
    for (const WordRun& run : marks.words) {
      if (run.line != line) {
        if (line != UINT32_MAX) CHECK(at == desk.state.layout.lines[line].range.end);
        line = run.line;
        at = desk.state.layout.lines[line].range.begin;
      }
      CHECK(run.range.begin == at);
      at = run.range.end;
    }
  }
}

TEST_CASE("Only visible lines cost anything: marks of a window are a part of the whole") {
  Desk desk;
  desk.open_sample();
  const VisibleMarks marks = visible_marks(desk.state, shipped_fonts(), make_theme(false, false), 0, 200);
  CHECK(marks.words.size() < whole(desk).words.size() / 3);
}

TEST_CASE("Hit test: the smallest mark first, then the ones around it") {
  Desk desk;
  desk.open_sample();
  const Desk::Point point = desk.point_of("Mike Pompeo");
  const std::vector<Mark> marks = marks_at(desk.state, shipped_fonts(), point.x, point.y);
  REQUIRE(marks.size() == 3);
  CHECK(marks[0] == Mark{desk.actor("Mike Pompeo")});
  CHECK(marks[1] == Mark{ClaimId{3}});
  CHECK(marks[2] == Mark{ClaimId{2}});
  CHECK(marks_at(desk.state, shipped_fonts(), 5, 5).empty());
}

TEST_CASE("Hit test: a bracket in the margin is its claim") {
  Desk desk;
  desk.open_sample();
  const Bracket& outer = desk.state.marks.brackets[desk.state.marks.bracket_of_claim[2]];
  const float x = bracket_x(desk.state.layout.column_x, false, outer.lane) + 1;
  const float y = desk.state.layout.lines[outer.first_line].baseline - 4;
  const std::vector<Mark> marks = marks_at(desk.state, shipped_fonts(), x, y);
  REQUIRE(marks.size() == 1);
  CHECK(marks[0] == Mark{ClaimId{2}});
}

TEST_CASE("Clicking again chooses the mark around, and then starts over") {
  Desk desk;
  desk.open_sample();
  const Desk::Point point = desk.point_of("Mike Pompeo");
  desk.send(ClickAt{point.x, point.y});
  CHECK(desk.state.selected_actor == desk.actor("Mike Pompeo"));
  desk.send(ClickAt{point.x, point.y});
  CHECK(desk.state.selected_claim == ClaimId{3});
  CHECK_FALSE(desk.state.selected_actor.has_value());
  desk.send(ClickAt{point.x, point.y});
  CHECK(desk.state.selected_claim == ClaimId{2});
  desk.send(ClickAt{point.x, point.y});
  CHECK(desk.state.selected_actor == desk.actor("Mike Pompeo"));
}
