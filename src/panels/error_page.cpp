#include <cmath>
#include <string_view>

#include "panels/panels.h"
#include "panels/text_field.h"
#include "panels/widgets.h"
#include "view/samples.h"

namespace onrecord {
namespace {

// A way on: number, what, how, and its buttons at the right (below on a phone).
class Ways {
 public:
  Ways(const Ui& ui, Painter& painter, float x, float y, float width)
      : ui_(ui), painter_(painter), x_(x), y_(y), width_(width), narrow_(width < 520) {
    painter_.horizontal(x_, x_ + width_, y_, ui_.theme.hair);
    y_ += 1;
  }
  [[nodiscard]] float y() const { return y_; }

  // Returns the index of the button that was pressed, or -1.
  int way(const char* what, const char* how, std::initializer_list<Button> buttons) {
    ++number_;
    const float text_x = x_ + 40, height = narrow_ ? 14 + 40 + 10 + 44 + 14 : 68;
    painter_.text_in_box(x_, y_ + (narrow_ ? 14 : 24), 20, std::to_string(number_), type::quote_strong, ui_.theme.ink3);
    painter_.text_in_box(text_x, y_ + 14, 20, what, type::strong, ui_.theme.ink);
    painter_.text_cut(text_x, y_ + 34, 20, width_ - 40, how, type::body, ui_.theme.ink3);
    float all = -8;
    for (const Button& button : buttons) all += button_width(painter_, button) + 8;
    float at = narrow_ ? text_x : x_ + width_ - all;
    int pressed = -1, index = 0;
    for (Button button : buttons) {
      if (narrow_) button.height = 44;
      ImGui::PushID(number_ * 10 + index);
      if (draw_button(ui_, painter_, "way", at, narrow_ ? y_ + 64 : y_ + 18, button)) pressed = index;
      ImGui::PopID();
      at += button_width(painter_, button) + 8;
      ++index;
    }
    y_ += height;
    painter_.horizontal(x_, x_ + width_, y_, ui_.theme.hair);
    y_ += 1;
    return pressed;
  }

 private:
  const Ui& ui_;
  Painter& painter_;
  float x_, y_, width_;
  bool narrow_;
  int number_ = 0;
};

}  // namespace

void draw_error_page(const Ui& ui) {
  PaneWindow pane(ui, "##error", ui.state.panes.page, ui.theme.paper);
  Painter painter = ui.painter();
  const Rect& page = ui.state.panes.page;
  const OpenError& error = *ui.state.open_error;
  const bool narrow = page.width < 700;
  const float width = std::min(680.0F, page.width - (narrow ? 32 : 80));
  const float x = std::floor((page.width - width) / 2);
  float y = pane.top() + (narrow ? 28 : 80);
  if (!error.url.empty()) {
    const Button again{"Try again", Icon::none, ButtonLook::plain, 44, false, type::button_large, 20};
    const float again_width = button_width(painter, again);
    // The page's own input holds the address already.
    draw_text_field(ui, painter, FieldRect::Name::address, {x, y, width - again_width - 8, 44},
                    ui.own_fields ? std::string_view(error.url) : std::string_view());
    if (draw_button(ui, painter, "again", x + width - again_width, y, again))
      ui.send(AskOpenUrl{ui.memory.address.empty() ? error.url : ui.memory.address});
    y += 44 + 28;
  }
  const float indent = narrow ? 0.0F : 38.0F;
  if (!narrow) draw_icon(painter, Icon::warning, x, y + 6, ui.theme.ink, 24, 1.8F);
  const float text_x = x + indent, text_width = width - indent;
  const TextStyle title = narrow ? TextStyle{Cut::serif_semibold, 24, -0.2F} : type::error_title;
  y += draw_wrapped(painter, text_x, y, text_width, narrow ? 30.0F : 34.0F, error.title, title, ui.theme.ink) + 10;
  y += draw_wrapped(painter, text_x, y, text_width, 27, error.detail, type::lead, ui.theme.ink2) + 18;

  Ways ways(ui, painter, text_x, y, text_width);
  const Button paste{"Paste text", Icon::none, ButtonLook::primary};
  if (error.url.empty()) {
    if (ways.way("Copy the text and paste it", "In the report, select the article and copy it.", {paste}) == 0)
      ui.send(AskPaste{});
  } else {
    const int pressed = ways.way("Copy the text and paste it", "Open the report, select the article, copy.",
                                 {Button{"Open report"}, paste});
    if (pressed == 0) ui.send(AskVisit{error.url});
    if (pressed == 1) ui.send(AskPaste{});
  }
  if (ways.way("Save the page and drop the file", "In the report: Ctrl+S, then drop the file anywhere here.",
               {Button{"Choose a file"}}) == 0)
    ui.send(AskOpenFile{});
  if (ways.way("Look at a sample first", kSamples[0].title, {Button{"Open sample"}}) == 0) ui.send(AskSample{0});
  if (ui.state.phase != Phase::empty &&
      ways.way("Go back", "The last article is still open.", {Button{"Back to the article"}}) == 0)
    ui.send(DismissError{});
  y = ways.y() + 14;
  if (!error.technical.empty())
    y += draw_wrapped(painter, text_x, y, text_width, 20, error.technical, type::label, ui.theme.ink3);
  pane.set_content_height(y + 40 - pane.top());
}

}  // namespace onrecord
