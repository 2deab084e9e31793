#include "training/sentence_learner.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "language/activations.h"

namespace onrecord::training {
namespace {

float slope_of_rectified(float output) { return output > 0 ? 1 : 0.125f; }

// Softmax cross-entropy of one row: `scores` become the gradient. Returns the loss.
double cross_entropy(std::span<float> scores, size_t gold) {
  const float most = *std::max_element(scores.begin(), scores.end());
  double sum = 0;
  for (float& score : scores) sum += score = std::exp(score - most);
  const double share = scores[gold] / sum;
  for (float& score : scores) score = static_cast<float>(score / sum);
  scores[gold] -= 1;
  return -std::log(std::max(share, 1e-12));
}

void add_bias(Matrix& matrix, const Parameter& bias) {
  for (size_t i = 0; i < matrix.rows; ++i) {
    for (size_t j = 0; j < matrix.columns; ++j) matrix.row(i)[j] += bias.value.values[j];
  }
}

void add_bias_gradient(const Matrix& slopes, Gradient& bias) {
  for (size_t i = 0; i < slopes.rows; ++i) {
    for (size_t j = 0; j < slopes.columns; ++j) bias.value.values[j] += slopes.row(i)[j];
  }
}

void add(Matrix& to, const Matrix& from) {
  for (size_t i = 0; i < to.values.size(); ++i) to.values[i] += from.values[i];
}

// A mask that keeps each number with probability 1 - `rate`, the same for all words of a sentence.
void add_mask_rows(Matrix& mask, size_t begin, size_t end, float rate, std::mt19937& random) {
  for (size_t j = 0; j < mask.columns; ++j) {
    const bool kept = static_cast<float>(random() >> 8) / (1 << 24) >= rate;
    for (size_t i = begin; i < end; ++i) mask.row(i)[j] = kept ? 1 / (1 - rate) : 0;
  }
}

Matrix masked(const Matrix& matrix, const Matrix& mask) {
  Matrix out = matrix;
  if (mask.rows == 0) return out;
  for (size_t i = 0; i < out.values.size(); ++i) out.values[i] *= mask.values[i];
  return out;
}

}  // namespace

SentenceLearner::SentenceLearner(const NetworkShape& network_shape, uint32_t seed) : shape(network_shape) {
  std::mt19937 random(seed);
  const uint32_t width = 2 * shape.hidden;
  const auto make = [&](size_t rows, size_t columns, float bound, bool sparse = false) {
    Parameter parameter(rows, columns, sparse);
    fill_uniform(parameter.value, bound, random);
    return parameter;
  };
  const auto glorot = [&](size_t rows, size_t columns) {
    return make(rows, columns, std::sqrt(6.0f / static_cast<float>(rows + columns)));
  };
  for (size_t i = 0; i < kEmbeddings; ++i) embeddings[i] = make(shape.rows[i], shape.columns[i], 0.1f, true);
  for (uint32_t l = 0; l < shape.layers; ++l) {
    Layer layer{make(width, 3 * width, std::sqrt(3.0f / static_cast<float>(width))), Parameter(4, width)};
    for (uint32_t j = 0; j < width; ++j) {
      layer.cell.value.row(0)[j] = layer.cell.value.row(1)[j] = 0.1f;
      layer.cell.value.row(2)[j] = 0.5f;
    }
    layers.push_back(std::move(layer));
  }
  tag_weights = glorot(width, shape.tags);
  tag_bias = Parameter(1, shape.tags);
  dependant = glorot(width, shape.arc);
  dependant_bias = Parameter(1, shape.arc);
  head = glorot(width, shape.arc);
  head_bias = Parameter(1, shape.arc);
  arc = glorot(shape.arc, shape.arc);
  arc_bias = Parameter(1, shape.arc);
  root = make(1, shape.arc, 0.1f);
  arc_distance = Parameter(1, kDistances);
  relation_dependant = glorot(width, shape.relation);
  relation_head = glorot(width, shape.relation);
  relation_root = make(1, shape.relation, 0.1f);
  relation_distance = make(kDistances, shape.relation, 0.1f);
  relation_weights = glorot(shape.relation, shape.relations);
  relation_bias = Parameter(1, shape.relations);
  name_hidden = glorot(width, shape.name);
  name_hidden_bias = Parameter(1, shape.name);
  name_weights = glorot(shape.name, shape.names);
  name_bias = Parameter(1, shape.names);
}

std::vector<Parameter*> SentenceLearner::parameters() {
  std::vector<Parameter*> all;
  for (Parameter& table : embeddings) all.push_back(&table);
  for (Layer& layer : layers) all.insert(all.end(), {&layer.weights, &layer.cell});
  all.insert(all.end(), {&tag_weights, &tag_bias, &dependant, &dependant_bias, &head, &head_bias, &arc, &arc_bias,
                         &root, &arc_distance, &relation_dependant, &relation_head, &relation_root, &relation_distance,
                         &relation_weights, &relation_bias, &name_hidden, &name_hidden_bias, &name_weights, &name_bias});
  return all;
}

std::vector<Gradient> SentenceLearner::gradients() {
  std::vector<Gradient> all;
  for (const Parameter* parameter : parameters()) {
    Gradient gradient;
    gradient.value = Matrix(parameter->value.rows, parameter->value.columns);
    if (parameter->sparse) gradient.is_touched.resize(parameter->value.rows);
    all.push_back(std::move(gradient));
  }
  return all;
}

// One pass over a batch of sentences, their words one behind the other.
struct SentenceLearner::Pass {
  const SentenceLearner& net;
  std::span<const Example* const> batch;
  std::vector<size_t> begins;  // of each sentence, and the end
  std::vector<WordInput> words;
  size_t width;

  struct Layer {
    Matrix mask, input, gates, cells, output;  // gates: candidate, forget, reset after their functions
  };
  std::vector<Layer> layers;

  Pass(const SentenceLearner& network, std::span<const Example* const> examples)
      : net(network), batch(examples), begins{0}, width(2 * network.shape.hidden) {
    for (const Example* example : batch) {
      words.insert(words.end(), example->words.begin(), example->words.end());
      begins.push_back(words.size());
    }
  }

  Matrix embed() const {
    Matrix out(words.size(), width);
    for (size_t i = 0; i < words.size(); ++i) {
      float* to = out.row(i);
      for (size_t e = 0; e < kEmbeddings; ++e) {
        const float* from = net.embeddings[e].value.row(words[i][e]);
        to = std::copy(from, from + net.shape.columns[e], to);
      }
    }
    return out;
  }

  Matrix mask(size_t columns, float rate, std::mt19937& random) const {
    Matrix out(words.size(), columns);
    for (size_t s = 0; s + 1 < begins.size(); ++s) add_mask_rows(out, begins[s], begins[s + 1], rate, random);
    return out;
  }

  // Calls visit(row, previous row or SIZE_MAX, first column, its direction) for every word in its direction's order.
  template <class Visit>
  void walk(bool backward, Visit visit) const {
    for (size_t s = 0; s + 1 < begins.size(); ++s) {
      size_t previous = SIZE_MAX;
      for (size_t k = 0; k < begins[s + 1] - begins[s]; ++k) {
        const size_t at = backward ? begins[s + 1] - 1 - k : begins[s] + k;
        visit(at, previous);
        previous = at;
      }
    }
  }

  void run_layer(size_t l, const Matrix& below, Matrix layer_mask) {
    const size_t h = net.shape.hidden;
    Layer& layer = layers[l];
    layer.mask = std::move(layer_mask);
    layer.input = masked(below, layer.mask);
    layer.gates = product(layer.input, net.layers[l].weights.value);
    layer.cells = Matrix(words.size(), width);
    layer.output = Matrix(words.size(), width);
    const Matrix& cell = net.layers[l].cell.value;
    const std::vector<float> zero(h);
    for (const size_t d : {0, 1}) {
      const float *vf = cell.row(0) + d * h, *vr = cell.row(1) + d * h, *bf = cell.row(2) + d * h, *br = cell.row(3) + d * h;
      walk(d == 1, [&](size_t at, size_t previous) {
        float* u = layer.gates.row(at) + d * 3 * h;
        const float* before = previous == SIZE_MAX ? zero.data() : layer.cells.row(previous) + d * h;
        const float* x = layer.input.row(at) + d * h;
        float* c = layer.cells.row(at) + d * h;
        float* out = layer.output.row(at) + d * h;
        for (size_t j = 0; j < h; ++j) {
          const float f = sigmoid(u[h + j] + vf[j] * before[j] + bf[j]);
          const float r = sigmoid(u[2 * h + j] + vr[j] * before[j] + br[j]);
          c[j] = f * before[j] + (1 - f) * u[j];
          out[j] = r * c[j] + (1 - r) * x[j];
          u[h + j] = f;
          u[2 * h + j] = r;
        }
      });
    }
  }

  // Turns the gradient of a layer's output into that of its input.
  Matrix run_layer_back(size_t l, const Matrix& slopes, Gradient& weights, Gradient& cell_gradient) const {
    const size_t h = net.shape.hidden;
    const Layer& layer = layers[l];
    const Matrix& cell = net.layers[l].cell.value;
    Matrix gate_slopes(words.size(), 3 * width);
    Matrix input_slopes(words.size(), width);
    std::vector<float> carried(h);
    const std::vector<float> zero(h);
    for (const size_t d : {0, 1}) {
      const float *vf = cell.row(0) + d * h, *vr = cell.row(1) + d * h;
      float *gvf = cell_gradient.value.row(0) + d * h, *gvr = cell_gradient.value.row(1) + d * h;
      float *gbf = cell_gradient.value.row(2) + d * h, *gbr = cell_gradient.value.row(3) + d * h;
      for (size_t s = 0; s + 1 < begins.size(); ++s) {
        std::fill(carried.begin(), carried.end(), 0.0f);
        const size_t size = begins[s + 1] - begins[s];
        for (size_t k = size; k-- > 0;) {
          const size_t at = d == 1 ? begins[s + 1] - 1 - k : begins[s] + k;
          const float* before = k == 0 ? zero.data() : layer.cells.row(d == 1 ? at + 1 : at - 1) + d * h;
          const float* u = layer.gates.row(at) + d * 3 * h;
          const float* c = layer.cells.row(at) + d * h;
          const float* x = layer.input.row(at) + d * h;
          const float* dh = slopes.row(at) + d * h;
          float* du = gate_slopes.row(at) + d * 3 * h;
          float* dx = input_slopes.row(at) + d * h;
          for (size_t j = 0; j < h; ++j) {
            const float f = u[h + j], r = u[2 * h + j];
            const float dc = carried[j] + dh[j] * r;
            const float dr = dh[j] * (c[j] - x[j]) * r * (1 - r);
            const float df = dc * (before[j] - u[j]) * f * (1 - f);
            dx[j] = dh[j] * (1 - r);
            du[j] = dc * (1 - f);
            du[h + j] = df;
            du[2 * h + j] = dr;
            carried[j] = dc * f + df * vf[j] + dr * vr[j];
            gvf[j] += df * before[j];
            gvr[j] += dr * before[j];
            gbf[j] += df;
            gbr[j] += dr;
          }
        }
      }
    }
    multiply_add(transposed(layer.input), gate_slopes, weights.value);
    multiply_add(gate_slopes, transposed(net.layers[l].weights.value), input_slopes);
    return masked(input_slopes, layer.mask);
  }
};

namespace {

// Positions of the parameters in SentenceLearner::parameters(), behind the embeddings and layers.
struct Places {
  size_t base;
  explicit Places(const NetworkShape& shape) : base(kEmbeddings + 2 * shape.layers) {}
  size_t layer(size_t l) const { return kEmbeddings + 2 * l; }
  enum : size_t {
    tag_weights, tag_bias, dependant, dependant_bias, head, head_bias, arc, arc_bias, root, arc_distance,
    relation_dependant, relation_head, relation_root, relation_distance, relation_weights, relation_bias,
    name_hidden, name_hidden_bias, name_weights, name_bias
  };
};

// Scores of one sentence's arcs: words × (words + 1).
Matrix arc_scores(const Matrix& queries, const Matrix& heads, const Matrix& root, const Matrix& distances, size_t begin,
                  size_t end) {
  const size_t size = end - begin;
  Matrix scores(size, size + 1);
  for (size_t i = 0; i < size; ++i) {
    const float* query = queries.row(begin + i);
    for (size_t j = 0; j <= size; ++j) {
      const float* other = j == size ? root.row(0) : heads.row(begin + j);
      float sum = 0;
      float sums[8] = {};
      for (size_t k = 0; k < queries.columns; k += 8) {
        for (size_t lane = 0; lane < 8; ++lane) sums[lane] += query[k + lane] * other[k + lane];
      }
      for (const float part : sums) sum += part;
      scores.row(i)[j] = i == j ? -1e9f : sum + distances.values[j == size ? 0 : distance_of(static_cast<uint32_t>(i), static_cast<uint32_t>(j))];
    }
  }
  return scores;
}

Matrix rectified_layer(const Matrix& input, const Parameter& weights, const Parameter& bias) {
  Matrix out = product(input, weights.value);
  add_bias(out, bias);
  for (float& value : out.values) value = rectified(value);
  return out;
}

}  // namespace

Losses SentenceLearner::learn(std::span<const Example* const> batch, const Regularisation& regularisation,
                      std::mt19937& random, std::vector<Gradient>& gradients) const {
  Pass pass(*this, batch);
  const Places places(shape);
  const size_t n = pass.words.size(), width = pass.width;
  const auto gradient = [&](size_t place) -> Gradient& { return gradients[places.base + place]; };
  for (WordInput& word : pass.words) {
    if (static_cast<float>(random() >> 8) / (1 << 24) < regularisation.word_dropout) word[0] = 0;
  }
  const Matrix embedded = pass.embed();
  pass.layers.resize(shape.layers);
  for (size_t l = 0; l < shape.layers; ++l) {
    const float layer_rate = l == 0 ? regularisation.input_dropout : regularisation.layer_dropout;
    pass.run_layer(l, l == 0 ? embedded : pass.layers[l - 1].output, pass.mask(width, layer_rate, random));
  }
  Losses losses;
  losses.words = n;

  std::vector<Matrix> slopes(shape.layers);  // of each layer's output
  for (Matrix& slope : slopes) slope = Matrix(n, width);

  // A linear layer and a softmax on each row of `input`; gives the gradient of the input.
  const auto classify = [&](const Matrix& input, const Parameter& weights, const Parameter& bias, size_t place,
                            std::vector<int32_t> Example::* labels, float weight, double& loss) {
    Matrix scores = product(input, weights.value);
    add_bias(scores, bias);
    for (size_t s = 0; s < batch.size(); ++s) {
      const auto& gold = batch[s]->*labels;
      for (size_t i = pass.begins[s]; i < pass.begins[s + 1]; ++i) {
        const int32_t label = gold.empty() ? kUnknown : gold[i - pass.begins[s]];
        const std::span row(scores.row(i), scores.columns);
        if (label == kUnknown) {
          std::fill(row.begin(), row.end(), 0.0f);
        } else {
          loss += cross_entropy(row, static_cast<size_t>(label));
          for (float& slope : row) slope *= weight;
        }
      }
    }
    multiply_add(transposed(input), scores, gradient(place).value);
    add_bias_gradient(scores, gradient(place + 1));
    return product(scores, transposed(weights.value));
  };
  const float rate = regularisation.layer_dropout;

  const Matrix tag_mask = pass.mask(width, rate, random);
  const Matrix tag_input = masked(pass.layers[shape.tag_layer - 1].output, tag_mask);
  const Matrix tag_slopes =
      classify(tag_input, tag_weights, tag_bias, Places::tag_weights, &Example::tags, 1, losses.tags);
  add(slopes[shape.tag_layer - 1], masked(tag_slopes, tag_mask));

  const Matrix name_mask = pass.mask(width, rate, random), name_hidden_mask = pass.mask(shape.name, rate, random);
  const Matrix name_input = masked(pass.layers.back().output, name_mask);
  const Matrix name_raw = rectified_layer(name_input, name_hidden, name_hidden_bias);
  Matrix name_slopes = masked(classify(masked(name_raw, name_hidden_mask), name_weights, name_bias,
                                       Places::name_weights, &Example::names, regularisation.names_weight, losses.names),
                              name_hidden_mask);
  for (size_t i = 0; i < name_slopes.values.size(); ++i) {
    name_slopes.values[i] *= slope_of_rectified(name_raw.values[i]);
  }
  multiply_add(transposed(name_input), name_slopes, gradient(Places::name_hidden).value);
  add_bias_gradient(name_slopes, gradient(Places::name_hidden_bias));
  add(slopes.back(), masked(product(name_slopes, transposed(name_hidden.value)), name_mask));

  // Arcs and relations.
  const Matrix mask = pass.mask(width, rate, random);
  const Matrix top = masked(pass.layers.back().output, mask);
  const Matrix arc_mask1 = pass.mask(shape.arc, rate, random);
  const Matrix arc_mask2 = pass.mask(shape.arc, rate, random);
  const Matrix dependants_raw = rectified_layer(top, dependant, dependant_bias);
  const Matrix heads_raw = rectified_layer(top, head, head_bias);
  const Matrix dependants = masked(dependants_raw, arc_mask1), heads = masked(heads_raw, arc_mask2);
  Matrix queries = product(dependants, arc.value);
  add_bias(queries, arc_bias);
  const Matrix children_part = product(top, relation_dependant.value), heads_part = product(top, relation_head.value);

  Matrix query_slopes(n, shape.arc), head_slopes(n, shape.arc);
  Matrix children_slopes(n, shape.relation), heads_part_slopes(n, shape.relation);
  Matrix hidden(n, shape.relation);  // of the relation of each word to its gold head
  std::vector<size_t> gold_heads(n, SIZE_MAX);  // rows; n for the root
  std::vector<uint32_t> distances(n);
  std::vector<int32_t> gold_relations(n, kUnknown);
  for (size_t s = 0; s < batch.size(); ++s) {
    const Example& example = *batch[s];
    if (example.heads.empty()) continue;
    const size_t begin = pass.begins[s], end = pass.begins[s + 1], size = end - begin;
    Matrix scores = arc_scores(queries, heads, root.value, arc_distance.value, begin, end);
    for (size_t i = 0; i < size; ++i) {
      const int32_t gold = example.heads[i];
      if (gold == kUnknown) continue;
      losses.arcs += cross_entropy({scores.row(i), size + 1}, static_cast<size_t>(gold));
      for (size_t j = 0; j <= size; ++j) {
        const float slope = scores.row(i)[j];
        if (std::abs(slope) < 1e-7f) continue;
        const float* other = j == size ? root.value.row(0) : heads.row(begin + j);
        float* other_slope = j == size ? gradient(Places::root).value.row(0) : head_slopes.row(begin + j);
        float* query_slope = query_slopes.row(begin + i);
        const float* query = queries.row(begin + i);
        for (size_t k = 0; k < shape.arc; ++k) {
          query_slope[k] += slope * other[k];
          other_slope[k] += slope * query[k];
        }
        const uint32_t distance = j == size ? 0 : distance_of(static_cast<uint32_t>(i), static_cast<uint32_t>(j));
        gradient(Places::arc_distance).value.values[distance] += slope;
      }
      const auto gold_head = static_cast<size_t>(gold);
      gold_heads[begin + i] = gold_head == size ? n : begin + gold_head;
      distances[begin + i] = gold_head == size ? 0 : distance_of(static_cast<uint32_t>(i), static_cast<uint32_t>(gold));
      gold_relations[begin + i] = example.relations[i];
      const float* a = children_part.row(begin + i);
      const float* b = gold_head == size ? relation_root.value.row(0) : heads_part.row(begin + gold_head);
      const float* c = relation_distance.value.row(distances[begin + i]);
      for (size_t k = 0; k < shape.relation; ++k) hidden.row(begin + i)[k] = rectified(a[k] + b[k] + c[k]);
    }
  }
  Matrix relation_scores = product(hidden, relation_weights.value);
  add_bias(relation_scores, relation_bias);
  for (size_t i = 0; i < n; ++i) {
    const std::span row(relation_scores.row(i), relation_scores.columns);
    if (gold_relations[i] == kUnknown) {
      std::fill(row.begin(), row.end(), 0.0f);
    } else {
      losses.relations += cross_entropy(row, static_cast<size_t>(gold_relations[i]));
    }
  }
  multiply_add(transposed(hidden), relation_scores, gradient(Places::relation_weights).value);
  add_bias_gradient(relation_scores, gradient(Places::relation_bias));
  const Matrix hidden_slopes = product(relation_scores, transposed(relation_weights.value));
  for (size_t i = 0; i < n; ++i) {
    if (gold_heads[i] == SIZE_MAX) continue;
    float* head_row = gold_heads[i] == n ? gradient(Places::relation_root).value.row(0) : heads_part_slopes.row(gold_heads[i]);
    float* distance_row = gradient(Places::relation_distance).value.row(distances[i]);
    for (size_t k = 0; k < shape.relation; ++k) {
      const float slope = hidden_slopes.row(i)[k] * slope_of_rectified(hidden.row(i)[k]);
      children_slopes.row(i)[k] += slope;
      head_row[k] += slope;
      distance_row[k] += slope;
    }
  }

  multiply_add(transposed(dependants), query_slopes, gradient(Places::arc).value);
  add_bias_gradient(query_slopes, gradient(Places::arc_bias));
  Matrix dependant_slopes = masked(product(query_slopes, transposed(arc.value)), arc_mask1);
  head_slopes = masked(head_slopes, arc_mask2);
  for (size_t i = 0; i < dependant_slopes.values.size(); ++i) {
    dependant_slopes.values[i] *= slope_of_rectified(dependants_raw.values[i]);
    head_slopes.values[i] *= slope_of_rectified(heads_raw.values[i]);
  }
  const Matrix top_transposed = transposed(top);
  Matrix top_slopes(n, width);
  const auto back = [&](const Matrix& out_slopes, const Parameter& weights, size_t place) {
    multiply_add(top_transposed, out_slopes, gradient(place).value);
    multiply_add(out_slopes, transposed(weights.value), top_slopes);
  };
  back(dependant_slopes, dependant, Places::dependant);
  add_bias_gradient(dependant_slopes, gradient(Places::dependant_bias));
  back(head_slopes, head, Places::head);
  add_bias_gradient(head_slopes, gradient(Places::head_bias));
  back(children_slopes, relation_dependant, Places::relation_dependant);
  back(heads_part_slopes, relation_head, Places::relation_head);
  add(slopes.back(), masked(top_slopes, mask));

  for (size_t l = shape.layers; l-- > 0;) {
    const Matrix below = pass.run_layer_back(l, slopes[l], gradients[places.layer(l)], gradients[places.layer(l) + 1]);
    if (l > 0) {
      add(slopes[l - 1], below);
      continue;
    }
    for (size_t i = 0; i < n; ++i) {
      const float* from = below.row(i);
      for (size_t e = 0; e < kEmbeddings; ++e) {
        gradients[e].touch(pass.words[i][e]);
        float* to = gradients[e].value.row(pass.words[i][e]);
        for (size_t j = 0; j < shape.columns[e]; ++j) to[j] += *from++;
      }
    }
  }
  return losses;
}

}  // namespace onrecord::training
