#include <algorithm>
#include <cmath>

#include "view/mixed_scripts.h"
#include "view/quote_text.h"
#include "view/rows.h"
#include "view/visible_marks.h"
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

// A claim's own value, and behind it those of the other sources of a joined phrase: "official, diplomat".
std::string with_others(const std::vector<std::string>& values) {
  std::vector<std::string> distinct;
  for (const std::string& value : values) {
    if (!value.empty() && std::find(distinct.begin(), distinct.end(), value) == distinct.end())
      distinct.push_back(value);
  }
  std::string out;
  for (const std::string& value : distinct) out += (out.empty() ? "" : ", ") + value;
  return out;
}

std::string kinds_of(const Briefing& briefing, const Claim& claim) {
  const auto word = [](SourceKind kind) {
    return kind == SourceKind::unspecified ? std::string() : std::string(word_for(kind));
  };
  std::vector<std::string> kinds = {word(claim.kind)};
  for (size_t i = 1; i < claim.actors.size(); ++i) kinds.push_back(word(briefing.actors[claim.actors[i].index()].kind));
  return with_others(kinds);
}

std::string affiliations_of(const Briefing& briefing, const Claim& claim) {
  std::vector<std::string> names = {claim.affiliation};
  for (size_t i = 1; i < claim.actors.size(); ++i)
    names.push_back(briefing.actors[claim.actors[i].index()].affiliation);
  return with_others(names);
}

// "unnamed, two, official, Iraq"
std::string short_authority(const Briefing& briefing, const Claim& claim) {
  std::string words(word_for(claim.naming));
  if (claim.count && *claim.count > 1) words += ", " + number_word(*claim.count);
  for (const std::string& more : {kinds_of(briefing, claim), affiliations_of(briefing, claim)}) {
    if (!more.empty()) words += ", " + more;
  }
  return words;
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
                     at == id ? number + ", this one" : number + " · " + short_authority(state.briefing, claim), at});
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
  if (const std::string kinds = kinds_of(state.briefing, claim); !kinds.empty()) card.authority += " · " + kinds;
  card.affiliation = affiliations_of(state.briefing, claim);
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
