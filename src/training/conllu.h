// Reads CoNLL-U treebanks (https://universaldependencies.org/format.html). Multi-word token lines and empty nodes are
// left out: what remains are the syntactic words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace onrecord::training {

struct TreebankWord {
  std::string form, lemma, universal, fine, misc;
  uint32_t head = 0;  // index of the head's word in the sentence; its size for the root
  std::string relation;
};

struct TreebankSentence {
  std::string id, text;
  bool begins_document = false;
  std::vector<TreebankWord> words;
};

[[nodiscard]] Result<std::vector<TreebankSentence>> read_conllu(const std::string& path);

}  // namespace onrecord::training
