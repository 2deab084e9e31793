#include "base/word_list.h"

#include <algorithm>

namespace onrecord {

std::vector<std::string_view> parts_of(std::string_view value, char separator) {
  std::vector<std::string_view> parts;
  while (!value.empty()) {
    const std::string_view part = value.substr(0, value.find(separator));
    if (!part.empty()) parts.push_back(part);
    value.remove_prefix(std::min(value.size(), part.size() + 1));
  }
  return parts;
}

WordList::WordList(std::string_view text) {
  while (!text.empty()) {
    const size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    line = line.substr(0, line.find('#'));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    if (line.empty()) continue;
    const size_t tab = line.find('\t');
    const WordListEntry entry{line.substr(0, tab), tab == std::string_view::npos ? "" : line.substr(tab + 1)};
    entries_.push_back(entry);
    by_key_.emplace(entry.key, entry.value);
  }
}

std::string_view WordList::value_of(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? std::string_view() : found->second;
}

}  // namespace onrecord
