#include "panels/style.h"

#include "imgui.h"
#include "panels/painter.h"

namespace onrecord {

void apply_style(const Theme& theme, float pixel_ratio, bool phone) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.FontSizeBase = 14;
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = style.ChildBorderSize = 0;
  style.WindowRounding = 0;
  style.ChildRounding = 8;
  style.FrameRounding = style.PopupRounding = 6;
  style.FrameBorderSize = style.PopupBorderSize = 1;
  style.FramePadding = {12, 6};
  style.ItemSpacing = {8, 6};
  style.ItemInnerSpacing = {10, 4};
  style.ScrollbarSize = phone ? 4.0F : 8.0F;
  style.ScrollbarRounding = 4;
  style.WindowMinSize = {1, 1};
  style.CircleTessellationMaxError = 0.2F / pixel_ratio;

  const auto set = [&](ImGuiCol slot, Color color) {
    style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(packed(color));
  };
  set(ImGuiCol_WindowBg, theme.panel);
  set(ImGuiCol_ChildBg, theme.raised);
  set(ImGuiCol_PopupBg, theme.raised);
  set(ImGuiCol_Border, theme.control);
  set(ImGuiCol_Separator, theme.hair);
  set(ImGuiCol_Text, theme.ink);
  set(ImGuiCol_TextDisabled, theme.ink3);
  set(ImGuiCol_FrameBg, theme.raised);
  set(ImGuiCol_Button, theme.raised);
  set(ImGuiCol_Header, theme.selected);
  set(ImGuiCol_HeaderHovered, theme.hover);
  set(ImGuiCol_HeaderActive, theme.pressed);
  set(ImGuiCol_CheckMark, theme.paper);
  set(ImGuiCol_NavCursor, theme.ink);
  set(ImGuiCol_ModalWindowDimBg, theme.shade);
  set(ImGuiCol_ScrollbarBg, Color{0, 0, 0, 0});
  set(ImGuiCol_ScrollbarGrab, theme.control.with_alpha(0.45F));
  set(ImGuiCol_ScrollbarGrabHovered, theme.control.with_alpha(0.8F));
  set(ImGuiCol_ScrollbarGrabActive, theme.control);
}

}  // namespace onrecord
