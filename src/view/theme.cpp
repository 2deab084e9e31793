#include "view/theme.h"

#include <algorithm>
#include <cmath>

namespace onrecord {
namespace {

double linear(uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

Theme light_theme() {
  Theme theme;
  theme.paper = rgb(0xFBFAF7);
  theme.panel = rgb(0xF3F1EB);
  theme.raised = rgb(0xFFFFFF);
  theme.well = rgb(0xE9E6DD);
  theme.hair = rgb(0xDCD8CD);
  theme.control = rgb(0x857F73);
  theme.ink = rgb(0x17181C);
  theme.ink2 = rgb(0x35363B);
  theme.ink3 = rgb(0x44454B);
  theme.dim = rgb(0x505158);
  theme.cue = rgb(0x6A1485);
  theme.hover = theme.ink.with_alpha(0.04F);
  theme.selected = theme.ink.with_alpha(0.06F);
  theme.pressed = theme.ink.with_alpha(0.08F);
  theme.shade = theme.ink.with_alpha(0.44F);
  theme.shadow = theme.ink;
  const Color hues[] = {rgb(0x154761), rgb(0x049082), rgb(0x87801D), rgb(0x632A21), rgb(0xCB15F9), theme.ink};
  const float tint[] = {0.12F, 0.14F, 0.14F, 0.08F, 0.12F, 0.0F};
  const float selected[] = {0.17F, 0.17F, 0.17F, 0.136F, 0.17F, 0.0F};
  std::copy_n(hues, kHueCount, theme.hues);
  std::copy_n(tint, kHueCount, theme.tint);
  std::copy_n(selected, kHueCount, theme.selected_tint);
  theme.hatch = 0.17F;
  theme.authority_tint = 0.8F;
  return theme;
}

Theme dark_theme() {
  Theme theme;
  theme.dark = true;
  theme.paper = rgb(0x17181C);
  theme.panel = rgb(0x1E1F24);
  theme.raised = rgb(0x27282E);
  theme.well = rgb(0x303138);
  theme.hair = rgb(0x34353C);
  theme.control = rgb(0x83848C);
  theme.ink = rgb(0xECEAE4);
  theme.ink2 = rgb(0xD3D1CB);
  theme.ink3 = rgb(0xC6C4BE);
  theme.dim = rgb(0xA9A8A3);
  theme.cue = rgb(0xD9B4F7);
  theme.hover = theme.ink.with_alpha(0.03F);
  theme.selected = theme.ink.with_alpha(0.05F);
  theme.pressed = theme.ink.with_alpha(0.06F);
  theme.shade = rgb(0x000000).with_alpha(0.6F);
  theme.shadow = rgb(0x000000);
  const Color hues[] = {rgb(0xCDDBF9), rgb(0x38A88E), rgb(0xFBDF6F), rgb(0xDB5B06), rgb(0xBA6CEF), theme.ink};
  const float tint[] = {0.20F, 0.20F, 0.20F, 0.16F, 0.20F, 0.0F};
  const float selected[] = {0.26F, 0.26F, 0.26F, 0.208F, 0.26F, 0.0F};
  std::copy_n(hues, kHueCount, theme.hues);
  std::copy_n(tint, kHueCount, theme.tint);
  std::copy_n(selected, kHueCount, theme.selected_tint);
  theme.hatch = 0.16F;
  theme.authority_tint = 0.65F;
  return theme;
}

}  // namespace

Color blend(Color under, Color over) {
  const auto mix = [&](uint8_t a, uint8_t b) {
    return static_cast<uint8_t>(
        std::lround(static_cast<float>(a) * (1 - over.alpha) + static_cast<float>(b) * over.alpha));
  };
  return {mix(under.red, over.red), mix(under.green, over.green), mix(under.blue, over.blue), 1};
}

double contrast(Color a, Color b) {
  const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
  return std::max(first, second) / std::min(first, second);
}

Theme make_theme(bool dark, bool more_contrast) {
  Theme theme = dark ? dark_theme() : light_theme();
  if (more_contrast) {
    theme.hair = theme.control;
    theme.dimmed_mark = theme.dimmed_bracket = 0.7F;
    theme.bracket_ink = 1;
  }
  return theme;
}

}  // namespace onrecord
