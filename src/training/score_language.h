// Scores of what the engine reads (read_language) on treebanks with their own tokens.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "language/language_model.h"
#include "training/conllu.h"
#include "training/name_corpora.h"

namespace onrecord::training {

struct LanguageScores {
  double universal = 0, fine = 0;       // tag accuracy
  double unlabelled = 0, labelled = 0;  // attachment; relations with their subtypes
  double labelled_main = 0;             // attachment; relations without their subtypes, as the shared tasks count
  double name_precision = 0, name_recall = 0, name_f1 = 0;  // whole entities with their type
  double words_per_second = 0;
};

// `names` by sentence id; sentences it lacks do not count for names.
[[nodiscard]] LanguageScores score_language(const LanguageModel& model,
                                            const std::vector<TreebankSentence>& treebank,
                                            const std::map<std::string, LabelledSentence>& names);

}  // namespace onrecord::training
