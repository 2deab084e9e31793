#include "engine/stages.h"

#include <utility>

#include "attribution/citations.h"
#include "attribution/claim_edges.h"
#include "attribution/claim_nouns.h"
#include "attribution/claim_sources.h"
#include "attribution/content_edges.h"
#include "attribution/deeds.h"
#include "attribution/inverted_speech.h"
#include "attribution/nested_acts.h"
#include "attribution/parenthetical_reports.h"
#include "attribution/passive_reports.h"
#include "attribution/reading.h"
#include "attribution/speakers.h"
#include "engine/trained_model.h"

namespace onrecord {

std::optional<Stages> run_stages(const Document& document, const AnalysisOptions& options) {
  const auto cancelled = [&options](AnalysisStep step, size_t found) {
    return options.progress && !options.progress(step, static_cast<uint32_t>(found));
  };
  const TrainedModel& model = trained_model();
  Stages stages;
  stages.tokens = tokenize(document);
  stages.quotations = find_quotations(document, stages.tokens);
  if (cancelled(AnalysisStep::text, stages.tokens.items.size())) return std::nullopt;
  auto [syntax, names] = read_language(model.language, document, stages.tokens);
  stages.names = std::move(names);
  if (cancelled(AnalysisStep::names, stages.names.size())) return std::nullopt;
  const Reading reading =
      read_article(document, stages.tokens, stages.quotations, stages.names, syntax, model.language);
  const Words words(document, stages.tokens);
  const SourceReader reader(words, stages.names);
  std::vector<Attribution> attributions = find_attributions(model.attribution, reading);
  attributions = leave_out_deeds(words, reading, std::move(attributions));
  attributions = mend_content_edges(words, reading, std::move(attributions));
  attributions = mend_claim_sources(words, std::move(attributions));
  attributions = complete_speakers(words, reading, reader, std::move(attributions));
  attributions = mend_claim_edges(words, std::move(attributions));
  attributions = leave_out_hearers(words, reading, std::move(attributions));
  attributions = complete_parenthetical_reports(words, reading, reader, std::move(attributions));
  attributions = mend_parenthetical_reports(words, reading, reader, std::move(attributions));
  attributions = complete_inverted_speech(words, reader, std::move(attributions));
  attributions = complete_citations(words, reader, std::move(attributions));
  attributions = complete_passive_reports(words, reading, reader, std::move(attributions));
  attributions = complete_claim_nouns(words, reading, reader, std::move(attributions));
  attributions = complete_nested_acts(words, reading, reader, std::move(attributions));
  if (cancelled(AnalysisStep::cues, attributions.size())) return std::nullopt;
  stages.article = label_attributions(document, stages.tokens, stages.quotations, stages.names, attributions);
  if (cancelled(AnalysisStep::attributions, stages.article.claims.size())) return std::nullopt;
  size_t chains = 0;
  for (const Claim& claim : stages.article.claims) chains += claim.via.has_value();
  if (cancelled(AnalysisStep::chains, chains)) return std::nullopt;
  return stages;
}

}  // namespace onrecord
