#include "language/spanning_tree.h"

#include <doctest/doctest.h>

#include <random>

using namespace onrecord;

namespace {

double score_of(const std::vector<float>& scores, const std::vector<uint32_t>& heads) {
  double sum = 0;
  for (size_t i = 0; i < heads.size(); ++i) sum += scores[i * (heads.size() + 1) + heads[i]];
  return sum;
}

bool is_single_rooted_tree(const std::vector<uint32_t>& heads) {
  const auto root = static_cast<uint32_t>(heads.size());
  size_t on_root = 0;
  for (uint32_t i = 0; i < root; ++i) {
    on_root += heads[i] == root;
    uint32_t at = i;
    for (size_t steps = 0; at != root; ++steps) {
      if (steps > heads.size() || heads[at] == at) return false;
      at = heads[at];
    }
  }
  return on_root == 1;
}

// The best of all (size + 1)^size choices of heads.
double best_by_trying_all(const std::vector<float>& scores, size_t size) {
  std::vector<uint32_t> heads(size);
  double best = -1e300;
  for (bool more = true; more;) {
    if (is_single_rooted_tree(heads)) best = std::max(best, score_of(scores, heads));
    more = false;
    for (uint32_t& head : heads) {
      if (++head <= size) {
        more = true;
        break;
      }
      head = 0;
    }
  }
  return best;
}

}  // namespace

TEST_CASE("the best tree scores as much as the best of all trees") {
  std::mt19937 random(1);
  for (int round = 0; round < 400; ++round) {
    const size_t size = 1 + random() % 5;
    std::vector<float> scores(size * (size + 1));
    for (float& score : scores) score = static_cast<float>(random() % 2000) / 100 - 10;
    const auto heads = best_tree(scores, size);
    CAPTURE(round);
    REQUIRE(is_single_rooted_tree(heads));
    CHECK(score_of(scores, heads) == doctest::Approx(best_by_trying_all(scores, size)));
  }
}

TEST_CASE("a sentence whose words all want each other still becomes a tree") {
  const size_t size = 128;
  std::vector<float> scores(size * (size + 1));
  for (size_t i = 0; i < size; ++i) scores[i * (size + 1) + (i + 1) % size] = 5;
  CHECK(is_single_rooted_tree(best_tree(scores, size)));
}

TEST_CASE("no words have no heads, one word hangs on the root") {
  CHECK(best_tree({}, 0).empty());
  CHECK(best_tree(std::vector<float>{9, -9}, 1) == std::vector<uint32_t>{1});
}
