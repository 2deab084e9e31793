#include "training/train_network.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <set>
#include <thread>

#include "language/gazetteer.h"
#include "language/network.h"
#include "training/conllu.h"
#include "training/gazetteer_builder.h"
#include "training/name_corpora.h"
#include "training/network_writer.h"
#include "training/word_vectors.h"

namespace onrecord::training {
namespace {

using Treebank = std::vector<TreebankSentence>;

constexpr size_t kVectorWords = 100'000;  // words that have a vector, each in a cluster at least
constexpr size_t kOwnVectorWords = 12'000;  // the most frequent of them have a row of their own
constexpr size_t kClusters = 1'024;
constexpr size_t kWordColumns = 72;
constexpr float kVectorSize = 0.25f;  // root mean square of a vector's numbers at the start
constexpr size_t kNewsStride = 1;     // of PolNeAR's sentences with a name
constexpr size_t kNewsShare = 6;      // of those, one in so many is read in an epoch
constexpr size_t kLastNewsShare = 24;  // and in the last epochs, where the corpora's own conventions are to settle
constexpr size_t kBatchWords = 500;
// The share of training at its end in which dropout falls to nothing: the layers are not linear, so that without the
// noise they were trained with their values come out smaller (1 LAS on EWT dev).
constexpr double kWithoutNoise = 0.35;

struct Corpus {
  Treebank treebank;
  std::vector<std::vector<int32_t>> names;  // of each sentence; empty: unknown
  std::vector<LabelledSentence> news;
};

Result<Corpus> read_corpus(const std::string& data) {
  Corpus corpus;
  const auto uner = read_iob2(data + "/uner/ewt-train.iob2");
  if (!uner.ok()) return uner.error();
  for (const char* name : {"ewt-train", "gum-train", "gum-open-train"}) {
    auto part = read_conllu(data + "/ud/" + name + ".conllu");
    if (!part.ok()) return part.error();
    for (TreebankSentence& sentence : *part) {
      std::vector<int32_t> names;
      if (name[0] == 'g') names = gum_names(sentence);
      if (const auto found = uner.value().find(sentence.id);
          found != uner.value().end() && found->second.names.size() == sentence.words.size()) {
        names = found->second.names;
      }
      corpus.names.push_back(std::move(names));
      corpus.treebank.push_back(std::move(sentence));
    }
  }
  auto news = read_news_names(data + "/polnear/train.jsonl.xz", kNewsStride);
  if (!news.ok()) return news.error();
  corpus.news = std::move(news).value();
  return corpus;
}

// The values that occur at least so often, in order.
template <class Value>
std::vector<Value> frequent(const std::map<Value, size_t>& counts, size_t at_least) {
  std::vector<Value> out;
  for (const auto& [value, count] : counts) {
    if (count >= at_least) out.push_back(value);
  }
  return out;
}

template <class Value>
int32_t index_of(const std::vector<Value>& sorted, const Value& value) {
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), value);
  return found != sorted.end() && *found == value ? static_cast<int32_t>(found - sorted.begin()) : kUnknown;
}

// Rows of the word table: 0 unknown, then words of their own, then clusters.
struct WordRows {
  std::map<uint32_t, uint16_t> of_hash;
  Matrix start;  // what the rows hold before training
};

WordRows make_word_rows(const Treebank& treebank, const WordVectors& vectors) {
  std::map<std::string, size_t> counts;
  for (const auto& sentence : treebank) {
    for (const auto& word : sentence.words) ++counts[normalise(word.form, true)];
  }
  const Matrix reduced_vectors = reduced(vectors.vectors, kWordColumns);
  std::map<std::string, size_t> vector_of;
  for (size_t i = 0; i < vectors.words.size(); ++i) vector_of.emplace(normalise(vectors.words[i], true), i);

  std::set<std::string> own;
  for (const std::string& word : frequent(counts, 2)) own.insert(word);
  for (size_t i = 0; i < std::min(kOwnVectorWords, vectors.words.size()); ++i) own.insert(normalise(vectors.words[i], true));

  WordRows rows;
  std::vector<float> start(kWordColumns);
  const auto append = [&](const float* vector) {
    for (size_t k = 0; k < kWordColumns; ++k) start.push_back(vector == nullptr ? 0 : kVectorSize * vector[k]);
  };
  for (const std::string& word : own) {
    const auto row = static_cast<uint16_t>(start.size() / kWordColumns);
    if (!rows.of_hash.emplace(hash_of(word), row).second) continue;
    const auto found = vector_of.find(word);
    append(found == vector_of.end() ? nullptr : reduced_vectors.row(found->second));
  }
  std::vector<size_t> others;
  for (const auto& [word, at] : vector_of) {
    if (!own.contains(word)) others.push_back(at);
  }
  std::sort(others.begin(), others.end());
  Matrix other_vectors(others.size(), kWordColumns);
  for (size_t i = 0; i < others.size(); ++i) {
    std::copy_n(reduced_vectors.row(others[i]), kWordColumns, other_vectors.row(i));
  }
  const Clusters clusters = cluster(other_vectors, kClusters, 8);
  const size_t first = start.size() / kWordColumns;
  for (size_t i = 0; i < others.size(); ++i) {
    rows.of_hash.emplace(hash_of(normalise(vectors.words[others[i]], true)),
                         static_cast<uint16_t>(first + clusters.of_row[i]));
  }
  for (size_t c = 0; c < kClusters; ++c) append(clusters.centres.row(c));
  rows.start = Matrix(start.size() / kWordColumns, kWordColumns);
  rows.start.values = std::move(start);
  std::printf("words: %zu with a row of their own, %zu in %zu clusters\n", first - 1, others.size(), kClusters);
  return rows;
}

class Trainer {
 public:
  Trainer(const NetworkTraining& options, const Corpus& corpus, const WordVectors& vectors,
          std::map<uint32_t, uint16_t> gazetteer)
      : options_(options) {
    WordRows rows = make_word_rows(corpus.treebank, vectors);
    labels_.vocabulary = std::move(rows.of_hash);
    labels_.gazetteer = std::move(gazetteer);
    std::map<std::pair<std::string, std::string>, size_t> tags;
    std::map<std::string, size_t> relations;
    for (const auto& sentence : corpus.treebank) {
      for (const auto& word : sentence.words) {
        ++tags[{word.fine, word.universal}];
        ++relations[word.relation];
      }
    }
    labels_.tags = frequent(tags, 3);
    labels_.relations = frequent(relations, 5);
    shape_.hidden = options.hidden;
    shape_.layers = 3;
    shape_.tag_layer = 2;
    shape_.arc = 96;
    shape_.relation = shape_.name = 64;
    shape_.tags = static_cast<uint32_t>(labels_.tags.size());
    shape_.relations = static_cast<uint32_t>(labels_.relations.size());
    shape_.names = kNameLabels;
    shape_.rows = {static_cast<uint32_t>(rows.start.rows), 4096, 2048, 1024, 256};
    shape_.columns = {kWordColumns, 40, 32, 24, 0};
    shape_.columns[4] = 2 * options.hidden - (kWordColumns + 40 + 32 + 24);
    learner_.emplace(shape_, 1);
    learner_->embeddings[0].value = std::move(rows.start);

    const HashTable vocabulary(labels_.vocabulary), kinds(labels_.gazetteer);
    const auto inputs = [&](const std::vector<std::string>& words) {
      std::vector<WordShape> shapes;
      for (const std::string& word : words) shapes.push_back(word_shape(word));
      const auto gazetteer_kinds = find_gazetteer_kinds(kinds, shapes);
      std::vector<WordInput> out;
      for (size_t i = 0; i < words.size(); ++i) {
        out.push_back(word_input(shape_, vocabulary, shapes[i], i == 0, gazetteer_kinds[i]));
      }
      return out;
    };
    for (size_t s = 0; s < corpus.treebank.size(); ++s) {
      Example example;
      std::vector<std::string> words;
      for (const TreebankWord& word : corpus.treebank[s].words) {
        words.push_back(word.form);
        example.tags.push_back(index_of(labels_.tags, {word.fine, word.universal}));
        example.heads.push_back(static_cast<int32_t>(word.head));
        example.relations.push_back(index_of(labels_.relations, word.relation));
      }
      example.words = inputs(words);
      example.names = corpus.names[s];
      examples_.push_back(std::move(example));
    }
    for (const LabelledSentence& sentence : corpus.news) {
      news_.push_back({inputs(sentence.words), {}, {}, {}, sentence.names});
    }
    std::printf("%zu parsed sentences, %zu of news; %zu tags, %zu relations\n", examples_.size(), news_.size(),
                labels_.tags.size(), labels_.relations.size());
  }

  std::vector<std::byte> section() const { return write_network(*learner_, labels_); }

  void run(const std::function<void(const std::vector<std::byte>&)>& after_epoch) {
    for (uint32_t t = 0; t < options_.threads; ++t) {
      randoms_.emplace_back(100 + t);
      gradients_.push_back(learner_->gradients());
    }
    double words = 0, news_words = 0;
    for (const Example& example : examples_) words += static_cast<double>(example.words.size());
    for (const Example& example : news_) news_words += static_cast<double>(example.words.size());
    double steps = 0;
    for (uint32_t epoch = 0; epoch < options_.epochs; ++epoch) {
      steps += (words + news_words / static_cast<double>(news_share(epoch))) / kBatchWords;
    }
    std::mt19937 random(7);
    const auto start = std::chrono::steady_clock::now();
    for (uint32_t epoch = 0; epoch < options_.epochs; ++epoch) {
      const Losses losses = run_epoch(epoch, steps, random);
      const auto share = [&](double loss) { return loss / static_cast<double>(losses.words); };
      const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
      std::printf("epoch %u of %u, %.0f s: losses tags %.4f, arcs %.4f, relations %.4f, names %.4f\n", epoch + 1,
                  options_.epochs, seconds.count(), share(losses.tags), share(losses.arcs), share(losses.relations),
                  share(losses.names));
      std::fflush(stdout);
      after_epoch(section());
    }
  }

 private:
  [[nodiscard]] size_t news_share(uint32_t epoch) const {
    return epoch >= (1 - kWithoutNoise) * options_.epochs ? kLastNewsShare : kNewsShare;
  }

  Losses run_epoch(uint32_t epoch, double steps, std::mt19937& random) {
    std::vector<const Example*> order;
    for (const Example& example : examples_) order.push_back(&example);
    const size_t share = news_share(epoch);
    for (size_t i = epoch % share; i < news_.size(); i += share) order.push_back(&news_[i]);
    for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    Losses sum;
    for (size_t at = 0; at < order.size();) {
      std::vector<std::vector<const Example*>> parts(options_.threads);
      size_t words = 0;
      for (size_t k = 0; at < order.size() && words < kBatchWords; ++k, ++at) {
        parts[k % parts.size()].push_back(order[at]);
        words += order[at]->words.size();
      }
      const double progress = step_ / steps;
      const auto dropout = static_cast<float>(options_.dropout * std::clamp((1 - progress) / kWithoutNoise, 0.0, 1.0));
      const Losses losses = learn(parts, dropout);
      sum.tags += losses.tags;
      sum.arcs += losses.arcs;
      sum.relations += losses.relations;
      sum.names += losses.names;
      sum.words += losses.words;
      ++step_;
      apply_gradients(static_cast<float>(options_.rate * std::min(1.0, step_ / 400.0) * std::max(0.01, 1 - progress)),
                      words);
    }
    return sum;
  }

  Losses learn(const std::vector<std::vector<const Example*>>& parts, float dropout) {
    const Regularisation regularisation{0.1f, 0.75f * dropout, dropout, options_.names_weight};
    std::vector<Losses> losses(parts.size());
    std::vector<std::thread> threads;
    const auto work = [&](size_t t) {
      if (!parts[t].empty()) losses[t] = learner_->learn(parts[t], regularisation, randoms_[t], gradients_[t]);
    };
    for (size_t t = 1; t < parts.size(); ++t) threads.emplace_back(work, t);
    work(0);
    for (std::thread& thread : threads) thread.join();
    for (size_t t = 1; t < parts.size(); ++t) {
      losses[0].tags += losses[t].tags;
      losses[0].arcs += losses[t].arcs;
      losses[0].relations += losses[t].relations;
      losses[0].names += losses[t].names;
      losses[0].words += losses[t].words;
    }
    return losses[0];
  }

  // Sums the threads' gradients in their order, clips them and takes a step.
  void apply_gradients(float rate, size_t words) {
    const std::vector<Parameter*> parameters = learner_->parameters();
    double square = 0;
    for (size_t p = 0; p < parameters.size(); ++p) {
      for (size_t t = 1; t < gradients_.size(); ++t) gradients_[0][p].take(gradients_[t][p], parameters[p]->sparse);
      square += gradients_[0][p].square(parameters[p]->sparse);
    }
    AdamStep step{.rate = rate, .step = step_, .scale = 1.0f / static_cast<float>(words)};
    const double norm = std::sqrt(square) * step.scale;
    constexpr double kLargestNorm = 2;
    if (norm > kLargestNorm) step.scale *= static_cast<float>(kLargestNorm / norm);
    for (size_t p = 0; p < parameters.size(); ++p) apply(step, *parameters[p], gradients_[0][p]);
  }

  NetworkTraining options_;
  NetworkShape shape_;
  NetworkLabels labels_;
  std::optional<SentenceLearner> learner_;
  std::vector<Example> examples_, news_;
  std::vector<std::vector<Gradient>> gradients_;  // of each thread
  std::vector<std::mt19937> randoms_;
  uint32_t step_ = 0;
};

}  // namespace

Result<std::vector<std::byte>> train_network(
    const NetworkTraining& options, const std::function<void(const std::vector<std::byte>& section)>& after_epoch) {
  const auto corpus = read_corpus(options.data);
  if (!corpus.ok()) return corpus.error();
  const auto vectors = read_word_vectors(options.vectors, kVectorWords);
  if (!vectors.ok()) return vectors.error();
  auto gazetteer = build_gazetteer(options.data);
  if (!gazetteer.ok()) return gazetteer.error();
  Trainer trainer(options, corpus.value(), vectors.value(), std::move(gazetteer).value());
  trainer.run(after_epoch);
  return trainer.section();
}

}  // namespace onrecord::training
