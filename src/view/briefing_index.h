// What the viewer asks of a briefing again and again, counted once when it arrives: which layer marks an actor, which
// claims are an actor's, which claims another one conveys. The viewer shows the briefing's first document.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "briefing/briefing.h"
#include "view/command.h"

namespace onrecord {

struct BriefingIndex {
  std::vector<std::optional<Layer>> layer_of_actor;    // none: not marked
  std::vector<std::vector<ClaimId>> claims_of_actor;   // as a source
  std::vector<std::vector<ClaimId>> conveyed_by;       // claim → those whose `via` it is
  std::array<uint32_t, kLayerCount> count_of_layer{};  // actors; claims; claims with a cue
  std::vector<ActorId> marked_actors;                  // those with a layer, by first mention
};

[[nodiscard]] BriefingIndex index_briefing(const Briefing& briefing);

// People, states and institutions are marked wherever they are named; unnamed sources and groups only where they speak;
// places never.
[[nodiscard]] std::optional<Layer> layer_of(const Actor& actor, bool speaks);

}  // namespace onrecord
