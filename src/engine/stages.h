// The stages of one article, run in their order: what analyze() makes a briefing of and dump_stages() shows.
#pragma once

#include <optional>
#include <vector>

#include "attribution/attributions.h"
#include "attribution/claims.h"
#include "document/document.h"
#include "engine/analyze.h"
#include "language/language_reading.h"
#include "language/quotations.h"
#include "language/tokens.h"

namespace onrecord {

struct Stages {
  Tokens tokens;
  Quotations quotations;
  std::vector<Name> names;
  LabelledArticle article;
};

// Nothing when the caller cancelled.
[[nodiscard]] std::optional<Stages> run_stages(const Document& document, const AnalysisOptions& options = {});

}  // namespace onrecord
