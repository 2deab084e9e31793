#include "panels/panels.h"
#include "panels/widgets.h"
#include "view/emphasis.h"
#include "view/words.h"

namespace onrecord {
namespace {

constexpr float kNumber = 24, kGap = 8, kNested = 20;

float claim_row_height(const Painter& painter, const ClaimRow& row, float width) {
  const float text = wrapped_height(painter, width - 16 - kNumber - kGap - (row.nested ? kNested : 0), 20, row.text,
                                    type::list_text, 2);
  return 8 + 21 + 1 + text + (row.via.empty() ? 0 : 18) + 9;
}

// The name is cut before the cue is, and the cue only where it alone is too wide.
void draw_who_and_cue(const Ui& ui, Painter& painter, const ClaimRow& row, float x, float y, float width, bool dimmed) {
  const Color ink = dimmed ? ui.theme.ink3 : ui.theme.ink;
  const float cue_width = std::min(painter.width(row.cue, type::cue), width * 0.7F);
  const float room = width - cue_width - 5;
  const float who_end = painter.text_cut(x, y, 21, room, row.who, dimmed ? type::body : type::strong, ink);
  if (!dimmed) draw_name_line(ui, painter, row.hue, x, who_end, y + 19, Weight::thin);
  painter.text_cut(who_end + 5, y, 20, cue_width + 1, row.cue, type::cue, dimmed ? ink : ui.theme.cue);
}

}  // namespace

float draw_claim_row(const Ui& ui, Painter& painter, const Place& place, const ClaimRow& row) {
  const float indent = row.nested ? kNested : 0;
  const float height = claim_row_height(painter, row, place.width);
  if (!place.pane.shows(place.y, height)) return height;
  const Rect rect{place.x + indent, place.y, place.width - indent, height};
  ImGui::PushID(static_cast<int>(row.id.index()));
  const Press pressed = press(ui, "claim", rect);
  ImGui::PopID();
  if (pressed.clicked) ui.send(SelectClaim{row.id, true});
  if (pressed.hovered && ui.state.hovered_claim != row.id && !ui.state.viewport.touch) ui.send(HoverClaim{row.id});
  ui.memory.row_hovered |= pressed.hovered;
  const bool dimmed =
      ui.state.filter.active() && !matches_filter(ui.state.briefing.claims[row.id.index()], ui.state.filter);
  const bool lit = row.id == ui.state.hovered_claim && !pressed.hovered;
  draw_press(ui, painter, rect, pressed, lit);

  const std::string number = std::to_string(row.number);
  painter.text_in_box(rect.x + 8 + kNumber - painter.width(number, type::label), rect.y + 8, 20, number, type::label,
                      ui.theme.ink3);
  const float x = rect.x + 8 + kNumber + kGap, width = rect.right() - 8 - x;
  draw_who_and_cue(ui, painter, row, x, rect.y + 8, width, dimmed);
  float y = rect.y + 8 + 22;
  y += draw_wrapped(painter, x, y, width, 20, row.text, type::list_text, dimmed ? ui.theme.ink3 : ui.theme.ink2, 2);
  if (!row.via.empty()) painter.text_cut(x, y, 18, width, row.via, type::label, ui.theme.ink3);
  return height;
}

float draw_claims_list(const Ui& ui, Painter& painter, const Place& place, std::span<const ClaimRow> rows) {
  float y = place.y;
  bool first = true;
  for (const ClaimRow& row : rows) {
    const float indent = row.nested ? kNested : 0;
    if (!first && place.pane.shows(y, 1))
      painter.horizontal(place.x + indent + 40, place.x + place.width - 8, y, ui.theme.hair);
    y += draw_claim_row(ui, painter, {place.pane, place.x, y, place.width}, row);
    first = false;
  }
  return y - place.y;
}

namespace {

const std::vector<float>& claim_tops(const Ui& ui, const Painter& painter, float width) {
  PanelMemory& memory = ui.memory;
  if (memory.claim_tops_of != ui.state.revisions.document || memory.claim_tops_width != width) {
    memory.claim_tops.assign(1, 0);
    for (const ClaimRow& row : ui.rows.claims)
      memory.claim_tops.push_back(memory.claim_tops.back() + claim_row_height(painter, row, width));
    memory.claim_tops_of = ui.state.revisions.document;
    memory.claim_tops_width = width;
  }
  return memory.claim_tops;
}

}  // namespace

float draw_all_claims(const Ui& ui, Painter& painter, const Place& place, size_t first) {
  const auto& rows = ui.rows.claims;
  const std::vector<float>& tops = claim_tops(ui, painter, place.width);
  const float origin = place.y - tops[first];
  const auto seen = std::upper_bound(tops.begin(), tops.end(), place.pane.rect().y - origin);
  size_t at = std::max(first, static_cast<size_t>(std::max<std::ptrdiff_t>(seen - tops.begin() - 1, 0)));
  for (; at < rows.size() && origin + tops[at] < place.pane.rect().bottom(); ++at) {
    const float y = origin + tops[at];
    if (at > first)
      painter.horizontal(place.x + (rows[at].nested ? kNested : 0) + 40, place.x + place.width - 8, y, ui.theme.hair);
    (void)draw_claim_row(ui, painter, {place.pane, place.x, y, place.width}, rows[at]);
  }
  return tops.back() - tops[first];
}

float draw_more(const Ui& ui, Painter& painter, const Place& place, size_t all) {
  if (all <= kMaxListed) return 0;
  const std::string more = "and " + with_thousands(all - kMaxListed) + " more in the text";
  painter.text_in_box(place.x + 40, place.y + 8, 20, more, type::body, ui.theme.ink3);
  return 36;
}

float draw_note(const Ui& ui, Painter& painter, const Place& place, std::string_view title, std::string_view detail) {
  const float text_width = place.width - 54;
  const float title_height = wrapped_height(painter, text_width, 20, title, type::strong);
  const float detail_height = detail.empty() ? 0 : wrapped_height(painter, text_width, 18, detail, type::label);
  const float height = 10 + title_height + detail_height + 12;
  painter.fill({place.x, place.y, place.width, height}, ui.theme.well, 8);
  draw_icon(painter, Icon::warning, place.x + 14, place.y + 12, ui.theme.ink);
  draw_wrapped(painter, place.x + 40, place.y + 10, text_width, 20, title, type::strong, ui.theme.ink);
  if (!detail.empty())
    draw_wrapped(painter, place.x + 40, place.y + 10 + title_height, text_width, 18, detail, type::label,
                 ui.theme.ink3);
  return height + 12;
}

float draw_filter_remark(const Ui& ui, Painter& painter, const Place& place) {
  const auto matching =
      static_cast<uint32_t>(std::count_if(ui.rows.claims.begin(), ui.rows.claims.end(), [&](const ClaimRow& row) {
        return matches_filter(ui.state.briefing.claims[row.id.index()], ui.state.filter);
      }));
  std::string label;
  if (ui.state.filter.kind) label = capitalised(word_for(*ui.state.filter.kind));
  if (ui.state.filter.naming) label = word_for_row(*ui.state.filter.naming);
  if (ui.state.filter.affiliation)
    label = ui.state.filter.affiliation->empty() ? "Not told" : *ui.state.filter.affiliation;
  if (ui.state.filter.stance) label = word_for(*ui.state.filter.stance);
  if (ui.state.filter.form) label = word_for(*ui.state.filter.form);
  const float chip = draw_filter_chip(ui, painter, place.x + 8, place.y, label, place.width * 0.56F);
  const std::string remark =
      std::to_string(matching) + " of " + counted(static_cast<uint32_t>(ui.rows.claims.size()), "claim", "claims");
  painter.text_cut(chip + 10, place.y, 28, place.x + place.width - 8 - chip - 10, remark, type::body, ui.theme.ink3);
  return 36;
}

namespace {

float draw_unsourced(const Ui& ui, Painter& painter, Place place) {
  const float start = place.y;
  const float x = place.x + 8, width = place.width - 16;
  painter.text_in_box(x, place.y, 26, "Nobody is quoted for this", type::lead_name, ui.theme.ink);
  place.y += 30;
  const std::vector<ClaimRow>& hidden = ui.rows.unsourced;
  std::string lead = std::to_string(ui.rows.own_voice_percent) + " % of the words are the outlet's own voice";
  if (!hidden.empty())
    lead += ", and " + counted(static_cast<uint32_t>(hidden.size()), "claim hides", "claims hide") + " who spoke";
  lead +=
      ". That is not wrong: background is often common knowledge. It is what you are asked to take from the outlet.";
  place.y += draw_wrapped(painter, x, place.y, width, 20, lead, type::body, ui.theme.ink3) + 10;
  if (!hidden.empty()) {
    place.y += draw_section(ui, painter, place.x, place.y, place.width, "Claims without a source",
                            std::to_string(hidden.size()), 6);
    place.y += draw_claims_list(ui, painter, place, std::span(hidden).first(std::min(hidden.size(), kMaxListed)));
    place.y += draw_more(ui, painter, place, hidden.size());
  }
  place.y += draw_section(ui, painter, place.x, place.y, place.width, "The outlet's own voice",
                          counted(static_cast<uint32_t>(ui.rows.own_voice.size()), "sentence", "sentences"));
  bool first = true;
  const std::span<const OwnVoiceRow> own(ui.rows.own_voice);
  for (const OwnVoiceRow& row : own.first(std::min(own.size(), kMaxListed))) {
    const float text_x = place.x + 40, text_width = place.width - 48;
    const float height = 8 + wrapped_height(painter, text_width, 20, row.text, type::list_text, 2) + 9;
    if (place.pane.shows(place.y, height)) {
      const Rect rect{place.x, place.y, place.width, height};
      ImGui::PushID(static_cast<int>(row.range.begin));
      const Press pressed = press(ui, "own voice", rect);
      ImGui::PopID();
      draw_press(ui, painter, rect, pressed);
      if (pressed.clicked) ui.send(ShowRange{row.range});
      if (!first) painter.horizontal(text_x, place.x + place.width - 8, place.y, ui.theme.hair);
      painter.text_in_box(place.x + 32 - painter.width(row.paragraph, type::label), place.y + 8, 20, row.paragraph,
                          type::label, ui.theme.ink3);
      draw_wrapped(painter, text_x, place.y + 8 + 1, text_width, 20, row.text, type::list_text, ui.theme.ink2, 2);
    }
    place.y += height;
    first = false;
  }
  place.y += draw_more(ui, painter, place, own.size());
  return place.y - start;
}

}  // namespace

float draw_claims_panel(const Ui& ui, Painter& painter, const Place& start) {
  Place place = start;
  const ViewerState& state = ui.state;
  const auto& rows = ui.rows.claims;
  if (state.filter.active()) place.y += draw_filter_remark(ui, painter, place);
  if (state.selected_claim.has_value()) {
    const ClaimCard card = make_claim_card(state, state.selected_claim);
    place.y += draw_claim_card(ui, painter, place, card);
    for (const WeakSpotNote& note : card.notes) place.y += draw_note(ui, painter, place, note.title, note.detail);
    const auto after =
        std::find_if(rows.begin(), rows.end(), [&](const ClaimRow& row) { return row.id == state.selected_claim; });
    if (after != rows.end())
      place.y += draw_all_claims(ui, painter, place, static_cast<size_t>(after - rows.begin()) + 1);
    return place.y - start.y;
  }
  if (state.lens == Lens::unsourced) {
    place.y += draw_unsourced(ui, painter, place);
  } else if (rows.empty()) {
    place.y += draw_note(ui, painter, place, "No claims found.", "The article may have none, or they were missed.");
  } else {
    place.y += draw_all_claims(ui, painter, place, 0);
  }
  return place.y - start.y;
}

}  // namespace onrecord
