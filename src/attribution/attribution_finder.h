// The steps from a reading to attributions. Cue first: words that may head a cue are found; for each one source, cue
// and content are labelled in a window around it, which links them at once; log-linear scores then say which of the best
// labellings a cue has, which of these drafts are attributions, and which are attributions inside another one's content.
// Nested and shared spans need no special case, as every cue has a labelling of its own.
#pragma once

#include <vector>

#include "attribution/attribution_model.h"
#include "attribution/attributions.h"
#include "attribution/draft.h"

namespace onrecord {

// All drafts with content, by their cue's head; those of one cue by the score of their labelling.
[[nodiscard]] std::vector<Draft> draft_attributions(const CueTable& cues, const SpanModel& spans,
                                                    const Reading& reading);

// Scores of the drafts by themselves, then among their rivals.
[[nodiscard]] std::vector<int32_t> claim_scores(const ClaimTable& claims, const ScoreScales& scales,
                                                const Reading& reading, std::span<const CueLevel> levels,
                                                const std::vector<Draft>& drafts);
// Chooses by the score a draft has by itself. The drafts of a cue stand together.
void keep_best_of_each_cue(std::vector<Draft>& drafts, std::vector<int32_t>& claims);
[[nodiscard]] std::vector<int32_t> selection_scores(const ClaimTable& selection, const ScoreScales& scales,
                                                    const Reading& reading, std::span<const CueLevel> levels,
                                                    const std::vector<Draft>& drafts,
                                                    const std::vector<int32_t>& claims);

struct DraftScores {
  std::vector<int32_t> claims, selection;  // one a draft
};
// The attributions among the drafts, in the order of their first token.
[[nodiscard]] std::vector<Attribution> select_attributions(const Decisions& decisions, int32_t claim_scale,
                                                           const Reading& reading, const std::vector<Draft>& drafts,
                                                           const DraftScores& scores);

}  // namespace onrecord
