// A viewer without a window: sends it commands and mouse input, draws frames, gives pictures.
#pragma once

#include <memory>

#include "app/viewer.h"
#include "panels/software_renderer.h"

namespace onrecord::testing {

// A window of that size whose motion is stilled, so that pictures of it repeat.
[[nodiscard]] inline Viewport window(float width, float height, float ratio = 1, bool dark = false) {
  Viewport viewport;
  viewport.width = width;
  viewport.height = height;
  viewport.pixel_ratio = ratio;
  viewport.dark = dark;
  viewport.reduced_motion = true;
  return viewport;
}

class Stage {
 public:
  explicit Stage(Viewport viewport, Host host = Host::window);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  [[nodiscard]] Viewer& viewer() { return *viewer_; }
  template <class C>
  void send(C command) {
    viewer_->command(Command(std::move(command)));
  }
  void open_sample();  // with its briefing
  // Draws `count` frames a sixtieth of a second apart, and carries out scrolling at once, as the window would.
  void draw(int count = 2);
  void wait(double seconds) { time_ += seconds; }
  void resize(Viewport viewport);
  [[nodiscard]] Image picture();  // of the last frame
  void move_mouse(float x, float y);
  void click(float x, float y);
  [[nodiscard]] const std::vector<Effect>& effects() const { return effects_; }  // so far

 private:
  void carry_out_effects();

  ImGuiContext* context_ = nullptr;
  std::unique_ptr<Viewer> viewer_;
  Viewport viewport_;
  double time_ = 0;
  std::vector<Effect> effects_;
};

}  // namespace onrecord::testing
