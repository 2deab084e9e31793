// Everything a reader can do, as values: panels, keys, the page and links all make commands; apply_command
// (viewer_state.h) is the only thing that changes the viewer's state, after the frame.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "attribution/labels.h"
#include "base/typed_id.h"
#include "briefing/briefing.h"
#include "document/document.h"
#include "view/article_layout.h"
#include "view/panes.h"

namespace onrecord {

enum class Layer : uint8_t { people, states, organisations, unnamed, claims, cues };
inline constexpr uint32_t kLayerCount = 6;
enum class Lens : uint8_t { who_spoke, authority, unsourced };
enum class Tab : uint8_t { claims, actors, sources };
enum class Direction : uint8_t { previous, next };

// --- what is shown
struct ShowEmpty {};  // the start page
struct OpenDocument {
  Document document;
};  // shown at once, analysis pending
struct ShowProgress {
  uint8_t step = 0;
  uint32_t found = 0;
};  // AnalysisStep of engine/analyze.h
struct SetBriefing {
  Briefing briefing;
};  // the analysis of the open document has ended
struct AnalysisFailed {
  std::string message;
};  // the text stays
// A page-filling message with ways on, e.g. CORS; the open document stays behind it.
struct ShowOpenError {
  std::string url;
  std::string title;
  std::string detail;
  std::string technical;
};
struct ShowNotice {
  std::string title;
  std::string detail;
};  // a note above the panels, e.g. text was cut
struct DismissError {};
struct ShowToast {
  std::string text;
};  // the host's word on something the reader asked for

// --- choosing
struct SelectClaim {
  ClaimId claim;
  bool scroll_article = true;
};
struct SelectActor {
  ActorId actor;
  bool scroll_article = false;
};
struct ClearSelection {};  // Esc: first the choice, then the filter
struct StepClaim {
  Direction direction = Direction::next;
};
struct StepMention {
  Direction direction = Direction::next;
};
struct HoverAt {
  float x = 0, y = 0;
};  // article coordinates, see article_layout.h
struct HoverNone {};
struct HoverClaim {
  ClaimId claim;
};  // from a row or the ruler
struct HoverActor {
  ActorId actor;
};
struct ClickAt {
  float x = 0, y = 0;
};  // chooses the smallest mark there, again: the one around it

// --- what is marked
struct ToggleLayer {
  Layer layer = Layer::people;
  bool alone = false;
};
struct SetLens {
  Lens lens = Lens::who_spoke;
};
struct FilterKind {
  SourceKind kind = SourceKind::unspecified;
};  // the same again clears it
struct FilterNaming {
  Naming naming = Naming::none;
};
struct FilterAffiliation {
  std::string affiliation;
};
struct FilterStance {
  Stance stance = Stance::state;
};
struct FilterForm {
  Form form = Form::indirect;
};
struct ClearFilter {};
struct ToggleCheck {
  std::string rule;
};  // a check of that rule is shown or not
struct SetSearch {
  std::string query;
};  // case folded; empty clears
struct StepSearch {
  Direction direction = Direction::next;
};
struct OpenSearch {};   // the field takes the focus; where there is no room for it, it opens
struct CloseSearch {};  // and clears it
struct SelectText {
  ByteRange range;
};  // the reader's selection where no page has one of its own; empty clears
struct SetTextScale {
  float scale = 1;
};  // 0.8 … 2, in tenths
struct SetMeasure {
  Measure measure = Measure::medium;
};

// --- panes
struct SetTab {
  Tab tab = Tab::claims;
};
struct ToggleHelp {};
struct ToggleLayersPane {};  // below 1100 px, where the left pane is folded
struct ToggleDrawer {};
struct SetSheet {
  SheetHeight height = SheetHeight::peek;
};

struct ShowRange {
  ByteRange range;
};  // scrolls there, if it cannot be seen
struct ScrollTo {
  float top = 0;
  bool smooth = true;
};  // article coordinates

// --- asking the host (turned into effects)
struct AskOpenFile {};
struct AskPaste {};
struct AskOpenUrl {
  std::string url;
};
struct AskVisit {
  std::string url;
};  // the report itself, in the reader's browser
struct AskVisitClaim {
  ClaimId claim;
};  // the report itself, at the claim's words
struct OpenText {
  std::string text;
};  // pasted into a field of ours
struct AskSample {
  uint32_t index = 0;
};
struct AskCopyClaim {
  ClaimId claim;
};  // with attribution
struct AskCopyLink {
  ClaimId claim;
};  // none: the article
struct AskCopySelection {};
struct AskPlainView {};  // the article as an ordinary page, where the host is one
struct AskReanalyze {};
struct AskCancelAnalysis {};

using Command =
    std::variant<ShowEmpty, OpenDocument, ShowProgress, SetBriefing, AnalysisFailed, ShowOpenError, ShowNotice,
                 DismissError, ShowToast, SelectClaim, SelectActor, ClearSelection, StepClaim, StepMention, HoverAt,
                 HoverNone, HoverClaim, HoverActor, ClickAt, ToggleLayer, SetLens, FilterKind, FilterNaming,
                 FilterAffiliation, FilterStance, FilterForm, ClearFilter, ToggleCheck, SetSearch, StepSearch,
                 OpenSearch, CloseSearch, SelectText, SetTextScale, SetMeasure, SetTab, ToggleHelp, ToggleLayersPane,
                 ToggleDrawer, SetSheet, ShowRange, ScrollTo, AskOpenFile, AskPaste, AskOpenUrl, AskVisit,
                 AskVisitClaim, OpenText, AskSample, AskCopyClaim, AskCopyLink, AskCopySelection, AskPlainView,
                 AskReanalyze, AskCancelAnalysis>;

}  // namespace onrecord
