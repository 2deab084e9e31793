// Everything that a finger can press on a phone is large enough for one.
#include <algorithm>
#include <map>

#include "doctest/doctest.h"
#include "imgui_internal.h"
#include "panels/stage.h"

using namespace onrecord;
using onrecord::testing::Stage;
using onrecord::testing::window;

namespace {

constexpr float kStep = 4, kLeast = 24;  // CSS px

struct Extent {
  float left = 1e6F, top = 1e6F, right = -1e6F, bottom = -1e6F;
};

// The places over which each control answers to the pointer, found by feeling for it.
std::map<ImGuiID, Extent> controls(Stage& stage, float width, float height) {
  std::map<ImGuiID, Extent> found;
  for (float y = 2; y < height; y += kStep) {
    for (float x = 2; x < width; x += kStep) {
      ImGui::GetIO().AddMousePosEvent(x, y);
      stage.draw(1);
      const ImGuiID id = ImGui::GetCurrentContext()->HoveredId;
      if (id == 0) continue;
      Extent& extent = found[id];
      extent.left = std::min(extent.left, x), extent.right = std::max(extent.right, x);
      extent.top = std::min(extent.top, y), extent.bottom = std::max(extent.bottom, y);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("Touch: no control of the phone is smaller than 24 px") {
  const float width = 390, height = 660;
  Viewport phone = window(width, height);
  phone.touch = true;
  Stage stage(phone, Host::page);
  stage.open_sample();
  stage.send(SelectClaim{{3}, false});
  stage.send(SetSheet{SheetHeight::half});
  stage.draw(4);
  const auto all = controls(stage, width, height);
  CHECK(all.size() >= 8);  // the bar's three, the grip, the card's
  for (const auto& control : all) {
    const auto& extent = control.second;
    // What the window's edge cuts off can be scrolled to.
    if (extent.bottom + kStep >= height) continue;
    INFO("at " << extent.left << ", " << extent.top);
    CHECK(extent.right - extent.left + 2 * kStep >= kLeast);
    CHECK(extent.bottom - extent.top + 2 * kStep >= kLeast);
  }
}
