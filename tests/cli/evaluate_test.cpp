#include "cli/attribution_scores.h"
#include "cli/evaluate.h"

#include <doctest/doctest.h>

#include <sstream>

#include "cli/gold_article.h"

using namespace onrecord;

namespace {

// "The army said it rained." with one annotated attribution.
const std::string kGold =
    R"({"id": "x", "text": "The army said it rained.", "tokens": [[0,3],[4,8],[9,13],[14,16],[17,23],[23,24]],)"
    R"( "attributions": [{"id": "E0", "source": [[0,8]], "cue": [[9,13]], "content": [[14,23]], "who": "army", "kind": "military",)"
    R"( "naming": "organisation", "count": null, "affiliation": null, "stance": "state", "form": "indirect", "via": null}]})";

std::string figure(const std::string& report, const std::string& name) {
  const size_t at = report.find(name);
  REQUIRE(at != std::string::npos);
  const size_t end = report.find('\n', at);
  const std::string line = report.substr(at, end - at);
  return line.substr(line.rfind(' ') + 1);
}

std::string run(const std::string& gold, EvaluationOptions options = {}) {
  std::istringstream in(gold);
  Result<std::string> report = evaluate(in, options);
  REQUIRE(report.ok());
  return report.value();
}

}  // namespace

TEST_CASE("a perfect engine scores 100 and a wrong label lowers its own figure alone") {
  const std::string report = run(kGold);
  CHECK(figure(report, "attribution content+source F1") == "100.00");
  CHECK(figure(report, "label kind") == "100.00");
  std::string other = kGold;
  other.replace(other.find("military"), 8, "police");
  CHECK(figure(run(other), "label kind") == "0.00");
  CHECK(figure(run(other), "label naming") == "100.00");
  CHECK(figure(run(other), "end to end who+kind") == "0.00");
  CHECK(figure(run(other), "end to end who") == "100.00");
}

TEST_CASE("a miss halves recall only") {
  const std::string other =
      R"({"id": "y", "text": "Aha.", "tokens": [[0,3],[3,4]], "attributions": [{"source": [], "cue": [[0,1]], "content": [[0,3]]}]})";
  CHECK(figure(run(kGold + "\n" + other), "attribution content F1") == "66.67");
}

TEST_CASE("content is direct when all of it stands inside double quotation marks") {
  const std::string direct = R"({"id": "q", "text": "“We won,” the army said on Monday.",
    "tokens": [[0,1],[1,3],[4,7],[7,8],[8,9],[10,13],[14,18],[19,23],[24,26],[27,33],[33,34]],
    "attributions": [{"source": [[10,18]], "cue": [[19,23]], "content": [[0,9]]}]})";
  std::string line = direct;
  std::erase(line, '\n');
  CHECK(figure(run(line), "content of direct quotes F1") == "100.00");
  CHECK(figure(run(line), "span content exact-np F1") == "100.00");
  CHECK(figure(run(kGold), "content of direct quotes F1") == "0.00");
}

TEST_CASE("calibration is off by what confidence promises too much or too little") {
  Scores scores;
  for (int i = 0; i < 8; ++i) scores.confidences.emplace_back(0.75f, i < 4);
  for (int i = 0; i < 2; ++i) scores.confidences.emplace_back(1.0f, true);
  const auto rows = calibration_of(scores);
  CHECK(rows[7].attributions == 8);
  CHECK(rows[7].right == doctest::Approx(0.5));
  CHECK(rows[9].attributions == 2);
  CHECK(calibration_error(scores) == doctest::Approx(0.2));
}

TEST_CASE("gold spans leave the labels alone to judge") {
  CHECK(figure(run(kGold, {true, 0, 0, false}), "attribution full exact F1") == "100.00");
}

TEST_CASE("of focal attributions the share is told that is found with the right kind") {
  CHECK(run(kGold).find("focal") == std::string::npos);
  std::string focal = kGold;
  focal.replace(focal.find(R"("via": null)"), 11, R"("via": null, "note": "focal")");
  CHECK(figure(run(focal), "focal found with kind") == "100.00");
  focal.replace(focal.find("military"), 8, "diplomat");
  CHECK(figure(run(focal), "focal found with kind") == "0.00");
}

TEST_CASE("articles can be held out by their place") {
  const std::string two = kGold + "\n" + kGold;
  CHECK(figure(run(two, {false, 2, 0, false}), "articles") == "1");
  CHECK(figure(run(two, {false, 0, 2, false}), "articles") == "1");
}

TEST_CASE("a line that is no annotated article is named") {
  for (const char* bad : {"no json", "{}", R"({"text": "a", "tokens": [[0,1]], "attributions": [{"cue": [[0,9]]}]})"}) {
    std::istringstream in(kGold + "\n" + bad);
    const Result<std::string> report = evaluate(in, {});
    REQUIRE_FALSE(report.ok());
    CHECK(report.error().message.find("article 2") != std::string::npos);
  }
}

TEST_CASE("names are compared by their strong words") {
  CHECK(strong_words("the Office of O'Brien’s") == std::vector<std::string>{"office", "o", "brien", "s"});
}
