#include "attribution/source_phrase.h"

#include <algorithm>
#include <string_view>

#include "base/word_list.h"
#include "language/name_words.h"

namespace onrecord {

const WordList& source_words() {
  static const WordList list(embedded_asset("lists/source_words.txt"));
  return list;
}

namespace {

// "US" and "WHO" in capitals are names, not the words spelled so.
std::string_view class_of(const Words& words, uint32_t i) {
  const std::string_view text = words.text(i);
  const bool capitals = text.size() > 1 && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == text.npos;
  return capitals ? std::string_view() : source_words().value_of(words.lower(i));
}

Pronoun pronoun_of(std::string_view value) {
  if (!value.starts_with("pronoun ")) return Pronoun::none;
  const std::string_view name = value.substr(8);
  if (name == "he") return Pronoun::he;
  if (name == "she") return Pronoun::she;
  if (name == "they") return Pronoun::they;
  if (name == "it") return Pronoun::it;
  if (name == "we") return Pronoun::we;
  return name == "i" ? Pronoun::i : Pronoun::you;
}

// "[his] demand that": alone they stand for somebody, too.
Pronoun possessive_pronoun(std::string_view word) {
  if (word == "his") return Pronoun::he;
  if (word == "her") return Pronoun::she;
  if (word == "their") return Pronoun::they;
  if (word == "its") return Pronoun::it;
  if (word == "our") return Pronoun::we;
  if (word == "my") return Pronoun::i;
  return word == "your" ? Pronoun::you : Pronoun::none;
}

HeadClass class_named(std::string_view name) {
  if (name == "person" || name == "rank") return HeadClass::person;
  if (name == "people" || name == "crowd") return HeadClass::people;
  if (name == "body" || name == "unit") return HeadClass::body;
  if (name == "carrier") return HeadClass::carrier;
  if (name == "source") return HeadClass::source;
  return name == "document" ? HeadClass::document : HeadClass::other;
}

}  // namespace

SourceReader::SourceReader(const Words& words, const std::vector<Name>& names)
    : words_(words), names_(names), name_at_(words.size(), UINT32_MAX) {
  for (uint32_t index = 0; index < names.size(); ++index) {
    for (uint32_t i = names[index].tokens.begin; i < names[index].tokens.end; ++i) name_at_[i] = index;
  }
}

std::vector<SourcePhrase> SourceReader::read(TokenRange source) const {
  std::vector<SourcePhrase> out;
  uint32_t begin = source.begin;
  for (uint32_t i = source.begin; i < source.end; ++i) {
    const bool list_comma =
        words_.is(i, ",") && i > begin && name_at_[i - 1] != UINT32_MAX && i + 1 < source.end &&
        name_at_[i + 1] != UINT32_MAX && names_[name_at_[i + 1]].type == names_[name_at_[i - 1]].type &&
        names_[name_at_[i - 1]].type != NameType::place && words_.text(source).find(" and ") != std::string_view::npos;
    if (!list_comma && !words_.is(i, "and") && !words_.is(i, "or")) continue;
    if (i == begin || i + 1 >= source.end || (name_at_[i] != UINT32_MAX)) continue;
    const std::string_view next = class_of(words_, i + 1);
    const bool starts = next == "definite" || next.starts_with("indefinite") || next == "possessive" ||
                        next == "demonstrative" || next.starts_with("number") || next.starts_with("pronoun") ||
                        words_.is(i + 1, "others");
    // "officials of Iran and Iraq" is one phrase; "Reuters and NBC", "academics and the protesters" are two.
    const SourcePhrase left = read_one({begin, i});
    const bool left_whole = left.base.end >= i || left.name != UINT32_MAX;
    const bool names = name_at_[i + 1] != UINT32_MAX && left.name != UINT32_MAX && left.head.end == i;
    const bool nouns = left_whole && left.base.end == i && left.head_class != HeadClass::other && left.plural;
    // "General Lee, who is ill, and Governor Haddad": a named person is whole, and another may follow.
    const bool whole_person = left.head_class == HeadClass::person_name && (left.head.end == i || words_.is(i - 1, ","));
    const bool people = whole_person && read_one({i + 1, source.end}).head_class == HeadClass::person_name;
    // "Ann Lee, a fellow at a college and a former envoy" is one.
    const bool roles = left.head_class == HeadClass::person_name && left.head.end < i &&
                       words_.is(left.head.end, ",") && words_.is(i, "and") && !words_.is(i - 1, ",") &&
                       next.starts_with("indefinite");
    if (roles) continue;
    if (!list_comma && !(starts && !words_.is(i, "or")) && !names && !nouns && !people) continue;
    if (left.head_class == HeadClass::other && !starts) continue;
    out.push_back(left);
    begin = i + 1;
  }
  if (begin < source.end) out.push_back(read_one({begin, source.end}));
  return out;
}

SourcePhrase SourceReader::read_one(TokenRange phrase) const {
  SourcePhrase out;
  while (phrase.size() > 1 && !words_.is_word(phrase.begin) && name_at_[phrase.begin] == UINT32_MAX) ++phrase.begin;
  while (phrase.size() > 1 && !words_.is_word(phrase.end - 1) && !words_.is(phrase.end - 1, ")")) --phrase.end;
  out.tokens = phrase;
  if (phrase.empty()) return out;
  // "all of which", "who": the antecedent is another's business.
  const std::string& last = words_.lower(phrase.end - 1);
  if (last == "who" || last == "which" || (phrase.size() == 1 && last == "that")) {
    out.pronoun = Pronoun::relative;
    out.head_class = HeadClass::pronoun;
    out.base = out.head = phrase;
    return out;
  }
  out.pronoun = phrase.size() == 1 ? possessive_pronoun(words_.lower(phrase.begin)) : Pronoun::none;
  if (out.pronoun == Pronoun::none) out.pronoun = pronoun_of(class_of(words_, phrase.begin));
  if (out.pronoun != Pronoun::none && (phrase.size() == 1 || words_.is(phrase.begin + 1, ",") ||
                                       words_.is(phrase.begin + 1, "both") || words_.is(phrase.begin + 1, "all"))) {
    out.head_class = HeadClass::pronoun;
    out.base = out.head = {phrase.begin, phrase.begin + 1};
    out.plural = out.pronoun == Pronoun::they || out.pronoun == Pronoun::we;
    return out;
  }
  out.pronoun = Pronoun::none;
  out.base = {phrase.begin, base_end(phrase)};
  // "Hong Kong director of Amnesty International Ann Lee": a role with its complement before the name.
  const uint32_t closing = name_at_[phrase.end - 1];
  if (closing != UINT32_MAX && names_[closing].type == NameType::person && names_[closing].tokens.end == phrase.end &&
      out.base.end < names_[closing].tokens.begin && is_title(phrase, names_[closing].tokens.begin)) {
    out.base.end = phrase.end;
  }
  read_determiners(out);
  read_head(out);
  if (out.number == 1u) out.plural = false;  // "one of the diplomats"
  read_behind(out);
  return out;
}

// Whether the words before a name at a phrase's end are its bearer's role: no comma, no preposition right before it,
// and no office of the name's own behind a preposition ("an aide to Prime Minister Lee").
bool SourceReader::is_title(TokenRange phrase, uint32_t name_begin) const {
  bool behind = false;
  for (uint32_t i = phrase.begin; i < name_begin; ++i) {
    if (words_.is(i, ",") || words_.is(i, "who") || words_.is(i, "and")) return false;
    if (words_.is(i, "using") || words_.is(i, "called") || words_.is(i, "calling")) return false;  // a pseudonym
    const std::string_view value = class_of(words_, i);
    behind |= value == "aside" || words_.is(i, "for") || words_.is(i, "of");
    const auto office = behind ? kind_phrases().find(words_.lower(i)) : std::nullopt;
    if (office && i + 1 == name_begin && (office->value.starts_with("person") || office->value.starts_with("rank")))
      return false;
  }
  const std::string_view first = class_of(words_, phrase.begin);
  if (behind && (first.starts_with("indefinite") || first.starts_with("number"))) return false;
  return class_of(words_, name_begin - 1).empty() && !words_.is_possessive(name_begin - 1);
}

// Where the base noun phrase ends: before a comma, a preposition, a relative clause, a participle behind a noun.
uint32_t SourceReader::base_end(TokenRange phrase) const {
  uint32_t i = phrase.begin;
  bool noun = false;
  while (i < phrase.end) {
    if (name_at_[i] != UINT32_MAX) {  // prepositions inside names are theirs
      i = std::min(names_[name_at_[i]].tokens.end, phrase.end);
      noun = true;
      continue;
    }
    const auto kind = kind_phrases().longest_at(words_.document(), words_.tokens(), phrase, i);
    if (kind && kind->tokens.size() > 1) {
      i = kind->tokens.end;
      noun = true;
      continue;
    }
    const std::string_view value = class_of(words_, i);
    // "a pair of officers", "most of the residents": the noun comes behind.
    const std::string_view before = i > phrase.begin ? class_of(words_, i - 1) : std::string_view();
    const bool share = i > phrase.begin && (words_.is(i, "%") || words_.is(i - 1, "%"));
    const bool quantity = (words_.is(i, "of") && share) ||
                          (words_.is(i, "of") && (before == "quantity" || before == "indefinite plural" ||
                                                  (before.starts_with("number") && i == phrase.begin + 1)));
    if ((value == "complement" || value == "aside") && i > phrase.begin && !quantity) break;
    if (noun && words_.is(i, "that")) break;
    if (!words_.is_word(i) && !words_.is(i, "-") && !words_.is_possessive(i) && !share) break;
    if (noun && i > phrase.begin && !words_.capitalised(i)) {
      const std::string& word = words_.lower(i);
      const bool participle =
          (word.size() > 4 && (word.ends_with("ed") || word.ends_with("ing"))) || value == "participle";
      const bool part_of_word = words_.is(i - 1, "-");
      if (participle && !part_of_word && !kind_phrases().find(word)) break;
    }
    noun |= kind.has_value();
    ++i;
  }
  return std::max(i, phrase.begin + 1);
}

void SourceReader::read_determiners(SourcePhrase& out) const {
  for (uint32_t i = out.base.begin; i < out.base.end && i < out.base.begin + 4; ++i) {
    const std::string_view value = class_of(words_, i);
    if (value == "definite" || value == "possessive") out.definite = true;
    if (value == "demonstrative") out.definite = out.demonstrative = true;
    if (value == "indefinite") out.indefinite = true;
    if (value == "indefinite plural") out.indefinite = out.plural = true;
    if (i + 1 < out.base.end && (words_.is(i + 1, "%") || words_.is(i + 1, "percent"))) continue;
    if (value.starts_with("number ")) {
      const std::string_view digits = value.substr(7);
      uint32_t number = 0;
      for (const char c : digits) number = number * 10 + static_cast<uint32_t>(c - '0');
      if (!out.number) out.number = number;
    } else if (is_digit(words_.first(i)) && words_.lower(i).size() <= 3) {
      uint32_t number = 0;
      bool whole = true;
      for (const char c : words_.lower(i)) {
        whole &= c >= '0' && c <= '9';
        number = number * 10 + static_cast<uint32_t>(c - '0');
      }
      if (whole) out.number = number;
    }
    if (words_.is(i, "pair") || words_.is(i, "couple")) out.number = 2;
  }
  for (uint32_t i = out.base.begin; i < out.base.end; ++i) {
    if (words_.is_possessive(i) && i + 1 < out.base.end) out.definite = true;
  }
}

void SourceReader::read_head(SourcePhrase& out) const {
  const TokenRange base = out.base;
  // A name at the end of the base is the head, unless a longer word for an institution is ("the Russian defence
  // ministry").
  uint32_t last = base.end - 1;
  while (last > base.begin &&
         (words_.is_possessive(last) || words_.lower(last).ends_with("self") || words_.lower(last).ends_with("selves")))
    --last;
  uint32_t noun_begin = base.end;
  for (uint32_t i = base.begin; i <= last; ++i) {
    const auto match = kind_phrases().longest_at(words_.document(), words_.tokens(), {i, last + 1}, i);
    if (!match || match->tokens.end != last + 1) continue;
    const std::string_view class_name = match->value.substr(0, match->value.find(' '));
    const bool bare = match->tokens.begin == base.begin + (class_of(words_, base.begin).empty() ? 0u : 1u);
    // "the intelligence" is a document, "party" of "the party" and "German intelligence" a body
    const bool service = class_name == "field" && match->value == "field intelligence" && i > base.begin &&
                         (demonyms().find(words_.lower(i - 1)) || words_.is_possessive(i - 1));
    if (class_name == "field" && !bare && !service) continue;
    noun_begin = match->tokens.begin;
    out.head = match->tokens;
    out.head_key = match->key;
    out.head_class = class_named(class_name);
    if (service) out.head_class = HeadClass::body;
    if (class_name == "document" || (class_name == "field" && !service)) {
      out.head_class = HeadClass::document;
      out.head_kind = SourceKind::document;
    } else if (const size_t space = match->value.find(' '); space != std::string_view::npos) {
      out.head_kind = label_of<SourceKind>(match->value.substr(space + 1)).value_or(SourceKind::unspecified);
    }
    out.plural |= match->plural || class_name == "crowd" || out.head_key == "others";
    break;
  }
  const uint32_t name = name_at_[last];
  if (name != UINT32_MAX && names_[name].tokens.end == last + 1 &&
      (noun_begin == base.end || names_[name].tokens.begin <= noun_begin)) {
    const NameType type = names_[name].type;
    out.name = name;
    out.head = names_[name].tokens;
    out.head_class = type == NameType::person  ? HeadClass::person_name
                     : type == NameType::state ? HeadClass::state_name
                                               : HeadClass::organisation_name;
    out.plural = false;
    if (type == NameType::person && out.head.begin > base.begin)
      out.descriptions.push_back({base.begin, out.head.begin});
    return;
  }
  if (noun_begin == base.end) {  // no word of the lists: the last word is the head
    out.head = {last, last + 1};
    out.head_key = singular(words_.lower(last));
    out.plural |= out.head_key != words_.lower(last);
    const auto people = demonyms().find(words_.lower(last));
    if (people) {
      out.head_class = HeadClass::people;
      out.head_kind = SourceKind::witness;
      out.plural |= people->plural;
    }
  }
  out.descriptions.push_back(base);
}

// The name in "a militia calling itself the Red Band", "that calls itself"; UINT32_MAX where none is given so.
uint32_t SourceReader::name_called(TokenRange phrase) const {
  for (uint32_t i = phrase.begin + 1; i + 2 < phrase.end; ++i) {
    const bool itself = words_.is_any(i, {"calling", "calls"}) && words_.is_any(i + 1, {"itself", "themselves"});
    const bool known = words_.is(i, "known") && words_.is(i + 1, "as");
    if (!itself && !known) continue;
    const uint32_t at = words_.is(i + 2, "the") && i + 3 < phrase.end ? i + 3 : i + 2;
    return name_at_[at];
  }
  return UINT32_MAX;
}

// Complements ("of the Ethiopian army") and appositions (", chief imam of …"): descriptions, or the head's name.
void SourceReader::read_behind(SourcePhrase& out) const {
  const uint32_t called = out.head_class == HeadClass::body ? name_called(out.tokens) : UINT32_MAX;
  if (called != UINT32_MAX && names_[called].type == NameType::organisation) {
    out.name = called;
    out.head = names_[called].tokens;
    out.head_class = HeadClass::organisation_name;
    out.plural = false;
    return;
  }
  uint32_t begin = out.base.end;
  std::vector<TokenRange> segments;
  for (uint32_t i = begin; i < out.tokens.end; ++i) {
    const bool cut =
        words_.is(i, ",") || words_.is(i, "—") || words_.is(i, "–") || words_.is(i, "(") || words_.is(i, ")");
    if (!cut) continue;
    if (begin < i) segments.push_back({begin, i});
    begin = i + 1;
  }
  if (begin < out.tokens.end) segments.push_back({begin, out.tokens.end});
  for (const TokenRange segment : segments) {
    const uint32_t name = name_at_[segment.begin];
    const bool whole_name = name != UINT32_MAX && names_[name].tokens.end == segment.end;
    const bool role_head = out.head_class == HeadClass::person || out.head_class == HeadClass::carrier ||
                           out.head_class == HeadClass::people || out.head_class == HeadClass::other;
    const bool titled_name = !whole_name && name_at_[segment.end - 1] != UINT32_MAX &&
                             names_[name_at_[segment.end - 1]].type == NameType::person && segment.size() <= 6 &&
                             class_of(words_, segment.begin) != "complement" &&
                             class_of(words_, segment.begin) != "aside" &&
                             (segment.begin == names_[name_at_[segment.end - 1]].tokens.begin ||
                              is_title(segment, names_[name_at_[segment.end - 1]].tokens.begin));
    const uint32_t inner = titled_name ? name_at_[segment.end - 1] : name;
    if (out.name == UINT32_MAX && segment.begin > out.base.end && (whole_name || titled_name) &&
        (names_[inner].type == NameType::person
             ? role_head || out.head_class == HeadClass::body
             : out.head_class == HeadClass::body || out.head_class == HeadClass::other)) {
      // "a police spokesman, Haruna Tsiga": the name takes the head, the words before it describe it.
      const NameType type = names_[inner].type;
      if (out.head_class == HeadClass::body && type == NameType::person) continue;
      // "to mention the raid in Norland, Haddad": a thing tells nothing of who is named behind it.
      if (out.head_class == HeadClass::other) out.descriptions.clear();
      out.name = inner;
      out.head = names_[inner].tokens;
      out.head_class = type == NameType::person  ? HeadClass::person_name
                       : type == NameType::state ? HeadClass::state_name
                                                 : HeadClass::organisation_name;
      out.plural = false;
      out.number.reset();
      if (titled_name) out.descriptions.push_back({segment.begin, names_[inner].tokens.begin});
      continue;
    }
    out.descriptions.push_back(segment);
  }
}

}  // namespace onrecord
