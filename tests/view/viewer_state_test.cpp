#include "view/viewer_state.h"

#include <algorithm>
#include <string>

#include "doctest/doctest.h"
#include "support/sample_briefing.h"
#include "support/shipped_fonts.h"
#include "view/rows.h"
#include "view/words.h"

using namespace onrecord;
using onrecord::testing::Desk;

namespace {

template <class E>
size_t count_of(const Desk& desk) {
  size_t count = 0;
  for (const Effect& effect : desk.effects) count += std::holds_alternative<E>(effect);
  return count;
}

}  // namespace

TEST_CASE("Opening: the text is laid out at once, the analysis fills the panels later") {
  Desk desk;
  CHECK(desk.state.phase == Phase::empty);
  desk.send(OpenDocument{onrecord::testing::sample_document()});
  CHECK(desk.state.phase == Phase::reading);
  CHECK_FALSE(desk.state.layout.lines.empty());
  CHECK(desk.last<LayoutChanged>() != nullptr);
  desk.send(ShowProgress{2, 24});
  CHECK(desk.state.progress_step == 3);
  CHECK(desk.state.progress_found[2] == 24);
  desk.send(SetBriefing{onrecord::testing::sample_briefing()});
  CHECK(desk.state.phase == Phase::ready);
  CHECK(desk.state.marks.brackets.size() == 24);
  CHECK(desk.last<ModelChanged>() != nullptr);
}

TEST_CASE("Opening: a saved briefing brings its own text") {
  Desk desk;
  desk.send(SetBriefing{onrecord::testing::sample_briefing()});
  CHECK(desk.state.phase == Phase::ready);
  CHECK(desk.state.document.text == desk.state.briefing.documents[0].text);
  CHECK(desk.state.marks.brackets.size() == 24);
}

TEST_CASE("Opening another article forgets what was chosen in the last one") {
  Desk desk;
  desk.open_sample();
  desk.send(SelectClaim{{3}, false});
  desk.send(FilterKind{SourceKind::official});
  desk.send(OpenDocument{onrecord::testing::sample_document()});
  CHECK_FALSE(desk.state.selected_claim.has_value());
  CHECK_FALSE(desk.state.filter.active());
  CHECK(desk.state.briefing.claims.empty());
  CHECK(desk.state.marks.pieces.empty());
}

TEST_CASE("When the analysis fails or is cancelled the text stays and can be analysed again") {
  Desk desk;
  desk.send(OpenDocument{onrecord::testing::sample_document()});
  desk.send(AnalysisFailed{"stopped"});
  CHECK(desk.state.phase == Phase::failed);
  CHECK_FALSE(desk.state.layout.lines.empty());
  desk.send(AskReanalyze{});
  CHECK(desk.state.phase == Phase::reading);
  CHECK(desk.last<Analyze>() != nullptr);
  desk.send(AskCancelAnalysis{});
  CHECK(desk.state.phase == Phase::failed);
  CHECK(desk.last<CancelAnalysis>() != nullptr);
}

TEST_CASE("An error page leaves the open article behind it") {
  Desk desk;
  desk.open_sample();
  desk.send(ShowOpenError{"https://news.example", "No", "Because", ""});
  CHECK_FALSE(desk.state.shows_article());
  desk.send(DismissError{});
  CHECK(desk.state.shows_article());
  CHECK(desk.state.phase == Phase::ready);
}

TEST_CASE("Choosing a claim that cannot be seen scrolls there; one in sight does not") {
  Desk desk;
  desk.open_sample();
  desk.effects.clear();
  desk.send(SelectClaim{{0}, true});
  CHECK(desk.last<ScrollArticle>() == nullptr);
  desk.send(SelectClaim{{23}, true});
  const ScrollArticle* scroll = desk.last<ScrollArticle>();
  REQUIRE(scroll != nullptr);
  CHECK(scroll->top > 200);
  CHECK(scroll->top <= desk.state.layout.height - desk.state.panes.article.height);
}

TEST_CASE("An id that the briefing lacks is passed over") {
  Desk desk;
  desk.open_sample();
  desk.send(SelectClaim{{99}, true});
  desk.send(SelectActor{{99}, true});
  desk.send(AskCopyClaim{{99}});
  desk.send(AskCopyClaim{});
  CHECK_FALSE(desk.state.selected_claim.has_value());
  CHECK_FALSE(desk.state.selected_actor.has_value());
  CHECK(count_of<CopyText>(desk) == 0);
}

TEST_CASE("j and k step through the claims, and through those of a filter") {
  Desk desk;
  desk.open_sample();
  desk.send(StepClaim{Direction::next});
  CHECK(desk.state.selected_claim == ClaimId{0});
  desk.send(StepClaim{Direction::previous});
  CHECK(desk.state.selected_claim == ClaimId{0});
  desk.send(ClearSelection{});
  desk.send(FilterNaming{Naming::none});
  desk.send(StepClaim{Direction::next});
  CHECK(desk.state.selected_claim == ClaimId{19});
  desk.send(StepClaim{Direction::next});
  CHECK(desk.state.selected_claim == ClaimId{20});
  desk.send(StepClaim{Direction::next});
  CHECK(desk.state.selected_claim == ClaimId{20});
}

TEST_CASE("n and p go round the mentions of the chosen actor") {
  Desk desk;
  desk.open_sample();
  desk.send(SelectActor{desk.actor("Iran"), false});
  const auto count = static_cast<uint32_t>(desk.state.briefing.actors[desk.actor("Iran").index()].mentions.size());
  desk.send(StepMention{Direction::next});
  CHECK(desk.state.current_mention == 0);
  desk.send(StepMention{Direction::previous});
  CHECK(desk.state.current_mention == count - 1);
  desk.send(StepMention{Direction::next});
  CHECK(desk.state.current_mention == 0);
}

TEST_CASE("Escape clears one thing at a time: help, choice, filter, search") {
  Desk desk;
  desk.open_sample();
  desk.send(SetSearch{"iran"});
  desk.send(FilterKind{SourceKind::official});
  desk.send(SelectClaim{{3}, false});
  desk.send(ToggleHelp{});
  desk.send(ClearSelection{});
  CHECK_FALSE(desk.state.help_open);
  CHECK(desk.state.selected_claim.has_value());
  desk.send(ClearSelection{});
  CHECK_FALSE(desk.state.selected_claim.has_value());
  CHECK(desk.state.filter.active());
  desk.send(ClearSelection{});
  CHECK_FALSE(desk.state.filter.active());
  CHECK_FALSE(desk.state.search.empty());
  desk.send(ClearSelection{});
  CHECK(desk.state.search.empty());
}

TEST_CASE("The same filter again clears it, another one replaces it") {
  Desk desk;
  desk.open_sample();
  desk.send(FilterKind{SourceKind::official});
  desk.send(FilterNaming{Naming::unnamed});
  CHECK_FALSE(desk.state.filter.kind.has_value());
  CHECK(desk.state.filter.naming == Naming::unnamed);
  desk.send(FilterNaming{Naming::unnamed});
  CHECK_FALSE(desk.state.filter.active());
}

TEST_CASE("Claims can be filtered by what they do and by whose words they are in") {
  Desk desk;
  desk.open_sample();
  desk.send(FilterStance{Stance::warn});
  CHECK(desk.state.filter.stance == Stance::warn);
  desk.send(FilterForm{Form::direct});
  CHECK_FALSE(desk.state.filter.stance.has_value());
  CHECK(desk.state.filter.form == Form::direct);
  desk.send(FilterForm{Form::direct});
  CHECK_FALSE(desk.state.filter.active());
}

TEST_CASE("Layers: one alone, and all again; an actor layer leads back from a lens without actors") {
  Desk desk;
  desk.open_sample();
  desk.send(ToggleLayer{Layer::states, true});
  CHECK(desk.state.layers.count() == 1);
  desk.send(ToggleLayer{Layer::states, true});
  CHECK(desk.state.layers.all());
  desk.send(SetLens{Lens::authority});
  desk.send(ToggleLayer{Layer::people, false});
  CHECK(desk.state.lens == Lens::who_spoke);
  CHECK(desk.state.marks_layer(Layer::people));
}

TEST_CASE("Search: hits in text order, case folded, stepping round") {
  Desk desk;
  desk.open_sample();
  desk.send(SetSearch{"IRAN"});
  REQUIRE(desk.state.search_hits.size() == 7);
  CHECK(desk.state.search_current == 0);
  desk.send(StepSearch{Direction::previous});
  CHECK(desk.state.search_current == 6);
  desk.send(StepSearch{Direction::next});
  CHECK(desk.state.search_current == 0);
  desk.send(SetSearch{"no such words"});
  CHECK(desk.state.search_hits.empty());
  desk.send(StepSearch{Direction::next});
  CHECK(desk.state.search_current == 0);
}

TEST_CASE("Copying a claim gives its words, who said them, through whom, and where") {
  Desk desk;
  desk.open_sample();
  desk.send(AskCopyClaim{{3}});
  const CopyText* copy = desk.last<CopyText>();
  REQUIRE(copy != nullptr);
  CHECK(
      copy->text.starts_with("“to shut the embassy” — Mike Pompeo (named person, official, United States), "
                             "according to two Iraqi government sources"));
  CHECK(copy->text.find("Washington readies its diplomats") != std::string::npos);
  CHECK(desk.state.toast.text == "Copied with attribution");
}

TEST_CASE("A claim of joined sources is copied with the kind of each, as its card has it") {
  Desk desk;
  desk.open_sample();
  const auto& claims = desk.state.briefing.claims;
  const auto joined = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.actors.size() > 1 && desk.state.briefing.actors[claim.actors[1].index()].kind != claim.kind;
  });
  REQUIRE(joined != claims.end());
  const ClaimId id{static_cast<uint32_t>(joined - claims.begin())};
  const std::string both = std::string(word_for(joined->kind)) + ", " +
                           std::string(word_for(desk.state.briefing.actors[joined->actors[1].index()].kind));
  desk.send(AskCopyClaim{id});
  const CopyText* copy = desk.last<CopyText>();
  REQUIRE(copy != nullptr);
  CHECK(copy->text.find(both) != std::string::npos);
  CHECK(make_claim_card(desk.state, id).authority.ends_with(both));
}

TEST_CASE("Copying a selection keeps the paragraphs and loses the line breaks") {
  Desk desk;
  desk.open_sample();
  const auto from = static_cast<uint32_t>(desk.state.document.text.find("for war with Iran"));
  const auto to = static_cast<uint32_t>(desk.state.document.text.find(" threatened to shut"));
  desk.send(SelectText{{from, to}});
  desk.send(AskCopySelection{});
  REQUIRE(desk.last<CopyText>() != nullptr);
  CHECK(desk.last<CopyText>()->text == "for war with Iran.\n\nSecretary of State Mike Pompeo");
}

TEST_CASE("A new width keeps the text at the top of the pane where it was") {
  Desk desk;
  desk.open_sample();
  desk.state.viewport.scroll_top = 600;
  const LineSpan top = lines_between(desk.state.layout, 600, 900);
  const uint32_t offset = desk.state.layout.lines[top.begin].range.begin;
  desk.effects.clear();
  desk.resize(390, 844, 2);
  const ScrollArticle* scroll = desk.last<ScrollArticle>();
  REQUIRE(scroll != nullptr);
  const float baseline = desk.state.layout.lines[line_of_offset(desk.state.layout, offset)].baseline;
  CHECK(baseline >= scroll->top);
  CHECK(baseline <= scroll->top + 40);
}

TEST_CASE("A new height or colour scheme lays nothing out again") {
  Desk desk;
  desk.open_sample();
  desk.effects.clear();
  desk.resize(1400, 700);
  CHECK(desk.last<LayoutChanged>() == nullptr);
  desk.resize(1400, 700, 2);
  CHECK(desk.last<LayoutChanged>() != nullptr);
}

TEST_CASE("Panes: three from 1100 px, a drawer to 700, a sheet below") {
  CHECK(pane_layout_for(1100) == PaneLayout::wide);
  CHECK(pane_layout_for(1099) == PaneLayout::drawer);
  CHECK(pane_layout_for(699) == PaneLayout::phone);
  const Panes wide = arrange_panes(1400, 900, {});
  CHECK(wide.article.x == 248);
  CHECK(wide.article.width == 756);
  CHECK(wide.ruler.right() == wide.right.x);
  const Panes phone = arrange_panes(390, 844, {});
  CHECK(phone.article.width == 378);
  CHECK(phone.right.y == 844 - 76);
  const Panes tiny = arrange_panes(200, 60, {});
  CHECK(tiny.article.height == doctest::Approx(8));
}

TEST_CASE("Choosing opens the drawer or raises the sheet where the details are hidden") {
  Desk desk(1000, 800);
  desk.open_sample();
  CHECK(desk.state.panes.right.width == 0);
  desk.send(SelectClaim{{3}, false});
  CHECK(desk.state.panes.right.width > 0);
  Desk phone(390, 844, 2);
  phone.open_sample();
  phone.send(SelectClaim{{3}, false});
  CHECK(phone.state.pane_state.sheet == SheetHeight::half);
  phone.send(ClearSelection{});
  CHECK(phone.state.pane_state.sheet == SheetHeight::peek);
}

TEST_CASE("Reading: a larger text and longer lines are laid out again, kept within bounds, and told to the host") {
  Desk desk;
  desk.open_sample();
  const float width = desk.state.layout.column_width;
  const size_t lines = desk.state.layout.lines.size();
  desk.send(SetMeasure{Measure::narrow});
  CHECK(desk.state.layout.column_width < width);
  CHECK(desk.state.layout.lines.size() > lines);
  desk.send(SetMeasure{Measure::wide});
  CHECK(desk.state.layout.column_width > width);
  CHECK(count_of<ReadingChanged>(desk) == 2);
  desk.send(SetMeasure{Measure::wide});
  CHECK(count_of<ReadingChanged>(desk) == 2);
  desk.send(SetTextScale{1.25F});
  CHECK(desk.state.text_scale == doctest::Approx(1.3F));
  desk.send(SetTextScale{9});
  CHECK(desk.state.text_scale == 2);
  CHECK(desk.state.layout.blocks.back().font_size == 36);
}

TEST_CASE("Reading: the text at the top of the pane stays there when lines change") {
  Desk desk;
  desk.open_sample();
  Viewport viewport = desk.state.viewport;
  viewport.scroll_top = 400;
  set_viewport(desk.state, onrecord::testing::shipped_fonts(), viewport, desk.effects);
  const auto top_words = [&](float scroll) {
    return desk.state.layout.lines[lines_between(desk.state.layout, scroll, scroll + 1e6F).begin].range.begin;
  };
  const uint32_t before = top_words(400);
  desk.send(SetTextScale{1.5F});
  REQUIRE(desk.last<ScrollArticle>() != nullptr);
  const float scroll = desk.last<ScrollArticle>()->top;
  CHECK(scroll > 400);
  const uint32_t line = line_of_offset(desk.state.layout, before);
  CHECK(desk.state.layout.lines[line].baseline - scroll > 0);
  CHECK(desk.state.layout.lines[line].baseline - scroll < 40);
}

TEST_CASE("The report at a claim's words is asked of the host only for a claim that is there") {
  Desk desk;
  desk.open_sample();
  desk.send(AskVisitClaim{ClaimId{99}});
  CHECK(count_of<VisitClaim>(desk) == 0);
  desk.send(AskVisitClaim{ClaimId{3}});
  CHECK(desk.last<VisitClaim>()->claim == ClaimId{3});
}
