// Name labels for the sentences of the treebanks, and sentences of news with names found by another program.
// Labels: 0 outside, then begin and inside of person, location, organisation; kUnknown where a corpus does not tell.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "training/conllu.h"
#include "training/sentence_learner.h"

namespace onrecord::training {

struct LabelledSentence {
  std::vector<std::string> words;
  std::vector<int32_t> names;
};

// UNER's IOB2 file (Mayhew et al. 2024), by EWT sentence id.
[[nodiscard]] Result<std::map<std::string, LabelledSentence>> read_iob2(const std::string& path);

// GUM's entities that are linked to a Wikipedia title: the words of their minimal span. Other proper nouns are unknown.
[[nodiscard]] std::vector<int32_t> gum_names(const TreebankSentence& sentence);

// Every `stride`-th sentence of PolNeAR's train split that has a name, with the names its CoreNLP layer gives.
// Unpacks through the program xz.
[[nodiscard]] Result<std::vector<LabelledSentence>> read_news_names(const std::string& path, size_t stride);

}  // namespace onrecord::training
