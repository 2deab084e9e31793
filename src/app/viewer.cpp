#include "app/viewer.h"

#include <limits>
#include <utility>

#include "imgui.h"
#include "panels/article_input.h"
#include "panels/article_panel.h"
#include "panels/panels.h"
#include "panels/style.h"

namespace onrecord {
namespace {

// What the ruler's marks depend on, apart from the scroll position.
std::string ruler_key(const ViewerState& state) {
  std::string key;
  const auto add = [&](auto value) { key.append(reinterpret_cast<const char*>(&value), sizeof value); };
  add(state.revisions.layout);
  add(state.revisions.document);
  add(state.phase);
  add(state.viewport.height);
  add(state.selected_claim.value);
  add(state.hovered_claim.value);
  add(state.selected_actor.value);
  add(state.hovered_actor.value);
  add(state.layers.to_ulong());
  add(state.lens);
  add(state.search_hits.size());
  key += state.search;
  if (state.filter.kind) add(*state.filter.kind);
  if (state.filter.naming) add(*state.filter.naming);
  if (state.filter.affiliation) key += "/" + *state.filter.affiliation;
  if (state.filter.stance) key += "s" + std::to_string(static_cast<int>(*state.filter.stance));
  if (state.filter.form) key += "f" + std::to_string(static_cast<int>(*state.filter.form));
  return key;
}

}  // namespace

Result<std::unique_ptr<Viewer>> Viewer::create(Host host) {
  Result<DrawFonts> fonts = load_fonts();
  if (!fonts.ok()) return fonts.error();
  std::unique_ptr<Viewer> viewer(new Viewer(host));
  viewer->fonts_ = std::move(*fonts);
  viewer->theme_ = make_theme(false, false);
  ImGuiIO& io = ImGui::GetIO();
  io.FontDefault = viewer->fonts_[Cut::sans];
  io.IniFilename = nullptr;
  if (host == Host::window) io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  return viewer;
}

void Viewer::set_viewport(const Viewport& viewport) {
  theme_ = make_theme(viewport.dark, viewport.more_contrast);
  onrecord::set_viewport(state_, fonts_.metrics, viewport, effects_);
}

void Viewer::command(Command command) {
  apply_command(state_, fonts_.metrics, std::move(command), effects_);
}

std::vector<Effect> Viewer::take_effects() {
  return std::exchange(effects_, {});
}

void Viewer::refresh_rows() {
  if (rows_of_ == state_.revisions.document && rows_phase_ == state_.phase) return;
  rows_ = make_rows(state_);
  rows_of_ = state_.revisions.document;
  rows_phase_ = state_.phase;
}

void Viewer::refresh_ruler() {
  std::string key = ruler_key(state_);
  if (key != ruler_of_) {
    ruler_ = make_ruler(state_, state_.panes.ruler.height);
    ruler_of_ = std::move(key);
  }
  place_window(ruler_, state_, state_.panes.ruler.height);
}

void Viewer::publish_article_rect() {
  const Rect& pane = state_.panes.article;
  article_rect_ = {pane.x, pane.y, pane.width, pane.height, true};
  const bool folded = state_.panes.layout != PaneLayout::wide && state_.pane_state.layers_open;
  article_rect_.interactive = state_.shows_article() && !state_.help_open && !folded &&
                              !ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
  // What a drawer or sheet lies over is not the article's.
  const Rect& over = state_.panes.right;
  if (state_.panes.layout == PaneLayout::phone) article_rect_.height = std::max(over.y - pane.y, 0.0F);
  if (state_.panes.layout == PaneLayout::drawer && over.width > 0)
    article_rect_.width = std::max(over.x - pane.x, 0.0F);
}

void Viewer::draw_panes(const Ui& ui) {
  if (!state_.shows_article()) {
    if (state_.open_error)
      draw_error_page(ui);
    else
      draw_start_page(ui);
  } else {
    {
      const PaneWindow article(ui, "##article", state_.panes.article, theme_.paper, false);
      draw_article(ui, state_.viewport.scroll_top);
      if (host_ == Host::window) handle_article_mouse(ui);
    }
    draw_ruler_panel(ui, ruler_);
  }
  draw_top_bar(ui);
  draw_status_bar(ui);
  if (state_.shows_article()) {
    draw_detail_pane(ui);
    draw_legend_panel(ui);
  }
  draw_help_dialog(ui);
  draw_overlays(ui);
}

void Viewer::draw(double time_seconds) {
  fields_.clear();
  lent_.clear();
  refresh_rows();
  refresh_ruler();
  apply_style(theme_, state_.viewport.pixel_ratio, state_.panes.layout == PaneLayout::phone);
  std::vector<Command> commands;
  memory_.next_frame_seconds = std::numeric_limits<double>::infinity();
  memory_.row_was_hovered = std::exchange(memory_.row_hovered, false);
  const Ui ui{fonts_, theme_, state_, rows_, time_seconds, host_ == Host::window, commands, fields_, lent_, memory_};
  draw_panes(ui);
  publish_article_rect();
  // A menu may lie over any of it.
  if (ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) lent_.clear();
  if (host_ == Host::window) handle_keys(ui);
  if (memory_.row_was_hovered && !memory_.row_hovered) commands.push_back(HoverNone{});
  for (Command& command : commands) this->command(std::move(command));
  next_frame_seconds_ = commands.empty() ? memory_.next_frame_seconds : 0;
}

}  // namespace onrecord
