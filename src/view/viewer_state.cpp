#include "view/viewer_state.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "view/emphasis.h"
#include "view/hit_test.h"
#include "view/quote_text.h"
#include "view/search.h"

namespace onrecord {
namespace {

void lay_out(ViewerState& state, const FontSet& fonts, std::vector<Effect>& effects) {
  state.panes = arrange_panes(state.viewport.width, state.viewport.height, state.pane_state);
  const LayoutOptions options{state.panes.article.width, state.viewport.pixel_ratio,
                              state.panes.layout == PaneLayout::phone, state.text_scale};
  state.layout = lay_out_article(state.document, fonts, options);
  state.marks = mark_article(state.briefing, state.index, state.layout);
  ++state.revisions.layout;
  effects.push_back(LayoutChanged{});
}

// Height of the article pane that nothing lies over.
float open_height(const ViewerState& state) {
  return state.panes.layout == PaneLayout::phone ? state.panes.right.y - state.panes.article.y
                                                 : state.panes.article.height;
}

float furthest_scroll(const ViewerState& state) {
  return std::max(state.layout.height - open_height(state), 0.0F);
}

// Scrolls so that the lines lie in the upper part of the pane, unless they can be seen already.
void show_lines(ViewerState& state, uint32_t first, uint32_t last, std::vector<Effect>& effects) {
  if (first >= state.layout.lines.size()) return;
  const float top = state.layout.lines[first].baseline - 40, bottom = state.layout.lines[last].baseline + 24;
  const float height = open_height(state), scroll = state.viewport.scroll_top;
  if (top >= scroll && bottom <= scroll + height) return;
  const float above = std::max(std::min(height * 0.3F, height - (bottom - top)), 0.0F);
  effects.push_back(ScrollArticle{std::clamp(top - above, 0.0F, furthest_scroll(state)), true});
}

void show_range(ViewerState& state, ByteRange range, std::vector<Effect>& effects) {
  if (state.layout.lines.empty()) return;
  const uint32_t first = line_of_offset(state.layout, range.begin);
  const uint32_t last = line_of_offset(state.layout, range.end > range.begin ? range.end - 1 : range.end);
  if (first != UINT32_MAX) show_lines(state, first, std::max(first, last), effects);
}

void show_claim(ViewerState& state, ClaimId claim, std::vector<Effect>& effects) {
  if (claim.index() >= state.marks.bracket_of_claim.size()) return;
  const uint32_t at = state.marks.bracket_of_claim[claim.index()];
  if (at == UINT32_MAX) return;
  show_lines(state, state.marks.brackets[at].first_line, state.marks.brackets[at].last_line, effects);
}

// The pane of the right-hand side comes forward, where it is not always there.
void open_detail(ViewerState& state) {
  if (state.panes.layout == PaneLayout::drawer) state.pane_state.drawer_open = true;
  if (state.panes.layout == PaneLayout::phone && state.pane_state.sheet == SheetHeight::peek)
    state.pane_state.sheet = SheetHeight::half;
  state.pane_state.layers_open = false;
  state.panes = arrange_panes(state.viewport.width, state.viewport.height, state.pane_state);
}

void arrange(ViewerState& state) {
  state.panes = arrange_panes(state.viewport.width, state.viewport.height, state.pane_state);
}

void forget_choices(ViewerState& state) {
  state.selected_claim = state.hovered_claim = ClaimId::none();
  state.selected_actor = state.hovered_actor = ActorId::none();
  state.current_mention = UINT32_MAX;
  state.filter = {};
  state.search.clear();
  state.search_hits.clear();
  state.search_current = 0;
  state.text_selection = {};
  state.pane_state.sheet = SheetHeight::peek;
  state.pane_state.drawer_open = false;
}

void toast(ViewerState& state, std::string text) {
  state.toast = {std::move(text), state.toast.serial + 1};
}

struct Applier {
  ViewerState& state;
  const FontSet& fonts;
  std::vector<Effect>& effects;

  [[nodiscard]] bool has(ClaimId claim) const {
    return claim.has_value() && claim.index() < state.briefing.claims.size();
  }
  [[nodiscard]] bool has(ActorId actor) const {
    return actor.has_value() && actor.index() < state.briefing.actors.size();
  }
  void model_changed() { effects.push_back(ModelChanged{}); }
  void selection_changed() { effects.push_back(SelectionChanged{}); }

  // --- what is shown
  void operator()(ShowEmpty&&) {
    OpenDocument none;
    (*this)(std::move(none));
    state.phase = Phase::empty;
  }
  void operator()(OpenDocument&& command) {
    forget_choices(state);
    state.document = std::move(command.document);
    state.byline = metadata_byline(state.document);
    state.briefing = {};
    state.index = index_briefing(state.briefing);
    state.phase = Phase::reading;
    state.progress_step = 0;
    state.progress_found.clear();
    state.open_error.reset();
    state.notices.clear();
    state.failure.clear();
    state.tab = Tab::claims;
    ++state.revisions.document;
    lay_out(state, fonts, effects);
    effects.push_back(ScrollArticle{0, false});
    model_changed();
  }
  void operator()(ShowProgress&& command) {
    if (state.phase != Phase::reading) return;
    state.progress_found.resize(std::max<size_t>(state.progress_found.size(), command.step + size_t{1}), 0);
    state.progress_found[command.step] = command.found;
    state.progress_step = std::max<uint8_t>(state.progress_step, command.step + 1);
  }
  void operator()(SetBriefing&& command) {
    if (command.briefing.documents.empty()) return;
    const bool same_text = state.phase != Phase::empty && command.briefing.documents[0].text == state.document.text;
    if (!same_text) (*this)(OpenDocument{command.briefing.documents[0]});
    state.briefing = std::move(command.briefing);
    state.index = index_briefing(state.briefing);
    state.marks = mark_article(state.briefing, state.index, state.layout);
    state.phase = Phase::ready;
    ++state.revisions.document;
    ++state.revisions.layout;
    model_changed();
  }
  void operator()(AnalysisFailed&& command) {
    state.phase = Phase::failed;
    state.failure = std::move(command.message);
    model_changed();
  }
  void operator()(ShowOpenError&& command) {
    state.open_error = OpenError{std::move(command.url), std::move(command.title), std::move(command.detail),
                                 std::move(command.technical)};
    model_changed();
  }
  void operator()(ShowNotice&& command) {
    state.notices.push_back({std::move(command.title), std::move(command.detail)});
    model_changed();
  }
  void operator()(DismissError&&) {
    state.open_error.reset();
    model_changed();
  }
  void operator()(ShowToast&& command) { toast(state, std::move(command.text)); }

  // --- choosing
  void operator()(SelectClaim&& command) {
    if (!has(command.claim)) return;
    state.selected_claim = command.claim;
    state.selected_actor = ActorId::none();
    state.current_mention = UINT32_MAX;
    state.tab = Tab::claims;
    open_detail(state);
    // A sheet that rises over the chosen words would hide them.
    if (command.scroll_article || state.panes.layout == PaneLayout::phone) show_claim(state, command.claim, effects);
    selection_changed();
  }
  void operator()(SelectActor&& command) {
    if (!has(command.actor)) return;
    state.selected_actor = command.actor;
    state.selected_claim = ClaimId::none();
    state.current_mention = UINT32_MAX;
    state.tab = Tab::actors;
    open_detail(state);
    if (command.scroll_article) step_mention(0);
    selection_changed();
  }
  void operator()(ClearSelection&&) {
    if (state.help_open) {
      state.help_open = false;
      return;
    }
    if (state.pane_state.layers_open) {
      state.pane_state.layers_open = false;
      arrange(state);
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
  void close_detail() {
    state.pane_state.drawer_open = false;
    state.pane_state.sheet = SheetHeight::peek;
    arrange(state);
  }
  void operator()(StepClaim&& command) {
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
  void operator()(StepMention&& command) { step_mention(command.direction == Direction::next ? 1 : -1); }
  void step_mention(int step) {
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
    if (mentions[at].document == 0) show_range(state, mentions[at].span, effects);
  }
  void operator()(HoverAt&& command) {
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
  void operator()(HoverNone&&) {
    state.hovered_claim = ClaimId::none();
    state.hovered_actor = ActorId::none();
  }
  void operator()(HoverClaim&& command) {
    (*this)(HoverNone{});
    if (has(command.claim)) state.hovered_claim = command.claim;
  }
  void operator()(HoverActor&& command) {
    (*this)(HoverNone{});
    if (has(command.actor)) state.hovered_actor = command.actor;
  }
  void operator()(ClickAt&& command) {
    const std::optional<Mark> mark = mark_to_choose(state, marks_at(state, fonts, command.x, command.y));
    if (!mark) {
      if (state.selected_claim.has_value() || state.selected_actor.has_value()) (*this)(ClearSelection{});
      return;
    }
    if (const ActorId* actor = std::get_if<ActorId>(&*mark)) return (*this)(SelectActor{*actor, false});
    (*this)(SelectClaim{std::get<ClaimId>(*mark), false});
  }

  // --- what is marked
  void operator()(ToggleLayer&& command) {
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
  void operator()(SetLens&& command) {
    state.lens = command.lens;
    if (command.lens == Lens::unsourced) {
      state.tab = Tab::claims;
      state.selected_claim = ClaimId::none();
      state.selected_actor = ActorId::none();
    }
    model_changed();
  }
  void operator()(FilterKind&& command) {
    const bool same = state.filter.kind == command.kind;
    set_filter({same ? std::nullopt : std::optional(command.kind), std::nullopt, std::nullopt});
  }
  void operator()(FilterNaming&& command) {
    const bool same = state.filter.naming == command.naming;
    set_filter({std::nullopt, same ? std::nullopt : std::optional(command.naming), std::nullopt});
  }
  void operator()(FilterAffiliation&& command) {
    const bool same = state.filter.affiliation == command.affiliation;
    set_filter({std::nullopt, std::nullopt, same ? std::nullopt : std::optional(command.affiliation)});
  }
  void operator()(ToggleCheck&& command) {
    if (state.checks_off.erase(command.rule) == 0) state.checks_off.insert(std::move(command.rule));
    model_changed();
  }
  void operator()(ClearFilter&&) { set_filter({}); }
  void set_filter(Filter filter) {
    state.filter = std::move(filter);
    state.selected_claim = ClaimId::none();
    state.selected_actor = ActorId::none();
    model_changed();
    selection_changed();
  }
  void operator()(SetSearch&& command) {
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
    if (!state.search_hits.empty()) show_range(state, state.search_hits[state.search_current], effects);
  }
  void operator()(StepSearch&& command) {
    const auto count = static_cast<uint32_t>(state.search_hits.size());
    if (count == 0) {
      if (!state.search.empty())
        effects.push_back(Announce{"Nothing found for “" + state.search + "”. Ctrl+F searches the page."});
      return;
    }
    state.search_current = (state.search_current + (command.direction == Direction::next ? 1 : count - 1)) % count;
    show_range(state, state.search_hits[state.search_current], effects);
  }
  void operator()(OpenSearch&&) {
    state.search_open = true;
    ++state.search_focus;
  }
  void operator()(CloseSearch&&) {
    state.search_open = false;
    (*this)(SetSearch{});
  }
  void operator()(SelectText&& command) {
    const auto size = static_cast<uint32_t>(state.document.text.size());
    state.text_selection = {std::min(command.range.begin, size), std::min(command.range.end, size)};
  }
  void operator()(SetTextScale&& command) {
    const float scale = std::clamp(command.scale, 0.8F, 2.0F);
    if (scale == state.text_scale) return;
    keep_place([&] { state.text_scale = scale; });
  }
  template <class Change>
  void keep_place(Change change) {
    const LineSpan top = lines_between(state.layout, state.viewport.scroll_top, state.viewport.scroll_top + 1e6F);
    const bool scrolled = state.viewport.scroll_top > 0 && top.begin < top.end;
    const bool in_text =
        scrolled && state.layout.blocks[state.layout.lines[top.begin].block].source == LineSource::text;
    const uint32_t offset = in_text ? state.layout.lines[top.begin].range.begin : 0;
    const float above = in_text ? state.layout.lines[top.begin].baseline - state.viewport.scroll_top : 0;
    change();
    lay_out(state, fonts, effects);
    if (!in_text) return;
    const float baseline = state.layout.lines[line_of_offset(state.layout, offset)].baseline;
    effects.push_back(ScrollArticle{std::clamp(baseline - above, 0.0F, furthest_scroll(state)), false});
  }

  // --- panes
  void operator()(SetTab&& command) {
    // The tab of what is chosen leads back to the whole list.
    const bool again = state.tab == command.tab;
    state.tab = command.tab;
    if (again || command.tab == Tab::claims) state.selected_actor = ActorId::none();
    if (again || command.tab == Tab::actors) state.selected_claim = ClaimId::none();
    selection_changed();
  }
  void operator()(ToggleHelp&&) { state.help_open = !state.help_open; }
  void operator()(ToggleLayersPane&&) {
    state.pane_state.layers_open = !state.pane_state.layers_open;
    arrange(state);
  }
  void operator()(ToggleDrawer&&) {
    state.pane_state.drawer_open = !state.pane_state.drawer_open;
    arrange(state);
  }
  void operator()(SetSheet&& command) {
    state.pane_state.sheet = command.height;
    arrange(state);
  }
  void operator()(ShowRange&& command) {
    if (!command.range.empty() && command.range.end <= state.document.text.size())
      show_range(state, command.range, effects);
  }
  void operator()(ScrollTo&& command) {
    effects.push_back(ScrollArticle{std::clamp(command.top, 0.0F, furthest_scroll(state)), command.smooth});
  }

  // --- asking the host
  void operator()(AskOpenFile&&) { effects.push_back(PickFile{}); }
  void operator()(AskPaste&&) { effects.push_back(OpenPaste{}); }
  void operator()(AskOpenUrl&& command) { effects.push_back(OpenUrl{std::move(command.url)}); }
  void operator()(AskVisit&& command) { effects.push_back(VisitUrl{std::move(command.url)}); }
  void operator()(OpenText&& command) { effects.push_back(ReadText{std::move(command.text)}); }
  void operator()(AskSample&& command) { effects.push_back(OpenSample{command.index}); }
  void operator()(AskCopyClaim&& command) {
    if (!has(command.claim)) return;
    effects.push_back(CopyText{quote_with_attribution(state.briefing, command.claim), "Copied with attribution"});
    toast(state, "Copied with attribution");
  }
  void operator()(AskCopyLink&& command) { effects.push_back(CopyLink{command.claim}); }
  void operator()(AskCopySelection&&) {
    if (state.text_selection.empty()) return;
    effects.push_back(CopyText{clean_text(state.document, state.text_selection), "Text copied"});
    toast(state, "Text copied");
  }
  void operator()(AskReanalyze&&) {
    state.phase = Phase::reading;
    state.progress_step = 0;
    state.progress_found.clear();
    state.failure.clear();
    effects.push_back(Analyze{});
    model_changed();
  }
  void operator()(AskCancelAnalysis&&) {
    state.phase = Phase::failed;
    state.failure = "The analysis was cancelled.";
    effects.push_back(CancelAnalysis{});
    model_changed();
  }
};

}  // namespace

void apply_command(ViewerState& state, const FontSet& fonts, Command command, std::vector<Effect>& effects) {
  std::visit(Applier{state, fonts, effects}, std::move(command));
}

void set_viewport(ViewerState& state, const FontSet& fonts, const Viewport& viewport, std::vector<Effect>& effects) {
  const Panes before = state.panes;
  const float ratio_before = state.viewport.pixel_ratio;
  const float scroll_before = state.viewport.scroll_top;
  state.viewport = viewport;
  arrange(state);
  const bool same_lines = state.panes.article.width == before.article.width && state.panes.layout == before.layout &&
                          viewport.pixel_ratio == ratio_before;
  if (same_lines) return;
  state.viewport.scroll_top = scroll_before;
  Applier{state, fonts, effects}.keep_place([] {});
}

}  // namespace onrecord
