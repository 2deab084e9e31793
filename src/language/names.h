// Named entities: people, places and states, organisations. Spans hold whole tokens, are in text order and do not
// overlap.
#pragma once

#include <cstdint>
#include <vector>

#include "base/byte_range.h"
#include "document/document.h"
#include "language/tokens.h"

namespace onrecord {

// `state` is a country or a capital or government seat that can act for one; any other place is `place`.
enum class NameType : uint8_t { person, state, place, organisation };

struct Name {
  TokenRange tokens;  // without titles: "Mike Pompeo" of "Secretary of State Mike Pompeo"
  NameType type = NameType::person;
};

[[nodiscard]] std::vector<Name> find_names(const Document& document, const Tokens& tokens);

}  // namespace onrecord
