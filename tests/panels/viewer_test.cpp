#include "app/viewer.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

#include "doctest/doctest.h"
#include "imgui_internal.h"
#include "panels/stage.h"
#include "support/sample_briefing.h"
#include "view/visible_marks.h"

using namespace onrecord;
using onrecord::testing::Image;
using onrecord::testing::Stage;
using onrecord::testing::window;

namespace {

uint32_t hex(Color color) {
  return uint32_t{color.red} << 16 | uint32_t{color.green} << 8 | color.blue;
}

// Where words stand in the window: the middle of their first occurrence.
struct Point {
  float x, y;
};
Point place_of(Stage& stage, std::string_view words) {
  const ViewerState& state = stage.viewer().state();
  const auto begin = static_cast<uint32_t>(state.document.text.find(words));
  const uint32_t line = line_of_offset(state.layout, begin);
  const FontSet& fonts = stage.viewer().fonts();
  const float x0 = x_in_line(state.document, fonts, state.layout, line, begin);
  const float x1 = x_in_line(state.document, fonts, state.layout, line, begin + static_cast<uint32_t>(words.size()));
  return {state.panes.article.x + (x0 + x1) / 2,
          state.panes.article.y + state.layout.lines[line].baseline - 5 - state.viewport.scroll_top};
}

int vertices() {
  return ImGui::GetDrawData()->TotalVtxCount;
}

}  // namespace

TEST_CASE("Viewer: at rest no frame is asked for") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.draw(3);
  CHECK(stage.viewer().next_frame_seconds() == std::numeric_limits<double>::infinity());
  CHECK_FALSE(stage.viewer().animating());
}

TEST_CASE("Viewer: a toast asks for the frame in which it ends, and for none behind it") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.draw(2);
  const Image without = stage.picture();
  stage.send(ShowToast{"Link copied"});
  stage.draw(1);
  CHECK(stage.viewer().next_frame_seconds() > 3);
  CHECK(stage.viewer().next_frame_seconds() < 4.1);
  CHECK(stage.picture().pixels != without.pixels);
  stage.wait(4.1);
  stage.draw(1);
  CHECK(stage.viewer().next_frame_seconds() == std::numeric_limits<double>::infinity());
  CHECK(stage.picture().pixels == without.pixels);
}

TEST_CASE("Viewer: panes have the theme's grounds, a mark its tint") {
  for (const bool dark : {false, true}) {
    Stage stage(window(1400, 900, 1, dark));
    stage.open_sample();
    stage.draw(3);
    const Image picture = stage.picture();
    const Theme theme = make_theme(dark, false);
    CHECK(picture.at(700, 5) == hex(theme.panel));
    CHECK(picture.at(260, 400) == hex(theme.paper));
    CHECK(picture.at(100, 850) == hex(theme.panel));
    const Point state = place_of(stage, "The United States");
    const auto left = static_cast<int>(state.x), top = static_cast<int>(state.y) - 9;
    const Color tint = blend(theme.paper, theme.hue(Hue::state).with_alpha(theme.tint_of(Hue::state)));
    // Between the words the tint shows its plain colour, but for the rounding of its opacity to 8 bits.
    bool found = false;
    for (int x = left - 30; x < left + 30; ++x) {
      const Color pixel = rgb(picture.at(x, top));
      found =
          found ||
          std::abs(pixel.red - tint.red) + std::abs(pixel.green - tint.green) + std::abs(pixel.blue - tint.blue) <= 3;
    }
    CHECK(found);
  }
}

TEST_CASE("Viewer: no layer, lens or choice moves a word") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.draw(2);
  const std::vector<Line> lines = stage.viewer().state().layout.lines;
  const auto same = [&] {
    const std::vector<Line>& now = stage.viewer().state().layout.lines;
    return std::equal(lines.begin(), lines.end(), now.begin(), now.end(), [](const Line& a, const Line& b) {
      return a.range == b.range && a.x == b.x && a.baseline == b.baseline && a.width == b.width;
    });
  };
  stage.send(SetLens{Lens::unsourced});
  stage.draw(1);
  CHECK(same());
  stage.send(SelectClaim{{3}, false});
  stage.draw(1);
  CHECK(same());
  stage.send(ToggleLayer{Layer::people, true});
  stage.draw(1);
  CHECK(same());
}

TEST_CASE("Viewer: a click on a name opens its page, a click on a cue its claim's card") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.draw(2);
  const Point name = place_of(stage, "President Barham Salih");
  stage.click(name.x, name.y);
  const ViewerState& state = stage.viewer().state();
  REQUIRE(state.selected_actor.has_value());
  CHECK(state.briefing.actors[state.selected_actor.index()].name == "Barham Salih");
  CHECK(state.tab == Tab::actors);
  const Point cue = place_of(stage, "threatened");
  stage.click(cue.x, cue.y);
  CHECK(state.selected_claim == ClaimId{3});
  CHECK(state.tab == Tab::claims);
}

TEST_CASE("Viewer: a click on a row chooses its claim; hovering it lights the claim up and leaving it ends that") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.draw(2);
  stage.move_mouse(1200, 145);
  CHECK(stage.viewer().state().hovered_claim == ClaimId{0});
  stage.move_mouse(700, 880);
  CHECK_FALSE(stage.viewer().state().hovered_claim.has_value());
  stage.click(1200, 220);
  CHECK(stage.viewer().state().selected_claim == ClaimId{1});
}

TEST_CASE("Viewer: legend, lens, source bars and tabs do what they say") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.draw(2);
  const ViewerState& state = stage.viewer().state();
  stage.click(60, 106);
  CHECK_FALSE(state.marks_layer(Layer::people));
  stage.click(80, 395);
  CHECK(state.lens == Lens::authority);
  stage.click(60, 526);
  CHECK(state.filter.kind == SourceKind::official);
  stage.click(1230, 74);
  CHECK(state.tab == Tab::sources);
}

TEST_CASE("Viewer: a filter stays in sight, and is cleared by its chip, while a claim is chosen and on a phone's sheet") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.send(FilterNaming{Naming::unnamed});
  stage.send(SelectClaim{{0}, true});
  stage.draw(2);
  stage.click(1100, 122);
  CHECK_FALSE(stage.viewer().state().filter.active());
  CHECK(stage.viewer().state().selected_claim == ClaimId{0});

  Stage phone(window(390, 844, 2), Host::page);
  phone.open_sample();
  phone.send(FilterNaming{Naming::unnamed});
  phone.send(SetSheet{SheetHeight::peek});
  phone.draw(2);
  phone.click(60, 844 - 76 + 42);
  CHECK_FALSE(phone.viewer().state().filter.active());
}

TEST_CASE("Viewer: dragging over the text selects whole characters between two points") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.draw(2);
  const Point from = place_of(stage, "begun"), to = place_of(stage, "withdrawal");
  stage.move_mouse(from.x, from.y);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  stage.draw(2);
  stage.move_mouse(to.x, to.y);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  stage.draw(2);
  const ViewerState& state = stage.viewer().state();
  const std::string_view chosen = slice(state.document.text, state.text_selection);
  CHECK(chosen.find(" to prepare the ") != std::string_view::npos);
  CHECK_FALSE(state.selected_claim.has_value());
  stage.send(AskCopySelection{});
  stage.draw(1);
  const auto copied = std::find_if(stage.effects().begin(), stage.effects().end(),
                                   [](const Effect& effect) { return std::holds_alternative<CopyText>(effect); });
  REQUIRE(copied != stage.effects().end());
  CHECK(std::get<CopyText>(*copied).text == chosen);
}

TEST_CASE("Viewer: Ctrl+C pressed and let go between two frames copies what is selected") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.draw(2);
  stage.send(SelectText{{0, 20}});
  ImGuiIO& io = ImGui::GetIO();
  for (const bool down : {true, false}) {
    io.AddKeyEvent(down ? ImGuiMod_Ctrl : ImGuiKey_C, down);
    io.AddKeyEvent(down ? ImGuiKey_LeftCtrl : ImGuiMod_Ctrl, down);
    io.AddKeyEvent(down ? ImGuiKey_C : ImGuiKey_LeftCtrl, down);
  }
  stage.draw(4);
  const bool copied = std::any_of(stage.effects().begin(), stage.effects().end(),
                                  [](const Effect& effect) { return std::holds_alternative<CopyText>(effect); });
  CHECK(copied);
}

TEST_CASE("Viewer: in a page the article takes no mouse, and fields are told to the page") {
  Stage stage(window(1400, 900), Host::page);
  stage.open_sample();
  stage.draw(2);
  const ArticleRect article = stage.viewer().article_rect();
  CHECK(article.x == 248);
  CHECK(article.y == 52);
  CHECK(article.width == 756);
  CHECK(article.interactive);
  REQUIRE(stage.viewer().fields().size() == 1);
  CHECK(stage.viewer().fields()[0].name == FieldRect::Name::search);
  const Point name = place_of(stage, "President Barham Salih");
  stage.click(name.x, name.y);
  CHECK_FALSE(stage.viewer().state().selected_actor.has_value());
  stage.send(ToggleHelp{});
  stage.draw(1);
  CHECK_FALSE(stage.viewer().article_rect().interactive);
}

TEST_CASE("Viewer: the start page shows its fields, the error page its ways on") {
  Stage stage(window(1400, 900), Host::page);
  stage.draw(2);
  CHECK(stage.viewer().fields().size() == 2);
  CHECK_FALSE(stage.viewer().article_rect().interactive);
  stage.click(500, 555);
  const bool asked = std::any_of(stage.effects().begin(), stage.effects().end(),
                                 [](const Effect& effect) { return std::holds_alternative<OpenSample>(effect); });
  CHECK(asked);
}

TEST_CASE("Viewer: a sheet or drawer takes its part of the article's place") {
  Stage phone(window(390, 844, 2), Host::page);
  phone.open_sample();
  phone.draw(2);
  CHECK(phone.viewer().article_rect().height == 844 - 52 - 76);
  Stage tablet(window(1000, 800), Host::page);
  tablet.open_sample();
  tablet.send(ToggleDrawer{});
  tablet.draw(2);
  CHECK(tablet.viewer().article_rect().width == 1000 - 372);
}

TEST_CASE("Viewer: a finger that drags a pane scrolls it and presses nothing") {
  Viewport viewport = window(1400, 900);
  viewport.touch = true;
  Stage stage(viewport, Host::page);
  stage.open_sample();
  stage.draw(2);
  stage.move_mouse(1200, 600);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  stage.draw(1);
  for (int y = 590; y >= 400; y -= 10) {
    ImGui::GetIO().AddMousePosEvent(1200, static_cast<float>(y));
    stage.draw(1);
  }
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  stage.draw(2);
  CHECK(ImGui::FindWindowByName("##detail")->Scroll.y > 100);
  CHECK_FALSE(stage.viewer().state().selected_claim.has_value());
}

TEST_CASE("Viewer: hairlines and brackets are sharp at ratios 1, 1.5 and 2") {
  for (const float ratio : {1.0F, 1.5F, 2.0F}) {
    Stage stage(window(1200, 700, ratio));
    stage.open_sample();
    stage.draw(3);
    const Image picture = stage.picture();
    const Theme theme = make_theme(false, false);
    // The line below the top bar: from panel to hair to paper with nothing between.
    const int x = static_cast<int>(400 * ratio);
    int blurred = 0;
    for (int y = static_cast<int>(48 * ratio); y < static_cast<int>(56 * ratio); ++y) {
      const uint32_t pixel = picture.at(x, y);
      blurred += pixel != hex(theme.panel) && pixel != hex(theme.hair) && pixel != hex(theme.paper);
    }
    CHECK(blurred == 0);
  }
}

TEST_CASE("Viewer: a frame of a million words costs no more than one of a short text") {
  std::string text;
  const std::string paragraph = "The ministry said on Monday that the bridge would stay open while talks went on. ";
  for (int i = 0; i < 70'000; ++i) text += paragraph + (i % 4 == 3 ? "\n\n" : "");
  Document document;
  document.text = text;
  for (size_t at = 0; at < text.size();) {
    const size_t end = text.find("\n\n", at);
    document.blocks.push_back({BlockKind::paragraph, {static_cast<uint32_t>(at), static_cast<uint32_t>(end)}});
    at = end + 2;
  }
  Briefing briefing;
  briefing.documents.push_back(document);
  for (size_t at = text.find("The ministry"); at != std::string::npos; at = text.find("The ministry", at + 1)) {
    const auto begin = static_cast<uint32_t>(at);
    Claim claim;
    claim.source = {{begin, begin + 12}};
    claim.cue = {{begin + 13, begin + 17}};
    claim.content = {{begin + 28, begin + 79}};
    claim.naming = Naming::organisation;
    briefing.claims.push_back(std::move(claim));
  }
  Stage small(window(1400, 900));
  small.open_sample();
  small.draw(3);
  const int small_cost = vertices();
  Stage large(window(1400, 900));
  large.send(SetBriefing{std::move(briefing)});
  large.send(ScrollTo{500'000, false});
  large.draw(3);
  CHECK(vertices() < 4 * small_cost);
}

TEST_CASE("Viewer: a chosen claim's card is read from its start, and the list stands where it was left") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.draw(2);
  ImGui::SetScrollY(ImGui::FindWindowByName("##detail"), 400);
  stage.draw(2);
  stage.send(SelectClaim{{12}, false});
  stage.draw(3);
  CHECK(ImGui::FindWindowByName("##detail")->Scroll.y == 0);
  stage.send(ClearSelection{});
  stage.draw(3);
  CHECK(ImGui::FindWindowByName("##detail")->Scroll.y == 400);
}

TEST_CASE("Viewer: marks grow with the text") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.send(SetTextScale{1.5F});
  stage.draw(2);
  const ViewerState& state = stage.viewer().state();
  const VisibleMarks marks = visible_marks(state, stage.viewer().fonts(), make_theme(false, false), 0, 900);
  REQUIRE_FALSE(marks.tints.empty());
  CHECK(marks.tints[0].scale == doctest::Approx(1.5F));
  REQUIRE_FALSE(marks.brackets.empty());
  CHECK(state.layout.lines[3].baseline - marks.brackets[0].top == doctest::Approx(15 * 1.5F));
}

TEST_CASE("Viewer: any window size draws, the smallest too") {
  Stage stage(window(1400, 900));
  stage.open_sample();
  stage.send(SelectClaim{{3}, true});
  for (const auto& [width, height] : {std::pair{320.0F, 300.0F},
                                      {699.0F, 500.0F},
                                      {700.0F, 400.0F},
                                      {1099.0F, 60.0F},
                                      {1.0F, 1.0F},
                                      {2600.0F, 1400.0F}}) {
    stage.resize(window(width, height, 2));
    stage.draw(2);
    stage.send(ToggleHelp{});
    stage.draw(1);
    stage.send(ToggleHelp{});
  }
  CHECK(stage.viewer().state().selected_claim == ClaimId{3});
}
