// A Briefing: everything known about who said what in one or more articles. Owns its documents. Records refer to each
// other by typed ids (positions in the vectors here); spans are bytes of the document's text, whatever the file format
// counts in. Written and read by briefing/briefing_json.h (format "onrecord.briefing", version 1).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "attribution/labels.h"
#include "base/byte_range.h"
#include "base/typed_id.h"
#include "document/document.h"

namespace onrecord {

struct Mention {
  uint32_t document = 0;  // index into Briefing::documents
  ByteRange span;
  MentionForm form = MentionForm::name;
  float confidence = 1;
};

struct Actor {
  std::string name;  // as the articles best give it: "Mike Pompeo", "Two Iraqi government sources"
  ActorType type = ActorType::person;
  SourceKind kind = SourceKind::unspecified;
  std::optional<uint32_t> count;  // individuals, where the words tell
  std::string affiliation;        // empty: nothing tells
  std::vector<std::string> roles;
  std::vector<std::string> aliases;
  std::vector<Mention> mentions;  // in text order
};

// The words of the article that a label was read from.
struct Evidence {
  std::string field;  // "kind", "naming", "count", "affiliation", "stance", "via"
  std::vector<ByteRange> words;
  std::string reason;  // for the reader: "“intelligence” names a service"
};

struct Claim {
  uint32_t document = 0;
  ActorId actor;                // the source's; none where no source is given. Of joined sources the first
  std::vector<ActorId> actors;  // all sources of a joined phrase, the first included
  std::string who;              // the source's name after coreference, empty for none
  std::vector<ByteRange> source;
  std::vector<ByteRange> cue;
  std::vector<ByteRange> content;
  SourceKind kind = SourceKind::unspecified;
  Naming naming = Naming::none;
  std::optional<uint32_t> count;
  std::string affiliation;  // empty: null
  Form form = Form::indirect;
  Stance stance = Stance::state;
  ClaimId via;  // the claim whose content conveys this one
  float confidence = 1;
  std::vector<Evidence> why;
};

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
  // Share of words in sentences with no claim, 0…1.
  double own_voice_share = 0;
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
