#include "invariants.h"
#include "language/network.h"
#include "model/model_file.h"

// The reader of the model's file, and that of its network without the checksums and samples that would keep most
// changes from it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto bytes = std::as_bytes(std::span(data, size));
  const auto model = onrecord::read_model(bytes);
  onrecord::fuzz::require(model.ok() || !model.error().message.empty(), "a refusal says why");
  const auto network = onrecord::read_network_without_samples(bytes);
  if (!network.ok()) return 0;
  const std::vector<onrecord::WordShape> words(5, onrecord::word_shape("said"));
  const auto reading = onrecord::read_sentence(network.value(), words);
  onrecord::fuzz::require(reading.heads.size() == words.size(), "every word has a head");
  return 0;
}
