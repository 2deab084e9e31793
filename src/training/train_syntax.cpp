#include "training/train_syntax.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>
#include <random>

#include "model/byte_writer.h"
#include "training/perceptron.h"

namespace onrecord::training {
namespace {

using Classes = std::vector<std::pair<std::string, std::string>>;  // fine, universal

// Deterministic on every standard library, which std::shuffle is not.
template <class Item>
void shuffle(std::vector<Item>& items, std::mt19937& random) {
  for (size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random() % i]);
}

Classes classes_of(const Treebank& train, size_t at_least) {
  std::map<std::pair<std::string, std::string>, size_t> counts;
  for (const auto& sentence : train) {
    for (const auto& word : sentence.words) ++counts[{word.fine, word.universal}];
  }
  Classes classes;
  for (const auto& [pair, count] : counts) {
    if (count >= at_least) classes.push_back(pair);
  }
  return classes;
}

size_t class_index(const Classes& classes, const TreebankWord& word) {
  const auto found = std::find(classes.begin(), classes.end(), std::pair(word.fine, word.universal));
  return static_cast<size_t>(found - classes.begin());
}

void write_weights(ByteWriter& out, const Perceptron& learner) {
  const auto quantised = learner.quantised(0.0005);
  out.u32(quantised.row_bits);
  out.int8s(quantised.weights);
}

std::vector<std::byte> train_tagger_on(const Treebank& train, const Classes& classes, uint32_t row_bits,
                                       uint32_t epochs, bool show) {
  Perceptron learner(row_bits);
  std::vector<std::vector<WordShape>> shapes;
  std::vector<std::vector<size_t>> gold;
  for (const auto& sentence : train) {
    shapes.push_back(shapes_of(sentence));
    gold.emplace_back();
    for (const auto& word : sentence.words) gold.back().push_back(class_index(classes, word));
  }
  std::vector<size_t> order(train.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::mt19937 random(1);
  FeatureList features;
  std::vector<float> scores(classes.size());
  for (uint32_t epoch = 0; epoch < epochs; ++epoch) {
    shuffle(order, random);
    size_t wrong = 0, all = 0;
    for (const size_t at : order) {
      std::vector<uint8_t> predicted(shapes[at].size());
      for (size_t i = 0; i < predicted.size(); ++i) {
        std::fill(scores.begin(), scores.end(), 0.0f);
        tag_features(shapes[at], predicted, i, features);
        add_rows(features.items(), learner.weights(), learner.rows_mask(), std::span(scores));
        const auto best = static_cast<size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
        predicted[i] = static_cast<uint8_t>(best);
        const size_t right = gold[at][i];
        ++all;
        learner.step();
        if (best == right || right == classes.size()) continue;
        ++wrong;
        learner.update(features.items(), right, 1);
        learner.update(features.items(), best, -1);
      }
    }
    if (show) std::printf("tagger epoch %u: %.2f %% wrong in training\n", epoch + 1, 100.0 * wrong / all);
    std::fflush(stdout);
  }
  ByteWriter out;
  out.u32(static_cast<uint32_t>(classes.size()));
  for (const auto& [fine, universal] : classes) {
    out.text(fine);
    out.u8(static_cast<uint8_t>(part_of_speech_of(universal)));
  }
  write_weights(out, learner);
  return out.take();
}

// What the trees of one sentence ask of a parse.
class Oracle {
 public:
  explicit Oracle(const TreebankSentence& sentence) : heads_(sentence.words.size() + 1), children_(heads_.size()) {
    for (uint32_t i = 0; i < sentence.words.size(); ++i) {
      heads_[i] = sentence.words[i].head;
      children_[heads_[i]].push_back(i);
    }
    heads_.back() = UINT32_MAX;
  }

  // Gold arcs that a move makes unreachable. Goldberg and Nivre 2012, section 4.
  [[nodiscard]] uint32_t cost(const ParserState& state, Move move) const {
    const uint32_t next = state.next();
    const auto& nodes = state.nodes();
    uint32_t cost = 0;
    if (move == Move::left || move == Move::reduce) {
      const uint32_t top = state.stack().back();
      for (const uint32_t child : children_[top]) cost += child >= next;
      if (move == Move::left) cost += heads_[top] > next && heads_[top] != UINT32_MAX;
      return cost;
    }
    for (const uint32_t child : children_[next]) cost += nodes[child].on_stack && !state.has_head(child);
    if (move == Move::shift) {
      cost += heads_[next] <= state.root() && nodes[heads_[next]].on_stack;
    } else {
      const uint32_t top = state.stack().back();
      cost += heads_[next] != top && (heads_[next] > next || nodes[heads_[next]].on_stack);
    }
    return cost;
  }

  [[nodiscard]] uint32_t head(uint32_t node) const { return heads_[node]; }

 private:
  std::vector<uint32_t> heads_;
  std::vector<std::vector<uint32_t>> children_;
};

}  // namespace

std::vector<WordShape> shapes_of(const TreebankSentence& sentence) {
  std::vector<WordShape> shapes;
  for (const auto& word : sentence.words) shapes.push_back(word_shape(word.form));
  return shapes;
}

std::vector<std::byte> train_tagger(const Treebank& train, uint32_t row_bits, uint32_t epochs) {
  return train_tagger_on(train, classes_of(train, 5), row_bits, epochs, true);
}

std::vector<std::vector<uint8_t>> jackknife_tags(const Treebank& train, const Tagger& tagger, uint32_t row_bits,
                                                 uint32_t epochs, uint32_t parts) {
  Classes classes;
  for (const TagClass& tag_class : tagger.classes) {
    classes.emplace_back(tag_class.fine, name_of(tag_class.part_of_speech));
  }
  std::vector<std::vector<uint8_t>> tags(train.size());
  for (uint32_t part = 0; part < parts; ++part) {
    Treebank others;
    for (size_t i = 0; i < train.size(); ++i) {
      if (i * parts / train.size() != part) others.push_back(train[i]);
    }
    const auto section = train_tagger_on(others, classes, row_bits, epochs, false);
    const auto other = read_tagger(section);
    for (size_t i = 0; i < train.size(); ++i) {
      if (i * parts / train.size() == part) tags[i] = tag(other.value(), shapes_of(train[i]));
    }
    std::printf("jackknife part %u of %u\n", part + 1, parts);
    std::fflush(stdout);
  }
  return tags;
}

std::vector<std::byte> train_parser(const Treebank& train, const std::vector<std::vector<uint8_t>>& tags,
                                    uint32_t row_bits, uint32_t epochs) {
  std::map<std::string, size_t> counts;
  for (const auto& sentence : train) {
    for (const auto& word : sentence.words) ++counts[word.relation];
  }
  std::vector<std::string> relations = {"root"};
  for (const auto& [relation, count] : counts) {
    if (relation != "root" && count >= 10) relations.push_back(relation);
  }
  const auto relation_index = [&](const std::string& relation) {
    auto found = std::find(relations.begin(), relations.end(), relation);
    if (found == relations.end()) found = std::find(relations.begin(), relations.end(), relation.substr(0, relation.find(':')));
    if (found == relations.end()) found = std::find(relations.begin(), relations.end(), "dep");
    return static_cast<uint8_t>(found == relations.end() ? 1 : found - relations.begin());
  };

  Perceptron learner(row_bits);
  std::vector<std::vector<WordShape>> shapes;
  std::vector<std::vector<uint8_t>> gold;
  for (const auto& sentence : train) {
    shapes.push_back(shapes_of(sentence));
    gold.emplace_back();
    for (const auto& word : sentence.words) gold.back().push_back(relation_index(word.relation));
  }
  std::vector<size_t> order(train.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::mt19937 random(1);
  FeatureList features;
  std::vector<float> scores(action_count(relations.size()));
  std::vector<uint8_t> possible(scores.size()), free(scores.size());
  for (uint32_t epoch = 0; epoch < epochs; ++epoch) {
    shuffle(order, random);
    size_t wrong = 0, all = 0;
    for (const size_t at : order) {
      const Oracle oracle(train[at]);
      const ParserInput input{shapes[at], tags[at]};
      ParserState state(shapes[at].size());
      while (!state.done()) {
        std::fill(scores.begin(), scores.end(), 0.0f);
        parser_features(input, state, features);
        add_rows(features.items(), learner.weights(), learner.rows_mask(), std::span(scores));
        uint32_t costs[4], least = UINT32_MAX;
        for (const Move move : {Move::shift, Move::reduce, Move::left, Move::right}) {
          const uint8_t relation = (move == Move::left && state.next() == state.root()) ? 0 : 1;
          uint32_t& cost = costs[static_cast<size_t>(move)];
          cost = state.can({move, relation}) ? oracle.cost(state, move) : UINT32_MAX;
          least = std::min(least, cost);
        }
        size_t best = scores.size(), best_free = scores.size();
        for (size_t i = 0; i < scores.size(); ++i) {
          const Action action = action_at(i, relations.size());
          if (!state.can(action)) continue;
          if (best == scores.size() || scores[i] > scores[best]) best = i;
          bool is_free = costs[static_cast<size_t>(action.move)] == least;
          if (action.move == Move::left && oracle.head(state.stack().back()) == state.next()) {
            is_free = is_free && action.relation == gold[at][state.stack().back()];
          } else if (action.move == Move::right && oracle.head(state.next()) == state.stack().back()) {
            is_free = is_free && action.relation == gold[at][state.next()];
          }
          if (is_free && (best_free == scores.size() || scores[i] > scores[best_free])) best_free = i;
        }
        learner.step();
        ++all;
        if (best != best_free) {
          ++wrong;
          learner.update(features.items(), best_free, 1);
          learner.update(features.items(), best, -1);
        }
        const bool explore = epoch > 0 && random() % 10 != 0;
        state.apply(action_at(explore ? best : best_free, relations.size()));
      }
    }
    std::printf("parser epoch %u: %.2f %% wrong in training\n", epoch + 1, 100.0 * wrong / all);
    std::fflush(stdout);
  }
  ByteWriter out;
  out.u32(static_cast<uint32_t>(relations.size()));
  for (const auto& relation : relations) out.text(relation);
  write_weights(out, learner);
  return out.take();
}

SyntaxScores score_syntax(const Treebank& treebank, const Tagger& tagger, const Parser& parser) {
  std::vector<std::vector<WordShape>> shapes;
  for (const auto& sentence : treebank) shapes.push_back(shapes_of(sentence));
  const auto start = std::chrono::steady_clock::now();
  std::vector<std::vector<uint8_t>> tags;
  std::vector<std::vector<Arc>> arcs;
  for (const auto& words : shapes) {
    tags.push_back(tag(tagger, words));
    arcs.push_back(parse(parser, {words, tags.back()}));
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;

  SyntaxScores scores;
  size_t words = 0;
  const auto main_part = [](std::string_view relation) { return relation.substr(0, relation.find(':')); };
  for (size_t s = 0; s < treebank.size(); ++s) {
    for (size_t i = 0; i < treebank[s].words.size(); ++i) {
      const TreebankWord& word = treebank[s].words[i];
      const TagClass& tag_class = tagger.classes[tags[s][i]];
      const std::string_view relation = parser.relations[arcs[s][i].relation];
      const bool attached = arcs[s][i].head == word.head;
      ++words;
      scores.universal += name_of(tag_class.part_of_speech) == word.universal;
      scores.fine += tag_class.fine == word.fine;
      scores.unlabelled += attached;
      scores.labelled += attached && relation == word.relation;
      scores.labelled_main += attached && main_part(relation) == main_part(word.relation);
    }
  }
  for (double* score : {&scores.universal, &scores.fine, &scores.unlabelled, &scores.labelled, &scores.labelled_main}) {
    *score *= 100.0 / static_cast<double>(std::max<size_t>(words, 1));
  }
  scores.words_per_second = static_cast<double>(words) / seconds.count();
  return scores;
}

}  // namespace onrecord::training
