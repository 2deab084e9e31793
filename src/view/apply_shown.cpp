// What is shown, and what the host is asked for.
#include <algorithm>
#include <utility>

#include "view/command_applier.h"
#include "view/quote_text.h"

namespace onrecord {

void Applier::forget_choices() {
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

void Applier::toast(std::string text) {
  state.toast = {std::move(text), state.toast.serial + 1};
}

void Applier::operator()(ShowEmpty&&) {
  OpenDocument none;
  (*this)(std::move(none));
  state.phase = Phase::empty;
}

void Applier::operator()(OpenDocument&& command) {
  forget_choices();
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
  lay_out();
  effects.push_back(ScrollArticle{0, false});
  model_changed();
}

void Applier::operator()(ShowProgress&& command) {
  if (state.phase != Phase::reading) return;
  state.progress_found.resize(std::max<size_t>(state.progress_found.size(), command.step + size_t{1}), 0);
  state.progress_found[command.step] = command.found;
  state.progress_step = std::max<uint8_t>(state.progress_step, command.step + 1);
}

void Applier::operator()(SetBriefing&& command) {
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

void Applier::operator()(AnalysisFailed&& command) {
  state.phase = Phase::failed;
  state.failure = std::move(command.message);
  model_changed();
}

void Applier::operator()(ShowOpenError&& command) {
  state.open_error = OpenError{std::move(command.url), std::move(command.title), std::move(command.detail),
                               std::move(command.technical)};
  model_changed();
}

void Applier::operator()(ShowNotice&& command) {
  state.notices.push_back({std::move(command.title), std::move(command.detail)});
  model_changed();
}

void Applier::operator()(DismissError&&) {
  state.open_error.reset();
  model_changed();
}

void Applier::operator()(ShowToast&& command) {
  toast(std::move(command.text));
}

void Applier::operator()(AskOpenFile&&) {
  effects.push_back(PickFile{});
}

void Applier::operator()(AskPaste&&) {
  effects.push_back(OpenPaste{});
}

void Applier::operator()(AskOpenUrl&& command) {
  effects.push_back(OpenUrl{std::move(command.url)});
}

void Applier::operator()(AskVisit&& command) {
  effects.push_back(VisitUrl{std::move(command.url)});
}

void Applier::operator()(AskVisitClaim&& command) {
  if (has(command.claim)) effects.push_back(VisitClaim{command.claim});
}

void Applier::operator()(OpenText&& command) {
  effects.push_back(ReadText{std::move(command.text)});
}

void Applier::operator()(AskSample&& command) {
  effects.push_back(OpenSample{command.index});
}

void Applier::operator()(AskCopyClaim&& command) {
  if (!has(command.claim)) return;
  effects.push_back(CopyText{quote_with_attribution(state.briefing, command.claim), "Copied with attribution"});
  toast("Copied with attribution");
}

void Applier::operator()(AskCopyLink&& command) {
  effects.push_back(CopyLink{command.claim});
}

void Applier::operator()(AskCopySelection&&) {
  if (state.text_selection.empty()) return;
  effects.push_back(CopyText{clean_text(state.document, state.text_selection), "Text copied"});
  toast("Text copied");
}

void Applier::operator()(AskReanalyze&&) {
  state.phase = Phase::reading;
  state.progress_step = 0;
  state.progress_found.clear();
  state.failure.clear();
  effects.push_back(Analyze{});
  model_changed();
}

void Applier::operator()(AskCancelAnalysis&&) {
  state.phase = Phase::failed;
  state.failure = "The analysis was cancelled.";
  effects.push_back(CancelAnalysis{});
  model_changed();
}

}  // namespace onrecord
