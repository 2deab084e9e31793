#include "attribution/feature_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <memory>

#include "attribution/cue_stem.h"
#include "model/byte_writer.h"

using namespace onrecord;

namespace {

// A table of two features with two scores each, as training writes it.
std::vector<std::byte> table_bytes(uint32_t rows) {
  std::vector<int8_t> table((rows + kMaxProbes) * 3);
  int8_t weight = 1;
  for (const Feature feature : {111u, 222u}) {
    const TablePlace place = place_of(feature, rows);
    size_t row = place.row;
    while (table[row * 3] != 0) ++row;
    table[row * 3] = static_cast<int8_t>(place.check);
    table[row * 3 + 1] = weight++;
    table[row * 3 + 2] = weight++;
  }
  ByteWriter out;
  out.u32(rows);
  out.u32(50);
  out.int8s(table);
  return out.take();
}

}  // namespace

TEST_CASE("known features add their row, unknown ones nothing") {
  const auto bytes = table_bytes(7);
  ByteReader in(bytes);
  FeatureTable<2> table;
  REQUIRE(table.read(in));
  CHECK(table.scale() == 50);
  FeatureTable<2>::Scores scores{};
  const std::array<Feature, 3> features = {111, 222, 333};
  table.add(features, scores);
  CHECK(scores[0] == 4);
  CHECK(scores[1] == 6);
}

TEST_CASE("a table that ends early is refused") {
  const auto bytes = table_bytes(7);
  for (size_t size = 0; size < bytes.size(); ++size) {
    const auto copy = std::make_unique<std::byte[]>(size);
    std::copy_n(bytes.begin(), size, copy.get());
    ByteReader in({copy.get(), size});
    FeatureTable<2> table;
    CHECK_FALSE(table.read(in));
  }
}

TEST_CASE("the forms of a verb share a stem") {
  for (const char* form : {"say", "says", "said", "saying"}) CHECK(cue_stem(form) == "say");
  for (const char* form : {"deny", "denies", "denied", "denying"}) CHECK(cue_stem(form) == "deny");
  CHECK(cue_stem("planned") == cue_stem("plan"));
  CHECK(cue_stem("argued") == cue_stem("arguing"));
  CHECK(cue_stem("") == "");
}
