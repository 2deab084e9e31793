// The whole chain: Document → tokens → quotations → names → attributions → actors and labels → Briefing.
// Never fails and never throws: an article without attributions gives a briefing without claims. Linear in the text.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "briefing/briefing.h"
#include "document/document.h"

namespace onrecord {

// The steps a reader is shown while the analysis runs, in order.
enum class AnalysisStep : uint8_t { text, names, cues, attributions, chains, sources };

struct AnalysisOptions {
  // Called as each step ends, with what it found (words, names, cues, …). Returning false cancels: analyze() then
  // returns what it has.
  std::function<bool(AnalysisStep step, uint32_t found)> progress;
};

[[nodiscard]] Briefing analyze(std::vector<Document> documents, const AnalysisOptions& options = {});

// Every stage's result for one document, one item a line, for golden tests: the first wrong line names the guilty
// stage.
[[nodiscard]] std::string dump_stages(const Document& document);

}  // namespace onrecord
