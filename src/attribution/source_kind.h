// What kind of source a description names, and which state or body it ties it to, each with the words that tell.
#pragma once

#include <string>
#include <vector>

#include "attribution/labels.h"
#include "attribution/source_phrase.h"
#include "base/byte_range.h"
#include "language/names.h"
#include "language/words.h"

namespace onrecord {

struct KindReading {
  SourceKind kind = SourceKind::unspecified;
  TokenRange words;     // that the kind was read from; empty where nothing tells
  uint8_t weight = 0;   // 0 nothing, 1 a default, 2 a rank or courtesy, 3 said in so many words
  bool former = false;  // "former", "ex-", "retired"
};

struct AffiliationReading {
  std::string name;  // "United States"; empty where nothing tells
  TokenRange words;
};

// Reads a description: a base noun phrase with its complement ("spokesman for the Indonesian military"), a title before
// a name, an apposition.
[[nodiscard]] KindReading read_kind(const Words& words, TokenRange description);
[[nodiscard]] AffiliationReading read_affiliation(const Words& words, TokenRange description);

// Of an organisation's name: the gazetteer's, else what the words of the name say.
[[nodiscard]] KindReading kind_of_organisation(const Words& words, TokenRange name);

}  // namespace onrecord
