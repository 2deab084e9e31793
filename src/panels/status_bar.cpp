#include "panels/panels.h"
#include "view/words.h"

namespace onrecord {

void draw_status_bar(const Ui& ui) {
  const Rect& rect = ui.state.panes.status_bar;
  if (rect.height <= 0) return;
  const PaneWindow pane(ui, "##status", rect, ui.theme.panel, false);
  Painter painter = ui.painter();
  painter.horizontal(0, rect.width, rect.y, ui.theme.hair);
  const bool page = !ui.state.shows_article();
  const std::string_view promise =
      page ? "Everything runs on this device. Nothing is uploaded." : "On this device. Nothing is uploaded.";
  const float promise_x = rect.width - 16 - painter.width(promise, type::label);
  painter.text_in_box(promise_x, rect.y + 1, rect.height - 1, promise, type::label, ui.theme.ink3);
  if (page) return;

  if (ui.state.phase != Phase::ready) {
    painter.text_in_box(16, rect.y + 1, rect.height - 1, counted(ui.rows.words, "word", "words"), type::label,
                        ui.theme.ink3);
    return;
  }
  float x = 16;
  bool first = true;
  for (const std::string& piece : ui.rows.status) {
    const TextStyle style = first ? type::label_strong : type::label;
    // Pieces that would run into the promise are left out, the last ones first.
    if (x + 20 + painter.width(piece, style) > promise_x) break;
    if (!first) {
      x = painter.text_in_box(x + 7, rect.y + 1, rect.height - 1, "·", type::label, ui.theme.control) + 7;
    }
    x = painter.text_in_box(x, rect.y + 1, rect.height - 1, piece, style, first ? ui.theme.ink2 : ui.theme.ink3);
    first = false;
  }
}

}  // namespace onrecord
