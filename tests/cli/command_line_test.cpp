#include "cli/command_line.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

using namespace onrecord;

namespace {

struct Run {
  int status;
  std::string out, err;
};

Run run(const std::vector<std::string>& arguments, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int status = run_command_line(arguments, {in, out, err});
  return {status, out.str(), err.str()};
}

std::vector<nlohmann::json> lines_of(const std::string& text) {
  std::vector<nlohmann::json> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(nlohmann::json::parse(line, nullptr, false));
  return out;
}

}  // namespace

TEST_CASE("version and help are printed and mistakes explained") {
  CHECK(run({"--version"}).out.starts_with("onrecord "));
  CHECK(run({"--help"}).status == kDone);
  CHECK(run({"analyze", "--help"}).out.find("--format") != std::string::npos);
  CHECK(run({}).status == kUsageError);
  CHECK(run({"anlyze"}).status == kUsageError);
  CHECK(run({"analyze"}).status == kUsageError);
  CHECK(run({"analyze", "-", "--format", "csw"}).err.find("csw") != std::string::npos);
  CHECK(run({"batch", "file"}).status == kUsageError);
}

TEST_CASE("analyze reads a file or the standard input") {
  const Run one = run({"analyze", "-"}, "The army said that it rained.");
  CHECK(one.status == kDone);
  const auto briefing = nlohmann::json::parse(one.out, nullptr, false);
  CHECK(briefing["format"] == "onrecord.briefing");
  CHECK(briefing["claims"].size() == 1);
  CHECK(run({"analyze", "/nonexistent/file"}).status == kFileError);
  CHECK(run({"analyze", "-"}, "%PDF-1.4").status == kSomeFailed);
}

TEST_CASE("batch gives one line for each line, in order, with the caller's id") {
  const Run result = run(
      {"batch", "--format", "attributions"},
      "{\"id\": \"x\", \"text\": \"The army said that it rained.\", \"more\": 1}\n{\"id\": \"y\", \"text\": \"\"}\n");
  CHECK(result.status == kDone);
  const auto lines = lines_of(result.out);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0]["id"] == "x");
  CHECK(lines[0]["attributions"].size() == 1);
  CHECK(lines[1]["id"] == "y");
  CHECK(lines[1]["attributions"].empty());
}

TEST_CASE("a bad line of batch is named by its number, and the run goes on") {
  const Run result = run({"batch"},
                         "{\"id\": 1, \"text\": \"It rained.\"}\nno json\n[1]\n{\"id\": \"z\"}\n{\"id\": \"w\", "
                         "\"text\": 3}\n\n{\"text\": \"Done.\"}");
  CHECK(result.status == kSomeFailed);
  const auto lines = lines_of(result.out);
  REQUIRE(lines.size() == 7);
  CHECK(lines[0]["format"] == "onrecord.briefing");
  for (size_t i : {1, 2, 3, 4, 5}) {
    CHECK(lines[i]["line"] == i + 1);
    CHECK(lines[i]["error"].is_string());
  }
  CHECK(lines[1]["id"].is_null());
  CHECK(lines[3]["id"] == "z");
  CHECK(lines[6]["format"] == "onrecord.briefing");
}
