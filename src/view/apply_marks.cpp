// What is marked: layers, lens, filter, search.
#include <algorithm>
#include <optional>
#include <utility>

#include "view/command_applier.h"
#include "view/search.h"

namespace onrecord {

void Applier::operator()(ToggleLayer&& command) {
  const auto bit = static_cast<size_t>(command.layer);
  const bool actor_layer = command.layer < Layer::claims;
  if (command.alone) {
    std::bitset<kLayerCount> alone;
    alone.set(bit);
    state.layers = state.layers == alone ? std::bitset<kLayerCount>().set() : alone;
  } else if (actor_layer && state.lens != Lens::who_spoke) {
    state.layers.set(bit);  // its box was drawn empty, because this lens marks no actors
  } else {
    state.layers.flip(bit);
  }
  if (actor_layer) state.lens = Lens::who_spoke;
  model_changed();
}

void Applier::operator()(SetLens&& command) {
  state.lens = command.lens;
  if (command.lens == Lens::unsourced) {
    state.tab = Tab::claims;
    state.selected_claim = ClaimId::none();
    state.selected_actor = ActorId::none();
  }
  model_changed();
}

namespace {

// The same filter again clears it, another one replaces all.
template <class Value>
Filter one_filter(const Filter& now, std::optional<Value> Filter::*field, Value value) {
  Filter next;
  if (now.*field != value) next.*field = std::move(value);
  return next;
}

}  // namespace

void Applier::operator()(FilterKind&& command) {
  set_filter(one_filter(state.filter, &Filter::kind, command.kind));
}
void Applier::operator()(FilterNaming&& command) {
  set_filter(one_filter(state.filter, &Filter::naming, command.naming));
}
void Applier::operator()(FilterAffiliation&& command) {
  set_filter(one_filter(state.filter, &Filter::affiliation, std::move(command.affiliation)));
}
void Applier::operator()(FilterStance&& command) {
  set_filter(one_filter(state.filter, &Filter::stance, command.stance));
}
void Applier::operator()(FilterForm&& command) {
  set_filter(one_filter(state.filter, &Filter::form, command.form));
}

void Applier::operator()(ToggleCheck&& command) {
  if (state.checks_off.erase(command.rule) == 0) state.checks_off.insert(std::move(command.rule));
  model_changed();
}

void Applier::operator()(ClearFilter&&) {
  state.filter = {};  // what is chosen stays
  model_changed();
}

void Applier::set_filter(Filter filter) {
  state.filter = std::move(filter);
  state.selected_claim = ClaimId::none();
  state.selected_actor = ActorId::none();
  model_changed();
  selection_changed();
}

void Applier::operator()(SetSearch&& command) {
  state.search = std::move(command.query);
  state.search_hits = find_in_text(state.document.text, state.search);
  state.search_current = 0;
  // Start with the first hit below the top of the pane.
  for (uint32_t i = 0; i < state.search_hits.size(); ++i) {
    const uint32_t line = line_of_offset(state.layout, state.search_hits[i].begin);
    if (line == UINT32_MAX || state.layout.lines[line].baseline < state.viewport.scroll_top) continue;
    state.search_current = i;
    break;
  }
  if (!state.search_hits.empty()) show_range(state.search_hits[state.search_current]);
}

void Applier::operator()(StepSearch&& command) {
  const auto count = static_cast<uint32_t>(state.search_hits.size());
  if (count == 0) {
    if (!state.search.empty())
      effects.push_back(Announce{"Nothing found for “" + state.search + "”. Ctrl+F searches the page."});
    return;
  }
  state.search_current = (state.search_current + (command.direction == Direction::next ? 1 : count - 1)) % count;
  show_range(state.search_hits[state.search_current]);
}

void Applier::operator()(OpenSearch&&) {
  state.search_open = true;
  ++state.search_focus;
}

void Applier::operator()(CloseSearch&&) {
  state.search_open = false;
  (*this)(SetSearch{});
}

}  // namespace onrecord
