#include "panels/panels.h"
#include "panels/widgets.h"

namespace onrecord {

void draw_ruler_panel(const Ui& ui, const RulerPicture& ruler) {
  const Rect& rect = ui.state.panes.ruler;
  const PaneWindow pane(ui, "##ruler", rect, ui.theme.panel, false);
  Painter painter = ui.painter();
  painter.vertical(rect.x, rect.y, rect.bottom(), ui.theme.hair);
  const Rect inside{rect.x + 1, rect.y, rect.width - 1, rect.height};
  const bool phone = ui.phone();

  // The phone's strip is too narrow for a fingertip: there it is an overview only.
  const Press pressed = phone ? Press{} : press(ui, "ruler", rect);
  if (pressed.held) {
    const float y = ImGui::GetIO().MousePos.y - rect.y;
    // A press on a claim's bar chooses the claim; anywhere else, and while dragging, the article follows.
    ClaimId under;
    for (const RulerMark& mark : ruler.claims)
      if (y >= mark.top - 2 && y < mark.top + mark.height + 2) under = mark.claim;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && under.has_value())
      ui.send(SelectClaim{under, true});
    else if (!under.has_value() || ImGui::IsMouseDragging(ImGuiMouseButton_Left))
      ui.send(ScrollTo{scroll_for_ruler(ui.state, rect.height, y), false});
  }
  const Rect window{inside.x, rect.y + ruler.window_top, inside.width,
                    std::min(ruler.window_height, rect.height - ruler.window_top)};
  painter.fill(window, ui.theme.ink.with_alpha(0.07F));
  painter.horizontal(window.x, window.right(), window.y, ui.theme.control);
  painter.horizontal(window.x, window.right(), window.bottom() - 1, ui.theme.control);

  for (const RulerBand& band : ruler.own_voice) {
    const float margin = phone ? 2.0F : 4.0F;
    painter.fill({inside.x + margin, rect.y + band.top, inside.width - 2 * margin, band.height},
                 ui.theme.ink.with_alpha(0.8F));
  }
  for (const RulerMark& mark : ruler.claims) {
    const float lane = static_cast<float>(phone ? mark.lane : 1 - mark.lane);
    const bool quiet = mark.hue == Hue::claim && !mark.strong;
    const Color color = (quiet ? ui.theme.resting_bracket() : ui.theme.hue(mark.hue)).faded(mark.dimmed ? 0.3F : 1);
    painter.fill({inside.x + (phone ? 2.0F : 6.0F) + lane * 4, rect.y + mark.top, 3, mark.height}, color);
    if (!mark.chosen) continue;
    const float middle = rect.y + mark.top + 9 * rect.height / std::max(ui.state.layout.height, 1.0F);
    painter.list()->AddTriangleFilled({inside.x, middle - 5}, {inside.x + 6, middle}, {inside.x, middle + 5},
                                      packed(ui.theme.ink));
  }
  if (!phone)
    for (const RulerMark& mark : ruler.mentions)
      painter.fill({inside.x + 14, rect.y + mark.top, 6, mark.height},
                   ui.theme.hue(mark.hue).faded(mark.dimmed ? 0.3F : 1));
  for (const float y : ruler.search_hits) painter.fill({inside.x, rect.y + y, inside.width, 1.5F}, ui.theme.ink);
}

}  // namespace onrecord
