#include "attribution/passive_reports.h"

#include <doctest/doctest.h>

#include "support/marked_article.h"
#include "support/trained_reading.h"

using namespace onrecord;

namespace {

MarkedArticle completed(const std::string& text, const std::vector<std::array<std::string, 3>>& marks = {}) {
  MarkedArticle out = marked_article(text, marks);
  const auto [names, reading] = trained_reading(out.document, out.tokens);
  const Words words(out.document, out.tokens);
  out.attributions = leave_out_hearers(words, reading, std::move(out.attributions));
  out.attributions = complete_passive_reports(words, reading, SourceReader(words, names), std::move(out.attributions));
  return out;
}

void check_only(const MarkedArticle& found, const std::string& source, const std::string& cue,
                const std::string& content) {
  REQUIRE(found.attributions.size() == 1);
  CHECK(found.words(found.attributions[0].source) == source);
  CHECK(found.words(found.attributions[0].cue) == cue);
  CHECK(found.words(found.attributions[0].content) == content);
}

}  // namespace

TEST_CASE("what is said to be so is a claim of nobody named") {
  check_only(completed("The bridge is said to be unsafe."), "", "is said", "The bridge … to be unsafe");
  check_only(completed("The pilot was taken away and is reported to be in custody."), "", "is reported",
             "The pilot … to be in custody");
  CHECK(completed("The bridge was said no more about.").attributions.empty());
}

TEST_CASE("an order to somebody is a claim of nobody named, and who is ordered part of it") {
  check_only(completed("The pilots were ordered to fire on the crowd."), "", "were ordered",
             "The pilots … to fire on the crowd");
}

TEST_CASE("what the outlet adds behind a comma is no part of the report") {
  check_only(completed("The fire is believed to be the work of the Red Band, a group that hides in the hills."), "",
             "is believed", "The fire … to be the work of the Red Band");
}

TEST_CASE("an aside that was taken into a report in the passive is left out of it") {
  const std::string report = "to be the work of the Red Band";
  check_only(completed("The raid is believed to be the work of the Red Band, a group that hides in the hills.",
                       {{"", "is believed", report + ", a group that hides in the hills"}}),
             "", "is believed", report);
}

TEST_CASE("the subject of a report in the passive is part of what is said") {
  check_only(completed("The bridge is said to be unsafe.", {{"", "is said", "to be unsafe"}}), "", "is said",
             "The bridge … to be unsafe");
  check_only(completed("It is said that the bridge is unsafe.", {{"", "is said", "that the bridge is unsafe"}}), "",
             "is said", "that the bridge is unsafe");
}

TEST_CASE("a noun before the charge is told by the sentence around it") {
  MarkedArticle article = marked_article("The ship belongs to a state accused by Oslo of smuggling rockets.",
                                         {{"Oslo", "accused", "of smuggling rockets"}});
  article.attributions[0].content.insert(article.attributions[0].content.begin(),
                                         range_of(article.tokens, article.document.text, "a state"));
  const auto [names, reading] = trained_reading(article.document, article.tokens);
  article.attributions =
      leave_out_hearers(Words(article.document, article.tokens), reading, std::move(article.attributions));
  check_only(article, "Oslo", "accused", "of smuggling rockets");
}

TEST_CASE("the one behind by put the report out") {
  check_only(completed("The plan was first reported by a local newspaper."), "a local newspaper", "was first reported",
             "The plan");
  CHECK(completed("The plan was reported by Monday.").attributions.empty());
}

TEST_CASE("the one behind by brings the charge") {
  check_only(completed("The ship belongs to Norland, a state accused by Oslo of smuggling rockets."), "Oslo", "accused",
             "of smuggling rockets");
}

TEST_CASE("reportedly makes its clause a claim of nobody named") {
  check_only(completed("The general has reportedly left the country."), "", "reportedly",
             "The general has … left the country");
}

TEST_CASE("who is told does not speak") {
  check_only(
      completed("They were told that the port would close.", {{"They", "were told", "that the port would close"}}), "",
      "were told", "that the port would close");
  check_only(completed("They were told by the mayor that the port would close.",
                       {{"They", "were told", "that the port would close"}}),
             "the mayor", "were told", "that the port would close");
  check_only(completed("They told us that the port would close.", {{"They", "told", "that the port would close"}}),
             "They", "told", "that the port would close");
}

TEST_CASE("who is ordered is the one to act, and part of what was said") {
  check_only(completed("The soldiers were ordered to leave.", {{"The soldiers", "were ordered", "to leave"}}), "",
             "were ordered", "The soldiers … to leave");
}

TEST_CASE("what the outlet asked is nobody's claim") {
  const std::array<std::string, 3> answer = {"the minister", "said", "it had failed"};
  const std::string text = "Asked whether the raid was planned for Monday, the minister said it had failed.";
  check_only(completed(text, {{"", "Asked", "whether the raid was planned for Monday"}, answer}), answer[0], answer[1],
             answer[2]);
  const std::string expecting = "Asked whether he expected a raid, the minister said it had failed.";
  check_only(completed(expecting, {{"", "Asked", "whether he expected a raid"}, {"he", "expected", "a raid"}, answer}),
             answer[0], answer[1], answer[2]);
  check_only(completed(text, {{"the minister", "Asked", "whether the raid was planned for Monday"}, answer}), answer[0],
             answer[1], answer[2]);
  const std::string aside = "The envoy, asked whether the talks had failed, replied that it was too early to tell.";
  check_only(
      completed(aside, {{"The envoy,", "asked", "whether the talks had failed, replied that it was too early to tell"},
                        {"The envoy,", "replied", "that it was too early to tell"}}),
      "The envoy,", "replied", "that it was too early to tell");
  const std::string named = "Asked by Ann Lee about the raid, the minister said it had failed.";
  CHECK(completed(named, {{"Ann Lee", "Asked", "about the raid"}, answer}).attributions.size() == 2);
}

TEST_CASE("a pronoun before the verb brings the charge") {
  check_only(completed("Oslo fined two men it accused of smuggling.", {{"it", "accused of", "smuggling"}}), "it",
             "accused of", "smuggling");
}

TEST_CASE("who is said or believed to be something does not say it") {
  check_only(completed("The mayor was said to be alarmed.", {{"The mayor", "was said", "to be alarmed"}}), "",
             "was said", "The mayor … to be alarmed");
  check_only(completed("It is believed that the talks failed.", {{"It", "is believed", "that the talks failed"}}), "",
             "is believed", "that the talks failed");
}

TEST_CASE("what the outlet asked in passing is nobody's claim, what a speaker asked is") {
  const std::array<std::string, 3> answer = {"The mayor", "said", "he knew nothing"};
  check_only(completed("The mayor, asked about the port, said he knew nothing.",
                       {{"The mayor", "asked about", "the port"}, answer}),
             answer[0], answer[1], answer[2]);
  check_only(completed("The commander, Aroldo Diaz, asked both sides to wait.",
                       {{"The commander, Aroldo Diaz,", "asked", "both sides to wait"}}),
             "The commander, Aroldo Diaz,", "asked", "both sides to wait");
}
