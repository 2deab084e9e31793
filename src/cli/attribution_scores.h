// Scores of found attributions against annotated ones: attributions are paired one to one by the overlap of their
// content, then of their cues; a pair counts when the intersection over union of its content tokens is at least 0.5,
// and its source when it shares a word that is no stop word. Labels are judged on such pairs.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "cli/gold_article.h"

namespace onrecord {

// Counts over all articles scored so far.
struct Scores {
  uint64_t articles = 0, gold = 0, predicted = 0, found = 0, content = 0, content_and_source = 0, exact = 0;
  uint64_t same_content = 0;                       // contents with the same words
  std::array<uint64_t, 2> direct{}, direct_found{};  // contents inside quotation marks: annotated, predicted
  std::array<std::array<uint64_t, 3>, 3> tokens{};  // source, cue, content: in both, gold, predicted
  std::vector<std::pair<float, bool>> confidences;  // of each predicted one, and whether content and source are right
  uint64_t judged = 0;
  std::array<uint64_t, 8> right{};  // a label each
  uint64_t who = 0, who_and_kind = 0, card = 0;
  // Focal attributions, and those found with source and kind right; then those of the three kinds of state authority.
  std::array<uint64_t, 2> focal{}, focal_right{};
  bool labels = false;
  std::string errors;  // "field: gold → predicted | source | cue", one a line
};

void score_article(Scores& scores, const GoldArticle& article, const std::vector<ScoredAttribution>& predicted,
                   bool errors);

// Names and values in percent, in the order of the report.
[[nodiscard]] std::vector<std::pair<std::string, double>> figures_of(const Scores& scores);

// Predicted attributions whose confidence lies in the same tenth.
struct CalibrationRow {
  uint64_t attributions = 0;
  double confidence = 0, right = 0;  // mean confidence, and the share that was right
};
[[nodiscard]] std::array<CalibrationRow, 10> calibration_of(const Scores& scores);
// Expected calibration error: how far confidence lies from what was right, tenth by tenth, 0…1 (Guo et al. 2017).
[[nodiscard]] double calibration_error(const Scores& scores);

// The attributions that do not lie in another one's content, for corpora that mark none of the others.
[[nodiscard]] std::vector<ScoredAttribution> outermost_of(const std::vector<ScoredAttribution>& all);

}  // namespace onrecord
