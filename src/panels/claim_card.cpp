#include "panels/panels.h"
#include "panels/widgets.h"

namespace onrecord {
namespace {

constexpr float kLabel = 70, kGap = 10;

// Draws a card's fields top down; `dry` only measures.
class Fields {
 public:
  Fields(const Ui& ui, Painter& painter, float x, float y, float width)
      : ui_(ui), painter_(painter), x_(x), y_(y), width_(width) {}

  [[nodiscard]] float y() const { return y_; }
  [[nodiscard]] float left() const { return x_ + kLabel + kGap; }
  [[nodiscard]] float width() const { return width_ - kLabel - kGap; }

  void label(std::string_view text, bool first = false) {
    if (!first) y_ += 7;
    if (!dry) painter_.text_in_box(x_, y_, 22, text, type::label, ui_.theme.ink3);
    y_ += 1;
  }
  void end() { y_ += 7; }
  void skip(float height) { y_ += height; }

  void who(const ClaimCard& card, bool& pressed) {
    const float top = y_ - 3;
    const float height = wrapped_height(painter_, width(), 26, card.who, type::lead_name, kLeadNameLines);
    if (!dry) {
      draw_lead_name(ui_, painter_, left(), top, width(), card.who, card.hue);
      if (card.actor.has_value()) pressed = press(ui_, "who", {left(), top, width(), height + 2}).clicked;
    }
    y_ += height - 3;
    if (card.as_written.empty())
      y_ += 2;
    else
      wrapped(card.as_written, type::body, 20, ui_.theme.ink3, 2);
  }
  void wrapped(std::string_view text, const TextStyle& style, float line_height, Color color, uint32_t lines = 0) {
    y_ += dry ? wrapped_height(painter_, width(), line_height, text, style, lines)
              : draw_wrapped(painter_, left(), y_, width(), line_height, text, style, color, lines);
  }
  void cue(std::string_view text) {
    if (!dry) painter_.text_cut(left(), y_, 22, width(), text, TextStyle{Cut::serif_semibold, 17, 0}, ui_.theme.cue);
    y_ += 22;
  }
  void tags(const std::vector<std::string>& tags) {
    float x = left();
    y_ += 3;
    for (const std::string& tag : tags) {
      const float width = tag_width(painter_, tag);
      if (x > left() && x + width > left() + this->width()) x = left(), y_ += 24;
      if (!dry) draw_tag(ui_, painter_, x, y_, tag);
      x += width + 4;
    }
    y_ += 22;
  }
  void chain(const std::vector<ChainNode>& chain, ClaimId& pressed);

  bool dry = false;

 private:
  void node(const ChainNode& node, float x, float y);

  const Ui& ui_;
  Painter& painter_;
  float x_, y_, width_;
};

void Fields::node(const ChainNode& node, float x, float y) {
  const Color hue = ui_.theme.hue(node.hue);
  const Color ground = ui_.theme.raised;
  switch (node.shape) {
    case NodeShape::person:
      painter_.dot(x, y, 4.5F, hue);
      break;
    case NodeShape::institution:
      painter_.dot(x, y, 5, ground);
      painter_.ring(x, y, 4.5F, hue, 2);
      break;
    case NodeShape::unnamed:
    case NodeShape::nobody:
      painter_.dot(x, y, 5.5F, ground);
      for (int i = 0; i < 7; ++i) {
        const float from = static_cast<float>(i) * 0.8976F;
        painter_.list()->PathArcTo({x, y}, 4.5F, from, from + 0.45F, 4);
        painter_.list()->PathStroke(packed(node.shape == NodeShape::nobody ? ui_.theme.ink : hue), 0, 2);
      }
      break;
    case NodeShape::article:
      painter_.fill({x - 4.75F, y - 4.75F, 9.5F, 9.5F}, ground);
      painter_.outline({x - 4.75F, y - 4.75F, 9.5F, 9.5F}, ui_.theme.ink2, 0, 1.5F);
      break;
  }
}

void Fields::chain(const std::vector<ChainNode>& chain, ClaimId& pressed) {
  const float x = left() + 7, text_x = left() + 24, text_width = width() - 24;
  const float top = y_;
  if (!dry)
    painter_.dashed_vertical(x - 0.75F, top + 10, top + 10 + 40 * static_cast<float>(chain.size() - 1), 1.5F, 4, 3,
                             ui_.theme.hue(Hue::claim));
  for (const ChainNode& at : chain) {
    const bool last = at.shape == NodeShape::article;
    if (!dry) {
      node(at, x, y_ + 10);
      if (at.claim.has_value()) {
        const Rect rect{text_x - 4, y_, text_width + 4, 38};
        ImGui::PushID(static_cast<int>(at.claim.index()));
        const Press state = press(ui_, "node", rect);
        ImGui::PopID();
        draw_press(ui_, painter_, rect, state);
        if (state.clicked) pressed = at.claim;
      }
      painter_.text_cut(text_x, y_, 19, text_width, at.words, type::body, ui_.theme.ink);
      painter_.text_cut(text_x, y_ + 19, 19, text_width, at.detail, type::label, ui_.theme.ink3);
    }
    y_ += last ? 20 : 40;
  }
}

// All fields; the same walk measures and draws.
struct Pressed {
  bool who = false;
  ClaimId claim;
};
Pressed walk(Fields& fields, const Ui& ui, const ClaimCard& card, bool brief) {
  Pressed pressed;
  fields.label("Who", true);
  fields.who(card, pressed.who);
  fields.end();
  fields.label("Said");
  fields.cue(card.cue);
  fields.tags(card.tags);
  fields.end();
  fields.label("What");
  fields.skip(-2);
  fields.wrapped(card.what, type::quote, 24, ui.theme.ink, brief ? 3 : 0);
  fields.end();
  fields.label("Authority");
  fields.wrapped(card.authority, type::body, 20, ui.theme.ink);
  if (!card.affiliation.empty()) fields.wrapped(card.affiliation, type::body, 20, ui.theme.ink3);
  fields.end();
  if (!card.chain.empty()) {
    fields.label("Chain");
    fields.chain(card.chain, pressed.claim);
    fields.end();
  }
  if (brief) return pressed;
  fields.label("Why");
  const std::string why = card.why.empty() ? card.certainty : card.why;
  fields.wrapped(why, type::body, 20, ui.theme.ink);
  if (!card.why.empty()) fields.wrapped(card.certainty, type::body, 20, ui.theme.ink3);
  fields.end();
  return pressed;
}

}  // namespace

float draw_claim_card(const Ui& ui, Painter& painter, const Place& place, const ClaimCard& card) {
  const bool phone = ui.phone();
  const bool brief = phone && ui.state.pane_state.sheet != SheetHeight::full;
  const float button = phone ? 44.0F : 28.0F, head = phone ? 44.0F : 32.0F;
  const float inner_x = place.x + 19, inner_width = place.width - 35;

  Fields measure(ui, painter, inner_x, place.y + 44, inner_width);
  measure.dry = true;
  (void)walk(measure, ui, card, brief);
  const float height = measure.y() + 10 + button + 14 - place.y;

  const Rect rect{place.x, place.y, place.width, height};
  draw_card(ui, painter, rect);
  painter.list()->AddRectFilled({rect.x, rect.y}, {rect.x + 8, rect.bottom()}, packed(ui.theme.hue(Hue::claim)), 8,
                                ImDrawFlags_RoundCornersLeft);
  painter.fill({rect.x + 3, rect.y, 5, rect.height}, ui.theme.raised);

  float x =
      painter.text_in_box(inner_x, place.y, 44, "Claim " + std::to_string(card.number), type::strong, ui.theme.ink);
  painter.text_in_box(x + 6, place.y, 44, "of " + std::to_string(card.total), type::body, ui.theme.ink3);
  x = rect.right() - 8 - head;
  const float head_y = place.y + (44 - head) / 2;
  if (phone) {
    if (draw_icon_button(ui, painter, "close", x, head_y, head, Icon::cross, nullptr)) ui.send(ClearSelection{});
    x -= head + 2;
  }
  if (draw_icon_button(ui, painter, "next", x, head_y, head, Icon::next, "Next claim  j"))
    ui.send(StepClaim{Direction::next});
  x -= head + 2;
  if (draw_icon_button(ui, painter, "previous", x, head_y, head, Icon::previous, "Previous claim  k"))
    ui.send(StepClaim{Direction::previous});

  Fields fields(ui, painter, inner_x, place.y + 44, inner_width);
  const Pressed pressed = walk(fields, ui, card, brief);
  if (pressed.who) ui.send(SelectActor{card.actor, false});
  if (pressed.claim.has_value() && pressed.claim != card.id) ui.send(SelectClaim{pressed.claim, true});

  Button copy{
      "Copy", Icon::copy, ButtonLook::plain, button, false, phone ? type::body : type::label, phone ? 12.0F : 10.0F};
  Button link = copy;
  link.label = "Link", link.icon = Icon::link;
  const float y = fields.y() + 10;
  if (draw_button(ui, painter, "copy", inner_x, y, copy)) ui.send(AskCopyClaim{card.id});
  if (draw_button(ui, painter, "link", inner_x + button_width(painter, copy) + 8, y, link))
    ui.send(AskCopyLink{card.id});
  const std::string& url = ui.state.document.url;
  if (url.starts_with("https://") || url.starts_with("http://")) {
    Button original = copy;
    original.label = "Original", original.icon = Icon::none;
    if (draw_button(ui, painter, "original", rect.right() - 16 - button_width(painter, original), y, original))
      ui.send(AskVisitClaim{card.id});
  }
  return height + 12;
}

}  // namespace onrecord
