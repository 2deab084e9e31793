#include "view/visible_marks.h"

#include <algorithm>
#include <cmath>

#include "view/joining_line.h"
#include "view/mark_geometry.h"
#include "view/mixed_scripts.h"

namespace onrecord {
namespace {

class Builder {
 public:
  Builder(const ViewerState& state, const FontSet& fonts, const Theme& theme, Fading fading)
      : state_(state), fonts_(fonts), theme_(theme), fading_(fading), phone_(state.panes.layout == PaneLayout::phone) {}

  VisibleMarks build(float top, float bottom) {
    const LineSpan lines = lines_between(state_.layout, top, bottom);
    for (uint32_t line = lines.begin; line < lines.end; ++line) {
      if (marked()) {
        if (state_.lens == Lens::authority) add_authority(line);
        add_mentions(line);
        add_chosen_content(line);
      }
      add_words(line);
      add_boxes(line);
    }
    if (marked()) {
      if (state_.lens == Lens::unsourced) add_own_voice(lines);
      if (state_.marks_layer(Layer::claims)) add_brackets(lines);
      add_joining_line();
    }
    return std::move(marks_);
  }

 private:
  [[nodiscard]] bool marked() const { return state_.phase == Phase::ready; }
  [[nodiscard]] bool is_text(uint32_t line) const {
    return state_.layout.blocks[state_.layout.lines[line].block].source == LineSource::text;
  }
  [[nodiscard]] float x_of(uint32_t line, uint32_t offset) const {
    return x_in_line(state_.document, fonts_, state_.layout, line, offset);
  }
  [[nodiscard]] float baseline(uint32_t line) const { return state_.layout.lines[line].baseline; }

  // Right edge of a range's words: white space at the line's end is not marked.
  [[nodiscard]] float end_x(uint32_t line, ByteRange range) const {
    const Line& at = state_.layout.lines[line];
    return std::min(x_of(line, range.end), at.x + at.width);
  }

  [[nodiscard]] float scale_of(uint32_t line) const {
    const float size = state_.layout.blocks[state_.layout.lines[line].block].font_size;
    return size / (phone_ ? 17.0F : 18.0F);
  }
  [[nodiscard]] Stretch stretch(uint32_t line, ByteRange range) const {
    return {x_of(line, range.begin), end_x(line, range), baseline(line), scale_of(line)};
  }

  [[nodiscard]] bool shows_content(ClaimId claim) const {
    const Emphasis emphasis = emphasis_of_claim(state_, claim);
    if (state_.lens == Lens::unsourced) return state_.briefing.claims[claim.index()].naming == Naming::none;
    if (state_.lens == Lens::authority) return claim == state_.selected_claim;
    return (emphasis == Emphasis::selected) || claim == state_.hovered_claim;
  }

  [[nodiscard]] float fading_of(ClaimId claim) const {
    if (claim == state_.selected_claim) return fading_.choice.in;
    return claim == state_.hovered_claim ? fading_.hover.in : 1;
  }

  // What is left of a mark that was pointed at before, 0 … 1.
  [[nodiscard]] float left_of(ClaimId claim) const {
    const auto of = [&](const Fade& fade) { return claim == fade.before.claim ? fade.left : 0; };
    return std::max(of(fading_.hover), of(fading_.choice));
  }
  [[nodiscard]] float left_of(ActorId actor, std::span<const Piece> pieces, ByteRange range) const {
    const auto of = [&](const Fade& fade) { return actor == fade.before.actor ? fade.left : 0; };
    float left = std::max(of(fading_.hover), of(fading_.choice));
    for (const Piece& piece : pieces)
      if (piece.kind == PieceKind::source && piece.range.contains(range))
        left = std::max(left, ClaimId{piece.record} == fading_.choice.before.claim ? fading_.choice.left : 0);
    return left;
  }

  void add_mentions(uint32_t line) {
    if (state_.lens != Lens::who_spoke) return;
    const auto pieces = state_.marks.on_line(line);
    for (const Piece& piece : pieces) {
      if (piece.kind != PieceKind::mention) continue;
      const std::optional<Layer> layer = state_.index.layer_of_actor[piece.record];
      if (!layer || !state_.marks_layer(*layer)) continue;
      const ActorId actor{piece.record};
      const bool hovered = actor == state_.hovered_actor;
      Emphasis emphasis = emphasis_of_mention(state_, actor, pieces, piece.range);
      const Hue hue = hue_of(*layer);
      const bool strong = emphasis == Emphasis::selected || hovered;
      const float part = emphasis == Emphasis::dimmed && !hovered ? theme_.dimmed_mark : 1;
      const Stretch place = stretch(line, piece.range);
      if (!piece.low) {
        const float faded = !strong                          ? left_of(actor, pieces, piece.range)
                            : emphasis == Emphasis::selected ? fading_.choice.in
                                                             : fading_.hover.in;
        const float tint = std::lerp(theme_.tint_of(hue), theme_.selected_tint_of(hue), faded);
        marks_.tints.push_back({place, hue, tint * part, hue == Hue::unnamed ? theme_.hatch * part : 0});
      }
      const Weight weight = emphasis == Emphasis::selected ? Weight::heavy : piece.low ? Weight::thin : Weight::normal;
      marks_.underlines.push_back({place, hue, stroke_of(hue), weight, part});
    }
  }

  void add_chosen_content(uint32_t line) {
    for (const Piece& piece : state_.marks.on_line(line)) {
      if (piece.kind != PieceKind::content) continue;
      const ClaimId claim{piece.record};
      const bool goes = !shows_content(claim);
      const float faded = goes ? left_of(claim) : fading_of(claim);
      if (faded <= 0 || (goes && state_.lens == Lens::unsourced)) continue;
      const Stretch place = stretch(line, piece.range);
      if (state_.lens != Lens::authority)
        marks_.tints.push_back({place, Hue::claim, theme_.tint_of(Hue::claim) * faded});
      marks_.rules.push_back({place, faded});
    }
  }

  void add_authority(uint32_t line) {
    // Inner claims lie on outer ones.
    for (const bool inner : {false, true}) {
      for (const Piece& piece : state_.marks.on_line(line)) {
        const bool content = piece.kind == PieceKind::content;
        if (!content && piece.kind != PieceKind::source) continue;
        const Claim& claim = state_.briefing.claims[piece.record];
        if (claim.via.has_value() != inner) continue;
        const Hue hue = hue_of(claim.naming);
        const Emphasis emphasis = emphasis_of_claim(state_, {piece.record});
        const float part = emphasis == Emphasis::dimmed ? theme_.dimmed_mark : 1;
        const Stretch place = stretch(line, piece.range);
        if (!content) {
          marks_.underlines.push_back({place, hue, stroke_of(hue), Weight::normal, part});
          continue;
        }
        TintMark tint{place, hue, theme_.tint_of(hue) * theme_.authority_tint * part};
        tint.hatch_opacity = hue == Hue::unnamed ? 0.14F * part : 0;
        tint.opaque_under = inner;
        if (hue == Hue::ink) tint.opacity = 0.05F * part, tint.outlined = true;
        marks_.tints.push_back(tint);
      }
    }
  }

  void add_brackets(LineSpan lines) {
    const auto& reach = state_.marks.bracket_reach;
    auto at = static_cast<size_t>(std::lower_bound(reach.begin(), reach.end(), lines.begin) - reach.begin());
    for (; at < state_.marks.brackets.size(); ++at) {
      const Bracket& bracket = state_.marks.brackets[at];
      if (bracket.first_line >= lines.end) break;
      if (bracket.last_line < lines.begin) continue;
      const Claim& claim = state_.briefing.claims[bracket.claim.index()];
      if (state_.lens == Lens::unsourced && claim.naming != Naming::none) continue;
      marks_.brackets.push_back(bracket_mark(bracket, claim));
    }
  }

  BracketMark bracket_mark(const Bracket& bracket, const Claim& claim) const {
    BracketMark mark;
    mark.claim = bracket.claim;
    mark.x = bracket_x(state_.layout.column_x, phone_, bracket.lane);
    mark.top = baseline(bracket.first_line) - kTintAbove * scale_of(bracket.first_line);
    mark.bottom = baseline(bracket.last_line) + kTintBelow * scale_of(bracket.last_line);
    mark.emphasis = emphasis_of_claim(state_, bracket.claim);
    if (state_.lens == Lens::unsourced && mark.emphasis == Emphasis::rest) mark.emphasis = Emphasis::focused;
    mark.lit = bracket.claim == state_.hovered_claim;
    mark.strength = fading_of(bracket.claim);
    if (const float left = left_of(bracket.claim); left > 0 && !mark.lit && mark.emphasis < Emphasis::focused) {
      mark.lit = true;
      mark.strength = left;
    }
    const bool chosen = bracket.claim == state_.selected_claim;
    mark.foot = chosen ? 8.0F : bracket.lane == 0 ? 6.0F : 5.0F;
    if (chosen && !phone_) mark.number_x = bracket_x(state_.layout.column_x, false, 1) - 7;
    mark.style = bracket.low ? BracketStyle::broken : BracketStyle::solid;
    if (state_.lens == Lens::authority) {
      mark.hue = hue_of(claim.naming);
      mark.foot = 0;
      switch (mark.hue) {
        case Hue::organisation:
          mark.style = BracketStyle::dashes;
          break;
        case Hue::unnamed:
          mark.style = BracketStyle::dots;
          break;
        case Hue::ink:
          mark.style = BracketStyle::ticks;
          break;
        default:
          mark.style = BracketStyle::solid;
      }
    }
    return mark;
  }

  void add_own_voice(LineSpan lines) {
    const auto& runs = state_.marks.own_voice;
    auto run = std::lower_bound(runs.begin(), runs.end(), lines.begin,
                                [](const OwnVoiceRun& r, uint32_t line) { return r.last_line < line; });
    for (; run != runs.end() && run->first_line < lines.end; ++run) {
      const float above = kWashAbove * scale_of(run->first_line), below = kWashBelow * scale_of(run->last_line);
      marks_.wash_bars.push_back({state_.layout.column_x + bracket_measure(phone_).first,
                                  baseline(run->first_line) - above, baseline(run->last_line) + below});
      for (uint32_t line = std::max(run->first_line, lines.begin); line <= run->last_line && line < lines.end; ++line) {
        Stretch wash = stretch(line, run->range);
        wash.x0 -= 3;
        wash.x1 += 3;
        marks_.washes.push_back(wash);
      }
    }
  }

  [[nodiscard]] bool in_own_voice(uint32_t offset) const {
    const auto& runs = state_.marks.own_voice;
    const auto at = std::upper_bound(runs.begin(), runs.end(), offset,
                                     [](uint32_t o, const OwnVoiceRun& run) { return o < run.range.begin; });
    return at != runs.begin() && (at - 1)->range.contains(offset);
  }

  // Where a lens or filter sets text back, and which words it leaves in ink.
  [[nodiscard]] bool dims(uint32_t line, ByteRange range) const {
    const BlockKind kind = state_.layout.blocks[state_.layout.lines[line].block].kind;
    if (!marked() || kind == BlockKind::title || kind == BlockKind::byline) return false;
    if (state_.lens == Lens::unsourced) return !in_own_voice(range.begin);
    const bool only_filtered =
        state_.filter.active() && !state_.selected_claim.has_value() && !state_.selected_actor.has_value();
    return only_filtered && !block_has_match(state_.layout.lines[line].block);
  }

  [[nodiscard]] bool block_has_match(uint32_t block) const {
    const LaidOutBlock& at = state_.layout.blocks[block];
    for (uint32_t line = at.first_line; line < at.line_end; ++line)
      for (const Piece& piece : state_.marks.on_line(line))
        if (piece.kind != PieceKind::mention && matches_filter(state_.briefing.claims[piece.record], state_.filter))
          return true;
    return false;
  }

  void add_words(uint32_t line) {
    const ByteRange all = state_.layout.lines[line].range;
    std::vector<WordRun> special;
    if (is_text(line) && marked()) {
      for (const Piece& piece : state_.marks.on_line(line)) {
        const bool cue = piece.kind == PieceKind::cue;
        if (!cue && piece.kind != PieceKind::content) continue;
        const Claim& claim = state_.briefing.claims[piece.record];
        const bool unsourced = state_.lens == Lens::unsourced;
        if (!cue && !(unsourced && claim.naming == Naming::none)) continue;
        if (cue && !shows_cue(claim, {piece.record})) continue;
        special.push_back({line, piece.range, cue ? WordColor::cue : WordColor::ink});
      }
      if (state_.lens == Lens::unsourced) add_own_edges(line, all, special);
    }
    // Cues win over contents; then runs are cut to join the line.
    std::stable_sort(special.begin(), special.end(), [](const WordRun& a, const WordRun& b) {
      return a.color == WordColor::cue && b.color != WordColor::cue;
    });
    emit_runs(line, all, special);
  }

  [[nodiscard]] bool shows_cue(const Claim& claim, ClaimId id) const {
    if (!state_.marks_layer(Layer::cues)) return false;
    if (state_.lens == Lens::unsourced) return claim.naming == Naming::none;
    return emphasis_of_claim(state_, id) != Emphasis::dimmed;
  }

  void add_own_edges(uint32_t line, ByteRange all, std::vector<WordRun>& special) const {
    const auto& runs = state_.marks.own_voice;
    auto run = std::lower_bound(runs.begin(), runs.end(), all.begin,
                                [](const OwnVoiceRun& r, uint32_t offset) { return r.range.end <= offset; });
    for (; run != runs.end() && run->range.begin < all.end; ++run) {
      const ByteRange part{std::max(run->range.begin, all.begin), std::min(run->range.end, all.end)};
      special.push_back({line, part, WordColor::ink});
    }
  }

  void emit_runs(uint32_t line, ByteRange all, const std::vector<WordRun>& special) {
    const WordColor rest = dims(line, {all.end, all.end}) ? WordColor::dim : WordColor::ink;
    const WordColor base = state_.lens == Lens::unsourced && marked() && is_text(line) ? base_unsourced(line) : rest;
    std::vector<uint32_t> cuts = {all.begin, all.end};
    for (const WordRun& run : special) cuts.insert(cuts.end(), {run.range.begin, run.range.end});
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (size_t i = 0; i + 1 < cuts.size(); ++i) {
      const ByteRange range{cuts[i], cuts[i + 1]};
      const auto over =
          std::find_if(special.begin(), special.end(), [&](const WordRun& run) { return run.range.contains(range); });
      const WordColor color = over != special.end() ? over->color : base;
      if (!marks_.words.empty() && marks_.words.back().line == line && marks_.words.back().color == color)
        marks_.words.back().range.end = range.end;
      else
        marks_.words.push_back({line, range, color});
    }
    if (all.empty()) marks_.words.push_back({line, all, base});
  }

  [[nodiscard]] WordColor base_unsourced(uint32_t line) const {
    const BlockKind kind = state_.layout.blocks[state_.layout.lines[line].block].kind;
    return kind == BlockKind::title || kind == BlockKind::byline ? WordColor::ink : WordColor::dim;
  }

  void add_boxes(uint32_t line) {
    if (!is_text(line)) return;
    const ByteRange all = state_.layout.lines[line].range;
    const auto part = [&](ByteRange range) {
      return stretch(line, {std::max(range.begin, all.begin), std::min(range.end, all.end)});
    };
    const auto& hits = state_.search_hits;
    auto hit = std::lower_bound(hits.begin(), hits.end(), all.begin,
                                [](const ByteRange& range, uint32_t offset) { return range.end <= offset; });
    for (; hit != hits.end() && hit->begin < all.end; ++hit) {
      marks_.search_hits.push_back(part(*hit));
      if (static_cast<uint32_t>(hit - hits.begin()) == state_.search_current) marks_.outlines.push_back(part(*hit));
    }
    if (state_.text_selection.overlaps(all)) marks_.selection.push_back(part(state_.text_selection));
    for (const Piece& piece : state_.marks.on_line(line))
      if (piece.kind == PieceKind::mention && mixes_scripts(slice(state_.document.text, piece.range)))
        marks_.warnings.push_back(part(piece.range));
    if (const Mention* mention = stepped_to(); mention != nullptr && mention->span.overlaps(all))
      marks_.outlines.push_back(part(mention->span));
  }

  [[nodiscard]] const Mention* stepped_to() const {
    const ActorId actor = state_.selected_actor;
    if (!actor.has_value()) return nullptr;
    const auto& mentions = state_.briefing.actors[actor.index()].mentions;
    return state_.current_mention < mentions.size() ? &mentions[state_.current_mention] : nullptr;
  }

  void add_joining_line() {
    ClaimId claim = state_.selected_claim.has_value() ? state_.selected_claim : state_.hovered_claim;
    const bool goes = !claim.has_value();  // one line at a time: the last goes only where no other comes
    if (goes) claim = fading_.choice.left > 0 ? fading_.choice.before.claim : fading_.hover.before.claim;
    if (!claim.has_value() || !state_.marks_layer(Layer::claims)) return;
    JoiningLine line = joining_line(state_, fonts_, claim);
    marks_.join_segments = std::move(line.segments);
    marks_.join_dots = std::move(line.dots);
    marks_.join_opacity = goes ? left_of(claim) : fading_of(claim);
  }

  const ViewerState& state_;
  const FontSet& fonts_;
  const Theme& theme_;
  const Fading fading_;
  const bool phone_;
  VisibleMarks marks_;
};

}  // namespace

VisibleMarks visible_marks(const ViewerState& state, const FontSet& fonts, const Theme& theme, float top, float bottom,
                           Fading fading) {
  return Builder(state, fonts, theme, fading).build(top, bottom);
}

}  // namespace onrecord
