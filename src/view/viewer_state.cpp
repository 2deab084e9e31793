#include "view/viewer_state.h"

#include <utility>

#include "view/command_applier.h"

namespace onrecord {

void apply_command(ViewerState& state, const FontSet& fonts, Command command, std::vector<Effect>& effects) {
  std::visit(Applier{state, fonts, effects}, std::move(command));
}

void set_viewport(ViewerState& state, const FontSet& fonts, const Viewport& viewport, std::vector<Effect>& effects) {
  const Panes before = state.panes;
  const float ratio_before = state.viewport.pixel_ratio;
  const float scroll_before = state.viewport.scroll_top;
  state.viewport = viewport;
  Applier applier{state, fonts, effects};
  applier.arrange();
  const bool same_lines = state.panes.article.width == before.article.width && state.panes.layout == before.layout &&
                          viewport.pixel_ratio == ratio_before;
  if (same_lines) return;
  state.viewport.scroll_top = scroll_before;
  applier.keep_place([] {});
}

}  // namespace onrecord
