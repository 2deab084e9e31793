// Choosing: claims, actors, what the pointer is over, a stretch of the text.
#include <algorithm>

#include "view/command_applier.h"
#include "view/emphasis.h"
#include "view/hit_test.h"

namespace onrecord {

void Applier::operator()(SelectClaim&& command) {
  if (!has(command.claim)) return;
  state.selected_claim = command.claim;
  state.selected_actor = ActorId::none();
  state.current_mention = UINT32_MAX;
  state.tab = Tab::claims;
  open_detail();
  // A sheet that rises over the chosen words would hide them.
  if (command.scroll_article || state.panes.layout == PaneLayout::phone) show_claim(command.claim);
  selection_changed();
}

void Applier::operator()(SelectActor&& command) {
  if (!has(command.actor)) return;
  state.selected_actor = command.actor;
  state.selected_claim = ClaimId::none();
  state.current_mention = UINT32_MAX;
  state.tab = Tab::actors;
  open_detail();
  if (command.scroll_article) step_mention(0);
  selection_changed();
}

void Applier::operator()(ClearSelection&&) {
  if (state.help_open) {
    state.help_open = false;
    return;
  }
  if (state.pane_state.layers_open) {
    state.pane_state.layers_open = false;
    arrange();
    return;
  }
  if (state.open_error && state.phase != Phase::empty) return (*this)(DismissError{});
  if (!state.text_selection.empty()) {
    state.text_selection = {};
    return;
  }
  if (state.selected_claim.has_value() || state.selected_actor.has_value()) {
    state.selected_claim = ClaimId::none();
    state.selected_actor = ActorId::none();
    state.current_mention = UINT32_MAX;
    close_detail();
    return selection_changed();
  }
  if (state.filter.active()) return (*this)(ClearFilter{});
  if (!state.search.empty() || state.search_open) return (*this)(CloseSearch{});
  close_detail();
}

void Applier::close_detail() {
  state.pane_state.drawer_open = false;
  state.pane_state.sheet = SheetHeight::peek;
  arrange();
}

void Applier::operator()(StepClaim&& command) {
  const auto& claims = state.briefing.claims;
  if (claims.empty()) return;
  const auto count = static_cast<int64_t>(claims.size());
  const int64_t step = command.direction == Direction::next ? 1 : -1;
  int64_t at = has(state.selected_claim) ? state.selected_claim.index() : (step > 0 ? -1 : count);
  do at += step;
  while (at >= 0 && at < count &&
         (claims[static_cast<size_t>(at)].document != 0 ||
          !matches_filter(claims[static_cast<size_t>(at)], state.filter)));
  if (at >= 0 && at < count) (*this)(SelectClaim{{static_cast<uint32_t>(at)}, true});
}

void Applier::operator()(StepMention&& command) {
  step_mention(command.direction == Direction::next ? 1 : -1);
}

void Applier::step_mention(int step) {
  ActorId actor = state.selected_actor;
  if (!has(actor) && has(state.selected_claim)) actor = state.briefing.claims[state.selected_claim.index()].actor;
  if (!has(actor)) return;
  const auto& mentions = state.briefing.actors[actor.index()].mentions;
  if (mentions.empty()) return;
  const auto count = static_cast<uint32_t>(mentions.size());
  uint32_t& at = state.current_mention;
  if (at >= count)
    at = step < 0 ? count - 1 : 0;
  else
    at = (at + count + static_cast<uint32_t>(step)) % count;
  if (mentions[at].document == 0) show_range(mentions[at].span);
}

void Applier::operator()(HoverAt&& command) {
  const std::vector<Mark> marks = marks_at(state, fonts, command.x, command.y);
  ClaimId claim;
  ActorId actor;
  if (!marks.empty()) {
    if (const ActorId* hovered = std::get_if<ActorId>(&marks.front())) actor = *hovered;
    for (const Mark& mark : marks) {
      if (const ClaimId* hovered = std::get_if<ClaimId>(&mark)) {
        claim = *hovered;
        break;
      }
    }
  }
  state.hovered_claim = claim;
  state.hovered_actor = actor;
}

void Applier::operator()(HoverNone&&) {
  state.hovered_claim = ClaimId::none();
  state.hovered_actor = ActorId::none();
}

void Applier::operator()(HoverClaim&& command) {
  (*this)(HoverNone{});
  if (has(command.claim)) state.hovered_claim = command.claim;
}

void Applier::operator()(HoverActor&& command) {
  (*this)(HoverNone{});
  if (has(command.actor)) state.hovered_actor = command.actor;
}

void Applier::operator()(ClickAt&& command) {
  const std::optional<Mark> mark = mark_to_choose(state, marks_at(state, fonts, command.x, command.y));
  if (!mark) {
    if (state.selected_claim.has_value() || state.selected_actor.has_value()) (*this)(ClearSelection{});
    return;
  }
  if (const ActorId* actor = std::get_if<ActorId>(&*mark)) return (*this)(SelectActor{*actor, false});
  (*this)(SelectClaim{std::get<ClaimId>(*mark), false});
}

void Applier::operator()(SelectText&& command) {
  const auto size = static_cast<uint32_t>(state.document.text.size());
  state.text_selection = {std::min(command.range.begin, size), std::min(command.range.end, size)};
}

}  // namespace onrecord
