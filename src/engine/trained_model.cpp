#include "engine/trained_model.h"

#include <cstdio>
#include <cstdlib>

#include "base/word_list.h"

namespace onrecord {
namespace {

template <class Value>
Value value_or_end(Result<Value> result) {
  if (!result.ok()) {
    std::fprintf(stderr, "The program's model cannot be used. %s\n", result.error().message.c_str());
    std::abort();
  }
  return std::move(result).value();
}

TrainedModel read_embedded_model() {
  const std::string_view bytes = embedded_asset("model/onrecord.model");
  const Model model = value_or_end(read_model(std::as_bytes(std::span(bytes.data(), bytes.size()))));
  return {value_or_end(read_language_model(model)), value_or_end(read_attribution_model(model))};
}

}  // namespace

const TrainedModel& trained_model() {
  static const TrainedModel model = read_embedded_model();
  return model;
}

}  // namespace onrecord
