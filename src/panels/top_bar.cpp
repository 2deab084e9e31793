#include <algorithm>

#include "panels/panels.h"
#include "panels/reading_menu.h"
#include "panels/text_field.h"
#include "panels/widgets.h"

namespace onrecord {
namespace {

constexpr float kTop = 10;  // of the controls in the bar

float draw_brand(const Ui& ui, Painter& painter) {
  const Color ink = ui.theme.ink;
  painter.fill({17.25F, 17.25F, 2.5F, 17.5F}, ink);
  painter.fill({17.25F, 17.25F, 5.75F, 2.5F}, ink);
  painter.fill({17.25F, 32.25F, 5.75F, 2.5F}, ink);
  painter.dot(28.5F, 26, 4, ui.theme.hue(Hue::claim));
  return painter.text_in_box(43, 14, 24, "On Record", type::wordmark, ink);
}

void draw_open_menu(const Ui& ui, float x, float y) {
  ImGui::SetNextWindowPos({x, y});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(6, 6));
  if (ImGui::BeginPopup("open menu", ImGuiWindowFlags_NoMove)) {
    Painter painter = ui.painter();
    const ImVec2 from = ImGui::GetCursorScreenPos();
    float row_y = from.y;
    const auto row = [&](const char* label) {
      const Rect rect{from.x, row_y, ui.phone() ? kReadingMenuWidth + 20 : 210, ui.phone() ? 44.0F : 32.0F};
      const Press state = press(ui, label, rect);
      draw_press(ui, painter, rect, state);
      painter.text_in_box(rect.x + 10, rect.y, rect.height, label, type::body, ui.theme.ink);
      row_y += rect.height;
      if (state.clicked) ImGui::CloseCurrentPopup();
      return state.clicked;
    };
    if (row("Choose a file…")) ui.send(AskOpenFile{});
    if (row("Paste the text")) ui.send(AskPaste{});
    if (row("Address or sample…")) ui.send(ShowEmpty{});
    if (ui.phone()) {
      if (row("How to read the marks")) ui.send(ToggleHelp{});
      if (ui.state.shows_article()) {
        const float height = draw_reading_settings(ui, painter, from.x + 10, row_y + 10);
        ImGui::SetCursorScreenPos({from.x, row_y});
        ImGui::Dummy({kReadingMenuWidth + 20, height + 20});
      }
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

void draw_phone_bar(const Ui& ui, Painter& painter, const Rect& bar) {
  if (ui.state.search_open) {
    draw_text_field(ui, painter, FieldRect::Name::search, {12, 6, bar.width - 12 - 52, 40}, "Search the article");
    if (draw_icon_button(ui, painter, "close search", bar.width - 48, 4, 44, Icon::cross, nullptr))
      ui.send(CloseSearch{});
    return;
  }
  draw_brand(ui, painter);
  float x = bar.width - 8 - 44;
  if (draw_icon_button(ui, painter, "menu", x, 4, 44, Icon::menu, nullptr)) ImGui::OpenPopup("open menu");
  draw_open_menu(ui, bar.width - 8 - kReadingMenuWidth - 32, 50);
  if (!ui.state.shows_article()) return;
  x -= 52;
  if (draw_icon_button(ui, painter, "share", x, 4, 44, Icon::share, nullptr))
    ui.send(AskCopyLink{ui.state.selected_claim});
  x -= 52;
  if (draw_icon_button(ui, painter, "search", x, 4, 44, Icon::search, nullptr)) ui.send(OpenSearch{});
}

// `left_end`: where what stands on the left ends. Returns the left edge of what stands on the right.
float draw_right_side(const Ui& ui, Painter& painter, const Rect& bar, bool drawer, float left_end) {
  float x = bar.width - 16 - 32;
  if (draw_icon_button(ui, painter, "help", x, kTop, 32, Icon::help, "Help  ?")) ui.send(ToggleHelp{});
  if (!ui.state.shows_article()) return x;
  x -= 8 + 32;
  const Rect aa{x, kTop, 32, 32};
  const Press reading = press(ui, "reading", aa, "Text size and line length");
  draw_press(ui, painter, aa, reading);
  painter.text_in_box(x + (32 - painter.width("Aa", type::quote_strong)) / 2, kTop, 32, "Aa", type::quote_strong,
                      ui.theme.ink);
  if (reading.clicked) ImGui::OpenPopup("reading menu");
  draw_reading_menu(ui, bar.width - 16, kTop + 36);
  if (drawer) {
    const Button toggle{ui.state.pane_state.drawer_open ? "Close" : "Claims"};
    x -= 8 + button_width(painter, toggle);
    if (draw_button(ui, painter, "drawer", x, kTop, toggle)) ui.send(ToggleDrawer{});
  }
  const Button share{drawer ? "" : "Share", Icon::share};
  x -= 8 + button_width(painter, share);
  if (draw_button(ui, painter, "share", x, kTop, share)) ui.send(AskCopyLink{ui.state.selected_claim});
  const float search = std::clamp(x - 8 - left_end - 12, 96.0F, 188.0F);
  x -= 8 + search;
  draw_text_field(ui, painter, FieldRect::Name::search, {x, kTop, search, 32}, "Search");
  return x;
}

}  // namespace

void draw_top_bar(const Ui& ui) {
  const Rect& bar = ui.state.panes.top_bar;
  const PaneWindow pane(ui, "##top bar", bar, ui.theme.panel, false);
  Painter painter = ui.painter();
  painter.horizontal(0, bar.width, bar.bottom() - 1, ui.theme.hair);
  if (ui.phone()) return draw_phone_bar(ui, painter, bar);

  const bool drawer = ui.state.panes.layout == PaneLayout::drawer;
  const float brand_end = draw_brand(ui, painter);
  const Button layers{"Layers", Icon::layers}, open{"Open", Icon::chevron, ButtonLook::plain, 32, true}, paste{"Paste"};
  float x = drawer ? brand_end + 20 : 256;
  const float buttons = button_width(painter, open) + (drawer ? 8 + button_width(painter, layers) : 0);
  const float paste_width = 8 + button_width(painter, paste);
  const bool shows_paste = bar.width >= 820;  // it is in the menu too
  const float right = draw_right_side(ui, painter, bar, drawer, x + buttons + (shows_paste ? paste_width : 0));
  if (ui.state.phase == Phase::empty && !ui.state.open_error) return;
  if (drawer && ui.state.shows_article()) {
    if (draw_button(ui, painter, "layers", x, kTop, layers)) ui.send(ToggleLayersPane{});
    x += button_width(painter, layers) + 8;
  }
  if (draw_button(ui, painter, "open", x, kTop, open)) ImGui::OpenPopup("open menu");
  draw_open_menu(ui, x, kTop + 36);
  x += button_width(painter, open) + 8;
  if (shows_paste) {
    if (draw_button(ui, painter, "paste", x, kTop, paste)) ui.send(AskPaste{});
    x += paste_width;
  }

  if (!ui.state.shows_article()) return;
  const float room = right - 8 - x - 32;
  const float title = std::min(painter.width(ui.state.document.title, type::body), room);
  if (room > 60)
    painter.text_cut(x + 16 + (room - title) / 2, 16, 20, room, ui.state.document.title, type::body, ui.theme.ink2);
}

}  // namespace onrecord
