// The engine in the page's Worker: an article's bytes in, its briefing as JSON out; and claims of it as they are quoted.
#include <emscripten.h>

#include <string>
#include <utility>
#include <vector>

#include "app/page_document.h"
#include "briefing/briefing_json.h"
#include "engine/analyze.h"
#include "view/quote_text.h"

// The Worker's script sets Module.onProgress(step, found).
EM_JS(void, report_progress, (int step, int found), { Module["onProgress"](step, found); });

namespace {

// What the last call gave; lasts until the next one.
std::string result;

onrecord::Briefing briefing;  // of the last analysis

}  // namespace

extern "C" {

// Gives {"document": …} of page_document.h or {"error": …}: what the page shows where it has no viewer.
EMSCRIPTEN_KEEPALIVE const char* onrecord_read(const char* bytes, uint32_t size, const char* known, uint32_t known_size) {
  const auto document = onrecord::read_page_document({bytes, size}, {known, known_size});
  result = document ? onrecord::write_page_document(document.value()) : onrecord::write_page_error(document.error());
  return result.data();
}

// Gives a briefing ("onrecord.briefing") or {"error": …}.
EMSCRIPTEN_KEEPALIVE const char* onrecord_analyze(const char* bytes, uint32_t size, const char* known,
                                                  uint32_t known_size) {
  auto document = onrecord::read_page_document({bytes, size}, {known, known_size});
  if (!document) {
    result = onrecord::write_page_error(document.error());
    return result.data();
  }
  onrecord::AnalysisOptions options;
  options.progress = [](onrecord::AnalysisStep step, uint32_t found) {
    report_progress(static_cast<int>(step), static_cast<int>(found));
    return true;
  };
  std::vector<onrecord::Document> documents;
  documents.push_back(std::move(document).value());
  briefing = onrecord::analyze(std::move(documents), options);
  result = onrecord::write_briefing(briefing);
  return result.data();
}

// A claim of the last briefing with who said it, for pages without a viewer; empty where there is no such claim.
EMSCRIPTEN_KEEPALIVE const char* onrecord_quote(uint32_t claim) {
  result = claim < briefing.claims.size() ? onrecord::quote_with_attribution(briefing, {claim}) : std::string();
  return result.data();
}

EMSCRIPTEN_KEEPALIVE uint32_t onrecord_result_bytes() { return static_cast<uint32_t>(result.size()); }

}  // extern "C"
