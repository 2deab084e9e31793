#include <cmath>

#include "panels/mark_drawing.h"
#include "panels/panels.h"
#include "panels/widgets.h"
#include "view/mark_geometry.h"

namespace onrecord {
namespace {

struct MarkHelp {
  const char* words;
  Hue hue;
  const char* meaning;
};
constexpr MarkHelp kMarks[] = {{"Mike Pompeo", Hue::person, "A named person: solid line"},
                               {"Tehran", Hue::state, "A state, or its capital for it: double line"},
                               {"the Iraqi army", Hue::organisation, "A named institution: dashed line"},
                               {"police sources", Hue::unnamed, "Not named, or a group: dots and hatching"}};

struct KeyHelp {
  const char* what;
  const char* first;
  const char* between;  // plain words
  const char* second;
};
constexpr KeyHelp kKeys[] = {{"Next, previous claim", "j", "", "k"},
                             {"Same actor, next, previous", "n", "", "p"},
                             {"Layers, one to six", "1", "–", "6"},
                             {"Search the article", "/", "", ""},
                             {"Larger, smaller text", "+", "", "−"},
                             {"Copy the link", "l", "", ""},
                             {"Copy with attribution", "c", "", ""},
                             {"Show one layer alone", "Alt", "click", ""},
                             {"Wider mark around this one", "", "Click again", ""},
                             {"Clear the choice or filter", "Esc", "", ""},
                             {"This help", "?", "", ""}};

float draw_sample_row(const Ui& ui, Painter& painter, float x, float y, float width, const char* meaning) {
  const float text = draw_wrapped(painter, x + 132, y + 10, width - 132, 20, meaning, type::body, ui.theme.ink);
  return 14 + std::max(24.0F, text + 3);
}

float draw_marks(const Ui& ui, Painter& painter, float x, float y, float width) {
  const float start = y;
  for (const MarkHelp& mark : kMarks) {
    draw_mark_sample(ui, painter, mark.hue, x, x + painter.width(mark.words, type::quote), y + 7 + 18);
    painter.text_in_box(x, y + 7, 24, mark.words, type::quote, ui.theme.ink);
    y += draw_sample_row(ui, painter, x, y, width, mark.meaning);
  }
  painter.text_in_box(x, y + 7, 24, "said", type::quote, ui.theme.cue, true);
  y += draw_sample_row(ui, painter, x, y, width, "The word that makes it a claim");

  const Color claim = ui.theme.hue(Hue::claim);
  const float words_end = x + 13 + painter.width("the embassy", type::quote);
  const float base = y + 7 + 18;
  BracketMark bracket;
  bracket.x = x, bracket.top = base - kTintAbove, bracket.bottom = base + kTintBelow;
  bracket.emphasis = Emphasis::focused;
  draw_bracket(ui, painter, bracket, 0, 0);
  draw_tint(ui, painter, {{x + 13, words_end, base}, Hue::claim, ui.theme.tint_of(Hue::claim)}, 0, 0);
  painter.horizontal(x + 13, words_end, base + 5, claim);
  painter.text_in_box(x + 13, y + 7, 24, "the embassy", type::quote, ui.theme.ink);
  y += draw_sample_row(ui, painter, x, y, width,
                       "A claim: a bracket in the margin. Its words are tinted when you choose it");

  bracket.top = y + 7 + 18 - kTintAbove, bracket.bottom = bracket.top + 21;
  bracket.style = BracketStyle::broken;
  bracket.foot = 0;
  draw_bracket(ui, painter, bracket, 0, 0);
  draw_underline(
      ui, painter,
      {{x + 13, x + 13 + painter.width("They", type::quote), y + 7 + 18}, Hue::unnamed, Stroke::dotted, Weight::thin},
      0, 0);
  painter.text_in_box(x + 13, y + 7, 24, "They had", type::quote, ui.theme.ink);
  y += draw_sample_row(ui, painter, x, y, width, "Unsure: the bracket is broken, the line thin");

  y += 12;
  painter.horizontal(x, x + width, y, ui.theme.hair);
  y += 15 + draw_wrapped(
                painter, x, y + 15, width, 20,
                "Text without a bracket is the outlet's own voice. Marks are found by rules and by a small model on "
                "this device. They can be wrong or missing.",
                type::body, ui.theme.ink);
  return y - start;
}

float draw_keys(const Ui& ui, Painter& painter, float x, float y, float width) {
  const float start = y;
  for (const KeyHelp& row : kKeys) {
    painter.text_in_box(x, y, 30, row.what, type::body, ui.theme.ink);
    float right = x + width;
    const auto key = [&](const char* label) {
      if (*label == 0) return;
      right -= key_width(painter, label);
      draw_key(ui, painter, right, y + 5, label);
      right -= 4;
    };
    key(row.second);
    if (*row.between != 0) {
      right -= painter.width(row.between, type::label);
      painter.text_in_box(right, y, 30, row.between, type::label, ui.theme.ink3);
      right -= 4;
    }
    key(row.first);
    y += 30;
  }
  y += 12;
  painter.horizontal(x, x + width, y, ui.theme.hair);
  y +=
      15 + draw_wrapped(painter, x, y + 15, width, 20,
                        ui.own_fields
                            ? "Drag to select, Ctrl+C copies."
                            : "Ctrl+F, selection and copying are your browser's own. The plain view is in the menu Aa.",
                        type::body, ui.theme.ink3);
  return y - start;
}

}  // namespace

void draw_help_dialog(const Ui& ui) {
  if (!ui.state.help_open) return;
  const Viewport& window = ui.state.viewport;
  const bool narrow = window.width < 860;
  const float width = narrow ? window.width - 24 : 800;
  const float padding = narrow ? 18.0F : 28.0F;
  {
    const PaneWindow shade(ui, "##shade", {0, 0, window.width, window.height}, ui.theme.shade, false, true);
    if (press(ui, "outside", {0, 0, window.width, window.height}).clicked) ui.send(ToggleHelp{});
  }
  const float natural = narrow ? window.height - 48 : 487;
  const float height = std::min(natural, window.height - 24);
  const Rect rect{std::floor((window.width - width) / 2), std::floor((window.height - height) / 2), width, height};
  {
    const PaneWindow edge(ui, "##help edge", {rect.x - 8, rect.y - 8, rect.width + 16, rect.height + 18},
                          Color{0, 0, 0, 0}, false, true);
    Painter painter = ui.painter();
    painter.fill({rect.x - 5, rect.y - 1, rect.width + 10, rect.height + 10}, ui.theme.shadow.with_alpha(0.06F), 15);
    painter.fill({rect.x - 1, rect.y + 1, rect.width + 2, rect.height + 2}, ui.theme.shadow.with_alpha(0.10F), 11);
    painter.fill({rect.x - 1, rect.y - 1, rect.width + 2, rect.height + 2}, ui.theme.hair, 11);
    painter.fill(rect, ui.theme.raised, 10);
  }
  PaneWindow pane(ui, "##help", {rect.x + 4, rect.y + 4, rect.width - 8, rect.height - 8}, Color{0, 0, 0, 0}, true,
                  true);
  Painter painter = ui.painter();
  const float x = rect.x + padding, top = pane.top() - 4, inner = width - 2 * padding;
  painter.text_in_box(x, top + 16, 28, "How to read the marks", type::dialog_title, ui.theme.ink);
  if (draw_icon_button(ui, painter, "close help", rect.right() - padding + 8 - 32, top + 14, 32, Icon::cross, nullptr))
    ui.send(ToggleHelp{});
  const float left = narrow ? inner : inner - 364;
  float y = top + 60;
  const float marks = draw_marks(ui, painter, x, y, left);
  const float keys_y = narrow ? y + marks + 16 : y;
  const float keys = draw_keys(ui, painter, narrow ? x : x + left + 44, keys_y, narrow ? inner : 320);
  y = std::max(y + marks, keys_y + keys);
  pane.set_content_height(y + 16 - pane.top());
}

}  // namespace onrecord
