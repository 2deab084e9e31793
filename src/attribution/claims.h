// What the analysis of an article arrives at: actors with their mentions, claims with their sourcing labels and the
// words each label was read from. Spans are bytes of the document's text. Ids are positions in the vectors of the
// Briefing, or of the LabelledArticle, that holds the records.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "attribution/attributions.h"
#include "attribution/labels.h"
#include "base/byte_range.h"
#include "base/typed_id.h"
#include "document/document.h"
#include "language/names.h"
#include "language/quotations.h"
#include "language/tokens.h"

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

struct LabelledArticle {
  std::vector<Actor> actors;
  std::vector<Claim> claims;  // one an attribution, in the same order
};

// Resolves each attribution's source to an actor and labels it. Works on any list of attributions; linear in the text
// but for the number of claims, of which a sentence has few.
[[nodiscard]] LabelledArticle label_attributions(const Document& document, const Tokens& tokens,
                                                 const Quotations& quotations, const std::vector<Name>& names,
                                                 const std::vector<Attribution>& attributions);

}  // namespace onrecord
