#include "language/network_samples.h"

#include <vector>

namespace onrecord {
namespace {

std::vector<WordShape> shapes_of(std::string_view sentence) {
  std::vector<WordShape> words;
  while (!sentence.empty()) {
    const size_t end = std::min(sentence.find(' '), sentence.size());
    words.push_back(word_shape(sentence.substr(0, end)));
    sentence.remove_prefix(std::min(end + 1, sentence.size()));
  }
  return words;
}

std::vector<uint8_t> result_of(const Network& network, std::string_view sentence) {
  const NetworkReading reading = read_sentence(network, shapes_of(sentence));
  std::vector<uint8_t> out;
  for (size_t i = 0; i < reading.tags.size(); ++i) {
    out.insert(out.end(),
               {reading.tags[i], static_cast<uint8_t>(reading.heads[i]), reading.relations[i], reading.names[i]});
  }
  return out;
}

}  // namespace

SampleCheck check_samples(ByteReader& in, const Network& network) {
  const uint16_t count = in.u16();
  if (!in.ok() || count == 0 || count > kMaxNetworkSamples) return SampleCheck::malformed;
  SampleCheck check = SampleCheck::same;
  for (uint16_t i = 0; i < count; ++i) {
    const std::string_view sentence = in.text();
    const std::vector<uint8_t> found = result_of(network, sentence);
    for (const uint8_t byte : found) {
      if (in.u8() != byte) check = SampleCheck::different;
    }
    if (!in.ok()) return SampleCheck::malformed;
  }
  return in.at_end() ? check : SampleCheck::malformed;
}

void write_samples(std::span<const std::string_view> sentences, const Network& network, ByteWriter& out) {
  out.u16(static_cast<uint16_t>(sentences.size()));
  for (const std::string_view sentence : sentences) {
    out.text(sentence);
    for (const uint8_t byte : result_of(network, sentence)) out.u8(byte);
  }
}

}  // namespace onrecord
