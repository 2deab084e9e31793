// Which marks lie under a point of the article, the smallest first.
#pragma once

#include <variant>
#include <vector>

#include "view/viewer_state.h"

namespace onrecord {

using Mark = std::variant<ActorId, ClaimId>;

// An actor's mention before the claim whose source it is, inner claims before outer ones; a bracket counts as its
// claim's whole extent. Each mark once.
[[nodiscard]] std::vector<Mark> marks_at(const ViewerState& state, const FontSet& fonts, float x, float y);

// Of the marks under a click, the one to choose: the smallest, or the one around what is chosen already.
[[nodiscard]] std::optional<Mark> mark_to_choose(const ViewerState& state, const std::vector<Mark>& marks);

}  // namespace onrecord
