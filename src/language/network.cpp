#include "language/network.h"

#include <algorithm>

#include "base/four_floats.h"
#include "language/activations.h"
#include "language/bottom_layer.h"
#include "language/gazetteer.h"
#include "language/spanning_tree.h"

namespace onrecord {
namespace {

size_t best_of(const float* scores, size_t count) {
  return static_cast<size_t>(std::max_element(scores, scores + count) - scores);
}

// One direction of a layer. `gates` has 6·hidden numbers a word, `below` and `out` 2·hidden.
void run_direction(const Network::Layer& layer, size_t hidden, bool backward, const std::vector<float>& gates,
                   const std::vector<float>& below, std::vector<float>& out) {
  const size_t width = 2 * hidden, shift = backward ? hidden : 0, count = below.size() / width;
  const float* forget_cell = layer.cell.data() + shift;
  const float* reset_cell = forget_cell + width;
  const float* forget_bias = reset_cell + width;
  const float* reset_bias = forget_bias + width;
  std::vector<float> cell(hidden);
  for (size_t k = 0; k < count; ++k) {
    const size_t at = backward ? count - 1 - k : k;
    const float* candidate = gates.data() + at * 3 * width + 3 * shift;
    const float *forget = candidate + hidden, *reset = forget + hidden;
    const float* x = below.data() + at * width + shift;
    float* y = out.data() + at * width + shift;
    size_t j = 0;
    for (; j + kFour <= hidden; j += kFour) {
      const FourFloats last = load_four(&cell[j]);
      const FourFloats f =
          sigmoid(load_four(forget + j) + load_four(forget_cell + j) * last + load_four(forget_bias + j));
      const FourFloats r = sigmoid(load_four(reset + j) + load_four(reset_cell + j) * last + load_four(reset_bias + j));
      const FourFloats next = f * last + (1 - f) * load_four(candidate + j);
      store_four(next, &cell[j]);
      store_four(r * next + (1 - r) * load_four(x + j), y + j);
    }
    for (; j < hidden; ++j) {
      const float f = sigmoid(forget[j] + forget_cell[j] * cell[j] + forget_bias[j]);
      const float r = sigmoid(reset[j] + reset_cell[j] * cell[j] + reset_bias[j]);
      cell[j] = f * cell[j] + (1 - f) * candidate[j];
      y[j] = r * cell[j] + (1 - r) * x[j];
    }
  }
}

void rectify(std::vector<float>& values) {
  size_t i = 0;
  for (; i + kFour <= values.size(); i += kFour) store_four(rectified(load_four(&values[i])), &values[i]);
  for (; i < values.size(); ++i) values[i] = rectified(values[i]);
}

std::vector<uint32_t> find_heads(const Network& net, const IntegerVectors& top, size_t count) {
  std::vector<float> values, queries;
  multiply(net.dependant, top, values);
  rectify(values);
  IntegerVectors vectors;
  vectors.assign(values, net.shape.arc);
  multiply(net.query, vectors, queries);
  IntegerVectors query_vectors, head_vectors;
  query_vectors.assign(queries, net.shape.arc);
  multiply(net.head, top, values);
  rectify(values);
  values.insert(values.end(), net.root.begin(), net.root.end());
  head_vectors.assign(values, net.shape.arc);

  std::vector<float> scores(count * (count + 1));
  for (uint32_t i = 0; i < count; ++i) {
    float* row = scores.data() + i * (count + 1);
    for (uint32_t j = 0; j <= count; ++j) {
      const int32_t sum = dot_product(query_vectors.integers(i), head_vectors.integers(j), head_vectors.padded_size());
      row[j] = static_cast<float>(sum) * (query_vectors.scale(i) * head_vectors.scale(j)) +
               net.arc_distance[j == count ? 0 : distance_of(i, j)];
    }
  }
  return best_tree(scores, count);
}

std::vector<uint8_t> find_relations(const Network& net, const IntegerVectors& top, std::span<const uint32_t> heads) {
  const size_t count = heads.size(), size = net.shape.relation;
  std::vector<float> hidden, of_heads;
  multiply(net.relation_dependant, top, hidden);
  multiply(net.relation_head, top, of_heads);
  for (uint32_t i = 0; i < count; ++i) {
    const bool is_root = heads[i] == count;
    const float* of_head = is_root ? net.relation_root.data() : of_heads.data() + heads[i] * size;
    const float* of_distance = net.relation_distance.data() + (is_root ? 0 : distance_of(i, heads[i])) * size;
    for (size_t k = 0; k < size; ++k) hidden[i * size + k] += of_head[k] + of_distance[k];
  }
  rectify(hidden);
  IntegerVectors vectors;
  vectors.assign(hidden, size);
  std::vector<float> scores;
  multiply(net.relation, vectors, scores);
  std::vector<uint8_t> relations(count);
  for (size_t i = 0; i < count; ++i) {
    relations[i] = static_cast<uint8_t>(best_of(scores.data() + i * net.shape.relations, net.shape.relations));
  }
  return relations;
}

// The best labels in which an inside follows its own type only (Viterbi).
std::vector<uint8_t> find_labels(const std::vector<float>& scores, size_t count) {
  const auto may_follow = [](size_t before, size_t label) {
    return label % 2 == 1 || label == 0 || before == label || before == label - 1;
  };
  std::vector<std::array<uint8_t, kNameLabels>> from(count);
  std::array<float, kNameLabels> best{};
  for (size_t i = 0; i < count; ++i) {
    std::array<float, kNameLabels> next{};
    for (size_t label = 0; label < kNameLabels; ++label) {
      size_t before = 0;
      for (size_t other = 1; i > 0 && other < kNameLabels; ++other) {
        if (may_follow(other, label) && (!may_follow(before, label) || best[other] > best[before])) before = other;
      }
      const float penalty = may_follow(before, label) ? 0 : -1e9f;
      from[i][label] = static_cast<uint8_t>(before);
      next[label] = best[before] + scores[i * kNameLabels + label] + penalty;
    }
    best = next;
  }
  std::vector<uint8_t> labels(count);
  size_t label = best_of(best.data(), kNameLabels);
  for (size_t i = count; i-- > 0;) {
    labels[i] = static_cast<uint8_t>(label);
    label = from[i][label];
  }
  return labels;
}

std::vector<uint8_t> find_names(const Network& net, const IntegerVectors& top, size_t count) {
  std::vector<float> hidden, scores;
  multiply(net.name_hidden, top, hidden);
  rectify(hidden);
  IntegerVectors vectors;
  vectors.assign(hidden, net.shape.name);
  multiply(net.name, vectors, scores);
  return find_labels(scores, count);
}

// Two names of one type with a hyphen between them are one ("al-Sadr"), so are places and organisations with "of" between
// them ("Gulf of Mexico": 65 of 70 in UNER's train split), and titles are no part of a person's name: much of what the
// labels were learnt from has other tokens and other conventions than UNER.
void mend_labels(const Network& net, std::span<const WordShape> words, std::span<const uint8_t> tags,
                 std::vector<uint8_t>& labels) {
  const auto type_of = [](uint8_t label) { return (label + 1) / 2; };
  constexpr int kPersonType = 1;
  const uint32_t kOf = hash_of("of");
  for (size_t i = 1; i + 1 < labels.size(); ++i) {
    const int type = type_of(labels[i - 1]);
    const int next = type_of(labels[i + 1]);
    const bool hyphen = type == next && net.tags[tags[i]].fine == "HYPH";
    const bool of = type > kPersonType && next > kPersonType && words[i].lower == kOf;
    if (type == 0 || labels[i] != 0 || !(hyphen || of)) continue;
    const auto inside = static_cast<uint8_t>(2 * type);
    labels[i] = labels[i + 1] = inside;
    for (size_t k = i + 2; k < labels.size() && labels[k] != 0 && labels[k] % 2 == 0; ++k) labels[k] = inside;
  }
  const uint8_t begin_person = 1, inside_person = 2;
  const std::vector<uint8_t> kinds = find_gazetteer_kinds(net.gazetteer, words);
  for (size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != begin_person) continue;
    if ((kinds[i] & gazetteer_title) == 0 || i + 1 == labels.size() || labels[i + 1] != inside_person) continue;
    labels[i] = 0;
    labels[i + 1] = begin_person;
  }
}

void read_piece(const Network& net, BottomLayer& bottom, std::span<const WordShape> words, NetworkReading& out) {
  const size_t width = 2 * net.shape.hidden;
  std::vector<float> below, gates, scores;
  bottom.read(words, find_gazetteer_kinds(net.gazetteer, words), below, gates);
  std::vector<float> above(below.size());
  IntegerVectors vectors;
  for (uint32_t l = 0; l < net.shape.layers; ++l) {
    if (l > 0) multiply(net.layers[l].weights, vectors, gates);
    run_direction(net.layers[l], net.shape.hidden, false, gates, below, above);
    run_direction(net.layers[l], net.shape.hidden, true, gates, below, above);
    std::swap(below, above);
    vectors.assign(below, width);
    if (l + 1 != net.shape.tag_layer) continue;
    multiply(net.tag, vectors, scores);
    for (size_t i = 0; i < words.size(); ++i) {
      out.tags.push_back(static_cast<uint8_t>(best_of(scores.data() + i * net.shape.tags, net.shape.tags)));
    }
  }
  const std::vector<uint32_t> heads = find_heads(net, vectors, words.size());
  const std::vector<uint8_t> relations = find_relations(net, vectors, heads);
  std::vector<uint8_t> names = find_names(net, vectors, words.size());
  mend_labels(net, words, std::span(out.tags).last(words.size()), names);
  out.heads.insert(out.heads.end(), heads.begin(), heads.end());
  out.relations.insert(out.relations.end(), relations.begin(), relations.end());
  out.names.insert(out.names.end(), names.begin(), names.end());
}

}  // namespace

NetworkReading read_sentence(const Network& network, std::span<const WordShape> words) {
  BottomLayer bottom(network);
  return read_sentence(network, bottom, words);
}

NetworkReading read_sentence(const Network& network, BottomLayer& bottom, std::span<const WordShape> words) {
  NetworkReading reading;
  const auto size = static_cast<uint32_t>(words.size());
  uint32_t top = UINT32_MAX;
  for (uint32_t begin = 0; begin < size; begin += kMaxNetworkWords) {
    const uint32_t count = std::min<uint32_t>(kMaxNetworkWords, size - begin);
    read_piece(network, bottom, words.subspan(begin, count), reading);
    for (uint32_t i = begin; i < begin + count; ++i) {
      uint32_t& head = reading.heads[i];
      if (head < count) {
        head += begin;
      } else if (top == UINT32_MAX) {
        top = i;
        head = size;
      } else {
        head = top;
      }
    }
  }
  return reading;
}

}  // namespace onrecord
