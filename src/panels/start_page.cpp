#include <cmath>

#include "panels/mark_drawing.h"
#include "panels/panels.h"
#include "panels/text_field.h"
#include "panels/widgets.h"
#include "view/samples.h"

namespace onrecord {
namespace {

void draw_fields(const Ui& ui, Painter& painter, float x, float& y, float width, bool narrow) {
  const Button open{"Open", Icon::none, ButtonLook::primary, 44, false, type::button_large, 20};
  const float open_width = button_width(painter, open);
  draw_text_field(ui, painter, FieldRect::Name::address, {x, y, width - open_width - 8, 44},
                  narrow ? "Address of a report" : "Address of a report, https://…");
  if (draw_button(ui, painter, "open address", x + width - open_width, y, open)) ui.send(AskOpenUrl{ui.memory.address});
  y += 44 + 16;

  const float half = narrow ? width : (width - 16) / 2;
  const Rect paste{x, y, half, 148};
  draw_text_field(ui, painter, FieldRect::Name::paste, paste, "Or paste the text here");
  if (ui.own_fields && !ui.memory.paste.empty()) {
    const Button read{"Read it", Icon::none, ButtonLook::primary, 28, false, type::label, 10};
    if (draw_button(ui, painter, "read pasted", paste.right() - 10 - button_width(painter, read), paste.bottom() - 38,
                    read))
      ui.send(OpenText{ui.memory.paste});
  }
  const Rect drop = narrow ? Rect{x, y + 164, width, 100} : Rect{x + half + 16, y, half, 148};
  painter.dashed_outline(drop, ui.theme.control, 4, 3, 1.5F, 8);
  const float middle = drop.x + drop.width / 2;
  float line = drop.y + (drop.height - (narrow ? 80 : 108)) / 2;
  const auto centered = [&](std::string_view text, const TextStyle& style, Color color) {
    painter.text_in_box(middle - painter.width(text, style) / 2, line, 20, text, style, color);
    line += 22;
  };
  if (!narrow) {
    draw_icon(painter, Icon::file, middle - 11, line, ui.theme.ink3, 22);
    line += 30;
    centered("Drop a file here", type::strong, ui.theme.ink);
  }
  centered("HTML, Markdown or plain text", type::body, ui.theme.ink3);
  const Button choose{"Choose a file", Icon::none, ButtonLook::plain, narrow ? 44.0F : 28.0F, false, type::label, 10};
  if (draw_button(ui, painter, "choose", middle - button_width(painter, choose) / 2, line + 8, choose))
    ui.send(AskOpenFile{});
  y = drop.bottom();
}

void draw_samples(const Ui& ui, Painter& painter, float x, float& y, float width, bool narrow) {
  painter.text_in_box(x, y, 18, "Samples", type::label_strong, ui.theme.ink3);
  y += 22;
  for (uint32_t i = 0; i < kSamples.size(); ++i) {
    const float remark = painter.width(kSamples[i].remark, type::body);
    const float title_width = narrow ? width : width - remark - 16;
    const float title = wrapped_height(painter, title_width, 24, kSamples[i].title, type::quote_strong);
    const Rect row{x - 8, y, width + 16, 22 + title + (narrow ? 20 : 0)};
    ImGui::PushID(static_cast<int>(i));
    const Press pressed = press(ui, "sample", row);
    ImGui::PopID();
    draw_press(ui, painter, row, pressed);
    if (pressed.clicked) ui.send(AskSample{i});
    if (i > 0) painter.horizontal(x, x + width, y, ui.theme.hair);
    draw_wrapped(painter, x, y + 11, title_width, 24, kSamples[i].title, type::quote_strong, ui.theme.ink);
    if (narrow)
      painter.text_in_box(x, y + 11 + title, 20, kSamples[i].remark, type::body, ui.theme.ink3);
    else
      painter.text_in_box(x + width - remark, y + 11, 24, kSamples[i].remark, type::body, ui.theme.ink3);
    y += row.height;
  }
}

// One sentence in which each mark can be seen, and their names.
float draw_specimen(const Ui& ui, Painter& painter, float x, float y, float width) {
  painter.horizontal(x, x + width, y, ui.theme.hair);
  y += 25;
  struct Run {
    const char* words;
    Hue hue;
    bool cue;
  };
  constexpr Run kRuns[] = {{"Mike Pompeo", Hue::person, false},
                           {"threatened", Hue::ink, true},
                           {"to", Hue::ink, false},
                           {"shut", Hue::ink, false},
                           {"the", Hue::ink, false},
                           {"embassy,", Hue::ink, false},
                           {"two Iraqi government sources", Hue::unnamed, false},
                           {"said", Hue::ink, true}};
  float at = x;
  const float start_y = y;
  const float space = painter.width(" ", type::lead);
  for (const Run& run : kRuns) {
    const float run_width = painter.width(run.words, type::lead);
    if (at + run_width > x + width) at = x, y += 27;
    if (run.hue != Hue::ink) draw_mark_sample(ui, painter, run.hue, at, at + run_width, y + 20);
    at = painter.text_in_box(at, y, 27, run.words, type::lead, run.cue ? ui.theme.cue : ui.theme.ink, run.cue) + space;
  }
  painter.text_in_box(at - space, y, 27, ".", type::lead, ui.theme.ink);
  y += 27 + 16;
  const std::pair<const char*, Hue> names[] = {{"named person", Hue::person},
                                               {"state", Hue::state},
                                               {"institution", Hue::organisation},
                                               {"not named", Hue::unnamed},
                                               {"a claim", Hue::claim}};
  at = x;
  for (const auto& [name, hue] : names) {
    const float name_width = painter.width(name, type::body);
    if (at + 38 + name_width > x + width) at = x, y += 28;
    draw_swatch(ui, painter, hue, at, y + 1);
    painter.text_in_box(at + 38, y, 20, name, type::body, ui.theme.ink3);
    at += 38 + name_width + 26;
  }
  return y + 20 - start_y + 25;
}

}  // namespace

void draw_start_page(const Ui& ui) {
  PaneWindow pane(ui, "##start", ui.state.panes.page, ui.theme.paper);
  Painter painter = ui.painter();
  const Rect& page = ui.state.panes.page;
  const bool narrow = page.width < 700;
  const float width = std::min(760.0F, page.width - (narrow ? 32 : 80));
  const float x = std::floor((page.width - width) / 2);
  float y = pane.top() + (narrow ? 28 : 80);
  const TextStyle title = narrow ? TextStyle{Cut::serif_semibold, 28, -0.2F} : type::page_title;
  y += draw_wrapped(painter, x, y, width, narrow ? 34.0F : 46.0F, "Who said what, on whose authority", title,
                    ui.theme.ink) +
       10;
  y += draw_wrapped(
           painter, x, y, std::min(600.0F, width), 27,
           "Open a news report. On Record marks who stands behind each statement: a person, a state, an unnamed "
           "source, or nobody.",
           type::lead, ui.theme.ink2) +
       28;
  draw_fields(ui, painter, x, y, width, narrow);
  y += 32;
  draw_samples(ui, painter, x, y, width, narrow);
  y += 32;
  y += draw_specimen(ui, painter, x, y, width);
  if (narrow)
    y += 20 + draw_wrapped(painter, x, y + 20, width, 18, "Everything runs on this device. Nothing is uploaded.",
                           type::label, ui.theme.ink3);
  pane.set_content_height(y + 40 - pane.top());
}

}  // namespace onrecord
