// The colours of the interface, light and dark, and the tints and weights of the marks. Two rules: colour belongs to
// the marks (the interface is ink on paper), and no meaning rests on colour alone. theme_test.cpp computes the
// contrasts.
#pragma once

#include <cstdint>

namespace onrecord {

struct Color {
  uint8_t red = 0, green = 0, blue = 0;
  float alpha = 1;

  [[nodiscard]] constexpr Color with_alpha(float a) const { return {red, green, blue, a}; }
  // A part of its own alpha.
  [[nodiscard]] constexpr Color faded(float part) const { return {red, green, blue, alpha * part}; }
  friend constexpr bool operator==(const Color&, const Color&) = default;
};

[[nodiscard]] constexpr Color rgb(uint32_t hex) {
  return {static_cast<uint8_t>(hex >> 16), static_cast<uint8_t>(hex >> 8 & 0xFF), static_cast<uint8_t>(hex & 0xFF), 1};
}

// `over` laid upon an opaque colour.
[[nodiscard]] Color blend(Color under, Color over);
// WCAG 2 contrast of two opaque colours, 1 … 21.
[[nodiscard]] double contrast(Color a, Color b);

// The hues that carry meaning. `ink` marks what has no source.
enum class Hue : uint8_t { person, state, organisation, unnamed, claim, ink };
inline constexpr uint32_t kHueCount = 6;

struct Theme {
  bool dark = false;
  Color paper, panel, raised, well, hair, control;
  Color ink, ink2, ink3, dim, cue;
  Color hover, selected, pressed;  // laid over panel or raised
  Color shade;                     // behind a dialog
  Color shadow;
  Color hues[kHueCount];
  float tint[kHueCount];  // opacity of a mark's tint at rest
  float selected_tint[kHueCount];
  float hatch = 0;           // opacity of the hatch over an unnamed source's tint
  float authority_tint = 0;  // part of the tint in the lens Authority
  float dimmed_mark = 0.38F, dimmed_bracket = 0.3F;
  float bracket_ink = 0.55F;  // opacity of a claim's bracket at rest: it is ink, and takes its hue when it is chosen

  [[nodiscard]] Color resting_bracket() const { return ink.with_alpha(bracket_ink); }
  [[nodiscard]] Color hue(Hue hue) const { return hues[static_cast<uint32_t>(hue)]; }
  [[nodiscard]] float tint_of(Hue hue) const { return tint[static_cast<uint32_t>(hue)]; }
  [[nodiscard]] float selected_tint_of(Hue hue) const { return selected_tint[static_cast<uint32_t>(hue)]; }
};

// `more_contrast`: hairlines become controls' borders, and what is set back stays stronger.
[[nodiscard]] Theme make_theme(bool dark, bool more_contrast);

}  // namespace onrecord
