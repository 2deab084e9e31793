// Trains the model: train_model --data DIR [--out DIR] [--only tagger,parser]
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "language/language_model.h"
#include "training/train_syntax.h"

namespace onrecord::training {
namespace {

struct Options {
  std::string data;
  std::string out = "assets/model";
  std::string only = "tagger,parser";
};

constexpr const char* kUsage =
    "usage: train_model --data DIR [--out DIR] [--only tagger,parser]\n"
    "  --data DIR   folder with ud/, uner/, re3d/, gazetteer/ and polnear/\n"
    "  --out DIR    where onrecord.model is written, assets/model by default; with --only its other sections stay\n";

std::vector<std::byte> read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
  return {bytes.begin(), bytes.end()};
}

Result<Treebank> read_treebanks(const std::string& data, std::initializer_list<const char*> names) {
  Treebank all;
  for (const char* name : names) {
    auto treebank = read_conllu(data + "/ud/" + name + ".conllu");
    if (!treebank.ok()) return treebank.error();
    all.insert(all.end(), treebank->begin(), treebank->end());
  }
  return all;
}

int fail(const Error& error) {
  std::fprintf(stderr, "train_model: %s\n", error.message.c_str());
  return 1;
}

int run(const Options& options) {
  const auto train = read_treebanks(options.data, {"ewt-train", "gum-train", "gum-open-train"});
  if (!train.ok()) return fail(train.error());

  const std::string path = options.out + "/onrecord.model";
  std::map<SectionId, std::vector<std::byte>> sections;
  const std::vector<std::byte> old = read_bytes(path);
  if (const auto model = read_model(old); model.ok()) {
    for (const SectionId id : model.value().sections()) {
      const auto bytes = model.value().section(id);
      sections[id].assign(bytes.begin(), bytes.end());
    }
  }
  if (options.only.find("tagger") != std::string::npos) sections[SectionId::tagger] = train_tagger(train.value(), 18, 4);
  if (options.only.find("parser") != std::string::npos) {
    const auto tagger = read_tagger(sections[SectionId::tagger]);
    if (!tagger.ok()) return fail(tagger.error());
    const auto tags = jackknife_tags(train.value(), tagger.value(), 18, 4, 4);
    sections[SectionId::parser] = train_parser(train.value(), tags, 19, 8);
  }

  const std::vector<std::byte> bytes = write_model(sections);
  const auto model = read_model(bytes);
  auto language = read_language_model(model.value());
  if (!language.ok()) return fail(language.error());
  for (const char* name : {"ewt-dev", "gum-dev"}) {
    const auto dev = read_treebanks(options.data, {name});
    if (!dev.ok()) return fail(dev.error());
    const SyntaxScores s = score_syntax(dev.value(), language->tagger, language->parser);
    std::printf("%s: UPOS %.2f, XPOS %.2f, UAS %.2f, LAS %.2f (%.2f without subtypes), %.0f words/s\n", name,
                s.universal, s.fine, s.unlabelled, s.labelled, s.labelled_main, s.words_per_second);
  }
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) return fail({ErrorKind::cannot_write, "Cannot write " + path + "."});
  std::printf("%s: %zu bytes\n", path.c_str(), bytes.size());
  return 0;
}

}  // namespace
}  // namespace onrecord::training

int main(int argc, char** argv) {
  onrecord::training::Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    std::string* value = argument == "--data" ? &options.data
                         : argument == "--out" ? &options.out
                         : argument == "--only" ? &options.only
                                                : nullptr;
    if (value == nullptr || i + 1 == argc) {
      std::fputs(onrecord::training::kUsage, stderr);
      return 2;
    }
    *value = argv[++i];
  }
  if (options.data.empty()) {
    std::fputs(onrecord::training::kUsage, stderr);
    return 2;
  }
  return onrecord::training::run(options);
}
