// The stretch of text in which one cue's source and content are looked for: the cue's sentence and those around it that
// quotation marks or a colon tie to it. A quotation that does not hold the cue is one unit, any other word a unit of
// its own, so that a quotation is content as a whole or not at all and long ones cost nothing.
//
//   text    " We won . " , he said , beaming .
//   units   [   quote  ] |  | cue  |     |   |
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "attribution/reading.h"

namespace onrecord {

inline constexpr uint32_t kWindowReach = 160;       // units at each side of the cue
inline constexpr uint32_t kWindowReachTokens = 2000;  // tokens that they may hold

struct Unit {
  TokenRange tokens;
  bool quote = false;
};

struct SpanWindow {
  uint32_t cue = 0;       // token
  uint32_t cue_unit = 0;  // index into units
  std::vector<Unit> units;
};

[[nodiscard]] SpanWindow window_of(const Reading& reading, uint32_t cue);

// How likely a word heads a cue, in four steps; the span features see the other cues of a window so.
enum class CueLevel : uint8_t { none, weak, fair, strong };

// What a unit is to the cue.
struct UnitPlace {
  uint32_t path = 0;       // way through the tree from the cue to the branch that the unit is on
  uint32_t path_long = 0;  // with the branch's next relation
  int64_t branch = 0;      // token that heads the branch; negative where the unit lies outside the cue's sentence
  CueLevel above = CueLevel::none;    // strongest other cue between the unit and that branch's top
  CueLevel between = CueLevel::none;  // strongest cue in the text between the unit and the cue
  uint8_t count_between = 0;          // of fair ones, at most 2
  uint8_t beyond = 7;                 // units to the next fair cue on the far side, at most 7
};

[[nodiscard]] std::vector<UnitPlace> places_of(const Reading& reading, const SpanWindow& window,
                                               std::span<const CueLevel> levels);

}  // namespace onrecord
