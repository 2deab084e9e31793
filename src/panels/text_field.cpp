#include "panels/text_field.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <cmath>

#include "panels/widgets.h"

namespace onrecord {
namespace {

std::string search_remark(const Ui& ui) {
  if (ui.state.search.empty()) return {};
  if (ui.state.search_hits.empty()) return "0";
  return std::to_string(ui.state.search_current + 1) + " of " + std::to_string(ui.state.search_hits.size());
}

// Dear ImGui's field over the drawn box. Enter in the address opens it; the search looks as one types.
void edit(const Ui& ui, FieldRect::Name name, const Rect& rect, std::string_view hint, float size) {
  PanelMemory& memory = ui.memory;
  const auto color = [](Color c) { return ImGui::ColorConvertU32ToFloat4(packed(c)); };
  ImGui::PushFont(ui.fonts[Cut::sans], size);
  ImGui::PushStyleColor(ImGuiCol_FrameBg, ImVec4(0, 0, 0, 0));
  ImGui::PushStyleColor(ImGuiCol_Text, color(ui.theme.ink));
  ImGui::PushStyleColor(ImGuiCol_TextDisabled, color(ui.theme.ink3));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, color(ui.theme.ink.with_alpha(0.18F)));
  ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
  // Dear ImGui puts the baseline one whole ascent below the padding.
  const FontMetrics& metrics = ui.fonts.metrics[Cut::sans];
  const float box = name == FieldRect::Name::paste ? 46 : rect.height;
  const float above = baseline_in_line(metrics, size, box) - std::ceil(metrics.ascent() * size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, std::max(above, 0.0F)));
  ImGui::SetCursorScreenPos({rect.x, rect.y});
  ImGui::SetNextItemWidth(rect.width);
  const std::string hint_text(hint);
  if (name == FieldRect::Name::search) {
    if (memory.focus_search || memory.search_focus != ui.state.search_focus) ImGui::SetKeyboardFocusHere();
    memory.focus_search = false;
    memory.search_focus = ui.state.search_focus;
    if (memory.search != ui.state.search && !ImGui::IsAnyItemActive()) memory.search = ui.state.search;
    const bool entered =
        ImGui::InputTextWithHint("##search", hint_text.c_str(), &memory.search, ImGuiInputTextFlags_EnterReturnsTrue);
    if (memory.search != ui.state.search) ui.send(SetSearch{memory.search});
    if (entered) {
      ui.send(StepSearch{ImGui::GetIO().KeyShift ? Direction::previous : Direction::next});
      memory.focus_search = true;
    }
  } else if (name == FieldRect::Name::address) {
    if (ImGui::InputTextWithHint("##address", hint_text.c_str(), &memory.address,
                                 ImGuiInputTextFlags_EnterReturnsTrue) &&
        !memory.address.empty())
      ui.send(AskOpenUrl{memory.address});
  } else {
    ImGui::InputTextMultiline("##paste", &memory.paste, {rect.width, rect.height});
  }
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(4);
  ImGui::PopFont();
}

}  // namespace

void draw_text_field(const Ui& ui, Painter& painter, FieldRect::Name name, const Rect& rect, std::string_view hint) {
  const Theme& theme = ui.theme;
  const bool search = name == FieldRect::Name::search, large = name == FieldRect::Name::address;
  const float radius = name == FieldRect::Name::paste ? 8.0F : 6.0F;
  painter.fill(rect, theme.raised, radius);
  painter.outline(rect, theme.control, radius);
  const TextStyle style = large ? type::field_large : type::body;
  Rect inner{rect.x + (search ? 11.0F : 15.0F), rect.y, rect.width - (search ? 20.0F : 30.0F), rect.height};
  if (search) {
    draw_icon(painter, Icon::search, inner.x, rect.y + (rect.height - 16) / 2, theme.ink3);
    inner.x += 24;
    inner.width -= 24;
    const std::string remark = search_remark(ui);
    if (remark.empty() && !ui.state.viewport.touch) {
      draw_key(ui, painter, rect.right() - 9 - 20, rect.y + (rect.height - 20) / 2, "/");
      inner.width -= 26;
    } else if (!remark.empty()) {
      const float width = painter.width(remark, type::label);
      painter.text_in_box(rect.right() - 10 - width, rect.y, rect.height, remark, type::label, theme.ink3);
      inner.width -= width + 8;
    }
  }
  ui.fields.push_back({name, inner.x, inner.y, inner.width, inner.height, style.size});
  const bool multiline = name == FieldRect::Name::paste;
  if (ui.own_fields) {
    edit(ui, name, inner, hint, style.size);
    if (!multiline || !ui.memory.paste.empty()) return;
  }
  // Under the page's input, which shows its own text: what is typed is never drawn twice.
  if (search && !ui.state.search.empty()) return;
  painter.text_in_box(inner.x, multiline ? inner.y + 13 : inner.y, multiline ? 20 : inner.height, hint, style,
                      theme.ink3);
}

}  // namespace onrecord
