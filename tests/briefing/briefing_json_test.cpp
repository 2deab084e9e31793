#include "briefing/briefing_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "document/readers.h"
#include "engine/analyze.h"
#include "exact_copy.h"

using namespace onrecord;

namespace {

const std::string kText =
    "Naïve plan fails\n\n“We won’t 😀 pay,” Finance Minister Ágnes Verebély said. Two diplomatic sources said she had "
    "threatened to leave.\n\n"
    "It rained.";

Briefing sample() {
  std::vector<Document> documents;
  documents.push_back(document_of_text(kText));
  documents.push_back(document_of_text("The army denied that it had fired."));
  return analyze(std::move(documents));
}

Result<Briefing> read_copy(std::string_view json) {
  const ExactCopy copy(json);
  return read_briefing(copy.view());
}

}  // namespace

TEST_CASE("saving and opening again gives the same briefing") {
  const std::string json = write_briefing(sample());
  const Result<Briefing> opened = read_copy(json);
  REQUIRE(opened.ok());
  CHECK(write_briefing(opened.value()) == json);
  CHECK(opened.value().claims.size() == sample().claims.size());
}

TEST_CASE("offsets of a file count code points") {
  const auto json = nlohmann::json::parse(write_attributions(sample(), 0), nullptr, false);
  REQUIRE_FALSE(json["attributions"].empty());
  const auto& claim = json["attributions"][0];
  CHECK(claim["content"][0][0] == 18);
  CHECK(claim["who"] == "Ágnes Verebély");
  CHECK(claim["id"] == "E0");
}

TEST_CASE("a reader passes over what it does not know") {
  auto json = nlohmann::json::parse(write_briefing(sample()), nullptr, false);
  json["new"] = {1, 2};
  json["claims"][0]["new"] = "x";
  CHECK(read_copy(json.dump()).ok());
}

TEST_CASE("a newer version is refused by its number") {
  auto json = nlohmann::json::parse(write_briefing(sample()), nullptr, false);
  json["version"] = 2;
  const auto opened = read_copy(json.dump());
  REQUIRE_FALSE(opened.ok());
  CHECK(opened.error().kind == ErrorKind::wrong_version);
  CHECK(opened.error().message.find('2') != std::string::npos);
}

TEST_CASE("what is no briefing is refused with a reason") {
  for (const char* json : {"", "[]", "{}", "{\"format\": \"other\", \"version\": 1}",
                           "{\"format\": \"onrecord.briefing\", \"version\": \"1\"}", "{"}) {
    CHECK_FALSE(read_copy(json).ok());
  }
}

TEST_CASE("places, ids and values that do not fit are refused by where they stand") {
  const auto original = nlohmann::json::parse(write_briefing(sample()), nullptr, false);
  const auto refused = [&](const char* pointer, const nlohmann::json& value) {
    auto json = original;
    json[nlohmann::json::json_pointer(pointer)] = value;
    const auto opened = read_copy(json.dump());
    return opened.ok() ? std::string() : opened.error().message;
  };
  CHECK(refused("/claims/0/content/0", {5, 100000}).find("claims[0].content[0]") != std::string::npos);
  CHECK(refused("/claims/0/content/0", {9, 5}).find("claims[0].content[0]") != std::string::npos);
  CHECK(refused("/claims/0/content/0", {-1, 5}).find("claims[0].content[0]") != std::string::npos);
  CHECK(refused("/claims/0/actor", "a999").find("claims[0].actor") != std::string::npos);
  CHECK(refused("/claims/0/via", "x1").find("claims[0].via") != std::string::npos);
  CHECK(refused("/claims/0/document", nullptr).find("claims[0].document") != std::string::npos);
  CHECK(refused("/claims/0/kind", "wizard").find("wizard") != std::string::npos);
  CHECK(refused("/claims/0/count", -3).find("claims[0].count") != std::string::npos);
  CHECK(refused("/documents/0/text", 7).find("documents[0].text") != std::string::npos);
  CHECK(refused("/sentences/0/claims", "c1").find("sentences[0].claims") != std::string::npos);
}

TEST_CASE("deeply nested JSON is refused without recursion") {
  std::string deep(200000, '[');
  CHECK_FALSE(read_copy(deep).ok());
  CHECK_FALSE(read_copy(deep + std::string(200000, ']')).ok());
}
