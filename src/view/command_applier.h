// How each command changes the viewer's state, one function a command: for apply_command (viewer_state.h) alone. In
// apply_shown.cpp what is shown and asked of the host, apply_choice.cpp what is chosen, apply_marks.cpp what is marked,
// apply_panes.cpp where things stand.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "view/viewer_state.h"

namespace onrecord {

struct Applier {
  ViewerState& state;
  const FontSet& fonts;
  std::vector<Effect>& effects;

  // --- what is shown
  void operator()(ShowEmpty&&);
  void operator()(OpenDocument&& command);
  void operator()(ShowProgress&& command);
  void operator()(SetBriefing&& command);
  void operator()(AnalysisFailed&& command);
  void operator()(ShowOpenError&& command);
  void operator()(ShowNotice&& command);
  void operator()(DismissError&&);
  void operator()(ShowToast&& command);
  // --- asking the host
  void operator()(AskOpenFile&&);
  void operator()(AskPaste&&);
  void operator()(AskOpenUrl&& command);
  void operator()(AskVisit&& command);
  void operator()(AskVisitClaim&& command);
  void operator()(OpenText&& command);
  void operator()(AskSample&& command);
  void operator()(AskCopyClaim&& command);
  void operator()(AskCopyLink&& command);
  void operator()(AskCopySelection&&);
  void operator()(AskPlainView&&) { effects.push_back(ShowPlain{}); }
  void operator()(AskReanalyze&&);
  void operator()(AskCancelAnalysis&&);
  // --- choosing
  void operator()(SelectClaim&& command);
  void operator()(SelectActor&& command);
  void operator()(ClearSelection&&);
  void operator()(StepClaim&& command);
  void operator()(StepMention&& command);
  void operator()(HoverAt&& command);
  void operator()(HoverNone&&);
  void operator()(HoverClaim&& command);
  void operator()(HoverActor&& command);
  void operator()(ClickAt&& command);
  void operator()(SelectText&& command);
  // --- what is marked
  void operator()(ToggleLayer&& command);
  void operator()(SetLens&& command);
  void operator()(FilterKind&& command);
  void operator()(FilterNaming&& command);
  void operator()(FilterAffiliation&& command);
  void operator()(FilterStance&& command);
  void operator()(FilterForm&& command);
  void operator()(ToggleCheck&& command);
  void operator()(ClearFilter&&);
  void operator()(SetSearch&& command);
  void operator()(StepSearch&& command);
  void operator()(OpenSearch&&);
  void operator()(CloseSearch&&);
  // --- where things stand
  void operator()(SetTextScale&& command);
  void operator()(SetMeasure&& command);
  void operator()(SetTab&& command);
  void operator()(ToggleHelp&&);
  void operator()(ToggleLayersPane&&);
  void operator()(ToggleDrawer&&);
  void operator()(SetSheet&& command);
  void operator()(ShowRange&& command);
  void operator()(ScrollTo&& command);

  // --- what they share
  [[nodiscard]] bool has(ClaimId claim) const {
    return claim.has_value() && claim.index() < state.briefing.claims.size();
  }
  [[nodiscard]] bool has(ActorId actor) const {
    return actor.has_value() && actor.index() < state.briefing.actors.size();
  }
  void model_changed() { effects.push_back(ModelChanged{}); }
  void selection_changed() { effects.push_back(SelectionChanged{}); }
  void toast(std::string text);
  void forget_choices();
  void step_mention(int step);
  void set_filter(Filter filter);

  void arrange();
  void lay_out();
  // Lays out again what `change` changes; the text at the top of the pane stays where it was.
  void keep_place(const std::function<void()>& change);
  // The pane of the right-hand side comes forward, where it is not always there.
  void open_detail();
  void close_detail();
  // Height of the article pane that nothing lies over.
  [[nodiscard]] float open_height() const;
  [[nodiscard]] float furthest_scroll() const;
  // Scrolls so that the lines lie in the upper part of the pane, unless they can be seen already.
  void show_lines(uint32_t first, uint32_t last);
  void show_range(ByteRange range);
  void show_claim(ClaimId claim);
};

}  // namespace onrecord
