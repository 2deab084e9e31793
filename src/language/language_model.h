// The language layer's part of the trained model: what find_syntax() and find_names() need. Views the model's bytes.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/parser.h"
#include "language/tagger.h"
#include "model/model_file.h"

namespace onrecord {

struct LanguageModel {
  std::vector<std::string_view> fine_tags;  // Penn tags, "VBD"; Syntax::fine_tag points here
  std::vector<std::string_view> relations;  // UD relations, "nsubj:pass"; Syntax::relation points here
  Tagger tagger;
  std::vector<uint8_t> fine_tag_of;  // of each class of the tagger, an index into fine_tags
  Parser parser;
};

[[nodiscard]] Result<LanguageModel> read_language_model(const Model& model);

}  // namespace onrecord
