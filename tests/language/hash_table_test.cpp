#include "language/hash_table.h"

#include <doctest/doctest.h>

using namespace onrecord;

namespace {

std::map<uint32_t, uint16_t> some_values() {
  std::map<uint32_t, uint16_t> values;
  for (uint32_t i = 1; i <= 500; ++i) values[i * 8'589'934u] = static_cast<uint16_t>(i);
  values[0] = 7;
  values[UINT32_MAX] = 9;
  return values;
}

std::vector<std::byte> bytes_of(const std::map<uint32_t, uint16_t>& values) {
  ByteWriter out;
  HashTable::write(values, out);
  return out.take();
}

}  // namespace

TEST_CASE("a hash table gives the values it was written with and 0 for others") {
  const auto bytes = bytes_of(some_values());
  ByteReader in(bytes);
  HashTable table;
  REQUIRE(HashTable::read(in, table, 1000));
  CHECK(in.at_end());
  for (const auto& [hash, value] : some_values()) CHECK(table.value_of(hash) == value);
  CHECK(table.value_of(12345) == 0);
}

TEST_CASE("a hash table cut short anywhere is refused") {
  const auto bytes = bytes_of(some_values());
  for (size_t size = 0; size < bytes.size(); ++size) {
    ByteReader in({bytes.data(), size});
    HashTable table;
    CAPTURE(size);
    CHECK_FALSE(HashTable::read(in, table, 1000));
  }
}

TEST_CASE("a hash table with a value out of range is refused") {
  const auto bytes = bytes_of(some_values());
  ByteReader in(bytes);
  HashTable table;
  CHECK_FALSE(HashTable::read(in, table, 500));
}

TEST_CASE("an empty hash table knows nothing") { CHECK(HashTable().value_of(0) == 0); }
