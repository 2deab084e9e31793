// The state of the viewer. Owned by the app's Viewer; panels read it through display-ready rows (rows.h) and answer
// with commands. No Dear ImGui, no platform: tested with plain doctest.
#pragma once

#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "view/article_layout.h"
#include "view/command.h"
#include "view/effect.h"

namespace onrecord {

enum class Phase : uint8_t { empty, reading, ready, failed };  // failed: the engine stopped, the text is still there
enum class PaneLayout : uint8_t { wide, drawer, phone };       // from 1100 px; 700–1099; below 700

struct Viewport {
  float width = 0, height = 0;  // CSS px
  float pixel_ratio = 1;
  float scroll_top = 0;  // of the article, article coordinates
  bool dark = false;
  bool reduced_motion = false;
  bool more_contrast = false;
};

struct Filter {
  std::optional<SourceKind> kind;
  std::optional<Naming> naming;
  std::optional<std::string> affiliation;
  [[nodiscard]] bool active() const { return kind || naming || affiliation; }
};

struct OpenError {
  std::string url, title, detail, technical;
};
struct Notice {
  std::string title, detail;
};

struct ViewerState {
  Phase phase = Phase::empty;
  Document document;
  Briefing briefing;  // its documents[0] is `document` once phase is ready
  uint8_t progress_step = 0;
  std::vector<uint32_t> progress_found;

  std::optional<OpenError> open_error;
  std::vector<Notice> notices;
  std::string failure;

  Viewport viewport;
  PaneLayout panes = PaneLayout::wide;
  ArticleLayout layout;

  ClaimId selected_claim, hovered_claim;
  ActorId selected_actor, hovered_actor;
  std::bitset<kLayerCount> layers = std::bitset<kLayerCount>().set();
  Lens lens = Lens::who_spoke;
  Filter filter;
  std::string search;
  std::vector<ByteRange> search_hits;
  uint32_t search_current = 0;

  Tab tab = Tab::claims;
  bool help_open = false, layers_pane_open = false, drawer_open = false;
  SheetHeight sheet = SheetHeight::peek;
};

// The only mutator. Appends what the host has to do to `effects`.
void apply_command(ViewerState& state, const FontSet& fonts, Command command, std::vector<Effect>& effects);

// A new window size, pixel ratio or colour scheme; lays the article out again where it must.
void set_viewport(ViewerState& state, const FontSet& fonts, const Viewport& viewport, std::vector<Effect>& effects);

}  // namespace onrecord
