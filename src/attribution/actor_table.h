// The actors of one article while its sources are resolved: named ones gathered from the names with their titles and
// appositions, others added as sources come up.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "attribution/claims.h"
#include "attribution/name_context.h"
#include "attribution/source_kind.h"
#include "attribution/source_phrase.h"
#include "language/words.h"

namespace onrecord {

struct ActorMention {
  TokenRange tokens;
  MentionForm form = MentionForm::name;
};

// What is known of an actor beyond its public record.
struct ActorEntry {
  Actor record;
  Naming naming = Naming::unnamed;
  HeadClass head_class = HeadClass::other;
  std::vector<std::string> head_keys;    // "secretary of state", "diplomat": what it can be called again
  std::vector<TokenRange> descriptions;  // in order of the text, titles and appositions
  std::vector<ActorMention> mentions;
  KindReading kind;
  AffiliationReading affiliation;
  TokenRange count_words;
  bool from_knowledge = false;  // kind and affiliation are known_people.txt's; the article's own words hold over them
  bool plural = false;
  bool human = true;
  char gender = 0;  // 'm', 'f' where a title or pronoun told
};

// A source that is spoken of as people, one or several.
[[nodiscard]] bool is_person_like(const ActorEntry& entry);

class ActorTable {
 public:
  ActorTable(const Words& words, const std::vector<Name>& names, const SourceReader& reader);

  [[nodiscard]] std::vector<ActorEntry>& entries() { return entries_; }
  [[nodiscard]] const std::vector<ActorEntry>& entries() const { return entries_; }
  [[nodiscard]] uint32_t of_name(uint32_t name) const { return actor_of_name_[name]; }
  // Adds an actor for a source that no name heads; returns its index.
  uint32_t add(const SourcePhrase& phrase);
  // Notes what a phrase says of an actor: roles, kind, affiliation.
  void describe(uint32_t actor, const SourcePhrase& phrase);
  // The entry of a state by the name this program gives it; added where the text has none.
  uint32_t of_state(const std::string& state, TokenRange words);
  // The state that the article is about; empty if none.
  [[nodiscard]] const std::string& main_state() const { return main_state_; }

 private:
  // What tells one named actor from another, and what the gazetteer says of the name.
  struct NameKey {
    std::string key;
    std::string shown;
    AffiliationReading affiliation;
  };

  void gather_names();
  void gather_descriptions();
  void add_known_people();
  void describe_by(ActorEntry& entry, TokenRange description);
  [[nodiscard]] KindReading kind_of_served(TokenRange description) const;
  [[nodiscard]] AffiliationReading body_in(TokenRange description) const;
  [[nodiscard]] NameKey key_of(const Name& name, const std::string& text) const;
  [[nodiscard]] uint32_t find_named(const Name& name, const NameKey& key, const std::string& text) const;
  [[nodiscard]] uint32_t find_person(const std::string& text, const std::string& last) const;
  uint32_t add_named(const Name& name, const NameKey& key, const std::string& text);

  const Words& words_;
  const std::vector<Name>& names_;
  const SourceReader& reader_;
  NameContext context_;
  std::vector<ActorEntry> entries_;
  std::vector<uint32_t> actor_of_name_;
  std::unordered_map<std::string, uint32_t> by_key_;  // states and organisations by canonical name, people by last name
  std::string main_state_;
};

}  // namespace onrecord
