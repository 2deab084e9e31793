#include "panels/stage.h"

#include <cstdlib>

#include "support/sample_briefing.h"

namespace onrecord::testing {

Stage::Stage(Viewport viewport, Host host) : viewport_(viewport) {
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  Result<std::unique_ptr<Viewer>> viewer = Viewer::create(host);
  if (!viewer.ok()) std::abort();
  viewer_ = std::move(*viewer);
  resize(viewport);
}

Stage::~Stage() {
  viewer_.reset();
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
  ImGui::DestroyContext(context_);
}

void Stage::resize(Viewport viewport) {
  viewport_ = viewport;
  viewer_->set_viewport(viewport_);
}

void Stage::open_sample() {
  send(OpenDocument{sample_document()});
  send(SetBriefing{sample_briefing()});
}

void Stage::carry_out_effects() {
  for (Effect& effect : viewer_->take_effects()) {
    if (const auto* scroll = std::get_if<ScrollArticle>(&effect)) {
      viewport_.scroll_top = scroll->top;
      viewer_->set_viewport(viewport_);
    }
    effects_.push_back(std::move(effect));
  }
}

void Stage::draw(int count) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  carry_out_effects();
  for (int i = 0; i < count; ++i) {
    io.DisplaySize = {viewport_.width, viewport_.height};
    io.DisplayFramebufferScale = {viewport_.pixel_ratio, viewport_.pixel_ratio};
    io.DeltaTime = 1.0F / 60;
    time_ += 1.0 / 60;
    ImGui::NewFrame();
    viewer_->draw(time_);
    ImGui::Render();
    accept_textures(*ImGui::GetDrawData());
    carry_out_effects();
  }
}

Image Stage::picture() {
  ImGui::SetCurrentContext(context_);
  return render(*ImGui::GetDrawData());
}

void Stage::move_mouse(float x, float y) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddMousePosEvent(x, y);
  draw(2);
}

void Stage::click(float x, float y) {
  move_mouse(x, y);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  draw(2);
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  draw(2);
}

}  // namespace onrecord::testing
