#include "view/mixed_scripts.h"

#include "doctest/doctest.h"
#include "support/shipped_fonts.h"
#include "view/rows.h"
#include "view/visible_marks.h"

using namespace onrecord;
using onrecord::testing::Desk;
using onrecord::testing::shipped_fonts;

TEST_CASE("Mixed alphabets: a word of two is told, words of one each are not") {
  CHECK(mixes_scripts("Mike P\u043empeo"));  // a Cyrillic o
  CHECK(mixes_scripts("\u0391lpha"));        // a Greek capital Alpha
  CHECK_FALSE(mixes_scripts("Mike Pompeo"));
  CHECK_FALSE(mixes_scripts("Moscow (Москва)"));
  CHECK_FALSE(mixes_scripts("Zoë O’Neill-Łukasz"));
  CHECK_FALSE(mixes_scripts("5 µm"));
  CHECK_FALSE(mixes_scripts(""));
}

TEST_CASE("Mixed alphabets: the name is boxed in the article, and its card and page say so") {
  Desk desk;
  Briefing briefing;
  Document document;
  document.text = "P\u043empeo said no.";
  document.blocks.push_back({BlockKind::paragraph, {0, static_cast<uint32_t>(document.text.size())}});
  briefing.documents.push_back(document);
  Actor actor;
  actor.name = "P\u043empeo";
  Mention mention;
  mention.span = {0, 7};
  actor.mentions.push_back(mention);
  briefing.actors.push_back(actor);
  Claim claim;
  claim.actor = ActorId{0};
  claim.who = actor.name;
  claim.source = {{0, 7}};
  claim.cue = {{8, 12}};
  claim.content = {{13, 15}};
  claim.naming = Naming::person;
  briefing.claims.push_back(claim);
  desk.send(SetBriefing{briefing});
  const VisibleMarks marks =
      visible_marks(desk.state, shipped_fonts(), make_theme(false, false), 0, desk.state.layout.height);
  CHECK(marks.warnings.size() == 1);
  const ClaimCard card = make_claim_card(desk.state, ClaimId{0});
  REQUIRE(card.notes.size() == 1);
  CHECK(card.notes[0].title == "This name mixes alphabets.");
  CHECK(make_actor_page(desk.state, ActorId{0}).tags[1] == "Mixes alphabets");
}
