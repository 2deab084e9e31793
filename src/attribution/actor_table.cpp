#include "attribution/actor_table.h"

#include <algorithm>
#include <map>

#include "base/word_list.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxTitleTokens = 10;
constexpr uint32_t kMaxAppositionTokens = 24;
constexpr uint32_t kNone = UINT32_MAX;
// An actor's first descriptions tell what there is to tell; looking at all would cost the square of their number.
constexpr size_t kMaxDescriptions = 24;

char gender_of_title(std::string_view word) {
  if (word == "mr" || word == "mr." || word == "sir" || word == "lord" || word == "king" || word == "prince" ||
      word == "spokesman" || word == "chairman" || word == "congressman" || word == "sheikh" || word == "imam") {
    return 'm';
  }
  if (word == "mrs" || word == "mrs." || word == "ms" || word == "ms." || word == "dame" || word == "lady" ||
      word == "queen" || word == "princess" || word == "spokeswoman" || word == "chairwoman" ||
      word == "congresswoman" || word == "fiancée") {
    return 'f';
  }
  return 0;
}

char gender_of_name(std::string_view first_name) {
  static const WordList names(embedded_asset("lists/first_names.txt"));
  const std::string_view gender = names.value_of(first_name);
  return gender.empty() ? '\0' : gender.front();
}

// Of a person whom the article calls by the last name alone, where only one known person has it.
std::string_view known_by_surname(const std::string& surname, const WordList& people) {
  std::string_view found;
  for (const WordListEntry& entry : people.entries()) {
    if (!entry.key.ends_with(surname) || entry.key.size() <= surname.size() ||
        entry.key[entry.key.size() - surname.size() - 1] != ' ')
      continue;
    if (!found.empty() && found != entry.value) return {};
    found = entry.value;
  }
  return found;
}

// A name may come with a courtesy before it: "Sheikh …".
std::string_view known_by_name(std::string_view name, const WordList& people) {
  const std::string_view known = people.value_of(name);
  const size_t space = name.find(' ');
  return known.empty() && space != std::string_view::npos ? people.value_of(name.substr(space + 1)) : known;
}

// "U.S. Central Command" → "uscc"-like initials are not needed: only capitals count, as acronyms are made.
std::string initials(std::string_view name) {
  std::string out;
  bool start = true;
  for (const char c : name) {
    if (start && c >= 'A' && c <= 'Z') out += c;
    start = c == ' ' || c == '-';
  }
  return out;
}

}  // namespace

ActorTable::ActorTable(const Words& words, const std::vector<Name>& names, const SourceReader& reader)
    : words_(words),
      names_(names),
      reader_(reader),
      in_phrase_(words.size(), false),
      actor_of_name_(names.size(), kNone) {
  for (uint32_t i = 0; i < words.size(); ++i) {
    const auto phrase = kind_phrases().longest_at(words.document(), words.tokens(), {i, words.sentence_of(i).end}, i);
    for (uint32_t k = i; phrase && phrase->tokens.size() > 1 && k < phrase->tokens.end; ++k) in_phrase_[k] = true;
  }
  gather_names();
  add_known_people();
  gather_descriptions();
  find_main_state();
}

void ActorTable::add_known_people() {
  static const WordList people(embedded_asset("lists/known_people.txt"));
  for (ActorEntry& entry : entries_) {
    if (entry.head_class != HeadClass::person_name) continue;
    std::string_view known = known_by_name(lower(entry.record.name), people);
    for (const std::string& alias : entry.record.aliases) {
      if (known.empty()) known = known_by_name(lower(alias), people);
    }
    const TokenRange name = entry.mentions.front().tokens;
    if (known.empty() && name.size() == 1) known = known_by_surname(words_.lower(name.begin), people);
    if (known.empty()) continue;
    const size_t comma = known.find(',');
    entry.from_knowledge = true;
    if (entry.affiliation.name.empty()) entry.affiliation = {std::string(known.substr(0, comma)), name};
    if (entry.kind.weight == 0) {
      entry.kind = {label_of<SourceKind>(known.substr(comma + 1)).value_or(SourceKind::unspecified), name, 1, false};
    }
  }
}

uint32_t ActorTable::find_person(const std::string& text, const std::string& last) {
  const auto found = by_key_.find(last);
  if (found == by_key_.end()) return kNone;
  const std::string known = lower(entries_[found->second].record.name);
  const auto first_of = [](const std::string& name) { return name.substr(0, name.find(' ')); };
  const bool single = text.find(' ') == std::string::npos || known.find(' ') == std::string::npos;
  const bool contains = known.find(text) != std::string::npos || text.find(known) != std::string::npos;
  return single || contains || first_of(text) == first_of(known) ? found->second : kNone;
}

// "Iran's Atomic Energy Organization", "the Thai Constitutional Court" with the people outside the name.
AffiliationReading ActorTable::affiliation_of_possessor(TokenRange name) const {
  const uint32_t limit = words_.sentence_of(name.begin).begin;
  uint32_t end = name.begin;
  if (end > limit && words_.is_possessive(end - 1)) --end;
  for (uint32_t begin = end; begin > limit && end - begin < 3;) {
    --begin;
    if (!words_.capitalised(begin)) continue;
    const TokenRange before{begin, end};
    const auto place = gazetteer().longest_at(words_.document(), words_.tokens(), before, begin);
    if (place && place->tokens == before && place->list != kOrganisationsList)
      return {std::string(place->value), before};
    const auto people = demonyms().longest_at(words_.document(), words_.tokens(), before, begin);
    if (people && people->tokens == before) return {std::string(people->value), before};
  }
  return {};
}

void ActorTable::gather_names() {
  for (uint32_t index = 0; index < names_.size(); ++index) {
    const Name& name = names_[index];
    std::string text(words_.text(name.tokens));
    std::replace(text.begin(), text.end(), '\n', ' ');
    uint32_t actor = kNone;
    std::string key;
    std::string canonical = text;
    AffiliationReading affiliation;
    if (name.type == NameType::person) {
      key = "person " + words_.lower(name.tokens.end - 1);
      // "al-Sadr" and "Sadr", "bin Laden" and "Laden" are one.
      actor = find_person(lower(text), key);
    } else {
      std::string spelled = lower(text);
      if (spelled.starts_with("the ")) spelled.erase(0, 4);
      const auto known = gazetteer().find(spelled);
      if (known && known->list == kOrganisationsList) {
        key = "organisation " + spelled;
        const std::string_view tied = known->value.substr(known->value.find(',') + 1);
        affiliation = {tied == "@" ? text : std::string(tied), name.tokens};
        // "the Israeli Ministry of Defence"
        if (const AffiliationReading other = affiliation_of_possessor(name.tokens); tied != "@" && !other.name.empty())
          affiliation = other;
      } else if (known) {
        key = (name.type == NameType::place ? "place " + spelled : "state " + std::string(known->value));
        if (name.type == NameType::state) canonical = known->list == kStatesList ? std::string(known->value) : text;
        affiliation = {std::string(known->value), name.tokens};
      } else {
        key = "organisation " + spelled;
      }
      if (const auto found = by_key_.find(key); found != by_key_.end()) actor = found->second;
      if (actor == kNone && name.type == NameType::organisation) {
        const std::string letters = text.find(' ') == std::string::npos ? text : initials(text);
        const auto same = letters.size() >= 2 ? by_key_.find("initials " + letters) : by_key_.end();
        if (same != by_key_.end()) actor = same->second;
      }
    }
    if (actor == kNone) {
      actor = static_cast<uint32_t>(entries_.size());
      ActorEntry entry;
      entry.record.name = canonical;
      entry.human = name.type == NameType::person;
      entry.naming = entry.human ? Naming::person : Naming::organisation;
      entry.head_class = name.type == NameType::person  ? HeadClass::person_name
                         : name.type == NameType::state ? HeadClass::state_name
                                                        : HeadClass::organisation_name;
      entry.record.type = name.type == NameType::person  ? ActorType::person
                          : name.type == NameType::state ? ActorType::state
                          : name.type == NameType::place ? ActorType::place
                                                         : ActorType::organisation;
      if (entry.human) entry.record.count = 1;
      if (name.type == NameType::state) entry.kind = {SourceKind::official, name.tokens, 3, false};
      if (name.type == NameType::organisation) entry.kind = kind_of_organisation(words_, name.tokens);
      if (affiliation.name.empty() && name.type == NameType::organisation)
        affiliation = read_affiliation(words_, name.tokens);
      if (affiliation.name.empty() && name.type == NameType::organisation)
        affiliation = affiliation_of_possessor(name.tokens);
      if (affiliation.name.empty() &&
          (entry.kind.kind == SourceKind::armed_group || entry.kind.kind == SourceKind::ngo ||
           entry.kind.kind == SourceKind::international)) {
        affiliation = {text, name.tokens};
      }
      entry.affiliation = affiliation;
      entries_.push_back(std::move(entry));
    }
    by_key_.emplace(key, actor);
    if (name.type == NameType::person) by_key_.emplace("person " + words_.lower(name.tokens.begin), actor);
    if (name.type == NameType::organisation) {
      by_key_.emplace("initials " + (text.find(' ') == std::string::npos ? text : initials(text)), actor);
    }
    ActorEntry& entry = entries_[actor];
    // The longest form of a name is the one to show; states keep their own.
    if (entry.head_class != HeadClass::state_name && text.size() > entry.record.name.size())
      std::swap(entry.record.name, text);
    if (text != entry.record.name &&
        std::find(entry.record.aliases.begin(), entry.record.aliases.end(), text) == entry.record.aliases.end()) {
      entry.record.aliases.push_back(text);
    }
    entry.mentions.push_back({name.tokens, MentionForm::name});
    actor_of_name_[index] = actor;
  }
}

// Whether a preposition, or the article behind one, stands behind an office: "ambassador to the …".
bool ActorTable::serves(uint32_t i, uint32_t limit) const {
  uint32_t at = i;
  if (words_.is(at, "the") && at > limit) --at;
  if (at == limit || !(words_.is(at, "to") || words_.is(at, "of") || words_.is(at, "for") || words_.is(at, "at")))
    return false;
  const auto office = kind_phrases().find(words_.lower(at - 1));
  return office && (office->value.starts_with("person") || office->value.starts_with("carrier"));
}

// The words before a name that say what its bearer is: "Iraqi populist cleric", "U.S. Secretary of State".
TokenRange ActorTable::title_before(TokenRange name) const {
  const uint32_t limit = words_.sentence_of(name.begin).begin;
  uint32_t begin = name.begin;
  bool role = false;
  const auto nearest = begin > limit ? kind_phrases().find(words_.lower(begin - 1)) : std::nullopt;
  const bool own_office = nearest && (nearest->value.starts_with("person") || nearest->value.starts_with("rank"));
  while (begin > limit && name.begin - begin < kMaxTitleTokens) {
    const uint32_t i = begin - 1;
    if (!words_.is_word(i) && !words_.is(i, "-")) break;
    const bool known = in_phrase_[i] || kind_phrases().find(words_.lower(i)) || demonyms().find(words_.lower(i)) ||
                       role_words().contains(words_.lower(i)) || words_.is_possessive(i) || words_.is(i, "-");
    const bool capital = words_.capitalised(i) && (i > limit || reader_.name_at(i) != kNone);
    // "aide to President NAME": the office behind the preposition is the name's own.
    const bool to = words_.is(i, "to") || words_.is(i, "for");
    if (to && own_office) break;
    const bool served = i > limit && (to || words_.is(i, "the")) && serves(i, limit);
    const bool joins = words_.is(i, "of") || words_.is(i, "and") || words_.is(i, "the") || served;
    if (!known && !capital && !joins && !words_.lower(i).ends_with("ist")) {
      // One unknown adjective is let in between known words ("Iraqi populist cleric").
      const bool bridged =
          role && i > limit && (demonyms().find(words_.lower(i - 1)) || kind_phrases().find(words_.lower(i - 1)));
      if (!bridged) break;
    }
    const auto kind = kind_phrases().find(words_.lower(i));
    role |= kind.has_value() || in_phrase_[i];
    begin = i;
    if (words_.is(i, "the") && !served) break;
  }
  while (begin < name.begin &&
         (words_.is(begin, "of") || words_.is(begin, "to") || words_.is(begin, "the") || words_.is(begin, "for") ||
          words_.is(begin, "and") || words_.is_possessive(begin) || words_.is(begin, "-")))
    ++begin;
  return role ? TokenRange{begin, name.begin} : TokenRange{};
}

// "the chief executive of Hong Kong, NAME": a role and a comma before a name.
TokenRange ActorTable::role_before_comma(TokenRange name) const {
  const uint32_t limit = words_.sentence_of(name.begin).begin;
  if (name.begin < limit + 2 || !words_.is(name.begin - 1, ",")) return {};
  const uint32_t end = name.begin - 1;
  uint32_t begin = end;
  bool role = false;
  while (begin > limit && end - begin < kMaxTitleTokens && (words_.is_word(begin - 1) || words_.is(begin - 1, "-"))) {
    --begin;
    // "Hungary's prime minister, NAME,": the phrase starts with its possessor.
    if (role && words_.is_possessive(begin + 1) && words_.capitalised(begin)) return {begin, end};
    const auto kind = kind_phrases().find(words_.lower(begin));
    role |= kind && (kind->value.starts_with("person") || kind->value.starts_with("rank") ||
                     kind->value.starts_with("carrier"));
    if (words_.is(begin, "the") || words_.is(begin, "a") || words_.is(begin, "an") || words_.is(begin, "its") ||
        words_.is(begin, "their") || words_.is(begin, "his") || words_.is(begin, "her")) {
      return role ? TokenRange{begin, end} : TokenRange{};
    }
  }
  return {};
}

// ", the chief executive of Hong Kong," behind a name.
TokenRange ActorTable::apposition_behind(TokenRange name) const {
  const uint32_t limit = words_.sentence_of(name.begin).end;
  uint32_t begin = name.end;
  if (begin + 1 >= limit || (!words_.is(begin, ",") && !words_.is(begin, "of"))) return {};
  if (words_.is(begin, ",")) ++begin;
  if (!cue_verbs().value_of(words_.lower(begin)).empty() && !words_.capitalised(begin)) return {};
  uint32_t end = begin;
  while (end < limit && end - begin < kMaxAppositionTokens && !words_.is(end, ",") &&
         (words_.is_word(end) || words_.is(end, "-"))) {
    const std::string& word = words_.lower(end);
    if (word == "has" || word == "have" || word == "had" || word == "was" || word == "were" || word == "is" ||
        word == "are")
      break;
    if (!cue_verbs().value_of(words_.lower(end)).empty() && end > begin && !words_.is(end - 1, "the")) {
      const bool noun = kind_phrases().find(words_.lower(end)).has_value();
      if (!noun) break;
    }
    ++end;
  }
  if (words_.is(begin, "of")) return {begin, end};
  if (end < limit && !words_.is(end, ",") && !words_.is(end, ".") && !words_.is(end, ")")) return {};
  return {begin, end};
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
    if (kind == SourceKind::ngo || kind == SourceKind::expert || kind == SourceKind::armed_group ||
        kind == SourceKind::international)
      return {body.record.name, names_[name].tokens};
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
  AffiliationReading affiliation = read_affiliation(words_, description);
  if (affiliation.name.empty()) affiliation = body_in(description);
  if (kind.weight == 0 && affiliation.name.empty()) return;
  entry.descriptions.push_back(description);
  const bool role_changes = entry.from_knowledge || entry.kind.weight < kind.weight ||
                            (entry.kind.former && !kind.former && kind.weight == entry.kind.weight);
  if (kind.weight > 0 && role_changes) entry.kind = kind;
  if ((entry.affiliation.name.empty() || entry.from_knowledge) && !affiliation.name.empty())
    entry.affiliation = affiliation;
  if (kind.weight > 0) entry.from_knowledge = false;
  for (uint32_t i = description.begin; i < description.end; ++i) {
    if (entry.gender == 0) entry.gender = gender_of_title(words_.lower(i));
    const auto role = kind_phrases().longest_at(words_.document(), words_.tokens(), description, i);
    if (!role || !(role->value.starts_with("person") || role->value.starts_with("rank") ||
                   role->value.starts_with("carrier") || role->value.starts_with("people")))
      continue;
    entry.head_keys.emplace_back(role->key);
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
      describe_by(entry, title_before(name.tokens));
      describe_by(entry, role_before_comma(name.tokens));
      if (entry.gender == 0 && name.tokens.begin > 0)
        entry.gender = gender_of_title(words_.lower(name.tokens.begin - 1));
      if (entry.gender == 0 && name.tokens.size() > 1) entry.gender = gender_of_name(words_.lower(name.tokens.begin));
    }
    if (name.type == NameType::person || (name.type == NameType::organisation && entry.kind.weight < 3)) {
      describe_by(entry, apposition_behind(name.tokens));
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
  std::string name(words_.text(phrase.tokens));
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
  ActorEntry entry;
  entry.record.name = state;
  entry.record.type = ActorType::state;
  entry.human = false;
  entry.naming = Naming::organisation;
  entry.head_class = HeadClass::state_name;
  entry.kind = {SourceKind::official, words, 3, false};
  entry.affiliation = {state, words};
  entries_.push_back(std::move(entry));
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

void ActorTable::find_main_state() {
  std::map<std::string, uint32_t> counts;
  for (uint32_t i = 0; i < words_.size();) {
    const TokenRange within{i, words_.sentence_of(i).end};
    const auto place =
        words_.capitalised(i) ? gazetteer().longest_at(words_.document(), words_.tokens(), within, i) : std::nullopt;
    const auto people =
        words_.capitalised(i) ? demonyms().longest_at(words_.document(), words_.tokens(), within, i) : std::nullopt;
    if (place && place->list != kOrganisationsList && !(words_.is(i, "us") && words_.text(i) != "US")) {
      ++counts[std::string(place->value)];
      i = place->tokens.end;
    } else if (people) {
      ++counts[std::string(people->value)];
      i = people->tokens.end;
    } else {
      ++i;
    }
  }
  uint32_t most = 0;
  for (const auto& [state, count] : counts) {
    if (count > most && state != "West" && state != "Europe") {
      most = count;
      main_state_ = state;
    }
  }
}

}  // namespace onrecord
