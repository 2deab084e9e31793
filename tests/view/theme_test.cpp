#include "view/theme.h"

#include <initializer_list>

#include "doctest/doctest.h"

using namespace onrecord;

namespace {

constexpr Hue kMarks[] = {Hue::person, Hue::state, Hue::organisation, Hue::unnamed, Hue::claim};

// The ground under a word: paper, its tint, and for an unnamed source a line of the hatch.
Color ground(const Theme& theme, Hue hue, float tint) {
  Color color = blend(theme.paper, theme.hue(hue).with_alpha(tint));
  if (hue == Hue::unnamed) color = blend(color, theme.hue(hue).with_alpha(theme.hatch));
  return color;
}

}  // namespace

TEST_CASE("Contrast is WCAG's: black on white is 21, a colour on itself 1") {
  CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21));
  CHECK(contrast(rgb(0x854711), rgb(0x854711)) == doctest::Approx(1));
  CHECK(contrast(rgb(0x767676), rgb(0xFFFFFF)) == doctest::Approx(4.54).epsilon(0.01));
}

TEST_CASE("Every text of the interface has a contrast of 7 or more on what it stands on") {
  for (const bool dark : {false, true}) {
    const Theme theme = make_theme(dark, false);
    CAPTURE(dark);
    for (const Color ground : {theme.paper, theme.panel, theme.raised, theme.well}) {
      for (const Color text : {theme.ink, theme.ink2, theme.ink3}) CHECK(contrast(text, ground) >= 7);
    }
    CHECK(contrast(theme.dim, theme.paper) >= 7);
    for (const Color ground : {theme.paper, theme.panel, theme.raised}) CHECK(contrast(theme.cue, ground) >= 7);
    CHECK(contrast(theme.paper, theme.ink) >= 7);
    const Color pressed = blend(theme.panel, theme.pressed);
    CHECK(contrast(theme.ink3, pressed) >= 7);
  }
}

TEST_CASE("Words keep a contrast of 7 on every tint, chosen or not") {
  for (const bool dark : {false, true}) {
    const Theme theme = make_theme(dark, false);
    for (const Hue hue : kMarks) {
      CAPTURE(dark);
      CAPTURE(static_cast<int>(hue));
      CHECK(contrast(theme.ink, ground(theme, hue, theme.tint_of(hue))) >= 8);
      CHECK(contrast(theme.ink, ground(theme, hue, theme.selected_tint_of(hue))) >= 7);
    }
    CHECK(contrast(theme.cue, ground(theme, Hue::claim, theme.tint_of(Hue::claim))) >= 7);
  }
}

TEST_CASE("Lines and controls have a contrast of 3 or more on paper, panel and their own tint") {
  for (const bool dark : {false, true}) {
    const Theme theme = make_theme(dark, false);
    for (const Hue hue : kMarks) {
      CAPTURE(dark);
      CAPTURE(static_cast<int>(hue));
      CHECK(contrast(theme.hue(hue), theme.paper) >= 3);
      CHECK(contrast(theme.hue(hue), theme.panel) >= 3);
      CHECK(contrast(theme.hue(hue), blend(theme.paper, theme.hue(hue).with_alpha(theme.selected_tint_of(hue)))) >= 3);
    }
    for (const Color ground : {theme.paper, theme.panel, theme.raised}) CHECK(contrast(theme.control, ground) >= 3);
    CHECK(contrast(blend(theme.paper, theme.resting_bracket()), theme.paper) >= 3);
  }
}

TEST_CASE("With more contrast, dividers are as strong as controls and nothing is set far back") {
  const Theme theme = make_theme(false, true);
  CHECK(contrast(theme.hair, theme.panel) >= 3);
  CHECK(theme.dimmed_mark >= 0.7F);
}
