#include "training/conllu.h"

#include <fstream>

namespace onrecord::training {
namespace {

std::vector<std::string> split(const std::string& line, char at) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == at) {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

}  // namespace

Result<std::vector<TreebankSentence>> read_conllu(const std::string& path) {
  std::ifstream in(path);
  if (!in) return Error{ErrorKind::cannot_read, "Cannot open the treebank " + path + "."};
  std::vector<TreebankSentence> sentences;
  TreebankSentence sentence;
  std::string line;
  size_t line_number = 0;
  const auto finish = [&]() -> bool {
    if (sentence.words.empty()) return true;
    const auto size = static_cast<uint32_t>(sentence.words.size());
    for (TreebankWord& word : sentence.words) {
      if (word.head > size) return false;
      word.head = word.head == 0 ? size : word.head - 1;
    }
    sentences.push_back(std::move(sentence));
    sentence = {};
    return true;
  };
  while (std::getline(in, line)) {
    ++line_number;
    if (line.empty()) {
      if (!finish()) return Error{ErrorKind::malformed, path + ": a head is outside its sentence", line_number};
    } else if (line[0] == '#') {
      if (line.starts_with("# newdoc")) sentence.begins_document = true;
      if (line.starts_with("# sent_id = ")) sentence.id = line.substr(12);
      if (line.starts_with("# text = ")) sentence.text = line.substr(9);
    } else {
      const std::vector<std::string> fields = split(line, '\t');
      if (fields.size() != 10) return Error{ErrorKind::malformed, path + ": a line without ten fields", line_number};
      if (fields[0].find_first_of("-.") != std::string::npos) continue;
      sentence.words.push_back({fields[1], fields[2], fields[3], fields[4], fields[9],
                                static_cast<uint32_t>(std::strtoul(fields[6].c_str(), nullptr, 10)), fields[7]});
    }
  }
  if (!finish()) return Error{ErrorKind::malformed, path + ": a head is outside its sentence", line_number};
  return sentences;
}

}  // namespace onrecord::training
