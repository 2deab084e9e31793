// Every stage's result for the short articles of tests/golden, compared with the dump kept beside each. Run with
// ONRECORD_UPDATE_GOLDEN=1 to write the dumps anew; then read the diff.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "document/readers.h"
#include "engine/analyze.h"

using namespace onrecord;

namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The first line that differs, with its number.
std::string first_difference(const std::string& expected, const std::string& found) {
  std::istringstream a(expected);
  std::istringstream b(found);
  std::string x;
  std::string y;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(a, x));
    const bool more_b = static_cast<bool>(std::getline(b, y));
    if (!more_a && !more_b) return {};
    if (more_a != more_b || x != y) {
      return "line " + std::to_string(line) + "\n  expected " + (more_a ? x : "the end") + "\n  found    " +
             (more_b ? y : "the end");
    }
  }
}

}  // namespace

TEST_CASE("each stage gives for the golden articles what it gave before") {
  std::vector<std::filesystem::path> articles;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(ONRECORD_SOURCE_DIR) + "/tests/golden")) {
    if (entry.path().extension() != ".dump") articles.push_back(entry.path());
  }
  std::sort(articles.begin(), articles.end());
  REQUIRE_FALSE(articles.empty());
  for (const auto& article : articles) {
    INFO(article.filename().string());
    Result<Document> document = read_text(read_file(article), format_of_file_name(article.string()));
    REQUIRE(document.ok());
    const std::string found = dump_stages(document.value());
    const std::filesystem::path dump = std::filesystem::path(article).replace_extension(".dump");
    if (std::getenv("ONRECORD_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(dump, std::ios::binary) << found;
    }
    CHECK(first_difference(read_file(dump), found) == "");
  }
}
