#include "view/ruler.h"

#include <algorithm>

#include "view/mark_geometry.h"
#include "view/mark_style.h"

namespace onrecord {
namespace {

// Marks of one look that begin on one pixel are drawn once: remembers the last of each look.
class Merger {
 public:
  void add(std::vector<RulerMark>& marks, const RulerMark& mark) {
    uint32_t& last = last_[static_cast<size_t>(mark.hue)][mark.lane][mark.dimmed ? 1 : mark.strong ? 2 : 0].at;
    if (last < marks.size() && !mark.chosen && mark.top - marks[last].top < 1) {
      marks[last].height = std::max(marks[last].height, mark.top + mark.height - marks[last].top);
      return;
    }
    last = static_cast<uint32_t>(marks.size());
    marks.push_back(mark);
  }

 private:
  struct Last {
    uint32_t at = UINT32_MAX;
  };
  Last last_[kHueCount][2][3];
};

}  // namespace

RulerPicture make_ruler(const ViewerState& state, float height) {
  RulerPicture ruler;
  const float whole = std::max(state.layout.height, state.panes.article.height);
  if (whole <= 0) return ruler;
  const float scale = height / whole;
  if (state.phase != Phase::ready) return ruler;
  const auto baseline = [&](uint32_t line) { return state.layout.lines[line].baseline; };

  if (state.lens == Lens::unsourced) {
    for (const OwnVoiceRun& run : state.marks.own_voice) {
      const float top = (baseline(run.first_line) - kWashAbove) * scale;
      ruler.own_voice.push_back({top, (baseline(run.last_line) + kWashBelow) * scale - top});
    }
  }
  Merger claims, mentions;
  for (const Bracket& bracket : state.marks.brackets) {
    const Claim& claim = state.briefing.claims[bracket.claim.index()];
    if (state.lens == Lens::unsourced && claim.naming != Naming::none) continue;
    RulerMark mark;
    mark.claim = bracket.claim;
    mark.top = (baseline(bracket.first_line) - kTintAbove) * scale;
    mark.height = std::max(3.0F, (baseline(bracket.last_line) - baseline(bracket.first_line) + 18) * scale);
    mark.hue = state.lens == Lens::authority ? hue_of(claim.naming) : Hue::claim;
    mark.lane = std::min(bracket.lane, 1U);
    mark.chosen = bracket.claim == state.selected_claim;
    const Emphasis emphasis = emphasis_of_claim(state, bracket.claim);
    const bool hovered = bracket.claim == state.hovered_claim;
    mark.dimmed = emphasis == Emphasis::dimmed && !hovered;
    mark.strong = hovered || emphasis >= Emphasis::focused || state.lens == Lens::unsourced;
    claims.add(ruler.claims, mark);
  }
  if (state.lens == Lens::who_spoke) {
    for (const Piece& piece : state.marks.pieces) {
      if (piece.kind != PieceKind::mention || piece.range.begin != piece.whole.begin) continue;
      const Layer layer = *state.index.layer_of_actor[piece.record];
      if (!state.marks_layer(layer)) continue;
      RulerMark mark;
      mark.top = (baseline(piece.line) - 6) * scale;
      mark.height = 2;
      mark.hue = hue_of(layer);
      const Emphasis emphasis =
          emphasis_of_mention(state, {piece.record}, state.marks.on_line(piece.line), piece.range);
      mark.dimmed = emphasis == Emphasis::dimmed && ActorId{piece.record} != state.hovered_actor;
      mentions.add(ruler.mentions, mark);
    }
  }
  for (const ByteRange hit : state.search_hits) {
    const uint32_t line = line_of_offset(state.layout, hit.begin);
    if (line == UINT32_MAX) break;
    const float y = (baseline(line) - 6) * scale;
    if (ruler.search_hits.empty() || y - ruler.search_hits.back() >= 1) ruler.search_hits.push_back(y);
  }
  return ruler;
}

void place_window(RulerPicture& ruler, const ViewerState& state, float height) {
  const float whole = std::max(state.layout.height, state.panes.article.height);
  if (whole <= 0) return;
  ruler.window_top = state.viewport.scroll_top * height / whole;
  ruler.window_height = state.panes.article.height * height / whole;
}

float scroll_for_ruler(const ViewerState& state, float height, float y) {
  const float whole = std::max(state.layout.height, state.panes.article.height);
  const float middle = height > 0 ? y / height * whole : 0;
  const float furthest = std::max(state.layout.height - state.panes.article.height, 0.0F);
  return std::clamp(middle - state.panes.article.height / 2, 0.0F, furthest);
}

}  // namespace onrecord
