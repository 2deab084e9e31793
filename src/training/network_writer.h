// Quantises a trained network and writes its section of the model.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "training/sentence_learner.h"

namespace onrecord::training {

struct NetworkLabels {
  std::vector<std::pair<std::string, std::string>> tags;  // fine, universal
  std::vector<std::string> relations;
  std::map<uint32_t, uint16_t> vocabulary;  // rows by WordShape::lower
  std::map<uint32_t, uint16_t> gazetteer;
};

[[nodiscard]] std::vector<std::byte> write_network(const SentenceLearner& network, const NetworkLabels& labels);

}  // namespace onrecord::training
