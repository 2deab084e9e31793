#include "support/shipped_fonts.h"

#include <cstdlib>
#include <string>

#include "support/sample_briefing.h"
#include "view/embedded_font.h"

namespace onrecord::testing {

const FontSet& shipped_fonts() {
  static const FontSet fonts = [] {
    static constexpr const char* kNames[kCutCount] = {"RecordSerif-Regular", "RecordSerif-SemiBold",
                                                      "RecordSans-Regular", "RecordSans-SemiBold"};
    FontSet set;
    for (uint32_t i = 0; i < kCutCount; ++i) {
      const std::string name = kNames[i];
      Result<FontMetrics> metrics = FontMetrics::read(embedded_font(name + ".ttf"), embedded_font(name + ".kern"));
      if (!metrics.ok()) std::abort();
      set.cuts[i] = std::move(*metrics);
    }
    return set;
  }();
  return fonts;
}

Desk::Desk(float width, float height, float pixel_ratio) {
  resize(width, height, pixel_ratio);
}

void Desk::resize(float width, float height, float pixel_ratio) {
  Viewport viewport = state.viewport;
  viewport.width = width;
  viewport.height = height;
  viewport.pixel_ratio = pixel_ratio;
  set_viewport(state, shipped_fonts(), viewport, effects);
}

void Desk::open_sample() {
  send(OpenDocument{sample_document()});
  send(SetBriefing{sample_briefing()});
}

Desk::Point Desk::point_of(std::string_view words, size_t from) const {
  const size_t at = state.document.text.find(words, from);
  if (at == std::string::npos) std::abort();
  const auto begin = static_cast<uint32_t>(at), end = static_cast<uint32_t>(at + words.size());
  const uint32_t line = line_of_offset(state.layout, begin);
  const float x0 = x_in_line(state.document, shipped_fonts(), state.layout, line, begin);
  const float x1 = x_in_line(state.document, shipped_fonts(), state.layout, line, end);
  return {(x0 + x1) / 2, state.layout.lines[line].baseline - 5};
}

ActorId Desk::actor(std::string_view name) const {
  for (uint32_t i = 0; i < state.briefing.actors.size(); ++i)
    if (state.briefing.actors[i].name == name) return {i};
  return {};
}

}  // namespace onrecord::testing
