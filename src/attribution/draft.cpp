#include "attribution/draft.h"

#include <algorithm>

namespace onrecord {
namespace {

void append(std::vector<TokenRange>& ranges, TokenRange tokens) {
  if (!ranges.empty() && ranges.back().end == tokens.begin) {
    ranges.back().end = tokens.end;
  } else {
    ranges.push_back(tokens);
  }
}

// The clause that a cue governs, without the commas at its ends; empty where it governs none.
std::vector<TokenRange> governed_clause(const Reading& reading, const SpanWindow& window,
                                        std::span<const UnitPlace> places, std::span<const SpanLabel> labels) {
  std::vector<TokenRange> clause;
  const uint32_t complement = reading.words[window.cue].complement;
  if (complement == kNoToken) return clause;
  const auto within = [&](size_t r) { return places[r].branch == complement && labels[r] == SpanLabel::outside; };
  const auto stop = [&](size_t r) {
    const Word& word = reading.words[window.units[r].tokens.begin];
    return !window.units[r].quote && (word.comma || word.full_stop || word.colon || word.pause);
  };
  size_t begin = 0, end = places.size();
  while (begin < end && (!within(begin) || stop(begin))) ++begin;
  while (end > begin && (!within(end - 1) || stop(end - 1))) --end;
  for (size_t r = begin; r < end; ++r) {
    if (within(r)) append(clause, window.units[r].tokens);
  }
  return clause;
}

constexpr uint32_t kRivalReach = 24;  // drafts at each side that are compared
constexpr int32_t kAlone = 1'000;     // the lead of a labelling that has no other beside it

Draft draft_of(const SpanLabels& spans, const SpanWindow& window) {
  Draft draft;
  for (size_t r = 0; r < spans.labels.size(); ++r) {
    const TokenRange tokens = window.units[r].tokens;
    switch (spans.labels[r]) {
      case SpanLabel::outside:
        break;
      case SpanLabel::source_begin:
      case SpanLabel::source_inside:
        append(draft.source, tokens);
        break;
      case SpanLabel::cue:
        append(draft.cue, tokens);
        break;
      case SpanLabel::content_begin:
      case SpanLabel::content_inside:
        append(draft.content, tokens);
        break;
    }
  }
  return draft;
}

}  // namespace

const SpanTable::Scores& UnitScores::of(const Unit& unit) {
  const uint32_t at = unit.tokens.begin;
  const uint8_t kind = unit.quote ? 2 : 1;
  if (known_[at] != kind) {
    FeatureList features;
    unit_features(reading_, unit, features);
    scores_[at] = {};
    model_.table.add(features.items(), scores_[at]);
    known_[at] = kind;
  }
  return scores_[at];
}

std::vector<Draft> draft_attribution(const SpanModel& model, const Reading& reading, std::span<const CueLevel> levels,
                                     uint32_t head, UnitScores& unit_scores) {
  const SpanWindow window = window_of(reading, head);
  const std::vector<UnitPlace> places = places_of(reading, window, levels);
  std::vector<SpanTable::Scores> scores(window.units.size());
  FeatureList features;
  for (size_t r = 0; r < scores.size(); ++r) {
    scores[r] = unit_scores.of(window.units[r]);
    unit_to_cue_features(reading, levels, window, places, r, features);
    model.table.add(features.items(), scores[r]);
  }
  const std::vector<SpanLabels> labellings = label_spans(model, reading, window, places, scores);
  if (const Turn* turn = reading.turn_at(head)) {
    return {{.head = head,
             .source = {turn->speaker},
             .cue = {{head, head + 1}},
             .content = {turn->speech},
             .cue_scores = {},
             .span_score = labellings.front().score,
             .span_lead = kAlone}};
  }
  std::vector<Draft> drafts;
  for (const SpanLabels& spans : labellings) {
    const bool is_best = &spans == &labellings.front();
    Draft draft = draft_of(spans, window);
    draft.head = head;
    draft.span_score = spans.score;
    draft.span_lead = labellings.size() == 1 ? kAlone : spans.score - labellings[is_best ? 1 : 0].score;
    // The labeller knows PolNeAR's kind of report best; elsewhere it leaves some plain "…, the army said" without
    // content.
    if (draft.content.empty() && is_best && levels[head] >= CueLevel::fair) {
      draft.content = governed_clause(reading, window, places, spans.labels);
    }
    if (!draft.content.empty()) drafts.push_back(std::move(draft));
  }
  return drafts;
}

std::vector<Rivals> find_rivals(const Reading& reading, std::span<const Draft> drafts,
                                std::span<const int32_t> scores) {
  std::vector<Rivals> rivals(drafts.size());
  for (size_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    const uint32_t size = token_count(draft.content);
    Rivals& r = rivals[i];
    const size_t begin = i > kRivalReach ? i - kRivalReach : 0, end = std::min(drafts.size(), i + kRivalReach + 1);
    for (size_t j = begin; j < end; ++j) {
      if (j == i) continue;
      const Draft& other = drafts[j];
      const bool inside = holds(draft.content, other.head);
      if (holds(other.content, draft.head) && scores[j] > r.around) {
        r.around = scores[j];
        r.mutual = inside;
        r.around_stem = reading.words[other.head].stem;
      }
      if (2 * shared_tokens(draft.content, other.content) > size) r.sharing = std::max(r.sharing, scores[j]);
      if (inside) r.inside = std::max(r.inside, scores[j]);
    }
  }
  return rivals;
}

}  // namespace onrecord
