// What is drawn on the visible lines: tints, underlines, brackets, washes, coloured words, the joining line. In article
// coordinates, before any colour or pixel: lens, layers, choice, hover and filter are resolved here, so that a test can
// read what a reader would see. The panel draws each by its recipe.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "view/emphasis.h"
#include "view/mark_style.h"
#include "view/theme.h"
#include "view/viewer_state.h"

namespace onrecord {

enum class Weight : uint8_t { thin, normal, heavy };

// One line's part of something marked.
struct Stretch {
  float x0 = 0, x1 = 0, baseline = 0;
  float scale = 1;  // of heights, where the reader made the text larger
};

struct TintMark : Stretch {
  Hue hue = Hue::person;
  float opacity = 0;          // of the fill
  float hatch_opacity = 0;    // 0: no hatch
  bool outlined = false;      // a dashed outline instead of a hue: nobody stands behind it
  bool opaque_under = false;  // paper first: an inner claim lies on an outer one's tint
};

struct UnderlineMark : Stretch {
  Hue hue = Hue::person;
  Stroke stroke = Stroke::solid;
  Weight weight = Weight::normal;
  float opacity = 1;
};

enum class BracketStyle : uint8_t { solid, broken, dashes, dots, ticks };  // `broken`: low confidence
struct BracketMark {
  ClaimId claim;
  float x = 0, top = 0, bottom = 0;
  Hue hue = Hue::claim;
  BracketStyle style = BracketStyle::solid;
  float foot = 6;  // length of the feet; 0: none
  Emphasis emphasis = Emphasis::rest;
  bool lit = false;    // hovered, or fading out
  float strength = 1;  // of its hue, while it fades in or out
  float number_x = 0;  // right edge of the claim's number, where it is chosen; 0: no number
};

struct BarMark {
  float x = 0, top = 0, bottom = 0;
};

enum class WordColor : uint8_t { ink, dim, cue };
// A stretch of a line's text in one colour. Runs of a line join to it.
struct WordRun {
  uint32_t line = 0;
  ByteRange range;
  WordColor color = WordColor::ink;
};

struct RuleMark : Stretch {
  float opacity = 1;
};

struct JoinSegment {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool dashed = false;
};
struct JoinDot {
  float x = 0, y = 0;
  bool ring = false;
};

struct VisibleMarks {
  std::vector<Stretch> washes;
  std::vector<BarMark> wash_bars;
  std::vector<TintMark> tints;
  std::vector<UnderlineMark> underlines;
  std::vector<RuleMark> rules;  // under the words of a chosen claim
  std::vector<BracketMark> brackets;
  std::vector<WordRun> words;
  std::vector<JoinSegment> join_segments;
  std::vector<JoinDot> join_dots;
  float join_opacity = 1;
  std::vector<Stretch> search_hits, selection;
  std::vector<Stretch> warnings;  // names that mix alphabets
  std::vector<Stretch> outlines;  // the hit or mention that the reader has stepped to
};

// What is hovered or chosen: a claim, an actor or nothing, never both.
struct Pointed {
  ClaimId claim;
  ActorId actor;
  friend bool operator==(const Pointed&, const Pointed&) = default;
};

// How far the marks of what is pointed at have faded in, and those of what was so before have not yet faded out, 0 … 1.
struct Fade {
  float in = 1;
  Pointed before;
  float left = 0;
};
struct Fading {
  Fade hover, choice;
};

// Marks of the lines whose boxes touch [top, bottom) of the article.
[[nodiscard]] VisibleMarks visible_marks(const ViewerState& state, const FontSet& fonts, const Theme& theme, float top,
                                         float bottom, Fading fading = {});

}  // namespace onrecord
