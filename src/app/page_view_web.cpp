// What the page reads back from the viewer: effects to carry out, its state in words, the lines that were drawn, places
// of the article and the text fields, and the fonts.
#include <emscripten.h>

#include <cmath>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/page_viewer.h"
#include "base/utf8.h"
#include "view/embedded_font.h"

namespace onrecord {
namespace {

using nlohmann::json;

std::string given;

template <class IdType>
int position_of(IdType id) {
  return id.has_value() ? static_cast<int>(id.index()) : -1;
}

json describe(const Effect& effect) {
  return std::visit(
      [](const auto& value) -> json {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, ScrollArticle>)
          return {{"do", "scroll"}, {"top", value.top}, {"smooth", value.smooth}};
        else if constexpr (std::is_same_v<Value, CopyText>)
          return {{"do", "copy"}, {"text", value.text}, {"toast", value.toast}};
        else if constexpr (std::is_same_v<Value, CopyLink>)
          return {{"do", "copy_link"}, {"claim", position_of(value.claim)}};
        else if constexpr (std::is_same_v<Value, PickFile>)
          return {{"do", "pick_file"}};
        else if constexpr (std::is_same_v<Value, OpenPaste>)
          return {{"do", "paste"}};
        else if constexpr (std::is_same_v<Value, OpenUrl>)
          return {{"do", "open_url"}, {"url", value.url}};
        else if constexpr (std::is_same_v<Value, VisitUrl>)
          return {{"do", "visit_url"}, {"url", value.url}};
        else if constexpr (std::is_same_v<Value, VisitClaim>)
          return {{"do", "visit_claim"}, {"claim", position_of(value.claim)}};
        else if constexpr (std::is_same_v<Value, ReadText>)
          return {{"do", "read_text"}, {"text", value.text}};
        else if constexpr (std::is_same_v<Value, OpenSample>)
          return {{"do", "open_sample"}, {"index", value.index}};
        else if constexpr (std::is_same_v<Value, ShowPlain>)
          return {{"do", "show_plain"}};
        else if constexpr (std::is_same_v<Value, Analyze>)
          return {{"do", "analyze"}};
        else if constexpr (std::is_same_v<Value, CancelAnalysis>)
          return {{"do", "cancel_analysis"}};
        else if constexpr (std::is_same_v<Value, SelectionChanged>)
          return {{"do", "selection_changed"}};
        else if constexpr (std::is_same_v<Value, ModelChanged>)
          return {{"do", "model_changed"}};
        else if constexpr (std::is_same_v<Value, LayoutChanged>)
          return {{"do", "layout_changed"}};
        else if constexpr (std::is_same_v<Value, ReadingChanged>)
          return {{"do", "reading_changed"}};
        else if constexpr (std::is_same_v<Value, Announce>)
          return {{"do", "announce"}, {"text", value.text}};
      },
      effect);
}

std::string dump(const json& value) {
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

const char* give_to_page(std::string text) {
  given = std::move(text);
  return given.data();
}

namespace {

json describe_state(const ViewerState& state) {
  constexpr const char* kPhases[] = {"empty", "reading", "ready", "failed"};
  constexpr const char* kLenses[] = {"who_spoke", "authority", "unsourced"};
  constexpr const char* kTabs[] = {"claims", "actors", "sources"};
  constexpr const char* kSheets[] = {"peek", "half", "full"};
  constexpr const char* kMeasures[] = {"narrow", "medium", "wide"};
  json layers = json::array();
  for (uint32_t layer = 0; layer < kLayerCount; ++layer) layers.push_back(state.layers.test(layer));
  json filter = json::object();
  if (state.filter.kind) filter["kind"] = name_of(*state.filter.kind);
  if (state.filter.naming) filter["naming"] = name_of(*state.filter.naming);
  if (state.filter.affiliation) filter["affiliation"] = *state.filter.affiliation;
  if (state.filter.stance) filter["stance"] = name_of(*state.filter.stance);
  if (state.filter.form) filter["form"] = name_of(*state.filter.form);
  return {{"phase", kPhases[static_cast<size_t>(state.phase)]},
          {"error", state.open_error.has_value()},
          {"failure", state.failure},
          {"claim", position_of(state.selected_claim)},
          {"actor", position_of(state.selected_actor)},
          {"layers", std::move(layers)},
          {"lens", kLenses[static_cast<size_t>(state.lens)]},
          {"tab", kTabs[static_cast<size_t>(state.tab)]},
          {"sheet", kSheets[static_cast<size_t>(state.pane_state.sheet)]},
          {"phone", state.panes.layout == PaneLayout::phone},
          {"filter", std::move(filter)},
          {"text_scale", std::round(10 * state.text_scale) / 10.0},
          {"measure", kMeasures[static_cast<size_t>(state.measure)]},
          {"search_hits", state.search_hits.size()},
          {"search_current", state.search_current},
          {"help", state.help_open}};
}

// Rows of numbers, read as Float64Array. A line: block, start and end in UTF-16 units of the block's source, x,
// baseline, width. A block: source, kind, start, end, first line, line end, top, line height, font size, cut, letter
// spacing.
constexpr size_t kLineNumbers = 6, kBlockNumbers = 11;
struct PageLayout {
  std::vector<double> blocks, lines;
};
PageLayout page_layout;

void put_layout(const ViewerState& state) {
  const ArticleLayout& layout = state.layout;
  page_layout = {};
  page_layout.blocks.reserve(layout.blocks.size() * kBlockNumbers);
  page_layout.lines.reserve(layout.lines.size() * kLineNumbers);
  const OffsetMap text(state.document.text, OffsetMap::Unit::utf16);
  const OffsetMap title(state.document.title, OffsetMap::Unit::utf16);
  const OffsetMap byline(state.byline, OffsetMap::Unit::utf16);
  const auto units = [&](LineSource source) -> const OffsetMap& {
    return source == LineSource::text ? text : source == LineSource::metadata_title ? title : byline;
  };
  const auto put = [](std::vector<double>& into, std::initializer_list<double> row) { into.insert(into.end(), row); };
  for (const LaidOutBlock& block : layout.blocks) {
    const OffsetMap& map = units(block.source);
    put(page_layout.blocks,
        {static_cast<double>(block.source), static_cast<double>(block.kind),
         static_cast<double>(map.from_bytes(block.range.begin)), static_cast<double>(map.from_bytes(block.range.end)),
         static_cast<double>(block.first_line), static_cast<double>(block.line_end), block.top, block.line_height,
         block.font_size, static_cast<double>(block.cut), block.letter_spacing});
  }
  for (const Line& line : layout.lines) {
    const OffsetMap& map = units(layout.blocks[line.block].source);
    put(page_layout.lines, {static_cast<double>(line.block), static_cast<double>(map.from_bytes(line.range.begin)),
                            static_cast<double>(map.from_bytes(line.range.end)), line.x, line.baseline, line.width});
  }
}

std::span<const std::byte> font_of(uint32_t cut) {
  constexpr std::string_view kFiles[] = {"RecordSerif-Regular.ttf", "RecordSerif-SemiBold.ttf",
                                         "RecordSans-Regular.ttf", "RecordSans-SemiBold.ttf"};
  return cut < std::size(kFiles) ? embedded_font(kFiles[cut]) : std::span<const std::byte>();
}

}  // namespace
}  // namespace onrecord

extern "C" {

EMSCRIPTEN_KEEPALIVE uint32_t onrecord_result_bytes() {
  return static_cast<uint32_t>(onrecord::given.size());
}

// A JSON array, oldest first; each is given once.
EMSCRIPTEN_KEEPALIVE const char* onrecord_take_effects() {
  const auto effects = onrecord::page_viewer().take_effects();
  if (effects.empty()) return onrecord::give_to_page({});
  nlohmann::json list = nlohmann::json::array();
  for (const auto& effect : effects) list.push_back(onrecord::describe(effect));
  return onrecord::give_to_page(onrecord::dump(list));
}

EMSCRIPTEN_KEEPALIVE const char* onrecord_state() {
  return onrecord::give_to_page(onrecord::dump(onrecord::describe_state(onrecord::page_viewer().state())));
}

// True while a mark is under the pointer over the article.
EMSCRIPTEN_KEEPALIVE bool onrecord_hovering() {
  const auto& state = onrecord::page_viewer().state();
  return state.hovered_claim.has_value() || state.hovered_actor.has_value();
}

// {"article": [x, y, width, height, interactive], "height": of the whole text, "column": [x, width],
//  "fields": [[name, x, y, width, height, font size]], "search_focus": grows when that field is to take the focus,
//  "lent": [[words, x, baseline, width, font size, cut, colour, clip x, y, width, height]]}, in
//  CSS px of the window, of the last frame. Empty while they are what was given last.
EMSCRIPTEN_KEEPALIVE const char* onrecord_places() {
  constexpr const char* kNames[] = {"search", "address", "paste"};
  const auto& viewer = onrecord::page_viewer();
  const auto rect = viewer.article_rect();
  const auto& layout = viewer.state().layout;
  nlohmann::json fields = nlohmann::json::array();
  for (const auto& field : viewer.fields())
    fields.push_back(
        {kNames[static_cast<size_t>(field.name)], field.x, field.y, field.width, field.height, field.font_size});
  nlohmann::json lent = nlohmann::json::array();
  for (const auto& text : viewer.lent()) {
    const auto& [red, green, blue, alpha] = text.color;
    const std::string color = "rgb(" + std::to_string(red) + " " + std::to_string(green) + " " + std::to_string(blue) +
                              " / " + std::to_string(alpha) + ")";
    lent.push_back({text.words, text.x, text.baseline, text.width, text.style.size,
                    static_cast<uint32_t>(text.style.cut), color, text.clip.x, text.clip.y, text.clip.width,
                    text.clip.height});
  }
  static std::string last;
  std::string places = onrecord::dump({{"article", {rect.x, rect.y, rect.width, rect.height, rect.interactive}},
                                       {"height", layout.height},
                                       {"column", {layout.column_x, layout.column_width}},
                                       {"search_focus", viewer.state().search_focus},
                                       {"lent", std::move(lent)},
                                       {"fields", std::move(fields)}});
  if (places == last) return onrecord::give_to_page({});
  last = places;
  return onrecord::give_to_page(std::move(places));
}

EMSCRIPTEN_KEEPALIVE uint32_t onrecord_put_layout() {
  onrecord::put_layout(onrecord::page_viewer().state());
  return static_cast<uint32_t>(onrecord::page_layout.lines.size() / onrecord::kLineNumbers);
}
EMSCRIPTEN_KEEPALIVE const double* onrecord_layout_lines() {
  return onrecord::page_layout.lines.data();
}
EMSCRIPTEN_KEEPALIVE const double* onrecord_layout_blocks() {
  return onrecord::page_layout.blocks.data();
}
EMSCRIPTEN_KEEPALIVE uint32_t onrecord_layout_block_count() {
  return static_cast<uint32_t>(onrecord::page_layout.blocks.size() / onrecord::kBlockNumbers);
}

// The cuts of view/font_metrics.h; the text layer is set in the very fonts that the canvas draws.
EMSCRIPTEN_KEEPALIVE const std::byte* onrecord_font(uint32_t cut) {
  return onrecord::font_of(cut).data();
}
EMSCRIPTEN_KEEPALIVE uint32_t onrecord_font_bytes(uint32_t cut) {
  return static_cast<uint32_t>(onrecord::font_of(cut).size());
}

}  // extern "C"
