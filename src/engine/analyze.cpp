#include "engine/analyze.h"

#include <utility>

#include "attribution/attributions.h"
#include "attribution/citations.h"
#include "attribution/claims.h"
#include "attribution/reading.h"
#include "briefing/assemble.h"
#include "engine/trained_model.h"
#include "language/language_reading.h"
#include "language/quotations.h"
#include "language/tokens.h"

namespace onrecord {
namespace {

// Adds one article to the briefing; false when the caller cancelled.
bool add(Briefing& briefing, Document document, const AnalysisOptions& options) {
  const auto done = [&options](AnalysisStep step, size_t found) {
    return !options.progress || options.progress(step, static_cast<uint32_t>(found));
  };
  const Tokens tokens = tokenize(document);
  const Quotations quotations = find_quotations(document, tokens);
  if (!done(AnalysisStep::text, tokens.items.size())) return false;
  const auto [syntax, names] = read_language(trained_model().language, document, tokens);
  if (!done(AnalysisStep::names, names.size())) return false;
  const Reading reading = read_article(document, tokens, quotations, names, syntax, trained_model().language);
  const std::vector<Attribution> attributions =
      complete_citations(Words(document, tokens), names, find_attributions(trained_model().attribution, reading));
  if (!done(AnalysisStep::cues, attributions.size())) return false;
  LabelledArticle article = label_attributions(document, tokens, quotations, names, attributions);
  if (!done(AnalysisStep::attributions, article.claims.size())) return false;
  size_t chains = 0;
  for (const Claim& claim : article.claims) chains += claim.via.has_value();
  if (!done(AnalysisStep::chains, chains)) return false;
  const size_t actors = article.actors.size();
  add_article(briefing, std::move(document), tokens, std::move(article));
  return done(AnalysisStep::sources, actors);
}

}  // namespace

Briefing analyze(std::vector<Document> documents, const AnalysisOptions& options) {
  Briefing briefing;
  for (Document& document : documents) {
    if (!add(briefing, std::move(document), options)) break;
  }
  finish_briefing(briefing);
  return briefing;
}

}  // namespace onrecord
