#include "panels/motion.h"
#include "panels/panels.h"
#include "panels/widgets.h"
#include "view/mark_style.h"
#include "view/words.h"

namespace onrecord {
namespace {

void draw_layer_row(const Ui& ui, Painter& painter, const Rect& row, Layer layer) {
  const ViewerState& state = ui.state;
  ImGui::PushID(static_cast<int>(layer));
  const Press pressed = press(ui, "layer", row, "Alt-click: only this");
  ImGui::PopID();
  draw_press(ui, painter, row, pressed);
  if (pressed.clicked) ui.send(ToggleLayer{layer, ImGui::GetIO().KeyAlt});
  const bool actor_layer = layer < Layer::claims;
  const bool on = state.marks_layer(layer) && (!actor_layer || state.lens == Lens::who_spoke);
  draw_checkbox(ui, painter, row.x + 8, row.y + (row.height - 16) / 2, on);
  const float sample_x = row.x + 34, middle = row.y + (row.height - 18) / 2;
  if (layer == Layer::cues) {
    const float width = painter.width("said", type::list_text);
    painter.text_in_box(sample_x + (30 - width) / 2, middle, 18, "said", type::list_text, ui.theme.cue, true);
  } else {
    draw_swatch(ui, painter, hue_of(layer), sample_x, middle);
  }
  painter.text_in_box(sample_x + 40, row.y, row.height, word_for(layer), type::body, ui.theme.ink);
  const std::string count =
      state.phase == Phase::ready ? std::to_string(state.index.count_of_layer[static_cast<size_t>(layer)]) : "…";
  painter.text_in_box(row.right() - 8 - painter.width(count, type::body), row.y, row.height, count, type::body,
                      ui.theme.ink2);
}

void draw_lens_row(const Ui& ui, Painter& painter, const Rect& row, Lens lens, std::string_view label,
                   std::string_view hint) {
  ImGui::PushID(static_cast<int>(lens));
  const Press pressed = press(ui, "lens", row);
  ImGui::PopID();
  const bool on = ui.state.lens == lens;
  draw_press(ui, painter, row, pressed, on);
  if (pressed.clicked) ui.send(SetLens{lens});
  painter.ring(row.x + 16, row.y + 16, 7.25F, on ? ui.theme.ink : ui.theme.ink3, 1.5F);
  if (on) painter.dot(row.x + 16, row.y + 16, 4, ui.theme.ink);
  painter.text_in_box(row.x + 34, row.y + 6, 20, label, type::body, ui.theme.ink);
  painter.text_in_box(row.x + 34, row.y + 26, 17, hint, type::label, ui.theme.ink3);
}

float draw_sources(const Ui& ui, Painter& painter, float x, float y, float width) {
  const auto& kinds = ui.rows.kinds;
  const float most = kinds.empty() ? 1.0F : static_cast<float>(kinds.front().count.total());
  for (const KindRow& kind : kinds) {
    const Rect row{x, y, width, 26};
    ImGui::PushID(static_cast<int>(kind.kind));
    const Press pressed = press(ui, "kind", row);
    ImGui::PopID();
    const bool on = ui.state.filter.kind == kind.kind;
    draw_press(ui, painter, row, pressed, on);
    if (pressed.clicked) ui.send(FilterKind{kind.kind});
    const TextStyle style = on ? type::strong : type::body;
    painter.text_in_box(x + 8, y, 26, kind.label, style, ui.theme.ink);
    draw_source_bar(ui, painter, x + 108, y + 8, kind.count, 84 / most, 10);
    const std::string count = std::to_string(kind.count.total());
    painter.text_in_box(x + width - 1 - painter.width(count, style), y, 26, count, style, ui.theme.ink2);
    y += 26;
  }
  y += 10;
  const std::pair<const char*, SourceCount> keys[] = {
      {"named", {1, 0, 0}}, {"not named", {0, 1, 0}}, {"none", {0, 0, 1}}};
  float at = x + 8;
  for (const auto& [label, count] : keys) {
    draw_source_bar(ui, painter, at, y + 4, count, 14, 10);
    at = painter.text_in_box(at + 19, y, 18, label, type::label, ui.theme.ink3) + 12;
  }
  return y + 18;
}

void draw_legend(const Ui& ui, const Rect& rect, bool folded) {
  PaneWindow pane(ui, "##legend", rect, ui.theme.panel, true, folded);
  Painter painter = ui.painter();
  painter.vertical(rect.right() - 1, rect.y, rect.bottom(), ui.theme.hair);
  const float x = rect.x + 12, width = rect.width - 25;
  const float row_height = ui.phone() ? 44.0F : 32.0F;
  float y = pane.top() + 14;
  painter.text_in_box(x + 8, y, 18, "Layers", type::label_strong, ui.theme.ink3);
  y += 24;
  for (uint32_t i = 0; i < kLayerCount; ++i) {
    draw_layer_row(ui, painter, {x, y, width, row_height}, static_cast<Layer>(i));
    y += row_height;
  }
  y += 18;
  painter.text_in_box(x + 8, y, 18, "Lens", type::label_strong, ui.theme.ink3);
  y += 24;
  draw_lens_row(ui, painter, {x, y, width, 49}, Lens::who_spoke, "Who spoke", "Speakers, by what they are");
  draw_lens_row(ui, painter, {x, y + 49, width, 49}, Lens::authority, "Authority", "Claims, by who backs them");
  draw_lens_row(ui, painter, {x, y + 98, width, 49}, Lens::unsourced, "Unsourced", "What nobody is quoted for");
  y += 147 + 18;
  const bool counted = ui.state.phase == Phase::ready;
  painter.text_in_box(x + 8, y, 18, "Sources", type::label_strong, ui.theme.ink3);
  if (counted)
    painter.text_in_box(x + width - 8 - painter.width("claims", type::label), y, 18, "claims", type::label,
                        ui.theme.ink3);
  y += 24;
  if (counted && !ui.rows.kinds.empty())
    y = draw_sources(ui, painter, x, y, width);
  else if (counted)
    painter.text_in_box(x + 8, y, 26, "None found", type::body, ui.theme.ink3);
  else if (ui.state.phase == Phase::reading)
    painter.text_in_box(x + 8, y, 26, "Counting…", type::body, ui.theme.ink3);
  pane.set_content_height(y + 14 - pane.top());
}

}  // namespace

void draw_legend_panel(const Ui& ui) {
  const Panes& panes = ui.state.panes;
  if (panes.layout == PaneLayout::wide) return draw_legend(ui, panes.left, false);
  const float out = slide_out(ui, ui.memory.legend, panes.left);
  if (out <= 0) return;
  Rect rect = ui.memory.legend.open;
  rect.x -= (1 - out) * rect.width;
  ImGui::BeginDisabled(panes.left.width <= 0);
  {
    const Rect below{0, panes.page.y, ui.state.viewport.width, ui.state.viewport.height - panes.page.y};
    const PaneWindow shade(ui, "##legend shade", below, ui.theme.shade.faded(0.5F * out), false, true);
    if (press(ui, "beside", below).clicked) ui.send(ToggleLayersPane{});
  }
  draw_legend(ui, rect, true);
  ImGui::EndDisabled();
}

}  // namespace onrecord
