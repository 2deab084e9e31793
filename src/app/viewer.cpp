#include "app/viewer.h"

#include <utility>

#include "imgui.h"
#include "panels/article_panel.h"

namespace onrecord {

Result<std::unique_ptr<Viewer>> Viewer::create(Host host) {
  Result<DrawFonts> fonts = load_fonts();
  if (!fonts.ok()) return fonts.error();
  std::unique_ptr<Viewer> viewer(new Viewer(host));
  viewer->fonts_ = std::move(*fonts);
  viewer->theme_ = make_theme(false, false);
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

void Viewer::draw(double time_seconds) {
  fields_.clear();
  std::vector<Command> commands;
  const Ui ui{fonts_, theme_, state_, time_seconds, host_ == Host::window, commands, fields_};
  const Rect& pane = state_.panes.article;
  article_rect_ = {pane.x, pane.y, pane.width, pane.height, true};
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({state_.viewport.width, state_.viewport.height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::Begin("##article", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground);
  draw_article(ui, state_.viewport.scroll_top);
  ImGui::End();
  ImGui::PopStyleVar();
  for (Command& command : commands) this->command(std::move(command));
}

}  // namespace onrecord
