#include "training/score_model.h"

#include <fstream>

#include "attribution/attributions.h"
#include "attribution/reading.h"
#include "document/readers.h"
#include "language/language_reading.h"
#include "language/quotations.h"

namespace onrecord::training {
namespace {

std::vector<ScoredAttribution> predict(const LanguageModel& language, const AttributionModel& attribution,
                                       const GoldArticle& article) {
  const Document document = document_of_text(article.text());
  const Tokens tokens = tokenize(document);
  const Quotations quotations = find_quotations(document, tokens);
  const auto [syntax, names] = read_language(language, document, tokens);
  const Reading reading = read_article(document, tokens, quotations, names, syntax, language);
  const OffsetMap map(document.text, OffsetMap::Unit::code_points);
  const auto spans = [&](const std::vector<TokenRange>& ranges) {
    std::vector<ByteRange> in_code_points;
    for (const TokenRange range : ranges) {
      const ByteRange bytes = tokens.bytes(range);
      in_code_points.push_back({map.from_bytes(bytes.begin), map.from_bytes(bytes.end)});
    }
    return in_code_points;
  };
  std::vector<ScoredAttribution> predicted;
  for (const Attribution& one : find_attributions(attribution, reading)) {
    predicted.push_back(article.scored(spans(one.source), spans(one.cue), spans(one.content)));
    predicted.back().confidence = one.confidence;
  }
  return predicted;
}

}  // namespace

Result<Scores> score_model(const LanguageModel& language, const AttributionModel& attribution, const std::string& path,
                           bool outermost) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorKind::cannot_read, "Cannot open " + path + "."};
  Scores scores;
  for (std::string line; std::getline(in, line);) {
    const auto article = onrecord::GoldArticle::read(line);
    if (!article.ok()) return Error{ErrorKind::malformed, path + ": " + article.error().message + "."};
    std::vector<ScoredAttribution> predicted = predict(language, attribution, article.value());
    if (outermost) predicted = outermost_of(predicted);
    score_article(scores, article.value(), predicted, false);
  }
  return scores;
}

}  // namespace onrecord::training
