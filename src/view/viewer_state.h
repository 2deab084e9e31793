// The state of the viewer. Owned by the app's Viewer; panels read it through display-ready rows (rows.h) and answer
// with commands. No Dear ImGui, no platform: tested with plain doctest.
#pragma once

#include <array>
#include <bitset>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "view/article_layout.h"
#include "view/article_marks.h"
#include "view/briefing_index.h"
#include "view/command.h"
#include "view/effect.h"
#include "view/panes.h"

namespace onrecord {

enum class Phase : uint8_t { empty, reading, ready, failed };  // failed: the engine stopped, the text is still there

struct Viewport {
  float width = 0, height = 0;  // CSS px
  float pixel_ratio = 1;
  float scroll_top = 0;  // of the article, article coordinates
  bool dark = false;
  bool reduced_motion = false;
  bool more_contrast = false;
  bool touch = false;  // the last input was a finger: no tooltips, larger targets
};

struct Filter {
  std::optional<SourceKind> kind;
  std::optional<Naming> naming;
  std::optional<std::string> affiliation;
  std::optional<Stance> stance;
  std::optional<Form> form;
  [[nodiscard]] bool active() const { return kind || naming || affiliation || stance || form; }
};

struct OpenError {
  std::string url, title, detail, technical;
};
struct Notice {
  std::string title, detail;
};
struct Toast {
  std::string text;
  uint32_t serial = 0;  // grows with each toast
};

// Counters that grow when something they name changed: what was made from it is out of date.
struct Revisions {
  uint32_t document = 0;  // document or briefing
  uint32_t layout = 0;    // lines, or marks on them
};

struct ViewerState {
  Phase phase = Phase::empty;
  Document document;
  std::string byline;  // metadata_byline(document)
  Briefing briefing;   // its documents[0] is `document` once phase is ready
  BriefingIndex index;
  uint8_t progress_step = 0;             // steps that have ended
  std::vector<uint32_t> progress_found;  // by each of them

  std::optional<OpenError> open_error;
  std::vector<Notice> notices;
  std::string failure;
  Toast toast;

  Viewport viewport;
  Panes panes;
  PaneState pane_state;
  ArticleLayout layout;
  ArticleMarks marks;
  float text_scale = 1;
  Measure measure = Measure::medium;
  Revisions revisions;

  ClaimId selected_claim, hovered_claim;
  ActorId selected_actor, hovered_actor;
  uint32_t current_mention = UINT32_MAX;  // of the selected actor, where n and p have led
  std::bitset<kLayerCount> layers = std::bitset<kLayerCount>().set();
  Lens lens = Lens::who_spoke;
  Filter filter;
  std::set<std::string> checks_off;  // rules whose checks are not shown
  std::string search;
  std::vector<ByteRange> search_hits;
  uint32_t search_current = 0;
  bool search_open = false;   // on a phone the field lies over the top bar
  uint32_t search_focus = 0;  // grows each time the field is asked to take the focus
  ByteRange text_selection;

  Tab tab = Tab::claims;
  bool help_open = false;

  [[nodiscard]] bool shows_article() const { return phase != Phase::empty && !open_error; }
  [[nodiscard]] bool shows_check(const std::string& rule) const { return !checks_off.contains(rule); }
  [[nodiscard]] bool marks_layer(Layer layer) const { return layers.test(static_cast<size_t>(layer)); }
};

// The only mutator. Appends what the host has to do to `effects`.
void apply_command(ViewerState& state, const FontSet& fonts, Command command, std::vector<Effect>& effects);

// A new window size, pixel ratio or colour scheme; lays the article out again where it must, and then keeps the text at
// the top of the pane where it was.
void set_viewport(ViewerState& state, const FontSet& fonts, const Viewport& viewport, std::vector<Effect>& effects);

}  // namespace onrecord
