#include <algorithm>
#include <cmath>

#include "view/authority_words.h"
#include "view/mark_style.h"
#include "view/mixed_scripts.h"
#include "view/quote_text.h"
#include "view/rows.h"
#include "view/words.h"

namespace onrecord {
namespace {

Hue hue_of_source(const ViewerState& state, const Claim& claim) {
  if (claim.actor.has_value())
    if (const std::optional<Layer> layer = state.index.layer_of_actor[claim.actor.index()]) return hue_of(*layer);
  return hue_of(claim.naming);
}

NodeShape shape_of(Naming naming) {
  switch (naming) {
    case Naming::person:
      return NodeShape::person;
    case Naming::organisation:
    case Naming::document:
      return NodeShape::institution;
    case Naming::unnamed:
    case Naming::group:
      return NodeShape::unnamed;
    case Naming::none:
      break;
  }
  return NodeShape::nobody;
}

std::vector<ChainNode> chain_of(const ViewerState& state, ClaimId id) {
  std::vector<ChainNode> chain;
  const auto& claims = state.briefing.claims;
  if (!claims[id.index()].via.has_value()) return chain;
  for (ClaimId at = id; at.has_value() && chain.size() <= claims.size(); at = claims[at.index()].via) {
    const Claim& claim = claims[at.index()];
    const std::string who = claim.who.empty() ? "Nobody named" : capitalised(claim.who);
    const std::string number = "claim " + std::to_string(at.index() + 1);
    chain.push_back({shape_of(claim.naming), hue_of_source(state, claim),
                     who + " " + joined_text(state.briefing.documents[claim.document], claim.cue),
                     at == id ? number + ", this one" : number + " · " + authority_words(state.briefing, claim), at});
  }
  chain.push_back({NodeShape::article, Hue::ink, "This article", {}, ClaimId::none()});
  return chain;
}

std::string form_tag(const ViewerState& state, const Claim& claim) {
  if (claim.form == Form::direct && claim.via.has_value()) {
    const Claim& outer = state.briefing.claims[claim.via.index()];
    if (outer.form != Form::indirect && outer.actor.has_value())
      return "Quoted, in the words of " + inside_sentence(outer.who, state.briefing.actors[outer.actor.index()].type);
  }
  return std::string(word_for(claim.form));
}

}  // namespace

ClaimCard make_claim_card(const ViewerState& state, ClaimId id) {
  const Claim& claim = state.briefing.claims[id.index()];
  const Document& document = state.briefing.documents[claim.document];
  ClaimCard card;
  card.id = id;
  card.number = id.index() + 1;
  card.total = static_cast<uint32_t>(state.briefing.claims.size());
  card.actor = claim.actor;
  card.hue = hue_of_source(state, claim);
  card.who = claim.who.empty() ? "Nobody is named" : capitalised(claim.who);
  const std::string written = joined_text(document, claim.source);
  if (!written.empty() && written != claim.who && capitalised(written) != card.who)
    card.as_written = "as “" + written + "”";
  card.cue = joined_text(document, claim.cue);
  card.tags = {std::string(word_for(claim.stance)), form_tag(state, claim)};
  card.what = joined_text(document, claim.content);

  card.authority = capitalised(word_for(claim.naming));
  if (claim.count && *claim.count > 1) card.authority += ", " + number_word(*claim.count);
  if (const std::string kinds = kind_words(state.briefing, claim); !kinds.empty()) card.authority += " · " + kinds;
  card.affiliation = affiliation_words(state.briefing, claim);
  card.chain = chain_of(state, id);

  for (const Evidence& evidence : claim.why) {
    if (evidence.reason.empty()) continue;
    if (!card.why.empty()) card.why += ' ';
    std::string reason = capitalised(evidence.reason);
    const char last = reason.back();
    if (last != '.' && last != '?' && last != '!') reason += '.';
    card.why += reason;
  }
  const auto percent = static_cast<int>(std::lround(claim.confidence * 100));
  const char* sure = claim.confidence >= 0.85F ? "Sure" : claim.confidence >= kLowConfidence ? "Fairly sure" : "Unsure";
  card.certainty = std::string(sure) + " · " + std::to_string(percent) + " %";

  for (const Check& check : state.briefing.checks) {
    if (!state.shows_check(check.rule)) continue;
    if (std::find(check.claims.begin(), check.claims.end(), id) == check.claims.end()) continue;
    card.notes.push_back({check.message, check.reference.empty() ? "" : "Rule: " + check.reference});
  }
  if (mixes_scripts(claim.who) || mixes_scripts(written))
    card.notes.push_back({"This name mixes alphabets.", "Some of its letters only look like the usual ones."});
  return card;
}

}  // namespace onrecord
