#include "panels/article_input.h"

#include "base/characters.h"
#include "base/utf8.h"
#include "imgui_internal.h"

namespace onrecord {
namespace {

constexpr float kWheelStep = 72;  // px a notch

// The byte of the text nearest to a point of the window.
uint32_t text_at(const Ui& ui, ImVec2 point) {
  const ViewerState& state = ui.state;
  const float y = point.y - state.panes.article.y + state.viewport.scroll_top;
  const float x = point.x - state.panes.article.x;
  const LineSpan near = lines_between(state.layout, y, y + 1);
  uint32_t line = near.begin;
  if (near.begin == near.end) {
    // Between blocks: the end of the one above.
    const LineSpan above = lines_between(state.layout, y - 60, y);
    if (above.begin == above.end) return 0;
    line = above.end - 1;
  }
  if (state.layout.blocks[state.layout.lines[line].block].source != LineSource::text) return 0;
  return offset_at_x(state.document, ui.fonts.metrics, state.layout, line, x);
}

ByteRange word_at(const Document& document, uint32_t offset) {
  const auto in_word = [](char32_t c) { return is_letter(c) || is_digit(c) || is_apostrophe(c); };
  ByteRange word{offset, offset};
  while (in_word(decode_before(document.text, word.begin).value))
    word.begin -= decode_before(document.text, word.begin).size_bytes;
  while (in_word(decode_at(document.text, word.end).value)) word.end += decode_at(document.text, word.end).size_bytes;
  return word;
}

void select_text(const Ui& ui) {
  PanelMemory& memory = ui.memory;
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsItemActivated()) memory.selection_start = text_at(ui, io.MousePos);
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3)) {
    memory.selecting = true;
    const uint32_t end = text_at(ui, io.MousePos);
    const ByteRange range{std::min(memory.selection_start, end), std::max(memory.selection_start, end)};
    if (range != ui.state.text_selection) ui.send(SelectText{range});
    // Beyond the pane's edge the text follows.
    const Rect& pane = ui.state.panes.article;
    const float beyond =
        io.MousePos.y < pane.y ? io.MousePos.y - pane.y : std::max(io.MousePos.y - pane.bottom(), 0.0F);
    if (beyond != 0) {
      ui.send(ScrollTo{ui.state.viewport.scroll_top + beyond / 4, false});
      ui.wake_in(0);
    }
  }
}

void handle_text_size(const Ui& ui) {
  const auto pressed = [](ImGuiKey key, ImGuiKey keypad) {
    return ImGui::IsKeyPressed(key, true) || ImGui::IsKeyPressed(keypad, true);
  };
  if (pressed(ImGuiKey_Equal, ImGuiKey_KeypadAdd)) ui.send(SetTextScale{ui.state.text_scale + 0.1F});
  if (pressed(ImGuiKey_Minus, ImGuiKey_KeypadSubtract)) ui.send(SetTextScale{ui.state.text_scale - 0.1F});
}

}  // namespace

void handle_article_mouse(const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  const Rect& pane = ui.state.panes.article;
  ImGui::SetCursorScreenPos({pane.x, pane.y});
  const bool released = ImGui::InvisibleButton("article", {std::max(pane.width, 1.0F), std::max(pane.height, 1.0F)},
                                               ImGuiButtonFlags_MouseButtonLeft);
  const float x = io.MousePos.x - pane.x, y = io.MousePos.y - pane.y + ui.state.viewport.scroll_top;
  const bool hovered = ImGui::IsItemHovered();
  select_text(ui);
  if (hovered) {
    if (io.MouseWheel != 0) ui.send(ScrollTo{ui.state.viewport.scroll_top - io.MouseWheel * kWheelStep, false});
    if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0 || io.MouseWheel != 0) ui.send(HoverAt{x, y});
    const bool mark = ui.state.hovered_claim.has_value() || ui.state.hovered_actor.has_value();
    ImGui::SetMouseCursor(mark ? ImGuiMouseCursor_Hand : ImGuiMouseCursor_TextInput);
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
      ui.send(SelectText{word_at(ui.state.document, text_at(ui, io.MousePos))});
    ui.memory.row_hovered = true;
  }
  if (released && !ui.memory.selecting && io.MouseClickedLastCount[0] < 2) {
    ui.send(SelectText{});
    ui.send(ClickAt{x, y});
  }
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) ui.memory.selecting = false;
}

void handle_keys(const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    ui.send(ClearSelection{});
    ImGui::ClearActiveID();
  }
  if (io.WantTextInput) return;
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, true); };
  if (io.KeyCtrl) {
    if (pressed(ImGuiKey_C)) ui.send(AskCopySelection{});
    if (pressed(ImGuiKey_A)) ui.send(SelectText{{0, static_cast<uint32_t>(ui.state.document.text.size())}});
    if (pressed(ImGuiKey_O)) ui.send(AskOpenFile{});
    if (pressed(ImGuiKey_V)) ui.send(AskPaste{});
    if (pressed(ImGuiKey_F)) ui.send(OpenSearch{});
    handle_text_size(ui);
    if (pressed(ImGuiKey_0)) ui.send(SetTextScale{1});
    return;
  }
  handle_text_size(ui);
  if (pressed(ImGuiKey_J)) ui.send(StepClaim{Direction::next});
  if (pressed(ImGuiKey_K)) ui.send(StepClaim{Direction::previous});
  if (pressed(ImGuiKey_N)) ui.send(StepMention{Direction::next});
  if (pressed(ImGuiKey_P)) ui.send(StepMention{Direction::previous});
  if (pressed(ImGuiKey_L)) ui.send(AskCopyLink{ui.state.selected_claim});
  if (pressed(ImGuiKey_C) && ui.state.selected_claim.has_value()) ui.send(AskCopyClaim{ui.state.selected_claim});
  if (pressed(ImGuiKey_Slash)) {
    if (io.KeyShift)
      ui.send(ToggleHelp{});
    else
      ui.send(OpenSearch{});
  }
  for (int i = 0; i < static_cast<int>(kLayerCount); ++i)
    if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_1 + i), false))
      ui.send(ToggleLayer{static_cast<Layer>(i), io.KeyAlt});
  const float page = ui.state.panes.article.height - 54, scroll = ui.state.viewport.scroll_top;
  if (pressed(ImGuiKey_PageDown)) ui.send(ScrollTo{scroll + page, true});
  if (pressed(ImGuiKey_PageUp)) ui.send(ScrollTo{scroll - page, true});
  if (pressed(ImGuiKey_Home)) ui.send(ScrollTo{0, true});
  if (pressed(ImGuiKey_End)) ui.send(ScrollTo{ui.state.layout.height, true});
}

}  // namespace onrecord
