#include "view/emphasis.h"

#include <algorithm>

namespace onrecord {
namespace {

bool is_source_of(const Briefing& briefing, ActorId actor, ClaimId claim) {
  const Claim& record = briefing.claims[claim.index()];
  return record.actor == actor || std::find(record.actors.begin(), record.actors.end(), actor) != record.actors.end();
}

// The claim, or one that conveys it: the chain outward. Bounded, in case of a chain that bites its tail.
bool conveys(const Briefing& briefing, ClaimId outer, ClaimId inner) {
  for (size_t steps = 0; inner.has_value() && steps <= briefing.claims.size(); ++steps) {
    if (inner == outer) return true;
    inner = briefing.claims[inner.index()].via;
  }
  return false;
}

}  // namespace

bool something_is_chosen(const ViewerState& state) {
  return state.selected_claim.has_value() || state.selected_actor.has_value() || state.filter.active();
}

bool matches_filter(const Claim& claim, const Filter& filter) {
  return (!filter.kind || claim.kind == *filter.kind) && (!filter.naming || claim.naming == *filter.naming) &&
         (!filter.affiliation || claim.affiliation == *filter.affiliation) &&
         (!filter.stance || claim.stance == *filter.stance) && (!filter.form || claim.form == *filter.form);
}

Emphasis emphasis_of_claim(const ViewerState& state, ClaimId id) {
  const Briefing& briefing = state.briefing;
  if (state.selected_claim.has_value()) {
    if (id == state.selected_claim) return Emphasis::selected;
    return conveys(briefing, id, state.selected_claim) ? Emphasis::focused : Emphasis::dimmed;
  }
  if (state.selected_actor.has_value()) {
    if (is_source_of(briefing, state.selected_actor, id)) return Emphasis::selected;
    const ClaimId via = briefing.claims[id.index()].via;
    const bool said_within = via.has_value() && is_source_of(briefing, state.selected_actor, via);
    return said_within ? Emphasis::focused : Emphasis::dimmed;
  }
  if (state.filter.active())
    return matches_filter(briefing.claims[id.index()], state.filter) ? Emphasis::focused : Emphasis::dimmed;
  return Emphasis::rest;
}

Emphasis emphasis_of_mention(const ViewerState& state, ActorId actor, std::span<const Piece> line_pieces,
                             ByteRange range) {
  if (state.selected_actor.has_value() && !state.selected_claim.has_value())
    return actor == state.selected_actor ? Emphasis::selected : Emphasis::dimmed;
  Emphasis strongest = something_is_chosen(state) ? Emphasis::dimmed : Emphasis::rest;
  if (strongest == Emphasis::dimmed)
    for (const Piece& piece : line_pieces)
      if (piece.kind == PieceKind::source && piece.range.contains(range))
        strongest = std::max(strongest, emphasis_of_claim(state, {piece.record}));
  return strongest;
}

}  // namespace onrecord
