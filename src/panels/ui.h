// What every panel is given: how to draw, the theme, where commands go. Lives for one frame.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "panels/painter.h"
#include "view/command.h"
#include "view/rows.h"
#include "view/theme.h"
#include "view/viewer_state.h"
#include "view/visible_marks.h"

namespace onrecord {

// A text field that the page lays a real <input> over while it is shown (search, address, paste).
struct FieldRect {
  enum class Name : uint8_t { search, address, paste } name = Name::search;
  float x = 0, y = 0, width = 0, height = 0;
  float font_size = 14;
};

// Of a move that runs: see panels/motion.h.
struct Motion {
  bool started = false;
  float from = 0, target = 0, now = 0;
  double since = 0;
};
// Of a pane that slides out over the others.
struct Slide {
  Motion motion;
  Rect open;  // where it is, or last was, when it is out
};
struct FadeMemory {
  Pointed now, before;
  double since = 0;
};

// What the panels remember between frames that is no state of the viewer: a hover's age, a field's text.
struct PanelMemory {
  ImGuiID hovered = 0;
  double hovered_since = 0;
  bool hovered_now = false;
  const char* tooltip = nullptr;
  Rect tooltip_at;
  uint32_t toast_serial = 0;
  double toast_since = 0;
  std::string search, address, paste;  // fields of Dear ImGui's own
  bool focus_search = false;
  Motion sheet;
  Slide drawer, legend;
  float sheet_window = 0;                             // height of the window that the sheet has moved in
  FadeMemory hover, choice;                           // of the marks in the article
  uint32_t faded_of = UINT32_MAX;                     // Revisions::document
  bool row_hovered = false, row_was_hovered = false;  // a row that lights its marks up in the article
  uint32_t search_focus = 0;                          // what of ViewerState::search_focus has been followed
  bool selecting = false;                             // a drag over the article's text
  uint32_t selection_start = 0;                       // byte
  // The tops of the claim rows, so that a long list costs only what is seen of it; made for one width.
  std::vector<float> claim_tops;
  float claim_tops_width = 0;
  uint32_t claim_tops_of = UINT32_MAX;  // Revisions::document
  // The page of the chosen actor.
  std::optional<ActorPage> actor_page;
  uint32_t actor_page_of = UINT32_MAX;
  // What the detail pane showed, and where each list stood when something in it was chosen.
  std::string detail_shown;
  float list_scroll[3] = {};
  double next_frame_seconds = 0;
};

struct Ui {
  const DrawFonts& fonts;
  const Theme& theme;
  const ViewerState& state;
  const ModelRows& rows;
  double time_seconds = 0;
  bool own_fields = false;  // Dear ImGui's text fields; otherwise the page lays its own over the rectangles
  std::vector<Command>& commands;
  std::vector<FieldRect>& fields;
  std::vector<LentText>& lent;
  PanelMemory& memory;

  // A control with a tooltip lies under the mouse.
  void hovering(ImGuiID id, const char* tooltip, const Rect& rect) const {
    if (state.viewport.touch) return;
    if (memory.hovered != id) memory.hovered_since = time_seconds;
    memory.hovered = id;
    memory.hovered_now = true;
    memory.tooltip = tooltip;
    memory.tooltip_at = rect;
  }
  // Another frame is wanted in so many seconds.
  void wake_in(double seconds) const { memory.next_frame_seconds = std::min(memory.next_frame_seconds, seconds); }

  // A painter for the current window.
  [[nodiscard]] Painter painter() const {
    Painter painter(ImGui::GetWindowDrawList(), fonts, state.viewport.pixel_ratio);
    if (!own_fields) painter.leave_missing_glyphs(&lent);
    return painter;
  }
  [[nodiscard]] bool phone() const { return state.panes.layout == PaneLayout::phone; }
  template <class C>
  void send(C command) const {
    commands.push_back(Command(std::move(command)));
  }
};

// The styles of spec's type table.
namespace type {
inline constexpr TextStyle page_title{Cut::serif_semibold, 40, -0.4F};
inline constexpr TextStyle error_title{Cut::serif_semibold, 28, -0.25F};
inline constexpr TextStyle dialog_title{Cut::serif_semibold, 22, 0};
inline constexpr TextStyle lead_name{Cut::serif_semibold, 20, 0};
inline constexpr TextStyle wordmark{Cut::serif_semibold, 19, 0};
inline constexpr TextStyle lead{Cut::serif, 18, 0};
inline constexpr TextStyle quote{Cut::serif, 17, 0};
inline constexpr TextStyle quote_strong{Cut::serif_semibold, 17, 0};
inline constexpr TextStyle list_text{Cut::serif, 15, 0};
inline constexpr TextStyle list_strong{Cut::serif_semibold, 15, 0};
inline constexpr TextStyle cue{Cut::serif_semibold, 14, 0};
inline constexpr TextStyle body{Cut::sans, 14, 0};
inline constexpr TextStyle strong{Cut::sans_semibold, 14, 0};
inline constexpr TextStyle label{Cut::sans, 13, 0};
inline constexpr TextStyle label_strong{Cut::sans_semibold, 13, 0};
inline constexpr TextStyle key{Cut::sans_semibold, 12, 0};
inline constexpr TextStyle field_large{Cut::sans, 16, 0};
inline constexpr TextStyle button_large{Cut::sans, 15, 0};
inline constexpr TextStyle button_large_strong{Cut::sans_semibold, 15, 0};
}  // namespace type

}  // namespace onrecord
