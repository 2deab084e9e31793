// The panels, one a file: const rows and the frame's Ui in, commands out.
#pragma once

#include "panels/pane_window.h"
#include "panels/ui.h"
#include "view/ruler.h"

namespace onrecord {

void draw_top_bar(const Ui& ui);
void draw_legend_panel(const Ui& ui);  // layers, lens, sources
void draw_ruler_panel(const Ui& ui, const RulerPicture& ruler);
void draw_detail_pane(const Ui& ui);  // tabs with claims, actors, sources; a drawer or sheet on smaller windows
void draw_status_bar(const Ui& ui);
void draw_start_page(const Ui& ui);
void draw_error_page(const Ui& ui);
void draw_help_dialog(const Ui& ui);
void draw_overlays(const Ui& ui);  // tooltip, toast

// Parts of the detail pane: drawn at (x, y), `width` wide; each returns its height.
struct Place {
  const PaneWindow& pane;
  float x = 0, y = 0, width = 0;
};
// Lists beside the one of all claims show so many rows at most, and say how many more there are.
inline constexpr size_t kMaxListed = 300;
[[nodiscard]] float draw_more(const Ui& ui, Painter& painter, const Place& place, size_t all);
[[nodiscard]] float draw_claim_row(const Ui& ui, Painter& painter, const Place& place, const ClaimRow& row);
[[nodiscard]] float draw_claims_list(const Ui& ui, Painter& painter, const Place& place,
                                     std::span<const ClaimRow> rows);
// The rows of the whole article from the one at `first`, at their remembered heights.
[[nodiscard]] float draw_all_claims(const Ui& ui, Painter& painter, const Place& place, size_t first);
[[nodiscard]] float draw_claims_panel(const Ui& ui, Painter& painter, const Place& place);
[[nodiscard]] float draw_claim_card(const Ui& ui, Painter& painter, const Place& place, const ClaimCard& card);
[[nodiscard]] float draw_actors_panel(const Ui& ui, Painter& painter, const Place& place);
[[nodiscard]] float draw_actor_page(const Ui& ui, Painter& painter, const Place& place, const ActorPage& page);
[[nodiscard]] float draw_sources_panel(const Ui& ui, Painter& painter, const Place& place);
[[nodiscard]] float draw_loading_card(const Ui& ui, Painter& painter, const Place& place);
[[nodiscard]] float draw_filter_remark(const Ui& ui, Painter& painter, const Place& place);
[[nodiscard]] float draw_note(const Ui& ui, Painter& painter, const Place& place, std::string_view title,
                              std::string_view detail);

}  // namespace onrecord
