// What is drawn on the visible lines: tints, underlines, brackets, washes, coloured words, the joining line. In article
// coordinates, before any colour or pixel: lens, layers, choice, hover and filter are resolved here, so that a test can
// read what a reader would see. The panel draws each by its recipe.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "view/emphasis.h"
#include "view/theme.h"
#include "view/viewer_state.h"

namespace onrecord {

enum class Stroke : uint8_t { solid, doubled, dashed, dotted };
enum class Weight : uint8_t { thin, normal, heavy };

struct TintMark {
  float x0 = 0, x1 = 0, baseline = 0;
  Hue hue = Hue::person;
  float opacity = 0;          // of the fill
  float hatch_opacity = 0;    // 0: no hatch
  bool outlined = false;      // a dashed outline instead of a hue: nobody stands behind it
  bool opaque_under = false;  // paper first: an inner claim lies on an outer one's tint
};

struct UnderlineMark {
  float x0 = 0, x1 = 0, baseline = 0;
  Hue hue = Hue::person;
  Stroke stroke = Stroke::solid;
  Weight weight = Weight::normal;
  float opacity = 1;
};

// The rule under the words of a chosen claim.
struct RuleMark {
  float x0 = 0, x1 = 0, baseline = 0;
};

enum class BracketStyle : uint8_t { solid, broken, dashes, dots, ticks };  // `broken`: low confidence
struct BracketMark {
  ClaimId claim;
  float x = 0, top = 0, bottom = 0;
  Hue hue = Hue::claim;
  BracketStyle style = BracketStyle::solid;
  float foot = 6;  // length of the feet; 0: none
  Emphasis emphasis = Emphasis::rest;
  bool lit = false;    // hovered
  float number_x = 0;  // right edge of the claim's number, where it is chosen; 0: no number
};

struct WashMark {
  float x0 = 0, x1 = 0, baseline = 0;
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

struct JoinSegment {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  bool dashed = false;
};
struct JoinDot {
  float x = 0, y = 0;
  bool ring = false;
};

struct VisibleMarks {
  std::vector<WashMark> washes;
  std::vector<BarMark> wash_bars;
  std::vector<TintMark> tints;
  std::vector<UnderlineMark> underlines;
  std::vector<RuleMark> rules;
  std::vector<BracketMark> brackets;
  std::vector<WordRun> words;
  std::vector<JoinSegment> join_segments;
  std::vector<JoinDot> join_dots;
  std::vector<RuleMark> search_hits;  // boxes
  std::optional<RuleMark> current_hit;
  std::vector<RuleMark> selection;
};

// Marks of the lines whose boxes touch [top, bottom) of the article.
[[nodiscard]] VisibleMarks visible_marks(const ViewerState& state, const FontSet& fonts, const Theme& theme, float top,
                                         float bottom);

[[nodiscard]] Hue hue_of(Layer layer);
[[nodiscard]] Stroke stroke_of(Hue hue);
// The class that stands behind a claim: who is named, an institution, unnamed, nobody.
[[nodiscard]] Hue hue_of(Naming naming);

}  // namespace onrecord
