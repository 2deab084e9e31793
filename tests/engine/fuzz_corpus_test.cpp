#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "exact_copy.h"
#include "fuzz/invariants.h"

using namespace onrecord;

namespace {

// Replays every kept input of a fuzzer; returns how many there were.
template <class Check>
int replay(const char* stage, Check check) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(ONRECORD_SOURCE_DIR) + "/tests/fuzz/corpus/" + stage, error)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    INFO(file.string());
    std::ifstream in(file, std::ios::binary);
    const ExactCopy bytes(std::string(std::istreambuf_iterator<char>(in), {}));
    check(bytes.view());
  }
  return static_cast<int>(files.size());
}

}  // namespace

TEST_CASE("the invariants hold for every kept input of the fuzzers") {
  CHECK(replay("document", fuzz::check_document) > 0);
  CHECK(replay("tokens", fuzz::check_tokens) > 0);
  CHECK(replay("model", fuzz::check_model) > 0);
  CHECK(replay("analyze", fuzz::check_analyze) > 0);
  CHECK(replay("briefing_reader", fuzz::check_briefing_reader) > 0);
}
