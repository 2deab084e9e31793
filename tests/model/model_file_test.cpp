#include "model/model_file.h"

#include <doctest/doctest.h>

#include <memory>

#include "model/byte_reader.h"
#include "model/byte_writer.h"

using namespace onrecord;

namespace {

using Sections = std::map<SectionId, std::vector<std::byte>>;

std::vector<std::byte> bytes_of(std::string_view text) {
  const auto view = std::as_bytes(std::span(text.data(), text.size()));
  return {view.begin(), view.end()};
}

Sections two_sections() {
  return {{SectionId::network, bytes_of("seventeen  bytes!")}, {SectionId::samples, bytes_of("five!")}};
}

// Reads from a heap buffer of the exact size, so that the address sanitizer sees a read behind its end.
Result<Model> read_copy(const std::vector<std::byte>& bytes, uint32_t feature_version = kModelFeatureVersion) {
  const auto copy = std::make_unique<std::byte[]>(bytes.size());
  std::copy(bytes.begin(), bytes.end(), copy.get());
  return read_model({copy.get(), bytes.size()}, feature_version);
}

}  // namespace

TEST_CASE("a model is read as it was written") {
  const auto bytes = write_model(two_sections());
  const auto model = read_model(bytes);
  REQUIRE(model.ok());
  CHECK(model.value().sections() == std::vector{SectionId::network, SectionId::samples});
  for (const auto& [id, section] : two_sections()) {
    const auto read = model.value().section(id);
    CHECK(std::vector(read.begin(), read.end()) == section);
  }
  CHECK(model.value().section(SectionId::attribution_first).empty());
}

TEST_CASE("the same sections give the same bytes") {
  CHECK(write_model(two_sections()) == write_model(two_sections()));
}

TEST_CASE("a model cut short anywhere is refused") {
  const auto bytes = write_model(two_sections());
  for (size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(read_copy({bytes.begin(), bytes.begin() + static_cast<ptrdiff_t>(size)}).ok());
  }
}

TEST_CASE("a model with any byte changed is refused") {
  const auto bytes = write_model(two_sections());
  for (size_t at = 0; at < bytes.size(); ++at) {
    CAPTURE(at);
    auto changed = bytes;
    changed[at] ^= std::byte{1};
    const auto model = read_copy(changed);
    // A changed section id is still a well-formed file; the section is missed under its own id.
    if (model.ok()) CHECK(model.value().sections() != std::vector{SectionId::network, SectionId::samples});
  }
}

TEST_CASE("a model with bytes behind its end is refused") {
  auto bytes = write_model(two_sections());
  bytes.push_back(std::byte{0});
  CHECK_FALSE(read_copy(bytes).ok());
}

TEST_CASE("a model of another version is refused as such") {
  auto bytes = write_model(two_sections());
  bytes[8] = std::byte{99};
  const auto format = read_copy(bytes);
  REQUIRE_FALSE(format.ok());
  CHECK(format.error().kind == ErrorKind::wrong_version);
  CHECK(format.error().message == "The model file has format 99; this program reads 1.");

  const auto features = read_copy(write_model(two_sections(), 7), 8);
  REQUIRE_FALSE(features.ok());
  CHECK(features.error().kind == ErrorKind::wrong_version);
}

TEST_CASE("what is no model is called so") {
  const auto text = read_copy(bytes_of("Once upon a time there was no model in this file at all."));
  REQUIRE_FALSE(text.ok());
  CHECK(text.error().kind == ErrorKind::malformed);
  CHECK_FALSE(read_copy({}).ok());
}

TEST_CASE("a byte reader gives zeros behind the end and remembers it") {
  ByteWriter out;
  out.u16(0x1234);
  out.text("word");
  ByteReader in(out.data());
  CHECK(in.u16() == 0x1234);
  CHECK(in.text() == "word");
  CHECK(in.at_end());
  CHECK(in.u32() == 0);
  CHECK_FALSE(in.ok());
  CHECK_FALSE(in.at_end());
}
