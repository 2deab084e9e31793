#include <algorithm>
#include <utility>

#include "panels/motion.h"
#include "panels/panels.h"
#include "panels/widgets.h"

namespace onrecord {
namespace {

constexpr float kTabs = 44;

void draw_tabs(const Ui& ui, Painter& painter, const Rect& bar) {
  painter.horizontal(bar.x, bar.right(), bar.bottom() - 1, ui.theme.hair);
  const bool ready = ui.state.phase == Phase::ready;
  const auto count = [&](size_t number) { return ready ? std::to_string(number) : std::string(); };
  const std::pair<const char*, std::string> tabs[] = {
      {"Claims", count(ui.rows.claims.size())}, {"Actors", count(ui.rows.actors.size())}, {"Sources", ""}};
  float x = bar.x + 14;
  for (int i = 0; i < 3; ++i) {
    const auto& [label, number] = tabs[i];
    const bool on = ui.state.tab == static_cast<Tab>(i);
    const TextStyle style = on ? type::strong : type::body;
    const float label_width = painter.width(label, style);
    const float width = 16 + label_width + 6 + painter.width(number, type::body);
    ImGui::PushID(i);
    const Press pressed = press(ui, "tab", {x, bar.y, width, bar.height});
    ImGui::PopID();
    if (pressed.hovered && !on && !ui.state.viewport.touch)
      painter.fill({x, bar.y, width, bar.height - 1}, ui.theme.hover);
    if (pressed.clicked) ui.send(SetTab{static_cast<Tab>(i)});
    painter.text_in_box(x + 8, bar.y, bar.height, label, style, on ? ui.theme.ink : ui.theme.ink3);
    painter.text_in_box(x + 8 + label_width + 6, bar.y, bar.height, number, type::body, ui.theme.ink3);
    if (on) painter.fill({x + 8, bar.bottom() - 2, width - 16, 3}, ui.theme.ink, 1);
    x += width + 4;
  }
}

const ActorPage& page_of(const Ui& ui, ActorId actor) {
  PanelMemory& memory = ui.memory;
  if (!memory.actor_page || memory.actor_page->id != actor || memory.actor_page_of != ui.state.revisions.document) {
    memory.actor_page = make_actor_page(ui.state, actor);
    memory.actor_page_of = ui.state.revisions.document;
  }
  return *memory.actor_page;
}

// Something new is read from its start; a list that one comes back to stands where it was left.
void follow_choice(const Ui& ui) {
  const ViewerState& state = ui.state;
  const auto tab = static_cast<size_t>(state.tab);
  const bool list = !(state.tab == Tab::claims && state.selected_claim.has_value()) &&
                    !(state.tab == Tab::actors && state.selected_actor.has_value());
  std::string shown = std::to_string(state.revisions.document) + " " + std::to_string(tab);
  if (!list)
    shown += " " + std::to_string(state.selected_claim.value) + " " + std::to_string(state.selected_actor.value);
  PanelMemory& memory = ui.memory;
  if (shown == memory.detail_shown) {
    if (list) memory.list_scroll[tab] = ImGui::GetScrollY();
    return;
  }
  if (memory.detail_shown.substr(0, memory.detail_shown.find(' ')) != shown.substr(0, shown.find(' ')))
    std::fill(std::begin(memory.list_scroll), std::end(memory.list_scroll), 0.0F);
  memory.detail_shown = std::move(shown);
  ImGui::SetScrollY(list ? memory.list_scroll[tab] : 0);
  ui.wake_in(0);
}

float draw_content(const Ui& ui, Painter& painter, const Place& start) {
  Place place = start;
  const ViewerState& state = ui.state;
  for (const Notice& notice : state.notices) place.y += draw_note(ui, painter, place, notice.title, notice.detail);
  const auto done = [&](float height) { return place.y + height - start.y; };
  if (state.phase == Phase::reading) return done(draw_loading_card(ui, painter, place));
  if (state.phase == Phase::failed) {
    place.y += draw_note(ui, painter, place, state.failure, "");
    const Button again{"Start again"};
    if (draw_button(ui, painter, "again", place.x, place.y, again)) ui.send(AskReanalyze{});
    return done(again.height);
  }
  if (state.selected_claim.has_value() && state.tab == Tab::claims) return done(draw_claims_panel(ui, painter, place));
  switch (state.tab) {
    case Tab::claims:
      return done(draw_claims_panel(ui, painter, place));
    case Tab::actors:
      if (state.selected_actor.has_value())
        return done(draw_actor_page(ui, painter, place, page_of(ui, state.selected_actor)));
      return done(draw_actors_panel(ui, painter, place));
    case Tab::sources:
      break;
  }
  return done(draw_sources_panel(ui, painter, place));
}

void draw_pane(const Ui& ui, const Rect& rect, bool over_article) {
  if (over_article) {
    PaneWindow frame(ui, "##detail shadow", {rect.x - 4, rect.y, rect.width + 4, rect.height}, Color{0, 0, 0, 0}, false,
                     true);
    Painter painter = ui.painter();
    painter.fill({rect.x - 3, rect.y, 2, rect.height}, ui.theme.shadow.with_alpha(0.025F));
    painter.fill({rect.x - 1, rect.y, 1, rect.height}, ui.theme.shadow.with_alpha(0.05F));
  }
  {
    const Rect tabs{rect.x, rect.y, rect.width, kTabs};
    const PaneWindow pane(ui, "##tabs", {tabs.x, tabs.y, tabs.width, tabs.height + 1}, ui.theme.panel, false,
                          over_article);
    Painter painter = ui.painter();
    painter.vertical(rect.x, rect.y, rect.bottom(), ui.theme.hair);
    draw_tabs(ui, painter, {tabs.x + 1, tabs.y, tabs.width - 1, tabs.height});
  }
  PaneWindow pane(ui, "##detail", {rect.x, rect.y + kTabs + 1, rect.width, rect.height - kTabs - 1}, ui.theme.panel,
                  true, over_article);
  follow_choice(ui);
  Painter painter = ui.painter();
  painter.vertical(rect.x, rect.y, rect.bottom(), ui.theme.hair);
  const float height = draw_content(ui, painter, {pane, rect.x + 13, pane.top() + 11, rect.width - 25});
  pane.set_content_height(height + 24);
}

// --- the phone's sheet
void draw_grip(const Ui& ui, Painter& painter, const Rect& sheet) {
  painter.fill({sheet.x + sheet.width / 2 - 18, sheet.y + 8, 36, 4}, ui.theme.control, 2);
  ImGui::SetCursorScreenPos({sheet.x, sheet.y});
  const bool pressed = ImGui::InvisibleButton("grip", {sheet.width, 22});
  const SheetHeight now = ui.state.pane_state.sheet;
  if (ImGui::IsItemDeactivated() || pressed) {
    const float pulled = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0).y;
    const int step = pulled < -24 ? 1 : pulled > 24 ? -1 : 0;
    const int next = step != 0 ? static_cast<int>(now) + step : now == SheetHeight::peek ? 1 : 0;
    ui.send(SetSheet{static_cast<SheetHeight>(std::clamp(next, 0, 2))});
  }
}

void draw_peek(const Ui& ui, Painter& painter, const PaneWindow& frame, const Rect& sheet) {
  const float y = sheet.y + 12;
  const auto& status = ui.rows.status;
  if (ui.state.filter.active()) {
    (void)draw_filter_remark(ui, painter, {frame, 8, y + 16, sheet.width - 8 - 120});
  } else if (ui.state.phase == Phase::ready && !status.empty()) {
    std::string rest;
    const bool own_voice_last = !ui.rows.claims.empty();  // there is no room for it
    for (size_t i = 1; i + (own_voice_last ? 1 : 0) < status.size(); ++i) rest += (i == 1 ? "" : " · ") + status[i];
    painter.text_in_box(16, y + 11, 20, status[0], type::strong, ui.theme.ink);
    painter.text_cut(16, y + 31, 18, sheet.width - 32 - 100, rest, type::label, ui.theme.ink3);
  } else {
    painter.text_in_box(16, y, 60, ui.state.phase == Phase::failed ? ui.state.failure : "Reading the article…",
                        type::body, ui.theme.ink2);
  }
  const Button layers{"Layers", Icon::layers, ButtonLook::plain, 44};
  if (draw_button(ui, painter, "layers", sheet.width - 16 - button_width(painter, layers), y + 8, layers))
    ui.send(ToggleLayersPane{});
}

void draw_sheet(const Ui& ui, const Rect& sheet) {
  {
    const PaneWindow frame(ui, "##sheet", {sheet.x, sheet.y - 6, sheet.width, sheet.height + 6}, Color{0, 0, 0, 0},
                           false, true);
    Painter painter = ui.painter();
    const auto grown = [&](float by, float up) {
      return Rect{sheet.x - by, sheet.y - by - up, sheet.width + 2 * by, sheet.height + 2 * by + 20};
    };
    painter.fill(grown(4, 3), ui.theme.shadow.with_alpha(0.03F), 18);
    painter.fill(grown(1, 2), ui.theme.shadow.with_alpha(0.05F), 15);
    painter.fill(grown(0, 1), ui.theme.hair, 14);
    painter.fill(grown(0, 0), ui.theme.panel, 14);
    draw_grip(ui, painter, sheet);
    if (ui.state.pane_state.sheet == SheetHeight::peek) return draw_peek(ui, painter, frame, sheet);
  }
  const bool chosen = ui.state.selected_claim.has_value() || ui.state.selected_actor.has_value();
  const bool tabs = !chosen || ui.state.pane_state.sheet == SheetHeight::full;
  float top = sheet.y + 18;
  if (tabs) {
    const PaneWindow pane(ui, "##sheet tabs", {sheet.x, top, sheet.width, kTabs + 1}, ui.theme.panel, false, true);
    Painter painter = ui.painter();
    draw_tabs(ui, painter, {sheet.x, top, sheet.width, kTabs});
    top += kTabs + 1;
  }
  PaneWindow pane(ui, "##sheet content", {sheet.x, top, sheet.width, sheet.bottom() - top}, ui.theme.panel, true, true);
  follow_choice(ui);
  Painter painter = ui.painter();
  const float height = draw_content(ui, painter, {pane, 12, pane.top() + (tabs ? 10.0F : 4.0F), sheet.width - 24});
  pane.set_content_height(height + 24);
}

}  // namespace

void draw_detail_pane(const Ui& ui) {
  const Panes& panes = ui.state.panes;
  switch (panes.layout) {
    case PaneLayout::phone: {
      // A turned phone has another sheet, which has not moved.
      if (std::exchange(ui.memory.sheet_window, ui.state.viewport.height) != ui.state.viewport.height)
        ui.memory.sheet = {};
      const float height = move_towards(ui, ui.memory.sheet, panes.right.height, kPaneSeconds);
      const Rect& at = panes.right;
      return draw_sheet(ui, {at.x, ui.state.viewport.height - height, at.width, std::max(at.height, height)});
    }
    case PaneLayout::drawer: {
      const float out = slide_out(ui, ui.memory.drawer, panes.right);
      if (out <= 0) return;
      Rect at = ui.memory.drawer.open;
      at.x += (1 - out) * at.width;
      ImGui::BeginDisabled(panes.right.width <= 0);
      draw_pane(ui, at, true);
      ImGui::EndDisabled();
      return;
    }
    case PaneLayout::wide:
      draw_pane(ui, panes.right, false);
  }
}

}  // namespace onrecord
