// The viewer program without a platform: owns the state, the fonts and the drawing of a frame. A platform
// (viewer_native, the web bindings) owns the window and the Dear ImGui backends, feeds commands and input, and carries
// out the effects.
//
// Everything is in CSS px: the platform sets io.DisplaySize to the window in CSS px and io.DisplayFramebufferScale to
// the pixel ratio; glyphs are then rasterised, and edges snapped, at device pixels.
#pragma once

#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "panels/ui.h"
#include "view/rows.h"
#include "view/ruler.h"
#include "view/viewer_state.h"

namespace onrecord {

// Where the article's scrolled text is visible, in CSS px of the window: the page puts its scroller exactly there.
struct ArticleRect {
  float x = 0, y = 0, width = 0, height = 0;
  bool interactive = true;  // false while a dialog or a full page covers it
};

// Who scrolls the article and edits text: a page with a DOM scroller and real inputs over the canvas, or this program.
enum class Host : uint8_t { page, window };

class Viewer {
 public:
  // Needs a current Dear ImGui context; adds the embedded fonts to its atlas.
  [[nodiscard]] static Result<std::unique_ptr<Viewer>> create(Host host = Host::page);

  void set_viewport(const Viewport& viewport);
  void command(Command command);  // applied at once; a frame is needed afterwards
  // Draws everything; call between ImGui::NewFrame() and ImGui::Render(). Commands of the panels are applied behind it.
  void draw(double time_seconds);
  // Seconds until the picture changes by itself (an animation: 0; a toast's end; a tooltip); infinite when it does not.
  [[nodiscard]] double next_frame_seconds() const { return next_frame_seconds_; }
  // True while an animation runs: another frame is wanted after this one.
  [[nodiscard]] bool animating() const { return next_frame_seconds_ <= 0; }

  [[nodiscard]] const ViewerState& state() const { return state_; }
  [[nodiscard]] const FontSet& fonts() const { return fonts_.metrics; }
  [[nodiscard]] ArticleRect article_rect() const { return article_rect_; }        // of the last frame
  [[nodiscard]] const std::vector<FieldRect>& fields() const { return fields_; }  // of the last frame
  [[nodiscard]] const std::vector<LentText>& lent() const { return lent_; }       // of the last frame
  [[nodiscard]] std::vector<Effect> take_effects();

 private:
  explicit Viewer(Host host) : host_(host) {}
  void refresh_rows();
  void refresh_ruler();
  void draw_panes(const Ui& ui);
  void publish_article_rect();

  Host host_;
  ViewerState state_;
  DrawFonts fonts_;
  Theme theme_;
  ArticleRect article_rect_;
  std::vector<FieldRect> fields_;
  std::vector<LentText> lent_;
  std::vector<Effect> effects_;
  PanelMemory memory_;
  ModelRows rows_;
  uint32_t rows_of_ = UINT32_MAX;  // Revisions::document that they were made from
  Phase rows_phase_ = Phase::empty;
  RulerPicture ruler_;
  std::string ruler_of_;  // everything that the ruler was made from
  double next_frame_seconds_ = std::numeric_limits<double>::infinity();
};

}  // namespace onrecord
