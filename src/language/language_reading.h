// Reads every sentence with the language model: its syntax and its names, which one network finds together.
#pragma once

#include <vector>

#include "document/document.h"
#include "language/language_model.h"
#include "language/names.h"
#include "language/syntax.h"
#include "language/tokens.h"

namespace onrecord {

struct LanguageReading {
  Syntax syntax;
  std::vector<Name> names;
};

// Linear in the text.
[[nodiscard]] LanguageReading read_language(const LanguageModel& model, const Document& document, const Tokens& tokens);

}  // namespace onrecord
