// A Briefing: everything known about who said what in one or more articles. Owns its documents. Records refer to each
// other by typed ids (positions in the vectors here); spans are bytes of the document's text, whatever the file format
// counts in. Actors and claims are those of attribution/claims.h. Written and read by briefing/briefing_json.h (format
// "onrecord.briefing", version 1).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "attribution/claims.h"
#include "attribution/labels.h"
#include "base/byte_range.h"
#include "base/typed_id.h"
#include "document/document.h"

namespace onrecord {

struct SentenceVoice {
  uint32_t document = 0;
  ByteRange span;
  Voice voice = Voice::own;
  std::vector<ClaimId> claims;
};

// Something a careful reader should notice. Never a verdict: says what is not stated.
struct Check {
  std::string rule;  // "single-unnamed-source"
  std::vector<ClaimId> claims;
  std::string message;
  std::string reference;  // whose rule, e.g. "AP, anonymous sources"
};

struct Profile {
  uint32_t claims = 0;
  std::array<uint32_t, kSourceKindCount> by_kind{};
  std::array<uint32_t, kNamingCount> by_naming{};
  std::array<uint32_t, kFormCount> by_form{};
  std::array<uint32_t, kStanceCount> by_stance{};
  std::vector<std::pair<std::string, uint32_t>> by_affiliation;  // states and bodies, the most frequent first
  double own_voice_share = 0;                                    // share of words in sentences with no claim, 0…1
  uint32_t longest_own_stretch_words = 0;                        // longest run of such sentences
};

struct Briefing {
  std::string model;  // name and version of the model that made it; empty for rules
  std::vector<Document> documents;
  std::vector<Actor> actors;
  std::vector<Claim> claims;  // in text order of their first span; ids of files are c1, c2, … in this order
  std::vector<SentenceVoice> sentences;
  std::vector<Check> checks;
  Profile profile;
};

}  // namespace onrecord
