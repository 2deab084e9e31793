// Whose words a source stands for: named actors, pronouns, descriptions ("the diplomat", "these sources"), in the order
// of the text. Rules by recency, after the preferences of Lee et al. (Computational Linguistics 2013): precise matches
// first, a source of the sentences before rather than a name in passing.
#pragma once

#include <cstdint>
#include <vector>

#include "attribution/actor_table.h"
#include "attribution/attributions.h"
#include "attribution/source_phrase.h"
#include "language/words.h"

namespace onrecord {

// One joined part of a source and the actor it stands for.
struct ResolvedSource {
  SourcePhrase phrase;
  uint32_t actor = UINT32_MAX;  // index into ActorTable::entries
};

class Coreference {
 public:
  Coreference(const Words& words, ActorTable& table, const SourceReader& reader,
              const std::vector<Attribution>& attributions);

  // Resolves attribution `index`; call in order.
  [[nodiscard]] std::vector<ResolvedSource> resolve(uint32_t index);

 private:
  struct Seen {
    uint32_t token = 0;
    uint32_t actor = 0;
    bool as_source = false;
  };

  [[nodiscard]] uint32_t resolve_phrase(const SourcePhrase& phrase, uint32_t index);
  [[nodiscard]] uint32_t resolve_pronoun(const SourcePhrase& phrase, uint32_t index);
  [[nodiscard]] std::vector<uint32_t> resolve_joined(const SourcePhrase& phrase) const;
  [[nodiscard]] uint32_t resolve_author(const SourcePhrase& phrase);
  [[nodiscard]] uint32_t author_behind(uint32_t preposition, uint32_t end) const;
  [[nodiscard]] uint32_t issuer_before(const SourcePhrase& phrase) const;
  [[nodiscard]] uint32_t noun_phrase_begin(uint32_t end) const;
  [[nodiscard]] uint32_t end_of_person(uint32_t end) const;
  [[nodiscard]] uint32_t resolve_relative(const SourcePhrase& phrase);
  [[nodiscard]] uint32_t resolve_description(const SourcePhrase& phrase);
  [[nodiscard]] uint32_t find_described(const SourcePhrase& phrase) const;
  [[nodiscard]] std::vector<uint32_t> last_two_described(const SourcePhrase& phrase) const;
  [[nodiscard]] bool is_another(const SourcePhrase& phrase) const;
  [[nodiscard]] bool is_one_of_described(const SourcePhrase& phrase) const;
  [[nodiscard]] bool is_part_of_them(const SourcePhrase& phrase) const;
  [[nodiscard]] uint32_t add_part_of_them(const SourcePhrase& phrase);
  void take_from_possessor(const SourcePhrase& phrase, uint32_t actor);
  // Whom a pronoun stands for most likely, `other_than` excepted.
  [[nodiscard]] uint32_t best_antecedent(const SourcePhrase& phrase, uint32_t other_than) const;
  [[nodiscard]] bool is_hearer(uint32_t name, uint32_t pronoun) const;
  [[nodiscard]] bool is_quoted_inside(uint32_t index) const;
  [[nodiscard]] uint32_t speaker_around(uint32_t index) const;
  [[nodiscard]] bool is_named_between(const SourcePhrase& phrase, uint32_t begin) const;
  [[nodiscard]] bool fits(const SourcePhrase& phrase, const ActorEntry& entry) const;
  void see(uint32_t token, uint32_t actor, bool as_source);

  const Words& words_;
  ActorTable& table_;
  const SourceReader& reader_;
  const std::vector<Attribution>& attributions_;
  std::vector<Seen> names_seen_;                  // every named mention, in text order
  std::vector<Seen> sources_seen_;                // resolved sources, in the order of resolution
  std::vector<std::vector<uint32_t>> actors_of_;  // of each attribution resolved so far
};

}  // namespace onrecord
