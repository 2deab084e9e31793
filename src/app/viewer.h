// The viewer program without a platform: owns the state, the fonts and the drawing of a frame. A platform (native_main,
// the web bindings) owns the window and the Dear ImGui backends, feeds commands and input, and carries out the effects.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "view/viewer_state.h"

namespace onrecord {

// Where the article's scrolled text is visible, in CSS px of the window: the page puts its scroller exactly there.
struct ArticleRect {
  float x = 0, y = 0, width = 0, height = 0;
  bool interactive = true;  // false while a dialog or a full page covers it
};

// A text field that the page lays a real <input> over while it is shown (search, address, paste).
struct FieldRect {
  enum class Name : uint8_t { search, address, paste } name = Name::search;
  float x = 0, y = 0, width = 0, height = 0;
  float font_size = 14;
};

class Viewer {
 public:
  // Needs a current Dear ImGui context; adds the embedded fonts to its atlas.
  [[nodiscard]] static Result<std::unique_ptr<Viewer>> create();

  void set_viewport(const Viewport& viewport);
  void command(Command command);  // applied at once; a frame is needed afterwards
  // Draws everything; call between ImGui::NewFrame() and ImGui::Render(). Commands of the panels are applied behind it.
  void draw(double time_seconds);
  // True while an animation runs: another frame is wanted after this one.
  [[nodiscard]] bool animating() const;

  [[nodiscard]] const ViewerState& state() const { return state_; }
  [[nodiscard]] const FontSet& fonts() const { return fonts_; }
  [[nodiscard]] ArticleRect article_rect() const { return article_rect_; }        // of the last frame
  [[nodiscard]] const std::vector<FieldRect>& fields() const { return fields_; }  // of the last frame
  [[nodiscard]] std::vector<Effect> take_effects();

 private:
  ViewerState state_;
  FontSet fonts_;
  ArticleRect article_rect_;
  std::vector<FieldRect> fields_;
  std::vector<Effect> effects_;
};

}  // namespace onrecord
