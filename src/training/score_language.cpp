#include "training/score_language.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <tuple>

#include "language/language_reading.h"

namespace onrecord::training {
namespace {

using Entity = std::tuple<size_t, size_t, int32_t>;  // first word, end, type

std::set<Entity> entities_of(const std::vector<int32_t>& labels) {
  std::set<Entity> out;
  for (size_t begin = 0; begin < labels.size();) {
    size_t end = begin + 1;
    if (labels[begin] > 0) {
      const int32_t type = (labels[begin] + 1) / 2;
      while (end < labels.size() && labels[end] == 2 * type) ++end;
      out.emplace(begin, end, type);
    }
    begin = end;
  }
  return out;
}

// One sentence with its own tokens, a space between them.
struct Article {
  Document document;
  Tokens tokens;
};

Article article_of(const TreebankSentence& sentence) {
  Article article;
  const auto size = static_cast<uint32_t>(sentence.words.size());
  for (const TreebankWord& word : sentence.words) {
    if (!article.document.text.empty()) article.document.text += ' ';
    const auto begin = static_cast<uint32_t>(article.document.text.size());
    article.document.text += word.form;
    article.tokens.items.push_back({{begin, static_cast<uint32_t>(article.document.text.size())}, 0, true});
  }
  const ByteRange all{0, static_cast<uint32_t>(article.document.text.size())};
  article.tokens.sentences.push_back({all, {0, size}, 0});
  return article;
}

// The corpus's three types.
int32_t entity_type(NameType type) {
  return type == NameType::person ? 1 : type == NameType::place || type == NameType::state ? 2 : 3;
}

std::set<Entity> entities_of(const std::vector<Name>& names) {
  std::set<Entity> out;
  for (const Name& name : names) out.emplace(name.tokens.begin, name.tokens.end, entity_type(name.type));
  return out;
}

std::string_view without_subtype(std::string_view relation) {
  return relation.substr(0, relation.find(':'));
}

}  // namespace

LanguageScores score_language(const LanguageModel& model, const std::vector<TreebankSentence>& treebank,
                              const std::map<std::string, LabelledSentence>& names) {
  LanguageScores scores;
  size_t words = 0, gold_names = 0, found_names = 0, right_names = 0;
  double seconds = 0;
  for (const TreebankSentence& sentence : treebank) {
    const auto start = std::chrono::steady_clock::now();
    const auto [document, tokens] = article_of(sentence);
    const auto [syntax, found_in_text] = read_language(model, document, tokens);
    seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    for (size_t i = 0; i < sentence.words.size(); ++i) {
      const TreebankWord& word = sentence.words[i];
      const std::string_view relation = model.relations[syntax.relation[i]];
      const uint32_t head = syntax.head[i] == kRootHead ? static_cast<uint32_t>(sentence.words.size()) : syntax.head[i];
      const bool attached = head == word.head;
      ++words;
      scores.universal += name_of(syntax.part_of_speech[i]) == word.universal;
      scores.fine += model.fine_tags[syntax.fine_tag[i]] == word.fine;
      scores.unlabelled += attached;
      scores.labelled += attached && relation == word.relation;
      scores.labelled_main += attached && without_subtype(relation) == without_subtype(word.relation);
    }
    const auto gold = names.find(sentence.id);
    if (gold == names.end() || gold->second.names.size() != sentence.words.size()) continue;
    const auto expected = entities_of(gold->second.names), found = entities_of(found_in_text);
    gold_names += expected.size();
    found_names += found.size();
    right_names += static_cast<size_t>(
        std::count_if(found.begin(), found.end(), [&](const Entity& entity) { return expected.contains(entity); }));
  }
  const double percent = 100.0 / static_cast<double>(std::max<size_t>(words, 1));
  for (double* score : {&scores.universal, &scores.fine, &scores.unlabelled, &scores.labelled, &scores.labelled_main}) {
    *score *= percent;
  }
  const auto right = static_cast<double>(right_names);
  scores.name_precision = found_names == 0 ? 0 : 100 * right / static_cast<double>(found_names);
  scores.name_recall = gold_names == 0 ? 0 : 100 * right / static_cast<double>(gold_names);
  const double total = static_cast<double>(found_names + gold_names);
  scores.name_f1 = total == 0 ? 0 : 200 * right / total;
  scores.words_per_second = static_cast<double>(words) / std::max(seconds, 1e-9);
  return scores;
}

}  // namespace onrecord::training
