// Trains the attribution layer on annotated articles: cues, spans, claims, selection, decisions, each on what the steps
// before it give on articles they were not trained on (jackknifing, kFolds ways), so that training sees the same errors
// as use does.
#pragma once

#include <map>
#include <vector>

#include "attribution/attribution_model.h"
#include "attribution/attributions.h"
#include "training/polnear.h"

namespace onrecord::training {

using Sections = std::map<SectionId, std::vector<std::byte>>;

// Prints its progress, and at the end scores on `dev`. Thresholds are chosen on `dev`.
[[nodiscard]] Sections train_attribution(const std::vector<GoldArticle>& train, const std::vector<GoldArticle>& dev);

struct AttributionScores {
  uint32_t gold = 0, found = 0;
  // Pairs whose cues share a token; of these, those with half of their contents in common; of these, those whose source
  // is right too.
  uint32_t cue = 0, content = 0, source = 0;
  [[nodiscard]] double cue_f1() const { return 200.0 * cue / (gold + found); }
  [[nodiscard]] double content_f1() const { return 200.0 * content / (gold + found); }
  [[nodiscard]] double source_f1() const { return 200.0 * source / (gold + found); }
};
// Quick scores over the engine's own tokens; the outermost attributions alone count.
void add_scores(const GoldArticle& article, const std::vector<Attribution>& found, AttributionScores& scores);

}  // namespace onrecord::training
