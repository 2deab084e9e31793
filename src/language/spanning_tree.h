// The best tree over a sentence: the maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967), with exactly one
// word under the root.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace onrecord {

// `scores` has size × (size + 1) numbers: row i is word i, column j its head, column `size` the root; a word's own
// column is ignored. Returns each word's head (`size` for the root). Quadratic in the sentence: callers keep sentences
// short. Of equal scores the first column wins.
[[nodiscard]] std::vector<uint32_t> best_tree(std::span<const float> scores, size_t size);

}  // namespace onrecord
