#include "panels/pane_window.h"

#include <cmath>

#include "imgui_internal.h"

namespace onrecord {
namespace {

constexpr float kDragStart = 6;  // px a finger moves before it scrolls

// A finger that moves scrolls, and then presses nothing.
void scroll_by_finger(const Ui& ui) {
  if (!ui.state.viewport.touch || !ImGui::IsMouseDragging(ImGuiMouseButton_Left, kDragStart)) return;
  const ImVec2 start = ImGui::GetIO().MouseClickedPos[0];
  const ImVec2 from = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
  const bool began_here =
      start.x >= from.x && start.x < from.x + size.x && start.y >= from.y && start.y < from.y + size.y;
  if (!began_here || !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) return;
  ImGui::SetScrollY(ImGui::GetScrollY() - ImGui::GetIO().MouseDelta.y);
  ImGui::ClearActiveID();
}

}  // namespace

PaneWindow::PaneWindow(const Ui& ui, const char* id, const Rect& rect, Color background, bool scrolls, bool in_front)
    : rect_(rect), scrolls_(scrolls) {
  ImGui::SetNextWindowPos({rect.x, rect.y});
  ImGui::SetNextWindowSize({rect.width, rect.height});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                           ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus;
  if (!scrolls) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::Begin(id, nullptr, flags);
  if (in_front) {
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    // What the page shows would lie over this window.
    std::erase_if(ui.lent, [&](const LentText& text) {
      return text.x < rect.right() && text.x + text.width > rect.x && text.baseline > rect.y &&
             text.baseline - text.style.size < rect.bottom();
    });
  }
  if (scrolls) scroll_by_finger(ui);
  top_ = rect.y - std::round(ImGui::GetScrollY());
  if (background.alpha <= 0) return;
  // The scroll bar's strip too, which Dear ImGui clips away.
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()});
  ui.painter().fill(rect, background);
  list->PopClipRect();
}

PaneWindow::~PaneWindow() {
  if (scrolls_) {
    ImGui::SetCursorScreenPos({rect_.x, top_});
    ImGui::Dummy({1, content_height_});
  }
  ImGui::End();
}

}  // namespace onrecord
