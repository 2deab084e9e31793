#include "view/hit_test.h"

#include <algorithm>

#include "view/mark_geometry.h"

namespace onrecord {
namespace {

struct Candidate {
  uint32_t size_bytes;
  bool claim;  // after an actor of the same size
  Mark mark;
};

uint32_t extent_of(const Claim& claim) {
  ByteRange reach{UINT32_MAX, 0};
  for (const auto* spans : {&claim.source, &claim.cue, &claim.content})
    for (const ByteRange span : *spans) reach = {std::min(reach.begin, span.begin), std::max(reach.end, span.end)};
  return reach.empty() ? 0 : reach.size();
}

bool shows(const ViewerState& state, const Piece& piece) {
  if (piece.kind != PieceKind::mention) return true;
  const std::optional<Layer> layer = state.index.layer_of_actor[piece.record];
  return layer && state.marks_layer(*layer) && state.lens == Lens::who_spoke;
}

}  // namespace

std::vector<Mark> marks_at(const ViewerState& state, const FontSet& fonts, float x, float y) {
  const LineSpan near = lines_between(state.layout, y - 1, y + 1);
  if (state.phase != Phase::ready || near.begin == near.end) return {};
  std::vector<Candidate> candidates;
  for (uint32_t line = near.begin; line < near.end; ++line) {
    const float baseline = state.layout.lines[line].baseline;
    if (y < baseline - kWashAbove || y > baseline + kWashBelow) continue;
    if (x < state.layout.column_x - 4) {
      // The margin: the bracket whose lane is nearest.
      for (const Bracket& bracket : state.marks.brackets) {
        if (bracket.first_line > line) break;
        if (bracket.last_line < line) continue;
        const float left = bracket_x(state.layout.column_x, state.panes.layout == PaneLayout::phone, bracket.lane);
        if (x >= left - 2 && x < left + kBracketWidth + 2) candidates.push_back({0, true, bracket.claim});
      }
      continue;
    }
    for (const Piece& piece : state.marks.on_line(line)) {
      if (!shows(state, piece)) continue;
      const float left = x_in_line(state.document, fonts, state.layout, line, piece.range.begin);
      const float right = x_in_line(state.document, fonts, state.layout, line, piece.range.end);
      if (x < left - 1 || x > right + 1) continue;
      if (piece.kind == PieceKind::mention)
        candidates.push_back({piece.whole.size(), false, ActorId{piece.record}});
      else
        candidates.push_back({extent_of(state.briefing.claims[piece.record]), true, ClaimId{piece.record}});
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.claim != b.claim ? b.claim : a.size_bytes < b.size_bytes;
  });
  std::vector<Mark> marks;
  for (const Candidate& candidate : candidates)
    if (std::find(marks.begin(), marks.end(), candidate.mark) == marks.end()) marks.push_back(candidate.mark);
  return marks;
}

std::optional<Mark> mark_to_choose(const ViewerState& state, const std::vector<Mark>& marks) {
  if (marks.empty()) return std::nullopt;
  const auto chosen = std::find_if(marks.begin(), marks.end(), [&](const Mark& mark) {
    if (const ActorId* actor = std::get_if<ActorId>(&mark)) return *actor == state.selected_actor;
    return std::get<ClaimId>(mark) == state.selected_claim;
  });
  if (chosen == marks.end() || chosen + 1 == marks.end()) return marks.front();
  return *(chosen + 1);
}

}  // namespace onrecord
