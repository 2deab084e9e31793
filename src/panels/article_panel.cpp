#include "panels/article_panel.h"

#include <utility>

#include "base/utf8.h"
#include "panels/mark_drawing.h"
#include "panels/motion.h"
#include "view/visible_marks.h"

namespace onrecord {
namespace {

Color word_color(const Theme& theme, WordColor color) {
  switch (color) {
    case WordColor::dim:
      return theme.dim;
    case WordColor::cue:
      return theme.cue;
    case WordColor::ink:
      break;
  }
  return theme.ink;
}

void draw_words(const Ui& ui, Painter& painter, const VisibleMarks& marks, float dx, float dy) {
  const ViewerState& state = ui.state;
  uint32_t line = UINT32_MAX;
  float x = 0;
  char32_t last = 0;
  for (const WordRun& run : marks.words) {
    const Line& at = state.layout.lines[run.line];
    const LaidOutBlock& block = state.layout.blocks[at.block];
    const std::string_view text = source_text(state.document, state.byline, block.source);
    if (run.line != line) {
      line = run.line;
      x = at.x;
      last = 0;
    }
    // Runs of one line are kerned across their border, so that colour moves no word.
    if (last != 0 && !run.range.empty())
      x += painter.metrics()[block.cut].kerning(last, decode_at(text, run.range.begin).value) * block.font_size;
    const bool byline = block.kind == BlockKind::byline;
    const Color color = byline ? ui.theme.ink3 : word_color(ui.theme, run.color);
    x = painter.text(x + dx, at.baseline + dy, slice(text, run.range), block.style(), color,
                     run.color == WordColor::cue) -
        dx;
    if (!run.range.empty()) last = decode_before(text, run.range.end).value;
    if (block.kind == BlockKind::list_item && run.line == block.first_line && run.range.begin == at.range.begin)
      painter.dot(at.x - 12 + dx, at.baseline - 5 + dy, 2.5F, ui.theme.ink3);
  }
}

Fading fading(const Ui& ui) {
  const ViewerState& state = ui.state;
  PanelMemory& memory = ui.memory;
  // Nothing fades out of another article.
  if (std::exchange(memory.faded_of, state.revisions.document) != state.revisions.document)
    memory.hover = memory.choice = {};
  return {cross_fade(ui, memory.hover, {state.hovered_claim, state.hovered_actor}, kHoverSeconds),
          cross_fade(ui, memory.choice, {state.selected_claim, state.selected_actor}, kChoiceSeconds)};
}

}  // namespace

void draw_article(const Ui& ui, float top) {
  const Rect& pane = ui.state.panes.article;
  Painter painter = ui.painter();
  // The page's text layer shows what the shipped fonts lack (text-layer.js).
  if (!ui.own_fields) painter.leave_missing_glyphs(nullptr);
  painter.clip(pane);
  painter.fill(pane, ui.theme.paper);
  const VisibleMarks marks = visible_marks(ui.state, ui.fonts.metrics, ui.theme, top, top + pane.height, fading(ui));
  const float dx = pane.x, dy = pane.y - painter.snap(top);
  draw_marks_below_text(ui, painter, marks, dx, dy);
  draw_words(ui, painter, marks, dx, dy);
  draw_marks_above_text(ui, painter, marks, dx, dy);
  painter.unclip();
}

}  // namespace onrecord
