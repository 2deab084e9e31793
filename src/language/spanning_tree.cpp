#include "language/spanning_tree.h"

#include <algorithm>

namespace onrecord {
namespace {

// Above every sum of scores: one root arc costs more than all other arcs may gain.
constexpr double kRootPenalty = 1e6;

// Whether each word reaches the root, and only one hangs on it.
bool is_tree(const std::vector<uint32_t>& heads) {
  const auto root = static_cast<uint32_t>(heads.size());
  if (std::count(heads.begin(), heads.end(), root) != 1) return false;
  std::vector<uint32_t> seen_from(heads.size(), root);  // the walk that came by first
  for (uint32_t start = 0; start < root; ++start) {
    uint32_t at = start;
    while (at != root && seen_from[at] == root) {
      seen_from[at] = start;
      at = heads[at];
    }
    if (at != root && seen_from[at] == start) return false;
  }
  return true;
}

// Nodes 0 … n-1 are words, n is the root, further ones are contracted cycles.
class Contraction {
 public:
  Contraction(std::span<const float> scores, size_t size) : size_(size), width_(size + 1) {
    const size_t most = 2 * size + 1;
    group_.resize(most);
    parent_.assign(most, UINT32_MAX);
    arcs_.resize(most);
    for (uint32_t i = 0; i < size; ++i) {
      group_[i] = i;
      arcs_[i].resize(width_);
      for (uint32_t j = 0; j <= size; ++j) {
        const double score = scores[i * width_ + j] - (j == size ? kRootPenalty : 0);
        arcs_[i][j] = {score, i, j};
      }
    }
    group_[size] = static_cast<uint32_t>(size);
    nodes_ = static_cast<uint32_t>(size) + 1;
  }

  std::vector<uint32_t> solve() {
    chosen_.assign(2 * size_ + 1, {});
    std::vector<uint32_t> path;
    std::vector<uint8_t> on_path(2 * size_ + 1);
    for (uint32_t start = 0; start < size_; ++start) {
      uint32_t at = top_of(start);
      if (finished_[at]) continue;
      path.clear();
      while (at != size_ && !finished_[at]) {
        if (on_path[at]) {
          const uint32_t cycle = nodes_++;
          while (true) {
            const uint32_t member = path.back();
            path.pop_back();
            on_path[member] = 0;
            members_[cycle].push_back(member);
            if (member == at) break;
          }
          contract(cycle);
          at = cycle;
        }
        path.push_back(at);
        on_path[at] = 1;
        chosen_[at] = best_arc_into(at);
        at = top_of(chosen_[at].head);
      }
      for (const uint32_t node : path) {
        finished_[node] = 1;
        on_path[node] = 0;
      }
    }
    return expand();
  }

 private:
  struct WordArc {
    double score = 0;
    uint32_t child = 0, head = 0;
  };

  uint32_t top_of(uint32_t word) const { return group_[word]; }

  WordArc best_arc_into(uint32_t node) const {
    WordArc best;
    bool found = false;
    for (uint32_t head = 0; head <= size_; ++head) {
      if (group_[head] == node) continue;
      const WordArc& arc = arcs_[node][head];
      if (!found || arc.score > best.score) best = arc;
      found = true;
    }
    return best;
  }

  // The cycle becomes a node: an arc into it replaces the cycle's own arc into the same member.
  void contract(uint32_t cycle) {
    arcs_[cycle].assign(width_, {-1e300, 0, 0});
    for (const uint32_t member : members_[cycle]) {
      parent_[member] = cycle;
      for (uint32_t head = 0; head <= size_; ++head) {
        WordArc arc = arcs_[member][head];
        arc.score -= chosen_[member].score;
        if (arc.score > arcs_[cycle][head].score) arcs_[cycle][head] = arc;
      }
    }
    for (uint32_t word = 0; word < size_; ++word) {
      if (parent_[group_[word]] == cycle) group_[word] = cycle;
    }
    for (const uint32_t member : members_[cycle]) arcs_[member].clear();
  }

  // From the last contraction to the first: the arc chosen for a cycle breaks it at the member it enters.
  std::vector<uint32_t> expand() {
    for (uint32_t node = nodes_; node-- > size_ + 1;) {
      const WordArc arc = chosen_[node];
      uint32_t member = arc.child;
      while (parent_[member] != node) member = parent_[member];
      chosen_[member] = arc;
    }
    std::vector<uint32_t> heads(size_);
    for (uint32_t i = 0; i < size_; ++i) heads[i] = chosen_[i].head;
    return heads;
  }

  size_t size_, width_;
  uint32_t nodes_ = 0;
  std::vector<uint32_t> group_;   // of each word, the contracted node it is in now
  std::vector<uint32_t> parent_;  // of each node, the cycle it was contracted into
  std::vector<std::vector<WordArc>> arcs_;
  std::vector<std::vector<uint32_t>> members_ = std::vector<std::vector<uint32_t>>(2 * size_ + 1);
  std::vector<uint8_t> finished_ = std::vector<uint8_t>(2 * size_ + 1);
  std::vector<WordArc> chosen_;
};

}  // namespace

std::vector<uint32_t> best_tree(std::span<const float> scores, size_t size) {
  if (size == 0) return {};
  std::vector<uint32_t> heads(size);
  for (size_t i = 0; i < size; ++i) {
    const float* row = scores.data() + i * (size + 1);
    size_t best = i == 0 ? 1 : 0;
    for (size_t j = best + 1; j <= size; ++j) {
      if (j != i && row[j] > row[best]) best = j;
    }
    heads[i] = static_cast<uint32_t>(best);
  }
  return is_tree(heads) ? heads : Contraction(scores, size).solve();
}

}  // namespace onrecord
