// What stands around a name and describes its bearer: titles, roles, appositions, possessors. Works on words alone.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/source_kind.h"
#include "attribution/source_phrase.h"
#include "base/byte_range.h"
#include "language/words.h"

namespace onrecord {

class NameContext {
 public:
  NameContext(const Words& words, const SourceReader& reader);

  // Each empty where there is none.
  [[nodiscard]] TokenRange title_before(TokenRange name) const;
  [[nodiscard]] TokenRange role_before_comma(TokenRange name) const;
  [[nodiscard]] TokenRange apposition_behind(TokenRange name) const;
  [[nodiscard]] TokenRange predicate_behind(TokenRange name) const;
  [[nodiscard]] AffiliationReading possessor_before(TokenRange name) const;

 private:
  [[nodiscard]] bool opens_complement(uint32_t i) const;
  [[nodiscard]] bool serves(uint32_t preposition, uint32_t limit) const;

  const Words& words_;
  const SourceReader& reader_;
  std::vector<bool> in_phrase_;  // tokens of phrases of several words in kinds.txt and demonyms.txt
};

}  // namespace onrecord
