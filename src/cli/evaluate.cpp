#include "cli/evaluate.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <istream>
#include <utility>

#include "base/utf8.h"
#include "briefing/assemble.h"
#include "cli/attribution_scores.h"
#include "document/readers.h"
#include "engine/analyze.h"
#include "engine/trained_model.h"
#include "language/language_reading.h"
#include "language/quotations.h"
#include "language/tokens.h"

namespace onrecord {
namespace {

// The engine's tokens that a span in code points touches.
std::vector<TokenRange> token_ranges(const Tokens& tokens, const OffsetMap& map, const std::vector<ByteRange>& spans) {
  std::vector<TokenRange> out;
  for (const ByteRange span : spans) {
    const ByteRange bytes{map.to_bytes(span.begin), map.to_bytes(span.end)};
    const auto begin = std::partition_point(tokens.items.begin(), tokens.items.end(),
                                            [&](const Token& token) { return token.range.end <= bytes.begin; });
    const auto end = std::partition_point(begin, tokens.items.end(),
                                          [&](const Token& token) { return token.range.begin < bytes.end; });
    const TokenRange range{static_cast<uint32_t>(begin - tokens.items.begin()),
                           static_cast<uint32_t>(end - tokens.items.begin())};
    if (!range.empty()) out.push_back(range);
  }
  return out;
}

// Labels the annotated spans.
Briefing label_gold(const GoldArticle& article) {
  Document document = document_of_text(article.text());
  const Tokens tokens = tokenize(document);
  const Quotations quotations = find_quotations(document, tokens);
  const std::vector<Name> names = read_language(trained_model().language, document, tokens).names;
  const OffsetMap map(document.text, OffsetMap::Unit::code_points);
  std::vector<Attribution> attributions;
  for (const ScoredAttribution& gold : article.gold()) {
    attributions.push_back({token_ranges(tokens, map, gold.source), token_ranges(tokens, map, gold.cue),
                            token_ranges(tokens, map, gold.content), 1});
    if (attributions.back().cue.empty() || attributions.back().content.empty()) attributions.pop_back();
  }
  LabelledArticle labelled = label_attributions(document, tokens, quotations, names, attributions);
  Briefing briefing;
  add_article(briefing, std::move(document), tokens, std::move(labelled));
  return briefing;
}

Briefing analyze_text(const GoldArticle& article) {
  std::vector<Document> documents;
  documents.push_back(document_of_text(article.text()));
  return analyze(std::move(documents));
}

std::string report_of(const Scores& scores) {
  std::string out;
  std::array<char, 96> line{};
  const auto put = [&](const char* name, const char* format, auto value) {
    int used = std::snprintf(line.data(), line.size(), "%-34s ", name);
    std::snprintf(line.data() + used, line.size() - static_cast<size_t>(used), format, value);
    out += std::string(line.data()) + "\n";
  };
  for (const auto& [name, count] : {std::pair{"articles", scores.articles}, {"gold", scores.gold}, {"predicted", scores.predicted}}) {
    put(name, "%llu", static_cast<unsigned long long>(count));
  }
  for (const auto& [name, value] : figures_of(scores)) put(name.c_str(), "%.2f", value);
  return out;
}

}  // namespace

Result<std::string> evaluate(std::istream& gold, const EvaluationOptions& options) {
  Scores scores;
  std::string line;
  uint64_t number = 0;
  while (std::getline(gold, line)) {
    if (line.empty()) continue;
    ++number;
    if (options.skip_every > 0 && number % options.skip_every == 0) continue;
    if (options.only_every > 0 && number % options.only_every != 0) continue;
    const Result<GoldArticle> article = GoldArticle::read(line);
    if (!article.ok())
      return Error{ErrorKind::malformed, "article " + std::to_string(number) + ": " + article.error().message};
    const Briefing briefing = options.gold_spans ? label_gold(article.value()) : analyze_text(article.value());
    std::vector<ScoredAttribution> predictions = article.value().predictions(briefing);
    if (options.outermost) predictions = outermost_of(predictions);
    score_article(scores, article.value(), predictions, options.list_errors);
  }
  return scores.errors + report_of(scores);
}

}  // namespace onrecord
