// Named entities: people, places and states, organisations. Spans hold whole tokens, are in text order and do not
// overlap.
#pragma once

#include <cstdint>

#include "base/byte_range.h"

namespace onrecord {

// `state` is a country or a capital or government seat that can act for one; any other place is `place`.
enum class NameType : uint8_t { person, state, place, organisation };

struct Name {
  TokenRange tokens;  // without titles: "Mike Pompeo" of "Secretary of State Mike Pompeo"
  NameType type = NameType::person;
};

}  // namespace onrecord
