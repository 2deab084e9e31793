#include "attribution/actor_table.h"

#include <algorithm>

#include "attribution/known_people.h"
#include "attribution/main_state.h"
#include "base/word_list.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr uint32_t kNone = UINT32_MAX;
// An actor's first descriptions tell what there is to tell; looking at all would cost the square of their number.
constexpr size_t kMaxDescriptions = 24;

// "PMF" of "Popular Mobilization Forces", and of itself.
std::string acronym_of(const std::string& name) {
  if (name.find(' ') == std::string::npos) return name;
  std::string out;
  bool start = true;
  for (const char c : name) {
    if (start && c >= 'A' && c <= 'Z') out += c;
    start = c == ' ' || c == '-';
  }
  return out;
}

// Bodies that are nobody's but their own.
bool stands_for_itself(SourceKind kind) {
  return kind == SourceKind::armed_group || kind == SourceKind::ngo || kind == SourceKind::international;
}

// "The ambassador" is "the envoy" further on.
void add_other_titles(std::vector<std::string>& titles, std::string_view office) {
  static const WordList list(embedded_asset("lists/called_again.txt"));
  for (const std::string_view other : parts_of(list.value_of(office), ',')) titles.emplace_back(other);
}

// "His brother Omar, the prime minister," speaks as the minister.
bool holds_office(SourceKind kind) {
  return kind == SourceKind::official || kind == SourceKind::diplomat || kind == SourceKind::military ||
         kind == SourceKind::politician || kind == SourceKind::judicial;
}

ActorEntry state_entry(const std::string& name, TokenRange words, const AffiliationReading& affiliation) {
  ActorEntry entry;
  entry.record.name = name;
  entry.record.type = ActorType::state;
  entry.human = false;
  entry.naming = Naming::organisation;
  entry.head_class = HeadClass::state_name;
  entry.kind = {SourceKind::official, words, 3, false};
  entry.affiliation = affiliation;
  return entry;
}

}  // namespace

bool is_person_like(const ActorEntry& entry) {
  return entry.human && entry.record.type != ActorType::state && entry.head_class != HeadClass::body &&
         entry.head_class != HeadClass::organisation_name && entry.head_class != HeadClass::document;
}

ActorTable::ActorTable(const Words& words, const std::vector<Name>& names, const SourceReader& reader)
    : words_(words), names_(names), reader_(reader), context_(words, reader), actor_of_name_(names.size(), kNone) {
  gather_names();
  add_known_people();
  gather_descriptions();
  main_state_ = main_state_of(words);
}

void ActorTable::add_known_people() {
  for (ActorEntry& entry : entries_) {
    if (entry.head_class != HeadClass::person_name) continue;
    KnownPerson known = known_person(lower(entry.record.name));
    for (const std::string& alias : entry.record.aliases) {
      if (known.affiliation.empty()) known = known_person(lower(alias));
    }
    const TokenRange name = entry.mentions.front().tokens;
    if (known.affiliation.empty() && name.size() == 1) known = known_by_surname(words_.lower(name.begin));
    if (known.affiliation.empty()) continue;
    entry.from_knowledge = true;
    entry.affiliation = {std::string(known.affiliation), name};
    entry.kind = {known.kind, name, 1, false};
  }
}

uint32_t ActorTable::find_person(const std::string& text, const std::string& last) const {
  const auto found = by_key_.find(last);
  if (found == by_key_.end()) return kNone;
  const std::string known = lower(entries_[found->second].record.name);
  const auto first_of = [](const std::string& name) { return name.substr(0, name.find(' ')); };
  const bool single = text.find(' ') == std::string::npos || known.find(' ') == std::string::npos;
  const bool contains = known.find(text) != std::string::npos || text.find(known) != std::string::npos;
  return single || contains || first_of(text) == first_of(known) ? found->second : kNone;
}

ActorTable::NameKey ActorTable::key_of(const Name& name, const std::string& text) const {
  if (name.type == NameType::person) return {"person " + words_.lower(name.tokens.end - 1), text, {}};
  std::string spelled = lower(text);
  if (spelled.starts_with("the ")) spelled.erase(0, 4);
  const auto known = gazetteer().find(spelled);
  if (!known) return {"organisation " + spelled, text, {}};
  if (known->list != kOrganisationsList) {
    const bool state = name.type == NameType::state;
    return {state ? "state " + std::string(known->value) : "place " + spelled,
            state && known->list == kStatesList ? std::string(known->value) : text,
            {std::string(known->value), name.tokens}};
  }
  const std::string_view tied = known->value.substr(known->value.find(',') + 1);
  AffiliationReading affiliation{tied == "@" ? text : std::string(tied), name.tokens};
  // "the Israeli Ministry of Defence"
  if (AffiliationReading other = context_.possessor_before(name.tokens); tied != "@" && !other.name.empty())
    affiliation = std::move(other);
  return {"organisation " + spelled, text, affiliation};
}

// The entry of a name met before, under this or another form.
uint32_t ActorTable::find_named(const Name& name, const NameKey& key, const std::string& text) const {
  // "al-Sadr" and "Sadr", "bin Laden" and "Laden" are one.
  if (name.type == NameType::person) return find_person(lower(text), key.key);
  if (const auto found = by_key_.find(key.key); found != by_key_.end()) return found->second;
  if (name.type != NameType::organisation) return kNone;
  const std::string letters = acronym_of(text);
  const auto same = letters.size() >= 2 ? by_key_.find("initials " + letters) : by_key_.end();
  return same == by_key_.end() ? kNone : same->second;
}

uint32_t ActorTable::add_named(const Name& name, const NameKey& key, const std::string& text) {
  ActorEntry entry;
  entry.record.name = key.shown;
  entry.affiliation = key.affiliation;
  entry.naming = Naming::organisation;
  entry.human = false;
  switch (name.type) {
    case NameType::person:
      entry.human = true;
      entry.naming = Naming::person;
      entry.head_class = HeadClass::person_name;
      entry.record.type = ActorType::person;
      entry.record.count = 1;
      break;
    case NameType::state:
      entry = state_entry(key.shown, name.tokens, key.affiliation);
      break;
    case NameType::place:
      entry.head_class = HeadClass::organisation_name;
      entry.record.type = ActorType::place;
      break;
    case NameType::organisation:
      entry.head_class = HeadClass::organisation_name;
      entry.record.type = ActorType::organisation;
      entry.kind = kind_of_organisation(words_, name.tokens);
      if (entry.affiliation.name.empty()) entry.affiliation = read_affiliation(words_, name.tokens);
      if (entry.affiliation.name.empty()) entry.affiliation = context_.possessor_before(name.tokens);
      if (entry.affiliation.name.empty() && stands_for_itself(entry.kind.kind)) entry.affiliation = {text, name.tokens};
      break;
  }
  entries_.push_back(std::move(entry));
  return static_cast<uint32_t>(entries_.size()) - 1;
}

void ActorTable::gather_names() {
  for (uint32_t index = 0; index < names_.size(); ++index) {
    const Name& name = names_[index];
    std::string text(words_.text(name.tokens));
    std::replace(text.begin(), text.end(), '\n', ' ');
    const NameKey key = key_of(name, text);
    uint32_t actor = find_named(name, key, text);
    if (actor == kNone) actor = add_named(name, key, text);
    by_key_.emplace(key.key, actor);
    if (name.type == NameType::person) by_key_.emplace("person " + words_.lower(name.tokens.begin), actor);
    if (name.type == NameType::organisation) by_key_.emplace("initials " + acronym_of(text), actor);
    ActorEntry& entry = entries_[actor];
    // The longest form of a name is the one to show; states keep their own.
    if (entry.head_class != HeadClass::state_name && text.size() > entry.record.name.size())
      std::swap(entry.record.name, text);
    // A state that was called by its capital first.
    if (entry.head_class == HeadClass::state_name && key.shown == key.affiliation.name) entry.record.name = key.shown;
    std::vector<std::string>& aliases = entry.record.aliases;
    if (text != entry.record.name && std::find(aliases.begin(), aliases.end(), text) == aliases.end())
      aliases.push_back(text);
    entry.mentions.push_back({name.tokens, MentionForm::name});
    actor_of_name_[index] = actor;
  }
}

// "PET chief", "the cleric's aides": an office without a field of its own is of the kind of the body or person it
// serves.
KindReading ActorTable::kind_of_served(TokenRange description) const {
  for (uint32_t i = description.begin; i < description.end; ++i) {
    const uint32_t name = reader_.name_at(i);
    if (name == kNone || names_[name].tokens.begin != i) continue;
    const NameType type = names_[name].type;
    const KindReading& served = entries_[actor_of_name_[name]].kind;
    if ((type == NameType::organisation || type == NameType::person) && served.kind != SourceKind::unspecified &&
        served.kind != SourceKind::other)
      return {served.kind, description, 2, false};
  }
  return {};
}

// "of the Medical University of Lund": who belongs to a body that no state is told of is the body's. Outlets and
// companies tie nobody to anything.
AffiliationReading ActorTable::body_in(TokenRange description) const {
  for (uint32_t i = description.begin; i < description.end; ++i) {
    const uint32_t name = reader_.name_at(i);
    if (name == kNone || names_[name].tokens.begin != i) continue;
    const NameType type = names_[name].type;
    if (type != NameType::organisation && type != NameType::person) continue;
    const ActorEntry& body = entries_[actor_of_name_[name]];
    const SourceKind kind = body.kind.kind;
    if (!body.affiliation.name.empty()) return {body.affiliation.name, names_[name].tokens};
    if (type == NameType::person) continue;
    if (stands_for_itself(kind) || kind == SourceKind::expert) return {body.record.name, names_[name].tokens};
  }
  return {};
}

void ActorTable::describe_by(ActorEntry& entry, TokenRange description) {
  if (description.empty() || entry.descriptions.size() >= kMaxDescriptions) return;
  for (const TokenRange known : entry.descriptions) {
    if (known.overlaps(description)) return;
  }
  KindReading kind = read_kind(words_, description);
  if (kind.weight == 1) {
    if (const KindReading served = kind_of_served(description); served.weight > 0) kind = served;
  }
  if (entry.head_class == HeadClass::person_name && kind.kind == SourceKind::document) kind = {};  // "interview"
  AffiliationReading affiliation = read_affiliation(words_, description);
  if (affiliation.name.empty()) affiliation = body_in(description);
  if (kind.weight == 0 && affiliation.name.empty()) return;
  entry.descriptions.push_back(description);
  const bool role_changes = (entry.from_knowledge && entry.kind.weight == 1) || entry.kind.weight < kind.weight ||
                            (entry.kind.former && !kind.former && kind.weight == entry.kind.weight) ||
                            (entry.kind.kind == SourceKind::witness && kind.weight > 1 && holds_office(kind.kind));
  const bool tells = kind.kind != SourceKind::unspecified || entry.kind.weight == 0;
  if (kind.weight > 0 && role_changes && tells) entry.kind = kind;
  if ((entry.affiliation.name.empty() || entry.from_knowledge) && !affiliation.name.empty())
    entry.affiliation = affiliation;
  if (!affiliation.name.empty()) entry.from_knowledge = false;
  const bool own = entry.head_class == HeadClass::organisation_name && stands_for_itself(entry.kind.kind);
  if (own && entry.affiliation.name.empty()) entry.affiliation = {entry.record.name, entry.mentions.front().tokens};
  for (uint32_t i = description.begin; i < description.end; ++i) {
    if (entry.gender == 0) entry.gender = gender_of_title(words_.lower(i));
    const auto role = kind_phrases().longest_at(words_.document(), words_.tokens(), description, i);
    if (!role || !(role->value.starts_with("person") || role->value.starts_with("rank") ||
                   role->value.starts_with("carrier") || role->value.starts_with("people")))
      continue;
    entry.head_keys.emplace_back(role->key);
    add_other_titles(entry.head_keys, role->key);
    i = role->tokens.end - 1;
  }
  if (kind.weight > 0 && entry.human) {
    std::string role(words_.text(description));
    if (role.starts_with("the ")) role.erase(0, 4);
    if (role.starts_with("a ")) role.erase(0, 2);
    if (std::find(entry.record.roles.begin(), entry.record.roles.end(), role) == entry.record.roles.end()) {
      entry.record.roles.push_back(std::move(role));
    }
  }
}

void ActorTable::gather_descriptions() {
  for (uint32_t index = 0; index < names_.size(); ++index) {
    const Name& name = names_[index];
    ActorEntry& entry = entries_[actor_of_name_[index]];
    if (name.type == NameType::person) {
      describe_by(entry, context_.title_before(name.tokens));
      describe_by(entry, context_.role_before_comma(name.tokens));
      describe_by(entry, context_.predicate_behind(name.tokens));
      if (entry.gender == 0 && name.tokens.begin > 0)
        entry.gender = gender_of_title(words_.lower(name.tokens.begin - 1));
      if (entry.gender == 0 && name.tokens.size() > 1)
        entry.gender = gender_of_first_name(words_.lower(name.tokens.begin));
    }
    if (name.type == NameType::organisation && (entry.kind.kind == SourceKind::media || entry.kind.weight == 0))
      describe_by(entry, context_.title_before(name.tokens));
    if (name.type == NameType::person || (name.type == NameType::organisation && entry.kind.weight < 3)) {
      describe_by(entry, context_.apposition_behind(name.tokens));
    }
  }
}

namespace {

// Offices that one person holds, so that "the minister" is as good as a name.
bool is_office(const SourcePhrase& phrase) {
  static const WordList common(embedded_asset("lists/shared_roles.txt"));
  if (phrase.head_class != HeadClass::person && phrase.head_class != HeadClass::carrier) return false;
  return !common.contains(phrase.head_key) && phrase.definite && !phrase.plural && !phrase.number;
}

// Whether the words behind a mark tell more of somebody who is already described: "who was there", "some of whom",
// "standing at the gate".
bool is_aside(const Words& words, uint32_t i) {
  const std::string& word = words.lower(i);
  return words.is_any(i, {"in", "at", "on", "with", "under", "where", "when", "including", "one", "two", "some", "most",
                          "many", "several", "all", "none", "both"}) ||
         (!words.capitalised(i) && (word.ends_with("ing") || word.ends_with("ed")));
}

// "a doctor at the hospital[, who spoke on condition of anonymity]": what somebody did is no part of what to call him.
uint32_t end_of_name(const Words& words, TokenRange phrase) {
  for (uint32_t i = phrase.begin + 1; i < phrase.end; ++i) {
    if (words.is_any(i, {"who", "whom", "whose", "which"}))
      return words.is(i - 1, ",") && i > phrase.begin + 1 ? i - 1 : i;
    if (words.is_any(i, {"(", "–", "—"})) return i;
    if (words.is(i, ",") && i + 1 < phrase.end && is_aside(words, i + 1)) return i;
  }
  return phrase.end;
}

Naming naming_of(const SourcePhrase& phrase) {
  switch (phrase.head_class) {
    case HeadClass::people:
      return phrase.plural && !phrase.number ? Naming::group : Naming::unnamed;
    case HeadClass::body:
      if (phrase.plural && (phrase.head_key == "government" || phrase.head_key == "state")) return Naming::group;
      return phrase.indefinite || phrase.number || phrase.plural ? Naming::unnamed : Naming::organisation;
    case HeadClass::document:
      return Naming::document;
    case HeadClass::person:
    case HeadClass::carrier:
      return is_office(phrase) ? Naming::person : Naming::unnamed;
    default:
      return Naming::unnamed;
  }
}

ActorType type_of(const SourcePhrase& phrase, Naming naming) {
  if (naming == Naming::document) return ActorType::document;
  if (naming == Naming::organisation) return ActorType::organisation;
  if (naming == Naming::group) return ActorType::group;
  return naming == Naming::person && !phrase.plural ? ActorType::person : ActorType::unnamed;
}

}  // namespace

uint32_t ActorTable::add(const SourcePhrase& phrase) {
  ActorEntry entry;
  std::string name(words_.text({phrase.tokens.begin, end_of_name(words_, phrase.tokens)}));
  std::replace(name.begin(), name.end(), '\n', ' ');
  entry.record.name = std::move(name);
  entry.head_class = phrase.head_class;
  entry.plural = phrase.plural || (phrase.number && *phrase.number > 1);
  entry.human = phrase.head_class != HeadClass::body && phrase.head_class != HeadClass::document;
  entry.naming = naming_of(phrase);
  entry.record.type = type_of(phrase, entry.naming);
  if (phrase.number) {
    entry.record.count = phrase.number;
  } else if (entry.human && !phrase.plural && entry.naming != Naming::group) {
    entry.record.count = 1;
  }
  if (phrase.head_class == HeadClass::document) entry.kind = {SourceKind::document, phrase.head, 3, false};
  if (phrase.head_class == HeadClass::people) entry.kind = {phrase.head_kind, phrase.head, 2, false};
  entries_.push_back(std::move(entry));
  const auto actor = static_cast<uint32_t>(entries_.size()) - 1;
  if (!phrase.head_key.empty()) entries_[actor].head_keys.push_back(phrase.head_key);
  describe(actor, phrase);
  return actor;
}

uint32_t ActorTable::of_state(const std::string& state, TokenRange words) {
  const auto [found, added] = by_key_.emplace("state " + state, static_cast<uint32_t>(entries_.size()));
  if (!added) return found->second;
  entries_.push_back(state_entry(state, words, {state, words}));
  return found->second;
}

void ActorTable::describe(uint32_t actor, const SourcePhrase& phrase) {
  ActorEntry& entry = entries_[actor];
  // A base noun phrase is read with its complement, "two sources in the Iraqi intelligence sector".
  for (const TokenRange description : phrase.descriptions) {
    TokenRange whole = description;
    for (const TokenRange behind : phrase.descriptions) {
      if (behind.begin == whole.end) whole.end = behind.end;
    }
    describe_by(entry, whole);
  }
}

}  // namespace onrecord
