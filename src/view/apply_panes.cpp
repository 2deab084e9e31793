// Where things stand: panes, lines, the place in the article.
#include <algorithm>
#include <cmath>

#include "view/command_applier.h"

namespace onrecord {

void Applier::lay_out() {
  arrange();
  const LayoutOptions options{state.panes.article.width, state.viewport.pixel_ratio,
                              state.panes.layout == PaneLayout::phone, state.text_scale, state.measure};
  state.layout = lay_out_article(state.document, fonts, options);
  state.marks = mark_article(state.briefing, state.index, state.layout);
  ++state.revisions.layout;
  effects.push_back(LayoutChanged{});
}

void Applier::arrange() {
  state.panes = arrange_panes(state.viewport.width, state.viewport.height, state.pane_state);
}

float Applier::open_height() const {
  return state.panes.layout == PaneLayout::phone ? state.panes.right.y - state.panes.article.y
                                                 : state.panes.article.height;
}

float Applier::furthest_scroll() const {
  return std::max(state.layout.height - open_height(), 0.0F);
}

void Applier::show_lines(uint32_t first, uint32_t last) {
  if (first >= state.layout.lines.size()) return;
  const float top = state.layout.lines[first].baseline - 40, bottom = state.layout.lines[last].baseline + 24;
  const float height = open_height(), scroll = state.viewport.scroll_top;
  if (top >= scroll && bottom <= scroll + height) return;
  const float above = std::max(std::min(height * 0.3F, height - (bottom - top)), 0.0F);
  effects.push_back(ScrollArticle{std::clamp(top - above, 0.0F, furthest_scroll()), true});
}

void Applier::show_range(ByteRange range) {
  if (state.layout.lines.empty()) return;
  const uint32_t first = line_of_offset(state.layout, range.begin);
  const uint32_t last = line_of_offset(state.layout, range.end > range.begin ? range.end - 1 : range.end);
  if (first != UINT32_MAX) show_lines(first, std::max(first, last));
}

void Applier::show_claim(ClaimId claim) {
  if (claim.index() >= state.marks.bracket_of_claim.size()) return;
  const uint32_t at = state.marks.bracket_of_claim[claim.index()];
  if (at == UINT32_MAX) return;
  show_lines(state.marks.brackets[at].first_line, state.marks.brackets[at].last_line);
}

void Applier::open_detail() {
  if (state.panes.layout == PaneLayout::drawer) state.pane_state.drawer_open = true;
  if (state.panes.layout == PaneLayout::phone && state.pane_state.sheet == SheetHeight::peek)
    state.pane_state.sheet = SheetHeight::half;
  state.pane_state.layers_open = false;
  arrange();
}

void Applier::operator()(SetTextScale&& command) {
  const float scale = std::round(std::clamp(command.scale, 0.8F, 2.0F) * 10) / 10;
  if (scale == state.text_scale) return;
  keep_place([&] { state.text_scale = scale; });
  effects.push_back(ReadingChanged{});
}

void Applier::operator()(SetMeasure&& command) {
  if (command.measure == state.measure) return;
  keep_place([&] { state.measure = command.measure; });
  effects.push_back(ReadingChanged{});
}

void Applier::keep_place(const std::function<void()>& change) {
  const LineSpan top = lines_between(state.layout, state.viewport.scroll_top, state.viewport.scroll_top + 1e6F);
  const bool scrolled = state.viewport.scroll_top > 0 && top.begin < top.end;
  const bool in_text = scrolled && state.layout.blocks[state.layout.lines[top.begin].block].source == LineSource::text;
  const uint32_t offset = in_text ? state.layout.lines[top.begin].range.begin : 0;
  const float above = in_text ? state.layout.lines[top.begin].baseline - state.viewport.scroll_top : 0;
  change();
  lay_out();
  if (!in_text) return;
  const float baseline = state.layout.lines[line_of_offset(state.layout, offset)].baseline;
  effects.push_back(ScrollArticle{std::clamp(baseline - above, 0.0F, furthest_scroll()), false});
}

void Applier::operator()(SetTab&& command) {
  // The tab of what is chosen leads back to the whole list.
  const bool again = state.tab == command.tab;
  state.tab = command.tab;
  if (again || command.tab == Tab::claims) state.selected_actor = ActorId::none();
  if (again || command.tab == Tab::actors) state.selected_claim = ClaimId::none();
  selection_changed();
}

void Applier::operator()(ToggleHelp&&) {
  state.help_open = !state.help_open;
}

void Applier::operator()(ToggleLayersPane&&) {
  state.pane_state.layers_open = !state.pane_state.layers_open;
  arrange();
}

void Applier::operator()(ToggleDrawer&&) {
  state.pane_state.drawer_open = !state.pane_state.drawer_open;
  arrange();
}

void Applier::operator()(SetSheet&& command) {
  state.pane_state.sheet = command.height;
  arrange();
}

void Applier::operator()(ShowRange&& command) {
  if (!command.range.empty() && command.range.end <= state.document.text.size()) show_range(command.range);
}

void Applier::operator()(ScrollTo&& command) {
  effects.push_back(ScrollArticle{std::clamp(command.top, 0.0F, furthest_scroll()), command.smooth});
}

}  // namespace onrecord
