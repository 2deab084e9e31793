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

bool is_content(SpanLabel label) {
  return label == content_begin || label == content_inside;
}

// The best labellings through each state of each unit (max-product forward and backward passes).
class Lattice {
 public:
  Lattice(const SpanModel& model, const Reading& reading, const SpanWindow& window, std::span<const UnitPlace> places,
          std::span<const SpanTable::Scores> units)
      : window_(window), units_(units), cells_(units.size()), steps_(units.size()) {
    for (size_t r = 1; r < units.size(); ++r) steps_[r] = &model.steps[step_class(reading, window, places, r)];
    run_forward();
    run_backward(model.no_source);
    bare_ = bare_score();
  }

  [[nodiscard]] std::vector<SpanLabels> best_labellings() const {
    if (units_.empty()) return {{}};
    std::vector<SpanLabels> chosen = {labelling_from(best_start())};
    std::vector<Edge> edges = content_edges();
    std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.score > b.score; });
    if (edges.size() > kMostEdges) edges.resize(kMostEdges);
    for (const Edge& edge : edges) {
      if (chosen.size() == kMostLabellings) break;
      SpanLabels labels = labelling_through(edge);
      const auto differs = [&](const SpanLabels& other) { return differ(labels, other); };
      if (std::all_of(chosen.begin(), chosen.end(), differs)) chosen.push_back(std::move(labels));
    }
    return chosen;
  }

 private:
  static constexpr size_t kCount = kStates.size();
  static constexpr size_t kMostEdges = 24;  // that are looked at, the likeliest
  struct Cell {
    std::array<int32_t, kCount> before, behind;  // best score up to the state with its unit, and from it on without
    std::array<uint8_t, kCount> from, to;        // the states before and behind it there
  };
  // Where content begins or ends between a unit and the next.
  struct Edge {
    int32_t score = kImpossible;  // of the best labelling that has it
    size_t unit = 0;
    uint8_t state = 0, next = 0;
  };

  [[nodiscard]] int32_t step(size_t unit, size_t from, size_t to) const {
    return (*steps_[unit])[static_cast<size_t>(kStates[from].label)][static_cast<size_t>(kStates[to].label)];
  }
  [[nodiscard]] int32_t unit_score(size_t unit, size_t state) const {
    return score_of(units_[unit], kStates[state].label);
  }
  [[nodiscard]] bool may_be(size_t unit, size_t state) const {
    return unit != window_.cue_unit || kStates[state].label == cue;
  }

  void run_forward() {
    for (size_t r = 0; r < units_.size(); ++r) {
      for (size_t s = 0; s < kCount; ++s) {
        int32_t& best = cells_[r].before[s] = kImpossible;
        if (!may_be(r, s)) continue;
        if (r == 0) {
          if (may_start(kStates[s])) best = unit_score(r, s);
          continue;
        }
        for (uint8_t p = 0; p < kPredecessors[s].count; ++p) {
          const uint8_t from = kPredecessors[s].states[p];
          if (cells_[r - 1].before[from] == kImpossible) continue;
          const int32_t score = cells_[r - 1].before[from] + step(r, from, s);
          if (score > best) {
            best = score;
            cells_[r].from[s] = from;
          }
        }
        if (best != kImpossible) best += unit_score(r, s);
      }
    }
  }

  void run_backward(int32_t no_source) {
    for (size_t r = units_.size(); r-- > 0;) {
      cells_[r].behind.fill(kImpossible);
      if (r + 1 == units_.size()) {
        for (size_t s = 0; s < kCount; ++s) {
          if (may_be(r, s)) cells_[r].behind[s] = kStates[s].phase == before_source ? no_source : 0;
        }
        continue;
      }
      for (size_t t = 0; t < kCount; ++t) {
        if (cells_[r + 1].behind[t] == kImpossible || !may_be(r + 1, t)) continue;
        for (uint8_t p = 0; p < kPredecessors[t].count; ++p) {
          const uint8_t s = kPredecessors[t].states[p];
          if (!may_be(r, s)) continue;
          const int32_t score = step(r + 1, s, t) + unit_score(r + 1, t) + cells_[r + 1].behind[t];
          if (score > cells_[r].behind[s]) {
            cells_[r].behind[s] = score;
            cells_[r].to[s] = static_cast<uint8_t>(t);
          }
        }
      }
    }
  }

  // Score of the labelling that has the cue and nothing else.
  [[nodiscard]] int32_t bare_score() const {
    int32_t bare = 0;
    for (size_t r = 0; r < units_.size(); ++r) {
      const bool is_cue = r == window_.cue_unit;
      if (is_cue) bare += score_of(units_[r], cue);
      if (r == 0) continue;
      const SpanLabel last = r - 1 == window_.cue_unit ? cue : outside, here = is_cue ? cue : outside;
      bare += (*steps_[r])[static_cast<size_t>(last)][static_cast<size_t>(here)];
    }
    return bare;
  }

  [[nodiscard]] uint8_t best_start() const {
    uint8_t best = 0;
    int32_t most = kImpossible;
    for (uint8_t s = 0; s < kCount; ++s) {
      if (cells_[0].before[s] == kImpossible || cells_[0].behind[s] == kImpossible) continue;
      if (cells_[0].before[s] + cells_[0].behind[s] > most) {
        most = cells_[0].before[s] + cells_[0].behind[s];
        best = s;
      }
    }
    return best;
  }

  [[nodiscard]] std::vector<Edge> content_edges() const {
    std::vector<Edge> edges;
    for (size_t r = 0; r + 1 < units_.size(); ++r) {
      for (const bool ends : {false, true}) {
        const Edge edge = best_edge(r, ends);
        if (edge.score != kImpossible) edges.push_back(edge);
      }
    }
    return edges;
  }

  [[nodiscard]] Edge best_edge(size_t unit, bool ends) const {
    Edge best{.unit = unit};
    for (size_t t = 0; t < kCount; ++t) {
      for (uint8_t p = 0; p < kPredecessors[t].count; ++p) {
        const uint8_t s = kPredecessors[t].states[p];
        if (is_content(kStates[s].label) != ends || is_content(kStates[t].label) == ends) continue;
        if (cells_[unit].before[s] == kImpossible || cells_[unit + 1].behind[t] == kImpossible) continue;
        const int32_t score =
            cells_[unit].before[s] + step(unit + 1, s, t) + unit_score(unit + 1, t) + cells_[unit + 1].behind[t];
        if (score > best.score) best = {score, unit, s, static_cast<uint8_t>(t)};
      }
    }
    return best;
  }

  [[nodiscard]] SpanLabels labelling_from(uint8_t start) const {
    SpanLabels out{std::vector<SpanLabel>(units_.size()), cells_[0].before[start] + cells_[0].behind[start] - bare_};
    follow(0, start, out);
    return out;
  }

  [[nodiscard]] SpanLabels labelling_through(const Edge& edge) const {
    SpanLabels out{std::vector<SpanLabel>(units_.size()), edge.score - bare_};
    uint8_t state = edge.state;
    for (size_t r = edge.unit + 1; r-- > 0;) {
      out.labels[r] = kStates[state].label;
      state = cells_[r].from[state];
    }
    follow(edge.unit + 1, edge.next, out);
    return out;
  }

  // The best labels from `unit` on.
  void follow(size_t unit, uint8_t state, SpanLabels& out) const {
    for (size_t r = unit; r < units_.size(); ++r) {
      out.labels[r] = kStates[state].label;
      state = cells_[r].to[state];
    }
  }

  // Do the contents share less than two thirds of their tokens?
  [[nodiscard]] bool differ(const SpanLabels& a, const SpanLabels& b) const {
    uint32_t both = 0, either = 0;
    for (size_t r = 0; r < units_.size(); ++r) {
      const bool x = is_content(a.labels[r]), y = is_content(b.labels[r]);
      both += x && y ? window_.units[r].tokens.size() : 0;
      either += x || y ? window_.units[r].tokens.size() : 0;
    }
    return 3 * both < 2 * either;
  }

  const SpanWindow& window_;
  std::span<const SpanTable::Scores> units_;
  std::vector<Cell> cells_;
  std::vector<const std::array<std::array<int16_t, kSpanLabels>, kSpanLabels>*> steps_;
  int32_t bare_ = 0;
};

}  // namespace

std::vector<SpanLabels> label_spans(const SpanModel& model, const Reading& reading, const SpanWindow& window,
                                    std::span<const UnitPlace> places, std::span<const SpanTable::Scores> units) {
  return Lattice(model, reading, window, places, units).best_labellings();
}

}  // namespace onrecord
