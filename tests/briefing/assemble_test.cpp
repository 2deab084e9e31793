#include "briefing/assemble.h"

#include <doctest/doctest.h>

#include "document/readers.h"
#include "engine/analyze.h"

using namespace onrecord;

namespace {

Briefing of(const std::vector<std::string>& texts) {
  std::vector<Document> documents;
  for (const std::string& text : texts) documents.push_back(document_of_text(text));
  return analyze(std::move(documents));
}

bool has_check(const Briefing& briefing, std::string_view rule) {
  for (const Check& check : briefing.checks) {
    if (check.rule == rule) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a sentence is attributed, partly so, or the outlet's own") {
  const Briefing briefing = of({"The army said that the bridge was open. It rained in the north of the country."});
  REQUIRE(briefing.sentences.size() == 2);
  CHECK(briefing.sentences[0].voice == Voice::attributed);
  CHECK(briefing.sentences[0].claims == std::vector<ClaimId>{ClaimId{0}});
  CHECK(briefing.sentences[1].voice == Voice::own);
  CHECK(briefing.profile.own_voice_share == doctest::Approx(8.0 / 16));
}

TEST_CASE("articles that name the same actor share it") {
  const Briefing briefing = of({"Iran said it was late.", "Iran denied that it was late."});
  REQUIRE(briefing.claims.size() == 2);
  CHECK(briefing.claims[0].actor == briefing.claims[1].actor);
  const Actor& iran = briefing.actors[briefing.claims[0].actor.index()];
  CHECK(iran.mentions.front().document == 0);
  CHECK(iran.mentions.back().document == 1);
}

TEST_CASE("words of any script count once") {
  const Briefing briefing = of({"Voilà déjà là. The army said that à Ѕ rained."});
  CHECK(briefing.profile.longest_own_stretch_words == 3);
}

TEST_CASE("a profile counts claims by label") {
  const Briefing briefing = of({"The army said it rained. The army denied that it snowed."});
  CHECK(briefing.profile.claims == 2);
  CHECK(briefing.profile.by_kind[static_cast<size_t>(SourceKind::military)] == 2);
  CHECK(briefing.profile.by_stance[static_cast<size_t>(Stance::deny)] == 1);
}

TEST_CASE("quotes of two speakers run together when the second one is named behind its quotation") {
  CHECK(has_check(of({"“We heard it,” said Ann Lee. “We ran,” said Omar Haddad."}), "quotes-run-together"));
  CHECK_FALSE(has_check(of({"“We heard it,” said Ann Lee. Omar Haddad said: “We ran.”"}), "quotes-run-together"));
  CHECK_FALSE(has_check(of({"“We heard it,” said Ann Lee.\n\n“We ran,” said Omar Haddad."}), "quotes-run-together"));
}

TEST_CASE("a check names its words and says what is not stated") {
  for (const Check& check :
       of({"Sources said the bridge had been closed. A senior official said it was open."}).checks) {
    CHECK(check.message.starts_with("“"));
    CHECK(check.message.find("not stated") != std::string::npos);
  }
}

TEST_CASE("checks notice weak sourcing and say what is not stated") {
  CHECK(has_check(of({"A senior official said the bridge had been closed."}), "single-unnamed-source"));
  CHECK(has_check(of({"Sources said the bridge had been closed."}), "bare-sources"));
  CHECK(has_check(of({"It was reported that his house had been searched."}), "hidden-speaker"));
  CHECK(has_check(of({"Iran accused Iraq of closing the bridge."}), "no-answer-from-accused"));
  CHECK_FALSE(
      has_check(of({"Iran accused Iraq of closing the bridge. Iraq denied that it had."}), "no-answer-from-accused"));
  CHECK(has_check(of({"A senior official said the bridge had been closed."}), "no-reason-for-anonymity"));
  CHECK_FALSE(has_check(of({"A senior official said on condition of anonymity that it had been closed."}),
                        "no-reason-for-anonymity"));
  CHECK(
      has_check(of({"The agency said with high confidence that an attack was likely."}), "likelihood-with-confidence"));
  CHECK(has_check(of({"“We heard it. It was loud. We ran,” said Ann Lee."}), "late-attribution"));
  CHECK(of({"The army said that the bridge was open."}).checks.empty());
}
