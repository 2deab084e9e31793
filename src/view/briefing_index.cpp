#include "view/briefing_index.h"

#include <algorithm>

namespace onrecord {

std::optional<Layer> layer_of(const Actor& actor, bool speaks) {
  switch (actor.type) {
    case ActorType::person:
      return Layer::people;
    case ActorType::state:
      return Layer::states;
    case ActorType::organisation:
    case ActorType::document:
      return Layer::organisations;
    case ActorType::unnamed:
    case ActorType::group:
      return speaks ? std::optional(Layer::unnamed) : std::nullopt;
    case ActorType::place:
      break;
  }
  return speaks ? std::optional(Layer::organisations) : std::nullopt;
}

BriefingIndex index_briefing(const Briefing& briefing) {
  BriefingIndex index;
  index.claims_of_actor.resize(briefing.actors.size());
  index.conveyed_by.resize(briefing.claims.size());
  for (uint32_t i = 0; i < briefing.claims.size(); ++i) {
    const Claim& claim = briefing.claims[i];
    if (claim.document != 0) continue;
    for (const ActorId actor : claim.actors) index.claims_of_actor[actor.index()].push_back({i});
    if (claim.actors.empty() && claim.actor.has_value()) index.claims_of_actor[claim.actor.index()].push_back({i});
    if (claim.via.has_value()) index.conveyed_by[claim.via.index()].push_back({i});
    ++index.count_of_layer[static_cast<uint32_t>(Layer::claims)];
    if (!claim.cue.empty()) ++index.count_of_layer[static_cast<uint32_t>(Layer::cues)];
  }
  std::vector<std::pair<uint32_t, ActorId>> by_first_mention;
  for (uint32_t i = 0; i < briefing.actors.size(); ++i) {
    const Actor& actor = briefing.actors[i];
    const std::optional<Layer> layer = layer_of(actor, !index.claims_of_actor[i].empty());
    index.layer_of_actor.push_back(layer);
    if (!layer) continue;
    ++index.count_of_layer[static_cast<uint32_t>(*layer)];
    uint32_t first = UINT32_MAX;
    for (const Mention& mention : actor.mentions)
      if (mention.document == 0) first = std::min(first, mention.span.begin);
    by_first_mention.push_back({first, {i}});
  }
  std::sort(by_first_mention.begin(), by_first_mention.end());
  for (const auto& [first, actor] : by_first_mention) index.marked_actors.push_back(actor);
  return index;
}

}  // namespace onrecord
