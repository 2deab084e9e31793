#include "panels/panels.h"
#include "panels/widgets.h"
#include "view/words.h"

namespace onrecord {
namespace {

void draw_actor_row(const Ui& ui, Painter& painter, const Rect& rect, const ActorRow& row) {
  ImGui::PushID(static_cast<int>(row.id.index()));
  const Press pressed = press(ui, "actor", rect);
  ImGui::PopID();
  draw_press(ui, painter, rect, pressed, row.id == ui.state.hovered_actor && !pressed.hovered);
  if (pressed.clicked) ui.send(SelectActor{row.id, true});
  if (pressed.hovered && ui.state.hovered_actor != row.id && !ui.state.viewport.touch) ui.send(HoverActor{row.id});
  ui.memory.row_hovered |= pressed.hovered;
  const std::string claims = row.claims == 0 ? "" : std::to_string(row.claims);
  const float claims_width = painter.width(claims, type::body);
  const float width = rect.width - 16 - claims_width - 10;
  const float end = painter.text_cut(rect.x + 8, rect.y + 3, 20, width, row.name, type::strong, ui.theme.ink);
  draw_name_line(ui, painter, row.hue, rect.x + 8, end, rect.y + 21, Weight::thin);
  painter.text_cut(rect.x + 8, rect.y + 24, 18, width, row.detail, type::label, ui.theme.ink3);
  painter.text_in_box(rect.right() - 8 - claims_width, rect.y, rect.height, claims, type::body, ui.theme.ink2);
}

// Rows of one page stand at one level, whatever carries them.
std::vector<ClaimRow> flat_rows(const Ui& ui, const std::vector<ClaimId>& claims) {
  std::vector<ClaimRow> rows;
  const auto& all = ui.rows.claims;
  for (size_t i = 0; i < std::min(claims.size(), kMaxListed); ++i) {
    const auto row = std::lower_bound(all.begin(), all.end(), claims[i],
                                      [](const ClaimRow& r, ClaimId claim) { return r.id < claim; });
    if (row == all.end() || row->id != claims[i]) continue;
    rows.push_back(*row);
    rows.back().nested = false;
    rows.back().via.clear();
  }
  return rows;
}

float draw_head(const Ui& ui, Painter& painter, const Place& place, const ActorPage& page) {
  const float x = place.x + 16, width = place.width - 32;
  const float button = ui.phone() ? 44.0F : 32.0F, button_y = place.y + (44 - button) / 2;
  std::vector<std::pair<float, float>> tags;  // relative places
  float tag_x = 0, tag_y = 0;
  for (const std::string& tag : page.tags) {
    const float tag_wide = tag_width(painter, tag);
    if (tag_x > 0 && tag_x + tag_wide > width) tag_x = 0, tag_y += 24;
    tags.push_back({tag_x, tag_y});
    tag_x += tag_wide + 4;
  }
  const float name_height = wrapped_height(painter, width, 26, page.name, type::lead_name, kLeadNameLines);
  const float detail_height =
      page.detail.empty() ? 0 : 10 + wrapped_height(painter, width, 20, page.detail, type::body);
  const float height = 44 + name_height + 12 + tag_y + 22 + detail_height + 14;
  draw_card(ui, painter, {place.x, place.y, place.width, height});

  if (draw_icon_button(ui, painter, "back", place.x + 8, button_y, button, Icon::previous, "All actors"))
    ui.send(SetTab{Tab::actors});
  painter.text_in_box(place.x + 10 + button, place.y, 44, "All actors", type::body, ui.theme.ink3);
  if (draw_icon_button(ui, painter, "close", place.x + place.width - 8 - button, button_y, button, Icon::cross,
                       nullptr))
    ui.send(ClearSelection{});
  float y = place.y + 44;
  draw_lead_name(ui, painter, x, y, width, page.name, page.hue);
  y += name_height + 12;
  for (size_t i = 0; i < tags.size(); ++i) draw_tag(ui, painter, x + tags[i].first, y + tags[i].second, page.tags[i]);
  y += tag_y + 22;
  if (detail_height > 0) draw_wrapped(painter, x, y + 10, width, 20, page.detail, type::body, ui.theme.ink3);
  return height + 12;
}

void draw_mention(const Ui& ui, Painter& painter, const Rect& rect, const MentionRow& row) {
  ImGui::PushID(static_cast<int>(row.mention) + 100000);
  const Press pressed = press(ui, "mention", rect);
  ImGui::PopID();
  draw_press(ui, painter, rect, pressed, row.mention == ui.state.current_mention);
  if (pressed.clicked) ui.send(ShowRange{row.span});
  const float place_width = painter.width(row.place, type::label);
  painter.text_in_box(rect.right() - 8 - place_width, rect.y + 8, 22, row.place, type::label, ui.theme.ink3);
  const float end = rect.right() - 8 - place_width - 10;
  float x = painter.text_in_box(rect.x + 8, rect.y + 8, 22, row.before, type::list_text, ui.theme.ink);
  const bool fits = x + painter.width(row.words, type::list_strong) + 24 <= end;
  x = painter.text_cut(x, rect.y + 8, 22, end - x, row.words, type::list_strong, ui.theme.ink);
  if (fits) painter.text_cut(x, rect.y + 8, 22, end - x, row.after, type::list_text, ui.theme.ink);
}

}  // namespace

float draw_actors_panel(const Ui& ui, Painter& painter, const Place& place) {
  float y = place.y;
  for (const ActorRow& row : ui.rows.actors) {
    if (place.pane.shows(y, 44)) draw_actor_row(ui, painter, {place.x, y, place.width, 44}, row);
    y += 44;
  }
  if (ui.rows.actors.empty())
    y += draw_note(ui, painter, place, "No actors found.", "The article may name none, or they were missed.");
  return y - place.y;
}

float draw_actor_page(const Ui& ui, Painter& painter, const Place& start, const ActorPage& page) {
  Place place = start;
  place.y += draw_head(ui, painter, place, page);
  const auto section = [&](std::string_view title, const std::string& remark, float above = 14) {
    place.y += draw_section(ui, painter, place.x, place.y, place.width, title, remark, above);
  };
  if (!page.said.empty()) {
    section("What they said", counted(static_cast<uint32_t>(page.said.size()), "claim", "claims"), 4);
    place.y += draw_claims_list(ui, painter, place, flat_rows(ui, page.said));
    place.y += draw_more(ui, painter, place, page.said.size());
  }
  if (!page.conveyed.empty()) {
    section("Heard through them", counted(static_cast<uint32_t>(page.conveyed.size()), "claim", "claims"));
    place.y += draw_claims_list(ui, painter, place, flat_rows(ui, page.conveyed));
    place.y += draw_more(ui, painter, place, page.conveyed.size());
  }
  section("Every mention", std::to_string(page.mentions.size()), page.said.empty() ? 4.0F : 14.0F);
  for (const MentionRow& row : std::span(page.mentions).first(std::min(page.mentions.size(), kMaxListed))) {
    if (place.pane.shows(place.y, 38)) draw_mention(ui, painter, {place.x, place.y, place.width, 38}, row);
    place.y += 38;
  }
  place.y += draw_more(ui, painter, place, page.mentions.size());
  if (page.shares.empty()) return place.y - start.y;
  section("Their share", "");
  for (const ShareRow& row : page.shares) {
    painter.text_cut(place.x + 8, place.y, 26, 145, row.label, type::body, ui.theme.ink);
    draw_source_bar(ui, painter, place.x + 166, place.y + 8, row.count, 90 / static_cast<float>(std::max(row.of, 1U)),
                    10);
    const std::string share = std::to_string(row.count.total()) + " of " + std::to_string(row.of);
    painter.text_in_box(place.x + place.width - 8 - painter.width(share, type::body), place.y, 26, share, type::body,
                        ui.theme.ink2);
    place.y += 26;
  }
  return place.y - start.y;
}

}  // namespace onrecord
