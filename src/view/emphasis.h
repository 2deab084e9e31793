// How strongly a mark is drawn: what the reader chose, hovered or filtered for stands out, the rest is set back;
// nothing vanishes.
#pragma once

#include <cstdint>

#include "view/viewer_state.h"

namespace onrecord {

enum class Emphasis : uint8_t { rest, dimmed, focused, selected };

// A choice of claim goes before one of actor, and that before a filter.
[[nodiscard]] bool something_is_chosen(const ViewerState& state);
[[nodiscard]] bool matches_filter(const Claim& claim, const Filter& filter);
[[nodiscard]] Emphasis emphasis_of_claim(const ViewerState& state, ClaimId claim);
// Of a mention's mark: `sources` are the claims whose source holds the mention.
[[nodiscard]] Emphasis emphasis_of_mention(const ViewerState& state, ActorId actor, std::span<const Piece> line_pieces,
                                           ByteRange range);

}  // namespace onrecord
