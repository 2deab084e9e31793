#include "view/quote_text.h"

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "view/authority_words.h"
#include "view/words.h"

namespace onrecord {
namespace {

void append_single_spaced(std::string& out, std::string_view text) {
  bool space = false;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (is_space(point.value)) {
      space = true;
    } else {
      if (space && !out.empty() && out.back() != '\n') out += ' ';
      space = false;
      out.append(text.substr(at, point.size_bytes));
    }
    at += point.size_bytes;
  }
}

}  // namespace

std::string joined_text(const Document& document, const std::vector<ByteRange>& pieces) {
  std::string joined;
  for (const ByteRange piece : pieces) {
    if (!joined.empty()) joined += " … ";
    std::string part;
    append_single_spaced(part, slice(document.text, piece));
    joined += part;
  }
  return joined;
}

std::string clean_text(const Document& document, ByteRange range) {
  std::string text;
  for (const Block& block : document.blocks) {
    if (!block.range.overlaps(range)) continue;
    const ByteRange part{std::max(block.range.begin, range.begin), std::min(block.range.end, range.end)};
    if (!text.empty()) text += "\n\n";
    append_single_spaced(text, slice(document.text, part));
  }
  return text;
}

std::string quote_with_attribution(const Briefing& briefing, ClaimId id) {
  const Claim& claim = briefing.claims[id.index()];
  const Document& document = briefing.documents[claim.document];
  std::string quote = "“" + joined_text(document, claim.content) + "”";
  quote += " — " + (claim.who.empty() ? std::string("nobody is named") : claim.who);
  quote += " (" + authority_words(briefing, claim) + ")";
  ClaimId via = claim.via;
  for (size_t steps = 0; via.has_value() && steps < briefing.claims.size(); ++steps) {
    const Claim& outer = briefing.claims[via.index()];
    const ActorType type = outer.actor.has_value() ? briefing.actors[outer.actor.index()].type : ActorType::person;
    quote += ", according to " + (outer.who.empty() ? std::string("nobody named") : inside_sentence(outer.who, type));
    via = outer.via;
  }
  std::string origin;
  for (const std::string* part : {&document.title, &document.outlet, &document.published}) {
    if (part->empty()) continue;
    if (!origin.empty()) origin += ", ";
    origin += *part;
  }
  if (!origin.empty()) quote += "\n" + origin;
  if (!document.url.empty()) quote += "\n" + document.url;
  return quote;
}

}  // namespace onrecord
