#include "panels/panels.h"
#include "panels/widgets.h"
#include "view/words.h"

namespace onrecord {
namespace {

struct Step {
  const char* name;
  const char* found;  // behind the number
};
constexpr Step kSteps[] = {{"Text", "words"},          {"Names and states", "found"}, {"Words of saying", "found"},
                           {"Who said what", "found"}, {"Chains", "found"},           {"Sources and mix", "found"}};
constexpr auto kStepCount = static_cast<uint32_t>(std::size(kSteps));

}  // namespace

float draw_loading_card(const Ui& ui, Painter& painter, const Place& place) {
  const ViewerState& state = ui.state;
  const float row = 34, height = 44 + 14 + row * static_cast<float>(kStepCount) + 12;
  const float x = place.x + 16, right = place.x + place.width - 16;
  draw_card(ui, painter, {place.x, place.y, place.width, height});
  painter.text_in_box(x, place.y, 44, "Reading the article", type::strong, ui.theme.ink);
  const Button cancel{"Cancel", Icon::none, ButtonLook::plain, 28, false, type::label, 10};
  if (draw_button(ui, painter, "cancel", right - button_width(painter, cancel), place.y + 8, cancel))
    ui.send(AskCancelAnalysis{});
  float y = place.y + 44;
  const float done = std::min(static_cast<float>(state.progress_step) / static_cast<float>(kStepCount), 1.0F);
  painter.fill({x, y, right - x, 4}, ui.theme.well, 2);
  if (done > 0) painter.fill({x, y, (right - x) * done, 4}, ui.theme.ink, 2);
  y += 14;
  for (uint32_t i = 0; i < kStepCount; ++i) {
    const bool ended = i < state.progress_step, running = i == state.progress_step;
    const Color color = ended || running ? ui.theme.ink : ui.theme.ink3;
    draw_icon(painter, ended ? Icon::tick : running ? Icon::clock : Icon::dash, x, y + 9, color);
    painter.text_in_box(x + 32, y, row, kSteps[i].name, running ? type::strong : type::body, color);
    if (ended && i < state.progress_found.size() && state.progress_found[i] != 0) {
      const std::string found = with_thousands(state.progress_found[i]) + " " + kSteps[i].found;
      painter.text_in_box(right - painter.width(found, type::body), y, row, found, type::body, ui.theme.ink3);
    }
    y += row;
  }
  draw_wrapped(painter, place.x + 8, place.y + height + 12, place.width - 16, 20,
               "You can read while this runs. The marks appear when it is done.", type::body, ui.theme.ink3);
  return height + 12 + 40;
}

}  // namespace onrecord
