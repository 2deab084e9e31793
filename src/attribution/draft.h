// A draft of an attribution: one cue with the source and content that the span labeller gave it. Which drafts become
// attributions is decided by log-linear scores of the features below.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "attribution/attributions.h"
#include "attribution/cue_finder.h"
#include "attribution/span_labeller.h"

namespace onrecord {

struct Draft {
  uint32_t head = 0;  // token that heads the cue
  std::vector<TokenRange> source, cue, content;  // the content is never empty
  CueScores cue_scores;
  int32_t span_score = 0;  // SpanLabels::score
  int32_t span_lead = 0;   // above the best other labelling of this cue
};

// Scores of units that do not depend on the cue, kept while a text is read.
class UnitScores {
 public:
  UnitScores(const SpanModel& model, const Reading& reading)
      : model_(model), reading_(reading), scores_(reading.words.size()), known_(reading.words.size()) {}
  [[nodiscard]] const SpanTable::Scores& of(const Unit& unit);

 private:
  const SpanModel& model_;
  const Reading& reading_;
  std::vector<SpanTable::Scores> scores_;  // by first token; a quotation's marks are units of their own only inside it
  std::vector<uint8_t> known_;             // 0 no, 1 as a word, 2 as a quotation
};

// The drafts of one cue that have content, the best labelling's first.
[[nodiscard]] std::vector<Draft> draft_attribution(const SpanModel& model, const Reading& reading,
                                                   std::span<const CueLevel> levels, uint32_t head,
                                                   UnitScores& unit_scores);

// How many units of the models' scores make 1 of the natural logarithm.
struct ScoreScales {
  int32_t cue = 1;
  int32_t span = 1;
  int32_t claim = 1;
};

// Features of a draft by itself.
void draft_features(const Reading& reading, std::span<const CueLevel> levels, const Draft& draft,
                    const ScoreScales& scales, FeatureList& out);

// How a draft stands to the others of the text: scores of the strongest that hold its cue, share its content, lie in it.
struct Rivals {
  static constexpr int32_t kNone = INT32_MIN;
  int32_t around = kNone, sharing = kNone, inside = kNone;
  uint32_t around_stem = 0;
  bool mutual = false;  // the one around has its own cue in this draft's content
};
[[nodiscard]] std::vector<Rivals> find_rivals(const Reading& reading, std::span<const Draft> drafts,
                                              std::span<const int32_t> scores);

// Features of a draft among the others; `score` is what it has by itself.
void rival_features(const Reading& reading, const Draft& draft, int32_t score, const Rivals& rivals,
                    const ScoreScales& scales, FeatureList& out);

}  // namespace onrecord
