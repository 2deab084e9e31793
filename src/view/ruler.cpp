#include "view/ruler.h"

#include <algorithm>

#include "view/mark_geometry.h"
#include "view/visible_marks.h"

namespace onrecord {
namespace {

// Marks of one look on one pixel are drawn once.
template <class Item>
bool repeats(const std::vector<Item>& items, const Item& item) {
  if (items.empty()) return false;
  const Item& last = items.back();
  return item.hue == last.hue && item.dimmed == last.dimmed && item.lane == last.lane && !item.chosen &&
         item.top - last.top < 1 && item.height <= last.height + 1;
}

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
    if (!repeats(ruler.claims, mark)) ruler.claims.push_back(mark);
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
      if (!repeats(ruler.mentions, mark)) ruler.mentions.push_back(mark);
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
