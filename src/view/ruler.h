// The overview ruler: the whole article scaled to the height of the pane, with claims, mentions, own voice and the
// window. Dense places are merged, so that a million words cost no more than the pane has pixels.
#pragma once

#include <vector>

#include "view/emphasis.h"
#include "view/theme.h"
#include "view/viewer_state.h"

namespace onrecord {

struct RulerMark {
  ClaimId claim;  // none: an actor's mention
  float top = 0, height = 0;
  Hue hue = Hue::claim;
  uint32_t lane = 0;  // of claims: 0 or 1
  bool dimmed = false, chosen = false;
  bool strong = false;  // chosen, in focus or hovered: in its hue; a claim at rest is ink
};
struct RulerBand {
  float top = 0, height = 0;
};

struct RulerPicture {
  float window_top = 0, window_height = 0;
  std::vector<RulerMark> claims, mentions;
  std::vector<RulerBand> own_voice;
  std::vector<float> search_hits;
};

// In px from the ruler's top. Without the window, which follows the scrolling: place_window sets it.
[[nodiscard]] RulerPicture make_ruler(const ViewerState& state, float height);
void place_window(RulerPicture& ruler, const ViewerState& state, float height);
// The scroll position that brings a place of the ruler to the middle of the pane.
[[nodiscard]] float scroll_for_ruler(const ViewerState& state, float height, float y);

}  // namespace onrecord
