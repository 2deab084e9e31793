#include "language/network.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>

#include "language/network_samples.h"

using namespace onrecord;

namespace {

constexpr std::string_view kSample[] = {"Ann said so"};

// A network by hand: no layer does anything but pass on (its gates are shut), and the word table decides all. Words:
// 1 "ann" is a proper noun and a person, 2 "said" is a verb and the root, every other word is a pronoun that hangs on it.
class TinyNetwork {
 public:
  [[nodiscard]] static std::vector<std::byte> section() {
    TinyNetwork tiny;
    tiny.write();
    std::vector<std::byte> bytes = tiny.out_.take();
    const auto network = read_network_without_samples(bytes);
    REQUIRE_MESSAGE(network.ok(), network.error().message);
    ByteWriter whole;
    whole.bytes(bytes);
    write_samples(kSample, network.value(), whole);
    return whole.take();
  }

 private:
  void write() {
    const uint32_t rows[] = {3, 1, 1, 1, 1}, columns[] = {4, 0, 0, 0, 0};
    for (size_t i = 0; i < kEmbeddings; ++i) {
      out_.u32(rows[i]);
      out_.u32(columns[i]);
    }
    // hidden, layers, tag layer, arc, relation, name; tags, relations, names
    for (const uint32_t size : {2u, 1u, 1u, 4u, 4u, 4u, 3u, 2u, kNameLabels}) out_.u32(size);
    tag("NNP", PartOfSpeech::propn);
    tag("VBD", PartOfSpeech::verb);
    tag("PRP", PartOfSpeech::pron);
    out_.text("nsubj");
    out_.text("root");
    HashTable::write({{word_shape("ann").lower, 1}, {word_shape("said").lower, 2}}, out_);
    HashTable::write({}, out_);
    embedding({0, 0, 100, 0, /* ann */ 100, 0, 0, 0, /* said */ 0, 100, 0, 0});
    for (size_t e = 1; e < kEmbeddings; ++e) embedding({});
    matrix(12, 4, {});
    for (int i = 0; i < 8; ++i) number(0);
    for (int i = 0; i < 4; ++i) number(0);
    for (int i = 0; i < 4; ++i) number(-20);  // the reset gates: shut, so that the input passes
    matrix(3, 4, {{0, 0}, {1, 1}, {2, 2}});   // tags
    matrix(4, 4, {{0, 0}, {1, 1}, {2, 2}});   // dependant
    matrix(4, 4, {{3, 1}});                   // head: only "said" is one
    matrix(4, 4, {{3, 0}, {3, 2}, {2, 1}});   // query: "ann" and others ask for it, "said" for the root
    for (const int value : {0, 0, 100, 0}) number(value);
    for (uint32_t i = 0; i < kDistances; ++i) number(0);
    matrix(4, 4, {{1, 1}});
    matrix(4, 4, {});
    for (int i = 0; i < 4; ++i) number(0);
    for (uint32_t i = 0; i < kDistances * 4; ++i) number(0);
    matrix(2, 4, {{1, 1}}, {1, 0});
    matrix(4, 4, {{0, 0}});
    matrix(kNameLabels, 4, {{1, 0}}, {1, 0, 0, 0, 0, 0, 0});
  }

  void tag(std::string_view fine, PartOfSpeech universal) {
    out_.text(fine);
    out_.u8(static_cast<uint8_t>(universal));
  }
  void number(int value) { out_.u32(static_cast<uint32_t>(value * 65536)); }
  void embedding(std::initializer_list<int> values) {
    out_.u32(1u << 26);  // a scale of 1/16
    for (const int value : values) out_.u8(static_cast<uint8_t>(value));
  }
  // Zero but for ones at the given places (row, column).
  void matrix(size_t rows, size_t columns, std::initializer_list<std::pair<size_t, size_t>> ones,
              std::initializer_list<int> bias = {}) {
    for (size_t i = 0; i < rows; ++i) out_.u32(1u << 30);
    for (size_t i = 0; i < rows; ++i) number(i < bias.size() ? *(bias.begin() + static_cast<ptrdiff_t>(i)) : 0);
    std::vector<int8_t> weights(rows * columns);
    for (const auto& [row, column] : ones) weights[row * columns + column] = 1;
    out_.int8s(weights);
  }

  ByteWriter out_;
};

std::vector<WordShape> shapes(std::initializer_list<std::string_view> words) {
  std::vector<WordShape> out;
  for (const std::string_view word : words) out.push_back(word_shape(word));
  return out;
}

Result<Network> read_copy(const std::vector<std::byte>& bytes, size_t size) {
  const auto copy = std::make_unique<std::byte[]>(size);
  std::copy_n(bytes.begin(), size, copy.get());
  return read_network({copy.get(), size});
}

}  // namespace

TEST_CASE("a network tags, attaches and finds names as its weights say") {
  const auto section = TinyNetwork::section();
  const auto network = read_network(section);
  REQUIRE_MESSAGE(network.ok(), network.error().message);
  const NetworkReading reading = read_sentence(network.value(), shapes({"Ann", "said", "so"}));
  CHECK(reading.tags == std::vector<uint8_t>{0, 1, 2});
  CHECK(reading.heads == std::vector<uint32_t>{1, 3, 1});
  CHECK(reading.relations == std::vector<uint8_t>{0, 1, 0});
  CHECK(reading.names == std::vector<uint8_t>{1, 0, 0});
}

TEST_CASE("a sentence without words reads as nothing") {
  const auto section = TinyNetwork::section();
  CHECK(read_sentence(read_network(section).value(), {}).tags.empty());
}

TEST_CASE("a sentence of any length has one root") {
  const auto section = TinyNetwork::section();
  const auto network = read_network(section);
  std::vector<WordShape> words(3 * kMaxNetworkWords + 7, word_shape("so"));
  words[40] = word_shape("said");
  const NetworkReading reading = read_sentence(network.value(), words);
  REQUIRE(reading.heads.size() == words.size());
  CHECK(std::count(reading.heads.begin(), reading.heads.end(), words.size()) == 1);
}

TEST_CASE("a network's section cut short anywhere is refused") {
  const auto section = TinyNetwork::section();
  for (size_t size = 0; size < section.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(read_copy(section, size).ok());
  }
  auto longer = section;
  longer.push_back(std::byte{0});
  CHECK_FALSE(read_copy(longer, longer.size()).ok());
}

TEST_CASE("a network with any byte changed is refused or read, never overrun") {
  const auto section = TinyNetwork::section();
  for (size_t at = 0; at < section.size(); ++at) {
    for (const int bits : {1, 0x80, 0xff}) {
      auto changed = section;
      changed[at] ^= static_cast<std::byte>(bits);
      const auto network = read_copy(changed, changed.size());
      if (!network.ok()) CHECK_FALSE(network.error().message.empty());
    }
  }
}

TEST_CASE("a network that finds something else in its samples than in training is refused") {
  auto section = TinyNetwork::section();
  section.back() = std::byte{5};
  const auto network = read_network(section);
  REQUIRE_FALSE(network.ok());
  CHECK(network.error().message.find("samples") != std::string::npos);
}
