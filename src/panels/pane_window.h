// A pane: a Dear ImGui window without decoration that may scroll, by wheel, keys, bar or a dragging finger. Opened by
// its constructor, closed by its destructor.
#pragma once

#include "panels/ui.h"

namespace onrecord {

class PaneWindow {
 public:
  PaneWindow(const Ui& ui, const char* id, const Rect& rect, Color background, bool scrolls = true,
             bool in_front = false);
  ~PaneWindow();
  PaneWindow(const PaneWindow&) = delete;
  PaneWindow& operator=(const PaneWindow&) = delete;

  // Window y of the content's start, as scrolled.
  [[nodiscard]] float top() const { return top_; }
  [[nodiscard]] const Rect& rect() const { return rect_; }
  void set_content_height(float height) { content_height_ = height; }
  // Is any of [y, y + height) inside the pane? Rows outside are not drawn.
  [[nodiscard]] bool shows(float y, float height) const { return y + height > rect_.y && y < rect_.bottom(); }

 private:
  Rect rect_;
  float top_ = 0;
  float content_height_ = 0;
  bool scrolls_;
};

}  // namespace onrecord
