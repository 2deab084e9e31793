#include "attribution/span_labeller.h"

#include <algorithm>

namespace onrecord {
namespace {

using enum SpanLabel;

// A state is a label and whether the source stands behind us already.
enum Phase : uint8_t { before_source, in_source, after_source };
struct State {
  SpanLabel label;
  Phase phase;
};
constexpr std::array<State, 10> kStates = {{{outside, before_source},
                                            {cue, before_source},
                                            {content_begin, before_source},
                                            {content_inside, before_source},
                                            {source_begin, in_source},
                                            {source_inside, in_source},
                                            {outside, after_source},
                                            {cue, after_source},
                                            {content_begin, after_source},
                                            {content_inside, after_source}}};

constexpr bool may_follow(State last, State next) {
  if (!onrecord::may_follow(last.label, next.label)) return false;
  if (next.label == source_begin) return last.phase == before_source;
  if (next.label == source_inside) return true;
  return next.phase == before_source ? last.phase == before_source : last.phase != before_source;
}

constexpr bool may_start(State state) {
  return state.label != source_inside && state.label != content_inside && state.phase != after_source;
}

// The states that each state may follow.
struct Predecessors {
  std::array<uint8_t, kStates.size()> states{};
  uint8_t count = 0;
};
constexpr std::array<Predecessors, kStates.size()> kPredecessors = [] {
  std::array<Predecessors, kStates.size()> all{};
  for (size_t s = 0; s < kStates.size(); ++s) {
    for (size_t from = 0; from < kStates.size(); ++from) {
      if (may_follow(kStates[from], kStates[s])) all[s].states[all[s].count++] = static_cast<uint8_t>(from);
    }
  }
  return all;
}();

constexpr int32_t kImpossible = INT32_MIN / 2;

int32_t score_of(const SpanTable::Scores& scores, SpanLabel label) {
  return label == outside ? 0 : scores[static_cast<size_t>(label) - 1];
}

}  // namespace

SpanLabels label_spans(const SpanModel& model, const Reading& reading, const SpanWindow& window,
                       std::span<const UnitPlace> places, std::span<const SpanTable::Scores> units) {
  constexpr size_t kCount = kStates.size();
  const size_t count = units.size();
  std::vector<std::array<uint8_t, kCount>> came_from(count);
  std::array<int32_t, kCount> best{}, next{};
  int32_t bare = 0;  // score of the labelling that has the cue and nothing else
  for (size_t r = 0; r < count; ++r) {
    const bool is_cue = r == window.cue_unit;
    const auto* steps = r == 0 ? nullptr : &model.steps[step_class(reading, window, places, r)];
    if (r > 0) {
      const SpanLabel last = r - 1 == window.cue_unit ? cue : outside, here = is_cue ? cue : outside;
      bare += (*steps)[static_cast<size_t>(last)][static_cast<size_t>(here)];
    }
    if (is_cue) bare += score_of(units[r], cue);
    for (size_t s = 0; s < kCount; ++s) {
      next[s] = kImpossible;
      if (is_cue && kStates[s].label != cue) continue;
      if (r == 0) {
        if (may_start(kStates[s])) next[s] = score_of(units[r], kStates[s].label);
        continue;
      }
      for (uint8_t p = 0; p < kPredecessors[s].count; ++p) {
        const uint8_t from = kPredecessors[s].states[p];
        if (best[from] == kImpossible) continue;
        const int32_t score =
            best[from] + (*steps)[static_cast<size_t>(kStates[from].label)][static_cast<size_t>(kStates[s].label)];
        if (score > next[s]) {
          next[s] = score;
          came_from[r][s] = from;
        }
      }
      if (next[s] != kImpossible) next[s] += score_of(units[r], kStates[s].label);
    }
    best = next;
  }
  for (size_t s = 0; s < kCount; ++s) {
    if (kStates[s].phase == before_source && best[s] != kImpossible) best[s] += model.no_source;
  }
  size_t state = static_cast<size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  SpanLabels result{.labels = std::vector<SpanLabel>(count), .score = best[state] - bare};
  for (size_t r = count; r-- > 0;) {
    result.labels[r] = kStates[state].label;
    state = came_from[r][state];
  }
  return result;
}

}  // namespace onrecord
