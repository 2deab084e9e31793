// Commands from the page: {"do": name, …} in the words of view/command.h. Ids are positions, -1 for none.
#include <emscripten.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/page_document.h"
#include "app/page_viewer.h"
#include "briefing/briefing_json.h"
#include "view/command.h"

namespace onrecord {
namespace {

using nlohmann::json;

std::string text_of(const json& from, const char* key) {
  const auto found = from.find(key);
  return found != from.end() && found->is_string() ? found->get<std::string>() : std::string();
}

double number_of(const json& from, const char* key, double otherwise = 0) {
  const auto found = from.find(key);
  return found != from.end() && found->is_number() ? found->get<double>() : otherwise;
}

bool flag_of(const json& from, const char* key, bool otherwise) {
  const auto found = from.find(key);
  return found != from.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

template <class Id>
Id id_of(const json& from, const char* key, size_t count) {
  const double position = number_of(from, key, -1);
  return position >= 0 && position < static_cast<double>(count) ? Id{static_cast<uint32_t>(position)} : Id::none();
}

// The value at the position that `names` gives to the text at `key`.
template <class Value, size_t count>
std::optional<Value> one_of(const json& from, const char* key, const std::string_view (&names)[count]) {
  const std::string text = text_of(from, key);
  for (size_t i = 0; i < count; ++i) {
    if (names[i] == text) return static_cast<Value>(i);
  }
  return std::nullopt;
}

constexpr std::string_view kLayers[] = {"people", "states", "organisations", "unnamed", "claims", "cues"};
constexpr std::string_view kLenses[] = {"who_spoke", "authority", "unsourced"};
constexpr std::string_view kMeasures[] = {"narrow", "medium", "wide"};
constexpr std::string_view kTabs[] = {"claims", "actors", "sources"};
constexpr std::string_view kSheets[] = {"peek", "half", "full"};

std::optional<Command> command_of(const json& from) {
  const std::string name = text_of(from, "do");
  const Briefing& briefing = page_viewer().state().briefing;
  const auto claim = [&] { return id_of<ClaimId>(from, "claim", briefing.claims.size()); };
  const auto actor = [&] { return id_of<ActorId>(from, "actor", briefing.actors.size()); };
  const auto x = static_cast<float>(number_of(from, "x")), y = static_cast<float>(number_of(from, "y"));
  const Direction direction = flag_of(from, "back", false) ? Direction::previous : Direction::next;

  if (name == "hover_at") return HoverAt{x, y};
  if (name == "hover_none") return HoverNone{};
  if (name == "click_at") return ClickAt{x, y};
  if (name == "select_claim") return SelectClaim{claim(), flag_of(from, "scroll", true)};
  if (name == "select_actor") return SelectActor{actor(), flag_of(from, "scroll", false)};
  if (name == "clear_selection") return ClearSelection{};
  if (name == "step_claim") return StepClaim{direction};
  if (name == "step_mention") return StepMention{direction};
  if (name == "set_search") return SetSearch{text_of(from, "query")};
  if (name == "step_search") return StepSearch{direction};
  if (name == "open_search") return OpenSearch{};
  if (name == "close_search") return CloseSearch{};
  if (name == "clear_filter") return ClearFilter{};
  if (name == "filter_affiliation") return FilterAffiliation{text_of(from, "affiliation")};
  if (name == "filter_kind") {
    if (const auto kind = label_of<SourceKind>(text_of(from, "kind"))) return FilterKind{*kind};
  }
  if (name == "filter_stance") {
    if (const auto stance = label_of<Stance>(text_of(from, "stance"))) return FilterStance{*stance};
  }
  if (name == "filter_form") {
    if (const auto form = label_of<Form>(text_of(from, "form"))) return FilterForm{*form};
  }
  if (name == "filter_naming") {
    if (const auto naming = label_of<Naming>(text_of(from, "naming"))) return FilterNaming{*naming};
  }
  if (name == "toggle_layer") {
    if (const auto layer = one_of<Layer>(from, "layer", kLayers))
      return ToggleLayer{*layer, flag_of(from, "alone", false)};
  }
  if (name == "set_lens") {
    if (const auto lens = one_of<Lens>(from, "lens", kLenses)) return SetLens{*lens};
  }
  if (name == "set_tab") {
    if (const auto tab = one_of<Tab>(from, "tab", kTabs)) return SetTab{*tab};
  }
  if (name == "set_sheet") {
    if (const auto height = one_of<SheetHeight>(from, "height", kSheets)) return SetSheet{*height};
  }
  if (name == "set_text_scale") return SetTextScale{static_cast<float>(number_of(from, "scale", 1))};
  if (name == "set_measure") {
    if (const auto measure = one_of<Measure>(from, "measure", kMeasures)) return SetMeasure{*measure};
  }
  if (name == "toggle_help") return ToggleHelp{};
  if (name == "show_empty") return ShowEmpty{};
  if (name == "show_toast") return ShowToast{text_of(from, "text")};
  if (name == "show_notice") return ShowNotice{text_of(from, "title"), text_of(from, "detail")};
  if (name == "show_open_error")
    return ShowOpenError{text_of(from, "url"), text_of(from, "title"), text_of(from, "detail"),
                         text_of(from, "technical")};
  if (name == "dismiss_error") return DismissError{};
  if (name == "show_progress")
    return ShowProgress{static_cast<uint8_t>(number_of(from, "step")), static_cast<uint32_t>(number_of(from, "found"))};
  if (name == "analysis_failed") return AnalysisFailed{text_of(from, "message")};
  if (name == "copy_claim") return AskCopyClaim{claim()};
  if (name == "copy_link") return AskCopyLink{claim()};
  if (name == "open_file") return AskOpenFile{};
  if (name == "paste") return AskPaste{};
  if (name == "sample") return AskSample{static_cast<uint32_t>(number_of(from, "index"))};
  if (name == "reanalyze") return AskReanalyze{};
  if (name == "cancel_analysis") return AskCancelAnalysis{};
  return std::nullopt;
}

}  // namespace
}  // namespace onrecord

extern "C" {

// False when it is no command.
EMSCRIPTEN_KEEPALIVE bool onrecord_command(const char* text, uint32_t size) {
  const auto from = nlohmann::json::parse(text, text + size, nullptr, false);
  if (!from.is_object()) return false;
  auto command = onrecord::command_of(from);
  if (command) onrecord::page_viewer().command(std::move(*command));
  return command.has_value();
}

// Shows an article (page_document.h) and gives it back as the page's document, or {"error": …} and shows nothing.
EMSCRIPTEN_KEEPALIVE const char* onrecord_open(const char* bytes, uint32_t size, const char* known,
                                               uint32_t known_size) {
  auto document = onrecord::read_page_document({bytes, size}, {known, known_size});
  if (!document) return onrecord::give_to_page(onrecord::write_page_error(document.error()));
  std::string description = onrecord::write_page_document(document.value());
  onrecord::page_viewer().command(onrecord::OpenDocument{std::move(document).value()});
  return onrecord::give_to_page(std::move(description));
}

// The engine's briefing of the open article: empty, or {"error": …}.
EMSCRIPTEN_KEEPALIVE const char* onrecord_set_briefing(const char* json, uint32_t size) {
  auto briefing = onrecord::read_briefing({json, size});
  if (!briefing) return onrecord::give_to_page(onrecord::write_page_error(briefing.error()));
  onrecord::page_viewer().command(onrecord::SetBriefing{std::move(briefing).value()});
  return onrecord::give_to_page({});
}

}  // extern "C"
