#include "attribution/attribution_finder.h"

#include <algorithm>
#include <numeric>

namespace onrecord {
namespace {

// Drafts around another one's cue are looked for this far away, in drafts.
constexpr size_t kReach = 48;
constexpr int32_t kCertain = INT32_MAX / 8;  // a score above all others, small enough to be scaled

std::vector<CueLevel> levels_of(const CueTable& cues, const std::vector<CueScores>& scores) {
  return cue_levels(scores, cue_limits(cues.scale()));
}

std::vector<Draft> draft_all(const CueTable& cues, const SpanModel& spans, const Reading& reading,
                             const std::vector<CueScores>& scores, std::span<const CueLevel> levels) {
  UnitScores unit_scores(spans, reading);
  std::vector<Draft> drafts;
  std::vector<uint32_t> heads = choose_cues(scores, cue_limits(cues.scale()));
  for (const Turn& turn : reading.turns) heads.push_back(turn.mark);
  std::sort(heads.begin(), heads.end());
  heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
  for (const uint32_t head : heads) {
    for (Draft& draft : draft_attribution(spans, reading, levels, head, unit_scores)) {
      draft.cue_scores = scores[head];
      drafts.push_back(std::move(draft));
    }
  }
  return drafts;
}

// Speech that the layout gives a named speaker needs no score.
bool is_certain(const Reading& reading, const Draft& draft) {
  const Turn* turn = reading.turn_at(draft.head);
  return turn != nullptr && turn->certain;
}

// Does the content run over the mark of a turn, into what the layout gives to another speaker?
bool runs_into_turn(const Reading& reading, const Draft& draft) {
  for (const TokenRange part : draft.content) {
    const auto next = std::lower_bound(reading.turns.begin(), reading.turns.end(), part.begin,
                                       [](const Turn& turn, uint32_t token) { return turn.mark < token; });
    if (next != reading.turns.end() && next->mark < part.end && next->certain) return true;
  }
  return false;
}

// Is there a chosen draft `j` near draft `i` of which `test(j)` holds?
template <typename Test>
bool any_chosen_near(const std::vector<uint8_t>& chosen, size_t i, const Test& test) {
  const size_t begin = i > kReach ? i - kReach : 0, end = std::min(chosen.size(), i + kReach + 1);
  for (size_t j = begin; j < end; ++j) {
    if (j != i && chosen[j] && test(j)) return true;
  }
  return false;
}

// Is draft `i` inside the content of a chosen one that it does not itself hold, or hold with a better score?
bool inside_chosen(const std::vector<Draft>& drafts, const std::vector<uint8_t>& chosen,
                   const std::vector<int32_t>& scores, size_t i) {
  return any_chosen_near(chosen, i, [&](size_t j) {
    return holds(drafts[j].content, drafts[i].head) &&
           (!holds(drafts[i].content, drafts[j].head) || scores[j] > scores[i]);
  });
}

// Are these one act of speech, told by two cues that overlap: "issued a statement calling on"?
bool same_act(const Draft& a, const Draft& b) {
  if (!holds(a.cue, b.head) && !holds(b.cue, a.head)) return false;
  return 2 * shared_tokens(a.content, b.content) > token_count(a.content);
}

bool same_act_as_better(const std::vector<Draft>& drafts, const std::vector<uint8_t>& chosen,
                        const std::vector<int32_t>& scores, size_t i) {
  return any_chosen_near(chosen, i, [&](size_t j) {
    const bool better = scores[j] > scores[i] || (scores[j] == scores[i] && j < i);
    return better && same_act(drafts[i], drafts[j]);
  });
}

// "I think": the speaker's own, and no claim beside what is quoted.
bool speaks_for_self(const Reading& reading, const Draft& draft) {
  return draft.source.size() == 1 && draft.source.front().size() == 1 && reading.words[draft.head].quoted &&
         reading.words[draft.source.front().begin].speaker_self;
}

}  // namespace

std::vector<Draft> draft_attributions(const CueTable& cues, const SpanModel& spans, const Reading& reading) {
  const std::vector<CueScores> scores = score_cues(cues, reading);
  return draft_all(cues, spans, reading, scores, levels_of(cues, scores));
}

std::vector<int32_t> claim_scores(const ClaimTable& claims, const ScoreScales& scales, const Reading& reading,
                                  std::span<const CueLevel> levels, const std::vector<Draft>& drafts) {
  std::vector<int32_t> scores;
  FeatureList features;
  for (const Draft& draft : drafts) {
    draft_features(reading, levels, draft, scales, features);
    ClaimTable::Scores sum{};
    claims.add(features.items(), sum);
    scores.push_back(sum[0]);
  }
  return scores;
}

void keep_best_of_each_cue(std::vector<Draft>& drafts, std::vector<int32_t>& claims) {
  size_t kept = 0;
  for (size_t i = 0; i < drafts.size(); ++i) {
    const bool same_cue = kept > 0 && drafts[kept - 1].head == drafts[i].head;
    if (same_cue && claims[i] <= claims[kept - 1]) continue;
    const size_t to = same_cue ? kept - 1 : kept++;
    if (to == i) continue;
    drafts[to] = std::move(drafts[i]);
    claims[to] = claims[i];
  }
  drafts.resize(kept);
  claims.resize(kept);
}

std::vector<int32_t> selection_scores(const ClaimTable& selection, const ScoreScales& scales, const Reading& reading,
                                      std::span<const CueLevel> levels, const std::vector<Draft>& drafts,
                                      const std::vector<int32_t>& claims) {
  const std::vector<Rivals> rivals = find_rivals(reading, drafts, claims);
  std::vector<int32_t> scores;
  FeatureList features;
  for (size_t i = 0; i < drafts.size(); ++i) {
    draft_features(reading, levels, drafts[i], scales, features);
    rival_features(reading, drafts[i], claims[i], rivals[i], scales, features);
    ClaimTable::Scores sum{};
    selection.add(features.items(), sum);
    scores.push_back(sum[0]);
  }
  return scores;
}

std::vector<Attribution> select_attributions(const Decisions& decisions, int32_t claim_scale, const Reading& reading,
                                             const std::vector<Draft>& drafts, const DraftScores& scores) {
  std::vector<uint8_t> fit(drafts.size()), chosen(drafts.size()), nested(drafts.size());
  std::vector<int32_t> selection = scores.selection;
  for (size_t i = 0; i < drafts.size(); ++i) {
    if (is_certain(reading, drafts[i])) selection[i] = kCertain;
    fit[i] = selection[i] >= decisions.outermost && !runs_into_turn(reading, drafts[i]);
  }
  for (size_t i = 0; i < drafts.size(); ++i) {
    chosen[i] = fit[i] && !inside_chosen(drafts, fit, selection, i) && !same_act_as_better(drafts, fit, selection, i);
  }
  for (size_t i = 0; i < drafts.size(); ++i) {
    if (chosen[i] || scores.claims[i] < decisions.nested || speaks_for_self(reading, drafts[i])) continue;
    nested[i] = inside_chosen(drafts, chosen, selection, i);
  }

  std::vector<Attribution> attributions;
  for (size_t i = 0; i < drafts.size(); ++i) {
    if (!chosen[i] && !nested[i]) continue;
    const float confidence = chosen[i] ? decisions.outermost_calibration.probability(selection[i], claim_scale)
                                       : decisions.nested_calibration.probability(scores.claims[i], claim_scale);
    attributions.push_back({drafts[i].source, drafts[i].cue, drafts[i].content, confidence, nested[i] != 0});
  }
  sort_by_first_token(attributions);
  return attributions;
}

std::vector<Attribution> find_attributions(const AttributionModel& model, const Reading& reading) {
  const std::vector<CueScores> cue_scores = score_cues(model.cues, reading);
  const std::vector<CueLevel> levels = levels_of(model.cues, cue_scores);
  std::vector<Draft> drafts = draft_all(model.cues, model.spans, reading, cue_scores, levels);
  DraftScores scores;
  scores.claims = claim_scores(model.claims, model.scales(), reading, levels, drafts);
  keep_best_of_each_cue(drafts, scores.claims);
  scores.selection = selection_scores(model.selection, model.scales(), reading, levels, drafts, scores.claims);
  return select_attributions(model.decisions, model.claims.scale(), reading, drafts, scores);
}

}  // namespace onrecord
