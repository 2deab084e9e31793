// Word lists: the text files of assets/lists, embedded in the program when it is built. A line is an entry; "#" starts
// a comment; an entry may carry a value behind a tab. Entries are in lower case unless a list says otherwise.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

namespace onrecord {

// The bytes of a file of assets/ that the build embedded, by its path there ("lists/cues.txt"); empty if there is none.
// They last as long as the program.
[[nodiscard]] std::string_view embedded_asset(std::string_view name);

struct WordListEntry {
  std::string_view key;
  std::string_view value;  // behind the tab; empty without one
};

// The parts of a value that stand between separators, without empty ones.
[[nodiscard]] std::vector<std::string_view> parts_of(std::string_view value, char separator);

class WordList {
 public:
  // Reads the list's text, which must outlive it.
  explicit WordList(std::string_view text);

  [[nodiscard]] bool contains(std::string_view key) const { return by_key_.contains(key); }
  // Value of the key; empty where the list lacks it or gives none.
  [[nodiscard]] std::string_view value_of(std::string_view key) const;
  [[nodiscard]] const std::vector<WordListEntry>& entries() const { return entries_; }

 private:
  std::vector<WordListEntry> entries_;
  std::unordered_map<std::string_view, std::string_view> by_key_;
};

}  // namespace onrecord
