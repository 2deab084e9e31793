// What the trained model reads of a text, for tests of the stages that look at syntax and names.
#pragma once

#include <vector>

#include "attribution/reading.h"
#include "engine/trained_model.h"
#include "language/language_reading.h"
#include "language/quotations.h"

namespace onrecord {

struct TrainedReading {
  std::vector<Name> names;
  Reading reading;
};

inline TrainedReading trained_reading(const Document& document, const Tokens& tokens) {
  const LanguageModel& model = trained_model().language;
  auto [syntax, names] = read_language(model, document, tokens);
  Reading reading = read_article(document, tokens, find_quotations(document, tokens), names, syntax, model);
  return {std::move(names), std::move(reading)};
}

}  // namespace onrecord
