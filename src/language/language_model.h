// The language layer's part of the trained model. Views the model's bytes.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/network.h"
#include "model/model_file.h"

namespace onrecord {

struct LanguageModel {
  std::vector<std::string_view> fine_tags;  // Penn tags, "VBD"; Syntax::fine_tag points here
  std::vector<std::string_view> relations;  // UD relations, "nsubj:pass"; Syntax::relation points here
  Network network;
  std::vector<uint8_t> fine_tag_of;  // of each of the network's tags, an index into fine_tags
};

[[nodiscard]] Result<LanguageModel> read_language_model(const Model& model);

}  // namespace onrecord
