#include "engine/analyze.h"

#include <utility>

#include "briefing/assemble.h"
#include "engine/stages.h"

namespace onrecord {

Briefing analyze(std::vector<Document> documents, const AnalysisOptions& options) {
  Briefing briefing;
  for (Document& document : documents) {
    std::optional<Stages> stages = run_stages(document, options);
    if (!stages) break;
    const auto actors = static_cast<uint32_t>(stages->article.actors.size());
    add_article(briefing, std::move(document), stages->tokens, std::move(stages->article));
    if (options.progress && !options.progress(AnalysisStep::sources, actors)) break;
  }
  finish_briefing(briefing);
  return briefing;
}

}  // namespace onrecord
