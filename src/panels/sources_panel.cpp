#include <cmath>

#include "panels/panels.h"
#include "panels/widgets.h"
#include "view/emphasis.h"
#include "view/words.h"

namespace onrecord {
namespace {

constexpr float kRow = 22, kLabel = 126, kBar = 150;

// One square a claim: filled, framed, hatched, dotted, dashed.
void draw_square(const Ui& ui, Painter& painter, Naming naming, float x, float y, float size, bool on) {
  const Color ink = ui.theme.ink2.faded(on ? 1 : 0.28F);
  const Rect box{x, y, size, size};
  switch (naming) {
    case Naming::person:
      painter.fill(box, ink);
      break;
    case Naming::organisation:
    case Naming::document:
      painter.outline(box, ink, 0, 2);
      if (size >= 8) painter.fill({x + size / 2 - 1.5F, y + size / 2 - 1.5F, 3, 3}, ink);
      break;
    case Naming::unnamed:
      painter.hatch({x + 1, y + 1, size - 2, size - 2}, ink, 3.3F);
      painter.outline(box, ink);
      break;
    case Naming::group:
      painter.outline(box, ink);
      for (const float at : {0.27F, 0.5F, 0.73F}) painter.dot(x + size * at, y + size / 2, 1, ink);
      break;
    case Naming::none:
      painter.dashed_outline(box, ink, 2, 2);
      break;
  }
}

struct RowFrame {
  Rect rect;
  bool clicked = false;
};
RowFrame draw_row(const Ui& ui, Painter& painter, const Place& place, const char* id, std::string_view label,
                  uint32_t count, bool on) {
  const float height = ui.phone() ? 32.0F : kRow;
  const Rect rect{place.x, place.y, place.width, height};
  const Press pressed = press(ui, id, rect);
  draw_press(ui, painter, rect, pressed, on);
  const TextStyle style = on ? type::strong : type::body;
  painter.text_cut(place.x + 8, place.y, height, kLabel, label, style, ui.theme.ink);
  const std::string number = std::to_string(count);
  painter.text_in_box(rect.right() - 8 - painter.width(number, style), place.y, height, number, style, ui.theme.ink2);
  return {rect, pressed.clicked};
}

float draw_namings(const Ui& ui, Painter& painter, Place place) {
  const float start = place.y, bar_x = place.x + 8 + kLabel + 8;
  const float room = place.width - 16 - kLabel - 22 - 16;
  for (const NamingRow& row : ui.rows.namings) {
    if (row.claims.empty() && row.naming == Naming::document) continue;
    ImGui::PushID(static_cast<int>(row.naming));
    const bool on = ui.state.filter.naming == row.naming;
    const RowFrame frame =
        draw_row(ui, painter, place, "naming", row.label, static_cast<uint32_t>(row.claims.size()), on);
    ImGui::PopID();
    if (frame.clicked) ui.send(FilterNaming{row.naming});
    std::vector<ClaimId> claims = row.claims;
    const auto matches = [&](ClaimId claim) {
      return matches_filter(ui.state.briefing.claims[claim.index()], ui.state.filter);
    };
    std::stable_partition(claims.begin(), claims.end(), matches);
    // A long row is drawn smaller, down to a size at which squares still part; then its end is left out.
    const float step = std::clamp(room / static_cast<float>(std::max<size_t>(claims.size(), 1)), 5.0F, 15.0F);
    const float size = std::floor(step * 11 / 15);
    float x = bar_x;
    for (const ClaimId claim : claims) {
      if (x + size > bar_x + room) break;
      draw_square(ui, painter, row.naming, x, place.y + (frame.rect.height - size) / 2, size, matches(claim));
      x += step;
    }
    place.y += frame.rect.height;
  }
  return place.y - start;
}

template <class Row, class Same, class Filter>
float draw_bars(const Ui& ui, Painter& painter, Place place, const std::vector<Row>& rows, const char* id,
                bool filtered, Same is_on, Filter filter) {
  const float start = place.y;
  const float most = rows.empty() ? 1.0F : static_cast<float>(rows.front().count.total());
  int number = 0;
  for (const Row& row : rows) {
    ImGui::PushID(number++);
    const bool on = is_on(row);
    const RowFrame frame = draw_row(ui, painter, place, id, row.label, row.count.total(), on);
    ImGui::PopID();
    if (frame.clicked) filter(row);
    draw_source_bar(ui, painter, place.x + 8 + kLabel + 8, place.y + (frame.rect.height - 10) / 2, row.count,
                    kBar / most, 10, filtered && !on ? 0.45F : 1);
    place.y += frame.rect.height;
  }
  return place.y - start;
}

float draw_words(const Ui& ui, Painter& painter, const Place& place) {
  const float x = place.x + 8, y = place.y + 4, width = place.width - 16;
  const uint32_t own = ui.rows.own_voice_percent;
  const float attributed = width * (1 - static_cast<float>(own) / 100);
  painter.fill({x, y, std::max(attributed - 1, 0.0F), 12}, ui.theme.ink2);
  painter.outline({x + attributed, y, width - attributed, 12}, ui.theme.ink2);
  const std::string left = std::to_string(100 - own) + " % attributed to somebody";
  const std::string right = std::to_string(own) + " % the outlet's own voice";
  painter.text_in_box(x, y + 13, 20, left, type::label, ui.theme.ink3);
  painter.text_in_box(x + width - painter.width(right, type::label), y + 13, 20, right, type::label, ui.theme.ink3);
  const std::string stretch =
      "Longest stretch without a source: " + counted(ui.rows.longest_own_stretch_words, "word", "words");
  painter.text_in_box(x, y + 33, 20, stretch, type::label, ui.theme.ink3);
  return 4 + 12 + 22 + 20;
}

// A press leads to the spot's first claim, then to its next one.
ClaimId next_of(const std::vector<ClaimId>& claims, ClaimId chosen) {
  const auto at = std::find(claims.begin(), claims.end(), chosen);
  return at == claims.end() || at + 1 == claims.end() ? claims.front() : *(at + 1);
}

// A row for each rule: its box shows or hides its notes, a press on the row leads to the claims.
float draw_weak_spots(const Ui& ui, Painter& painter, Place place) {
  const float start = place.y;
  constexpr float kBox = 32;
  int number = 0;
  for (const WeakSpotRow& row : ui.rows.weak_spots) {
    const Rect rect{place.x, place.y, place.width, ui.phone() ? 32.0F : kRow};
    const Rect box{rect.x, rect.y, kBox, rect.height};
    const Rect rest{rect.x + kBox, rect.y, rect.width - kBox, rect.height};
    const bool on = ui.state.shows_check(row.rule);
    ImGui::PushID(number++);
    const Press switched = press(ui, "check", box, on ? "Leave out these notes" : "Show these notes");
    const Press pressed = press(ui, "weak", rest, row.reference.c_str());
    ImGui::PopID();
    draw_press(ui, painter, box, switched);
    draw_press(ui, painter, rest, pressed);
    if (switched.clicked) ui.send(ToggleCheck{row.rule});
    if (pressed.clicked && !row.claims.empty())
      ui.send(SelectClaim{next_of(row.claims, ui.state.selected_claim), true});
    draw_checkbox(ui, painter, box.x + 8, box.y + (box.height - 16) / 2, on);
    std::string claims;
    for (const ClaimId claim : row.claims) claims += (claims.empty() ? "" : ", ") + std::to_string(claim.index() + 1);
    const float room = place.width * 0.35F;
    const float width = std::min(painter.width(claims, type::body), room);
    painter.text_cut(rect.right() - 8 - width, rect.y, rect.height, room, claims, type::body, ui.theme.ink3);
    painter.text_cut(rest.x + 2, rect.y, rect.height, rest.width - 20 - width, row.label, type::body,
                     on ? ui.theme.ink : ui.theme.ink3);
    place.y += rect.height;
  }
  return place.y - start;
}

}  // namespace

float draw_sources_panel(const Ui& ui, Painter& painter, const Place& start) {
  Place place = start;
  const Filter& filter = ui.state.filter;
  if (filter.active()) place.y += draw_filter_remark(ui, painter, place);
  const auto section = [&](std::string_view title, std::string_view remark, float above = 11) {
    place.y += draw_section(ui, painter, place.x, place.y, place.width, title, remark, above) - 1;
  };
  section("Who stands behind the claims", "one mark, one claim", 4);
  place.y += draw_namings(ui, painter, place);
  section("Kind of source", "claims");
  place.y += draw_bars(
      ui, painter, place, ui.rows.kinds, "kind", filter.kind.has_value(),
      [&](const KindRow& row) { return filter.kind == row.kind; },
      [&](const KindRow& row) { ui.send(FilterKind{row.kind}); });
  section("Tied to", "claims");
  place.y += draw_bars(
      ui, painter, place, ui.rows.affiliations, "tied", filter.affiliation.has_value(),
      [&](const AffiliationRow& row) { return filter.affiliation == row.affiliation; },
      [&](const AffiliationRow& row) { ui.send(FilterAffiliation{row.affiliation}); });
  section("Words", "");
  place.y += draw_words(ui, painter, place);
  if (!ui.rows.weak_spots.empty()) {
    section("Weak spots", "claims");
    place.y += draw_weak_spots(ui, painter, place);
  }
  section("What the claims do", "claims");
  place.y += draw_bars(
      ui, painter, place, ui.rows.stances, "stance", filter.stance.has_value(),
      [&](const StanceRow& row) { return filter.stance == row.stance; },
      [&](const StanceRow& row) { ui.send(FilterStance{row.stance}); });
  section("In whose words", "claims");
  place.y += draw_bars(
      ui, painter, place, ui.rows.forms, "form", filter.form.has_value(),
      [&](const FormRow& row) { return filter.form == row.form; },
      [&](const FormRow& row) { ui.send(FilterForm{row.form}); });
  return place.y - start.y;
}

}  // namespace onrecord
