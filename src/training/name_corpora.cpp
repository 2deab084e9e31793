#include "training/name_corpora.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/utf8.h"

namespace onrecord::training {
namespace {

constexpr std::array<const char*, 7> kUnerLabels = {"O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"};

int32_t type_of_entity(const std::string& type) {
  return type == "person" ? 0 : type == "place" ? 1 : type == "organization" ? 2 : -1;
}

int32_t type_of_silver(const std::string& type) {
  return type == "PERSON" ? 0 : type == "LOCATION" ? 1 : type == "ORGANIZATION" ? 2 : -1;
}

struct OpenMention {
  std::string id;
  size_t begin = 0;
  int32_t type = -1;
  std::vector<size_t> minimal;  // words of the minimal span, counted from 1 at `begin`
};

// "1-person-new-nnnnn-cf2-1,2-coref-Some_Title" of Entity=(…
OpenMention mention_of(const std::string& text, size_t begin) {
  std::vector<std::string> fields(1);
  for (const char c : text) {
    if (c == '-' && fields.size() < 8) {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  OpenMention mention{fields[0], begin, -1, {}};
  if (fields.size() < 8 || fields[7].empty()) return mention;
  mention.type = type_of_entity(fields[1]);
  std::istringstream numbers(fields[5]);
  for (std::string number; std::getline(numbers, number, ',');) {
    mention.minimal.push_back(std::strtoul(number.c_str(), nullptr, 10));
  }
  return mention;
}

// CoreNLP keeps "al-Sadr" whole where UD has three tokens.
std::vector<std::string> split_at_hyphens(const std::string& word) {
  std::vector<std::string> parts(1);
  for (size_t i = 0; i < word.size(); ++i) {
    if (word[i] == '-' && i > 0 && i + 1 < word.size() && word[i - 1] != '-' && word[i + 1] != '-') {
      parts.insert(parts.end(), {"-", ""});
    } else {
      parts.back() += word[i];
    }
  }
  return parts;
}

// The minimal spans of GUM leave out what joins the words of a name: the hyphen of "al-Sadr", "of" and "the".
enum class Gap { none, hyphen, words, other };
Gap gap_between(const TreebankSentence& sentence, size_t left, size_t right) {
  Gap gap = Gap::none;
  for (size_t i = left + 1; i < right; ++i) {
    const TreebankWord& word = sentence.words[i];
    const bool joins = word.form == "of" || word.form == "for" || word.form == "the" || word.form == "and" || word.form == "&";
    const Gap here = word.fine == "HYPH" ? Gap::hyphen : joins ? Gap::words : Gap::other;
    gap = std::max(gap, here);
  }
  return gap;
}

void label_mention(const TreebankSentence& sentence, const OpenMention& mention, std::vector<int32_t>& names) {
  constexpr int32_t kPerson = 0;
  size_t last = SIZE_MAX;
  for (const size_t number : mention.minimal) {
    const size_t at = mention.begin + number - 1;
    if (number == 0 || at >= names.size() || !sentence.words[at].fine.starts_with("NNP")) continue;
    const Gap gap = last == SIZE_MAX ? Gap::other : gap_between(sentence, last, at);
    if (gap == Gap::words && mention.type == kPerson) {  // "Secretary of State": an office
      for (size_t i = mention.begin; i <= at; ++i) names[i] = kUnknown;
      return;
    }
    for (size_t i = last + 1; gap != Gap::other && i < at; ++i) names[i] = 2 * mention.type + 2;
    names[at] = 2 * mention.type + (gap == Gap::other ? 1 : 2);
    last = at;
  }
}

std::string entity_field(const std::string& misc) {
  const size_t at = misc.find("Entity=");
  if (at == std::string::npos) return {};
  const size_t begin = at + 7, end = misc.find('|', begin);
  return misc.substr(begin, end == std::string::npos ? end : end - begin);
}

}  // namespace

Result<std::map<std::string, LabelledSentence>> read_iob2(const std::string& path) {
  std::ifstream in(path);
  if (!in) return Error{ErrorKind::cannot_read, "Cannot open " + path + "."};
  std::map<std::string, LabelledSentence> sentences;
  std::string id;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# sent_id = ")) id = line.substr(12);
    if (line.empty() || line[0] == '#') continue;
    std::istringstream fields(line);
    std::string number, word, label;
    std::getline(fields, number, '\t');
    std::getline(fields, word, '\t');
    std::getline(fields, label, '\t');
    const auto found = std::find(kUnerLabels.begin(), kUnerLabels.end(), label);
    if (found == kUnerLabels.end()) return Error{ErrorKind::malformed, path + " has the unknown label " + label + "."};
    sentences[id].words.push_back(word);
    sentences[id].names.push_back(static_cast<int32_t>(found - kUnerLabels.begin()));
  }
  return sentences;
}

std::vector<int32_t> gum_names(const TreebankSentence& sentence) {
  std::vector<int32_t> names;
  for (const TreebankWord& word : sentence.words) names.push_back(word.fine.starts_with("NNP") ? kUnknown : 0);
  std::vector<OpenMention> open;
  const auto close = [&](const OpenMention& mention) {
    if (mention.type >= 0) label_mention(sentence, mention, names);
  };
  for (size_t i = 0; i < sentence.words.size(); ++i) {
    const std::string field = entity_field(sentence.words[i].misc);
    for (size_t at = 0; at < field.size();) {
      if (field[at] == '(') {
        const size_t end = std::min(field.find_first_of("()", at + 1), field.size());
        open.push_back(mention_of(field.substr(at + 1, end - at - 1), i));
        at = end;
        if (at < field.size() && field[at] == ')') {
          close(open.back());
          open.pop_back();
          ++at;
        }
        continue;
      }
      const size_t end = std::min(field.find_first_of("()", at), field.size());
      const std::string id = field.substr(at, end - at);
      const auto found = std::find_if(open.rbegin(), open.rend(), [&](const OpenMention& m) { return m.id == id; });
      if (found != open.rend()) {
        close(*found);
        open.erase(std::next(found).base());
      }
      at = end < field.size() && field[end] == ')' ? end + 1 : std::max(end, at + 1);
    }
  }
  return names;
}

Result<std::vector<LabelledSentence>> read_news_names(const std::string& path, size_t stride) {
  FILE* in = popen(("xz -dc '" + path + "'").c_str(), "r");
  if (in == nullptr) return Error{ErrorKind::cannot_read, "Cannot run xz to unpack " + path + "."};
  std::string text;
  std::vector<char> buffer(1 << 20);
  for (size_t size; (size = fread(buffer.data(), 1, buffer.size(), in)) > 0;) text.append(buffer.data(), size);
  if (pclose(in) != 0) return Error{ErrorKind::cannot_read, "xz cannot unpack " + path + "."};

  std::vector<LabelledSentence> out;
  std::istringstream lines(text);
  size_t with_name = 0;
  for (std::string line; std::getline(lines, line);) {
    const auto article = nlohmann::json::parse(line, nullptr, false);
    if (article.is_discarded()) return Error{ErrorKind::malformed, path + " has a line that is no JSON."};
    if (article["silver"] != "corenlp") continue;
    const std::string body = article["text"];
    const OffsetMap offsets(body, OffsetMap::Unit::code_points);
    const auto& tokens = article["tokens"];
    const auto& firsts = article["sent_tok"];
    for (size_t s = 0; s < firsts.size(); ++s) {
      const size_t begin = firsts[s], end = s + 1 < firsts.size() ? firsts[s + 1].get<size_t>() : tokens.size();
      LabelledSentence sentence;
      int32_t before = -1;
      bool any = false;
      for (size_t i = begin; i < end; ++i) {
        const uint32_t from = offsets.to_bytes(tokens[i][0]), to = offsets.to_bytes(tokens[i][1]);
        const int32_t type = type_of_silver(tokens[i][3]);
        for (const std::string& word : split_at_hyphens(body.substr(from, to - from))) {
          sentence.words.push_back(word);
          sentence.names.push_back(type < 0 ? 0 : 2 * type + (type == before ? 2 : 1));
          before = type;
        }
        any = any || type >= 0;
      }
      if (any && with_name++ % stride == 0) out.push_back(std::move(sentence));
    }
  }
  return out;
}

}  // namespace onrecord::training
