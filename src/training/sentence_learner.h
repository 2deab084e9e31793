// The network in training: word embeddings, layers of bidirectional simple recurrent units (Lei et al. 2018), and on
// them tags, arcs (biaffine, Dozat and Manning 2017), relations and names, learnt together.
#pragma once

#include <span>

#include "language/network_shape.h"
#include "training/parameters.h"

namespace onrecord::training {

inline constexpr int32_t kUnknown = -1;  // a label the corpus does not give: no loss
struct Example {
  std::vector<WordInput> words;
  std::vector<int32_t> tags;
  std::vector<int32_t> heads;  // index, or the number of words for the root
  std::vector<int32_t> relations;
  std::vector<int32_t> names;
};

struct Losses {
  double tags = 0, arcs = 0, relations = 0, names = 0;
  size_t words = 0;
};

struct Regularisation {
  float word_dropout = 0.1f;  // words replaced by the unknown one
  float input_dropout = 0.2f;
  float layer_dropout = 0.3f;
  float names_weight = 1;  // of the names' loss against the others'
};

class SentenceLearner {
 public:
  SentenceLearner(const NetworkShape& shape, uint32_t seed);

  struct Layer {
    Parameter weights;  // 2·hidden × 6·hidden: forward candidate, forget, reset; backward the same
    Parameter cell;     // 4 × 2·hidden: forget's and reset's weight of the cell, then their biases
  };
  NetworkShape shape;
  std::array<Parameter, kEmbeddings> embeddings;
  std::vector<Layer> layers;
  Parameter tag_weights, tag_bias;
  Parameter dependant, dependant_bias, head, head_bias, arc, arc_bias, root, arc_distance;
  Parameter relation_dependant, relation_head, relation_root, relation_distance, relation_weights, relation_bias;
  Parameter name_hidden, name_hidden_bias, name_weights, name_bias;

  [[nodiscard]] std::vector<Parameter*> parameters();
  [[nodiscard]] std::vector<Gradient> gradients();

  // Adds the batch's gradients.
  Losses learn(std::span<const Example* const> batch, const Regularisation& regularisation, std::mt19937& random,
               std::vector<Gradient>& gradients) const;

 private:
  struct Pass;
};

}  // namespace onrecord::training
