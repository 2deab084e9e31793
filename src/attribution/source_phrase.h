// Reads the noun phrase of a source: its head, what stands before and behind it, names, number, definiteness. Works on
// words alone, so that it takes any span that an attribution finder gives.
//
//   Sweden's domestic intelligence agency , Säpo ,          two sources in the Iraqi intelligence sector
//   [base                               ]   [apposition]    [base     ] [complement                    ]
//                                [head ]                         [head]
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "attribution/labels.h"
#include "base/byte_range.h"
#include "base/word_list.h"
#include "language/names.h"
#include "language/words.h"

namespace onrecord {

// What the head of a source is, after the classes of assets/lists/kinds.txt; names and pronouns are heads, too.
enum class HeadClass : uint8_t {
  other,
  pronoun,
  person_name,
  organisation_name,
  state_name,
  person,
  people,
  body,
  carrier,
  source,
  document
};
enum class Pronoun : uint8_t { none, he, she, they, it, we, i, you, relative };

struct SourcePhrase {
  TokenRange tokens;  // the whole phrase, without a closing comma
  TokenRange base;    // the base noun phrase, up to its head
  TokenRange head;    // the head's words; the name, where it is one
  HeadClass head_class = HeadClass::other;
  SourceKind head_kind = SourceKind::unspecified;  // what kinds.txt gives for the head
  std::string head_key;                            // the head's entry there, or its singular: "official"
  Pronoun pronoun = Pronoun::none;
  uint32_t name = UINT32_MAX;  // index of the name that is the head
  // Where roles and bodies are told: the base before a name, complements, appositions, in order of weight.
  std::vector<TokenRange> descriptions;
  bool definite = false;  // "the", "this", "its", a possessor
  bool demonstrative = false;
  bool indefinite = false;  // "a", "some"
  bool plural = false;
  std::optional<uint32_t> number;  // "two"
};

// source_words.txt: what begins a source's noun phrase and what stands behind its head.
[[nodiscard]] const WordList& source_words();

// Whether the phrase tells of somebody, a person or a body: not of a document, nor of a thing.
[[nodiscard]] inline bool may_speak(const SourcePhrase& phrase) {
  return phrase.head_class != HeadClass::other && phrase.head_class != HeadClass::document;
}

// Whether a name or a word of the lists heads the phrase.
[[nodiscard]] inline bool has_known_head(const SourcePhrase& phrase) {
  return phrase.head_class != HeadClass::other && phrase.head_class != HeadClass::pronoun;
}

class SourceReader {
 public:
  SourceReader(const Words& words, const std::vector<Name>& names);

  // The joined parts of a source, at least one unless the range is empty: "Reuters and NBC" has two.
  [[nodiscard]] std::vector<SourcePhrase> read(TokenRange source) const;
  [[nodiscard]] SourcePhrase read_one(TokenRange phrase) const;

  // Index of the name that holds the token, or UINT32_MAX.
  [[nodiscard]] uint32_t name_at(uint32_t token) const { return name_at_[token]; }
  [[nodiscard]] const Name& name(uint32_t index) const { return names_[index]; }

 private:
  [[nodiscard]] uint32_t base_end(TokenRange phrase) const;
  [[nodiscard]] bool is_title(TokenRange phrase, uint32_t name_begin) const;
  void read_head(SourcePhrase& out) const;
  void read_determiners(SourcePhrase& out) const;
  void read_behind(SourcePhrase& out) const;
  [[nodiscard]] uint32_t name_called(TokenRange phrase) const;

  const Words& words_;
  const std::vector<Name>& names_;
  std::vector<uint32_t> name_at_;
};

}  // namespace onrecord
