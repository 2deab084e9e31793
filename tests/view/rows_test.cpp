#include "view/rows.h"

#include <algorithm>

#include "doctest/doctest.h"
#include "support/shipped_fonts.h"
#include "view/ruler.h"
#include "view/words.h"

using namespace onrecord;
using onrecord::testing::Desk;

TEST_CASE("Claim rows: who, cue, words; a claim inside another names its carrier") {
  Desk desk;
  desk.open_sample();
  const ModelRows rows = make_rows(desk.state);
  REQUIRE(rows.claims.size() == 24);
  const ClaimRow& row = rows.claims[3];
  CHECK(row.number == 4);
  CHECK(row.who == "Mike Pompeo");
  CHECK(row.cue == "threatened");
  CHECK(row.text == "to shut the embassy");
  CHECK(row.nested);
  CHECK(row.via == "through claim 3: two Iraqi government sources");
  CHECK(rows.claims[1].text == "a step that … would clear the ground for war with Iran");
  CHECK(rows.claims[19].who == "Nobody is named");
  CHECK(rows.claims[19].hue == Hue::ink);
}

TEST_CASE("Sources: most claims first, counted by who stands behind them") {
  Desk desk;
  desk.open_sample();
  const ModelRows rows = make_rows(desk.state);
  REQUIRE_FALSE(rows.kinds.empty());
  CHECK(rows.kinds[0].kind == SourceKind::official);
  CHECK(rows.kinds[0].count.named == 8);
  CHECK(rows.kinds[0].count.unnamed == 3);
  uint32_t all = 0;
  for (const KindRow& row : rows.kinds) all += row.count.total();
  CHECK(all == 24);
  CHECK(rows.affiliations[0].label == "Iraq");
  CHECK(rows.affiliations[0].count.total() == 12);
  CHECK(rows.namings[static_cast<size_t>(Naming::person)].claims.size() == 5);
}

TEST_CASE("Status line: the design's words") {
  Desk desk;
  desk.open_sample();
  const std::vector<std::string> expected = {
      "24 claims", "11 named", "9 unnamed", "2 groups", "2 no source", "27 % of the words are the outlet's own voice"};
  CHECK(make_rows(desk.state).status == expected);
}

TEST_CASE("Own voice: six sentences, each with its paragraph") {
  Desk desk;
  desk.open_sample();
  const ModelRows rows = make_rows(desk.state);
  REQUIRE(rows.own_voice.size() == 6);
  CHECK(rows.own_voice[0].paragraph == "¶ 3");
  CHECK(rows.own_voice[5].paragraph == "¶ 8");
}

TEST_CASE("Claim card: what the reader is told, and the words it stands on") {
  Desk desk;
  desk.open_sample();
  const ClaimCard card = make_claim_card(desk.state, {3});
  CHECK(card.who == "Mike Pompeo");
  CHECK(card.as_written == "as “Secretary of State Mike Pompeo”");
  CHECK(card.tags == std::vector<std::string>{"Warns", "Not quoted"});
  CHECK(card.authority == "Named person · official");
  CHECK(card.affiliation == "United States");
  REQUIRE(card.chain.size() == 3);
  CHECK(card.chain[0].words == "Mike Pompeo threatened");
  CHECK(card.chain[0].detail == "claim 4, this one");
  CHECK(card.chain[1].detail == "claim 3 · unnamed, two, official, Iraq");
  CHECK(card.chain[2].words == "This article");
  CHECK(card.why == "“Threatened” is a word of warning. It stands inside what the two sources said.");
  REQUIRE(card.notes.size() == 1);
}

TEST_CASE("Claims are counted by what they do and by whose words they are in") {
  Desk desk;
  desk.open_sample();
  const ModelRows rows = make_rows(desk.state);
  uint32_t stances = 0;
  uint32_t forms = 0;
  for (const StanceRow& row : rows.stances) stances += row.count.total();
  for (const FormRow& row : rows.forms) forms += row.count.total();
  CHECK(stances == rows.claims.size());
  CHECK(forms == rows.claims.size());
}

TEST_CASE("A check that is switched off leaves no note on the card") {
  Desk desk;
  desk.open_sample();
  const std::vector<WeakSpotRow> spots = make_rows(desk.state).weak_spots;
  const auto second_hand = std::find_if(spots.begin(), spots.end(), [](const WeakSpotRow& row) {
    return std::find(row.claims.begin(), row.claims.end(), ClaimId{3}) != row.claims.end();
  });
  REQUIRE(second_hand != spots.end());
  desk.send(ToggleCheck{second_hand->rule});
  CHECK(make_claim_card(desk.state, {3}).notes.empty());
  desk.send(ToggleCheck{second_hand->rule});
  CHECK(make_claim_card(desk.state, {3}).notes.size() == 1);
}

TEST_CASE("Claim card: no chain, no carrier; nobody is named as nobody") {
  Desk desk;
  desk.open_sample();
  CHECK(make_claim_card(desk.state, {0}).chain.empty());
  CHECK(make_claim_card(desk.state, {0}).authority == "Unnamed, four · official, diplomat");
  const ClaimCard hidden = make_claim_card(desk.state, {19});
  CHECK(hidden.who == "Nobody is named");
  CHECK(hidden.authority == "No source");
  CHECK(hidden.certainty.starts_with("Unsure"));
  CHECK_FALSE(hidden.actor.has_value());
}

TEST_CASE("Claim card: a quotation in somebody's words says whose") {
  Desk desk;
  desk.open_sample();
  const ClaimCard card = make_claim_card(desk.state, {8});
  CHECK(card.tags[1] == "Quoted, in the words of one of the Western diplomats");
}

TEST_CASE("A chain that bites its tail ends") {
  Desk desk;
  desk.open_sample();
  Briefing briefing = desk.state.briefing;
  briefing.claims[2].via = {3};
  desk.send(SetBriefing{briefing});
  desk.send(SelectClaim{{3}, true});
  CHECK(make_claim_card(desk.state, {3}).chain.size() <= 26);
  CHECK(make_rows(desk.state).claims.size() == 24);
}

TEST_CASE("Actor page: what they said, what is heard through them, every mention in its words") {
  Desk desk;
  desk.open_sample();
  const ActorPage page = make_actor_page(desk.state, desk.actor("Two Iraqi intelligence sources"));
  CHECK(page.tags == std::vector<std::string>{"Unnamed", "Two people", "Intelligence", "Iraq"});
  CHECK(page.said.size() == 2);
  CHECK(page.conveyed.size() == 2);
  REQUIRE(page.mentions.size() == 3);
  CHECK(page.mentions[0].words == "two Iraqi intelligence sources");
  CHECK(page.mentions[0].before == "…yet, ");
  CHECK(page.mentions[1].before.empty() == false);
  CHECK(page.mentions[1].place == "unsure · ¶ 10");
  REQUIRE(page.shares.size() == 2);
  CHECK(page.shares[0].count.total() == 2);
  CHECK(page.shares[0].of == 9);
  CHECK(page.shares[1].of == 24);
}

TEST_CASE("Ruler: the whole article on the pane's height, the window where the reader is") {
  Desk desk;
  desk.open_sample();
  desk.state.viewport.scroll_top = 400;
  RulerPicture ruler = make_ruler(desk.state, 800);
  place_window(ruler, desk.state, 800);
  CHECK(ruler.window_top == doctest::Approx(400 * 800 / desk.state.layout.height));
  CHECK_FALSE(ruler.claims.empty());
  for (const RulerMark& mark : ruler.claims) {
    CHECK(mark.height >= 3);
    CHECK(mark.top + mark.height <= 800);
  }
  CHECK(scroll_for_ruler(desk.state, 800, 0) == 0);
  CHECK(scroll_for_ruler(desk.state, 800, 800) == doctest::Approx(desk.state.layout.height - 816));
}

TEST_CASE("Words: numbers as a reader says them") {
  CHECK(number_word(2) == "two");
  CHECK(number_word(12) == "twelve");
  CHECK(number_word(13) == "13");
  CHECK(with_thousands(1240000) == "1,240,000");
  CHECK(with_thousands(999) == "999");
  CHECK(counted(1, "claim", "claims") == "1 claim");
  CHECK(inside_sentence("Two Iraqi sources", ActorType::unnamed) == "two Iraqi sources");
  CHECK(inside_sentence("The State Department", ActorType::organisation) == "the State Department");
  CHECK(inside_sentence("Washington", ActorType::state) == "Washington");
}
