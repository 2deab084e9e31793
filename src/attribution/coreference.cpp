#include "attribution/coreference.h"

#include <algorithm>
#include <string>

#include "attribution/clauses.h"
#include "base/word_list.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr uint32_t kNone = UINT32_MAX;
// Mentions looked at on the way back, so that cost stays linear in the text.
constexpr uint32_t kMaxCandidates = 200;

}  // namespace

Coreference::Coreference(const Words& words, ActorTable& table, const SourceReader& reader,
                         const std::vector<Attribution>& attributions)
    : words_(words), table_(table), reader_(reader), attributions_(attributions) {
  for (uint32_t actor = 0; actor < table.entries().size(); ++actor) {
    for (const ActorMention& mention : table.entries()[actor].mentions) {
      names_seen_.push_back({mention.tokens.begin, actor, false});
    }
  }
  std::sort(names_seen_.begin(), names_seen_.end(), [](const Seen& a, const Seen& b) { return a.token < b.token; });
  actors_of_.resize(attributions.size());
}

std::vector<ResolvedSource> Coreference::resolve(uint32_t index) {
  std::vector<ResolvedSource> out;
  for (const TokenRange part : attributions_[index].source) {
    for (SourcePhrase& phrase : reader_.read(part)) {
      if (std::vector<uint32_t> several = resolve_joined(phrase); !several.empty()) {
        for (const uint32_t actor : several) {
          table_.entries()[actor].mentions.push_back({phrase.base, MentionForm::nominal});
          see(phrase.tokens.begin, actor, true);
          actors_of_[index].push_back(actor);
          out.push_back({phrase, actor});
        }
        continue;
      }
      const uint32_t actor = resolve_phrase(phrase, index);
      if (actor == kNone) continue;
      const MentionForm form = phrase.head_class == HeadClass::pronoun ? MentionForm::pronoun
                               : phrase.name != kNone                  ? MentionForm::name
                                                                       : MentionForm::nominal;
      if (form != MentionForm::name) table_.entries()[actor].mentions.push_back({phrase.base, form});
      see(phrase.tokens.begin, actor, true);
      actors_of_[index].push_back(actor);
      out.push_back({std::move(phrase), actor});
    }
  }
  return out;
}

// "the two", and "they" right after two have spoken together: both.
std::vector<uint32_t> Coreference::resolve_joined(const SourcePhrase& phrase) const {
  if (phrase.pronoun == Pronoun::they) {
    for (uint32_t k = static_cast<uint32_t>(actors_of_.size()); k-- > 0;) {
      if (actors_of_[k].empty()) continue;
      const bool people = std::all_of(actors_of_[k].begin(), actors_of_[k].end(),
                                      [this](uint32_t actor) { return is_person_like(table_.entries()[actor]); });
      return actors_of_[k].size() > 1 && people ? actors_of_[k] : std::vector<uint32_t>{};
    }
    return {};
  }
  if (phrase.definite && phrase.number == 2u && phrase.plural && !phrase.head_key.empty() &&
      find_described(phrase) == kNone) {
    if (std::vector<uint32_t> two = last_two_described(phrase); two.size() == 2) return two;
  }
  // "the two", "both nations", "neither country": the two spoken of last.
  const std::string& first = words_.lower(phrase.base.begin);
  const bool states =
      (phrase.head_key == "country" || phrase.head_key == "nation" || phrase.head_key == "government") &&
      (phrase.number == 2u || phrase.demonstrative || first == "neither");
  const bool pair = phrase.definite && phrase.number == 2u;
  const bool bare = pair && phrase.head_class == HeadClass::other && phrase.base.size() == 2;
  // "the two leaders" need not have spoken.
  const bool people =
      bare || (pair && (phrase.head_key == "leader" || phrase.head_key == "man" || phrase.head_key == "woman"));
  if (!states && !people) return {};
  std::vector<uint32_t> out;
  const auto consider = [&](const Seen& seen) {
    const ActorEntry& entry = table_.entries()[seen.actor];
    const bool fits = states ? entry.head_class == HeadClass::state_name : is_person_like(entry) && !entry.plural;
    if (fits && out.size() < 2 && std::find(out.begin(), out.end(), seen.actor) == out.end()) out.push_back(seen.actor);
  };
  uint32_t count = 0;
  for (auto it = sources_seen_.rbegin(); it != sources_seen_.rend() && bare && count < kMaxCandidates; ++it, ++count)
    consider(*it);
  auto it = std::lower_bound(names_seen_.begin(), names_seen_.end(), phrase.tokens.begin,
                             [](const Seen& a, uint32_t token) { return a.token < token; });
  for (count = 0; it != names_seen_.begin() && count < kMaxCandidates; ++count) consider(*--it);
  if (out.size() < 2) return {};
  std::reverse(out.begin(), out.end());
  return out;
}

// A statement, report or letter is its author's where the words name one: "a press release from the Pentagon", "the UN
// report". Documents that came out by themselves stay what they are.
uint32_t Coreference::resolve_author(const SourcePhrase& phrase) {
  static const WordList authored(embedded_asset("lists/authored_documents.txt"));
  if (phrase.head_class != HeadClass::document || !authored.contains(phrase.head_key)) return kNone;
  for (uint32_t i = phrase.base.begin; i < phrase.head.begin; ++i) {
    if (authored.value_of(words_.lower(i)) == "kept back") return kNone;
    if (const uint32_t name = reader_.name_at(i); name != kNone) return table_.of_name(name);
  }
  for (uint32_t i = phrase.head.end; i + 1 < phrase.tokens.end; ++i) {
    if (words_.is(i + 1, "by") && authored.value_of(words_.lower(i)) == "kept back") return kNone;  // "seen by us"
  }
  for (uint32_t i = phrase.head.end; i + 1 < phrase.tokens.end; ++i) {
    if (!words_.is(i, "from") && !words_.is(i, "by")) continue;
    const uint32_t author = author_behind(i, phrase.tokens.end);
    return author == kNone ? resolve_description(reader_.read_one({i + 1, phrase.tokens.end})) : author;
  }
  // "Eyewitness reports", "government statements": the words before the head are who speaks.
  if (phrase.head.begin > phrase.base.begin) {
    const SourcePhrase author = reader_.read_one({phrase.base.begin, phrase.head.begin});
    const bool speaks = author.head_class == HeadClass::people || author.head_class == HeadClass::body;
    if (speaks) {
      const uint32_t actor = resolve_description(author);
      if (author.head_class == HeadClass::people) {
        ActorEntry& entry = table_.entries()[actor];
        if (!author.plural && entry.record.name == words_.text(author.tokens))
          entry.record.name += entry.record.name.ends_with("s") ? "es" : "s";
        entry.naming = Naming::group;
        entry.record.type = ActorType::group;
        entry.record.count.reset();
      }
      return actor;
    }
  }
  return phrase.definite ? issuer_before(phrase) : kNone;
}

void Coreference::see(uint32_t token, uint32_t actor, bool as_source) {
  sources_seen_.push_back({token, actor, as_source});
}

uint32_t Coreference::resolve_phrase(const SourcePhrase& phrase, uint32_t index) {
  if (phrase.pronoun == Pronoun::relative) return resolve_relative(phrase);
  if (phrase.head_class == HeadClass::pronoun) return resolve_pronoun(phrase, index);
  uint32_t actor = kNone;
  if (phrase.name != kNone) {
    actor = table_.of_name(phrase.name);
    table_.describe(actor, phrase);
  } else if (is_part_of_them(phrase)) {
    actor = add_part_of_them(phrase);
  } else {
    actor = resolve_author(phrase);
    // "Russian concerns over …": the adjective stands for the state.
    const auto people = demonyms().find(words_.lower(phrase.base.begin));
    if (actor == kNone && people && !people->plural && phrase.tokens.size() == 1) {
      actor = table_.of_state(std::string(people->value), phrase.base);
    } else if (actor == kNone) {
      actor = resolve_description(phrase);
    } else {
      std::vector<std::string>& keys = table_.entries()[actor].head_keys;  // "the statement" is theirs again
      if (std::find(keys.begin(), keys.end(), phrase.head_key) == keys.end()) keys.push_back(phrase.head_key);
    }
  }
  take_from_possessor(phrase, actor);
  return actor;
}

// "one of them", "some of whom", "another", "the other", "one of the officials"
bool Coreference::is_part_of_them(const SourcePhrase& phrase) const {
  if (is_another(phrase) || is_one_of_described(phrase)) return true;
  const uint32_t last = phrase.base.end - 1;
  return phrase.base.size() >= 3 && words_.is(last - 1, "of") &&
         (words_.is(last, "them") || words_.is(last, "whom") || words_.is(last, "those"));
}

bool Coreference::is_one_of_described(const SourcePhrase& phrase) const {
  const uint32_t first = phrase.base.begin;
  return phrase.number == 1u && phrase.base.size() > 3 && words_.is(first + 1, "of") && words_.is(first + 2, "the");
}

bool Coreference::is_another(const SourcePhrase& phrase) const {
  const uint32_t first = phrase.base.begin;
  const bool other = phrase.base.size() == 2 && words_.is(first, "the") &&
                     words_.is_any(first + 1, {"other", "first", "second", "third"});
  const bool one = phrase.base == phrase.tokens && phrase.base.size() == 1 && words_.is(first, "one");
  if (other || one) return true;
  return phrase.base == phrase.tokens && phrase.base.size() <= 2 &&
         (words_.is(phrase.base.end - 1, "another") || words_.is(phrase.base.end - 1, "others") ||
          (words_.is(first, "a") && (words_.is(first + 1, "second") || words_.is(first + 1, "third"))));
}

// Somebody new, of the kind and side of those the pronoun stands for.
uint32_t Coreference::add_part_of_them(const SourcePhrase& phrase) {
  SourcePhrase whole;
  whole.tokens = whole.base = {phrase.base.end - 1, phrase.base.end};
  whole.head_class = HeadClass::pronoun;
  whole.pronoun = Pronoun::they;
  const auto last = std::find_if(sources_seen_.rbegin(), sources_seen_.rend(),
                                 [this](const Seen& seen) { return is_person_like(table_.entries()[seen.actor]); });
  const bool another = is_another(phrase) && last != sources_seen_.rend();
  const uint32_t group = another ? last->actor
                         : is_one_of_described(phrase)
                             ? find_described(reader_.read_one({phrase.base.begin + 2, phrase.base.end}))
                             : best_antecedent(whole, kNone);
  const uint32_t actor = table_.add(phrase);
  if (group == kNone) return actor;
  ActorEntry& entry = table_.entries()[actor];
  const ActorEntry& from = table_.entries()[group];
  entry.kind = from.kind;
  entry.affiliation = from.affiliation;
  entry.head_keys = from.head_keys;
  if (another && words_.is(phrase.base.end - 1, "another") && !from.head_keys.empty())
    entry.record.name += " " + from.head_keys.front();
  return actor;
}

// "its secretary", "the union's commissioner": a role without a field is of the kind and affiliation of the body
// before.
void Coreference::take_from_possessor(const SourcePhrase& phrase, uint32_t actor) {
  if (phrase.base.empty()) return;
  ActorEntry& entry = table_.entries()[actor];
  const bool told = entry.kind.weight > 1 && entry.kind.kind != SourceKind::other;
  if (told && !entry.affiliation.name.empty()) return;
  const uint32_t first = phrase.base.begin;
  SourcePhrase possessor;
  possessor.tokens = possessor.base = {first, first + 1};
  possessor.head_class = HeadClass::pronoun;
  uint32_t owner = kNone;
  if (words_.is(first, "its") || words_.is(first, "their") || words_.is(first, "his") || words_.is(first, "her")) {
    possessor.pronoun = words_.is(first, "its")     ? Pronoun::it
                        : words_.is(first, "their") ? Pronoun::they
                        : words_.is(first, "his")   ? Pronoun::he
                                                    : Pronoun::she;
    owner = best_antecedent(possessor, kNone);
    // "Their lawyer" is that of several people, who may speak nowhere.
    if (possessor.pronoun == Pronoun::they && owner != kNone && !table_.entries()[owner].plural) owner = kNone;
  } else if (first + 2 < phrase.base.end && words_.is_possessive(first + 2) && words_.is(first, "the")) {
    possessor = reader_.read_one({first, first + 2});
    if (possessor.name == kNone) owner = find_described(possessor);
  }
  if (owner == kNone || owner == actor) return;
  const ActorEntry& from = table_.entries()[owner];
  const bool body = !is_person_like(from);
  const bool served = entry.kind.weight == 1;  // "his spokesman"
  if (!told && (body || served || phrase.head_class == HeadClass::body) && from.kind.kind != SourceKind::unspecified)
    entry.kind = from.kind;
  if (entry.affiliation.name.empty()) entry.affiliation = from.affiliation;
}

// Who conveys the words in which attribution `index` stands: "I" and "we" are theirs.
uint32_t Coreference::speaker_around(uint32_t index) const {
  const uint32_t cue = attributions_[index].cue.front().begin;
  for (uint32_t k = index; k-- > 0;) {
    if (index - k > kMaxCandidates) break;
    for (const TokenRange part : attributions_[k].content) {
      if (part.contains(cue) && !actors_of_[k].empty()) return actors_of_[k].front();
    }
  }
  return kNone;
}

// Whether attribution `index` stands between quotation marks in the words of the one who conveys it.
bool Coreference::is_quoted_inside(uint32_t index) const {
  const uint32_t cue = attributions_[index].cue.front().begin;
  for (uint32_t k = index; k-- > 0 && index - k <= kMaxCandidates;) {
    for (const TokenRange part : attributions_[k].content) {
      if (!part.contains(cue) || actors_of_[k].empty()) continue;
      bool open = false;
      for (uint32_t i = part.begin; i < cue; ++i) {
        if (words_.is(i, "\"")) open = !open;
        if (words_.is(i, "“") || words_.is(i, "”")) open = words_.is(i, "“");
      }
      return open;
    }
  }
  return false;
}

// Whether a name that the pronoun could stand for is between a token and it.
bool Coreference::is_named_between(const SourcePhrase& phrase, uint32_t begin) const {
  const auto first = std::upper_bound(names_seen_.begin(), names_seen_.end(), begin,
                                      [](uint32_t token, const Seen& seen) { return token < seen.token; });
  for (auto it = first; it != names_seen_.end() && it->token < phrase.tokens.begin; ++it) {
    if (it->actor != sources_seen_.back().actor && fits(phrase, table_.entries()[it->actor])) return true;
  }
  return false;
}

uint32_t Coreference::resolve_pronoun(const SourcePhrase& phrase, uint32_t index) {
  if (phrase.pronoun == Pronoun::i || phrase.pronoun == Pronoun::we) {
    const uint32_t speaker = speaker_around(index);
    if (speaker != kNone) return speaker;
    return sources_seen_.empty() ? kNone : sources_seen_.back().actor;
  }
  // "The envoy said he had expected it": the speaker, unless somebody else is named between. Quoted, it is never he.
  const uint32_t speaker = speaker_around(index);
  const bool quoted = speaker != kNone && is_quoted_inside(index);
  const bool speakers_own = speaker != kNone && !quoted && fits(phrase, table_.entries()[speaker]) &&
                            !is_named_between(phrase, sources_seen_.back().token);
  const uint32_t found = speakers_own ? speaker : best_antecedent(phrase, quoted ? speaker : kNone);
  if (found == kNone) return kNone;
  ActorEntry& entry = table_.entries()[found];
  if (phrase.pronoun == Pronoun::he && entry.gender == 0) entry.gender = 'm';
  if (phrase.pronoun == Pronoun::she && entry.gender == 0) entry.gender = 'f';
  return found;
}

// Where the noun phrase that ends at `end` begins, at most six words before.
uint32_t Coreference::noun_phrase_begin(uint32_t end) const {
  const uint32_t first = words_.sentence_of(end - 1).begin;
  uint32_t begin = end;
  while (begin > first && end - begin < 6 && words_.is_word(begin - 1)) {
    const bool ends = is_auxiliary(words_, begin - 1) || words_.is_any(begin - 1, {"by", "to", "from"});
    if (ends && begin < end) break;
    --begin;
    const std::string_view value = source_words().value_of(words_.lower(begin));
    const bool number = value.starts_with("number") && begin + 1 < end;
    if (value.starts_with("definite") || value.starts_with("indefinite") || number) break;
  }
  if (begin < end && words_.is_any(begin, {"but", "and"})) ++begin;
  return begin;
}

// "diplomats [in the capital], who": who is no person stands behind a preposition of one. Where that begins.
uint32_t Coreference::end_of_person(uint32_t end) const {
  for (int phrases = 0; phrases < 2; ++phrases) {
    const uint32_t name = reader_.name_at(end - 1);
    const uint32_t begin = name == kNone ? noun_phrase_begin(end) : reader_.name(name).tokens.begin;
    if (begin == end) return end;
    const uint32_t before = begin > 1 && words_.is(begin - 1, "the") ? begin - 2 : begin - (begin > 0);
    const bool place = words_.is_any(before, {"in", "at"});
    if (!place && !words_.is_any(before, {"for", "from", "of", "with"})) return end;
    const HeadClass head = reader_.read_one({begin, end}).head_class;
    const bool body = head == HeadClass::body || head == HeadClass::organisation_name ||
                      head == HeadClass::state_name || (place && head == HeadClass::other);
    if (before == 0 || (name == kNone ? !body : reader_.name(name).type == NameType::person)) return end;
    end = before;
  }
  return end;
}

// "who", "which": the noun phrase right before.
uint32_t Coreference::resolve_relative(const SourcePhrase& phrase) {
  const uint32_t pronoun = phrase.tokens.end - 1;
  // "A resident who": with its noun phrase; not "some of whom".
  if (phrase.tokens.size() > 1 && !words_.is(pronoun - 1, "of"))
    return resolve_description(reader_.read_one({phrase.tokens.begin, pronoun}));
  uint32_t end = phrase.tokens.begin;
  if (end > 0 && words_.is_any(end - 1, {",", "–", "—", "-"})) --end;
  if (end == 0) return kNone;
  const uint32_t whole = end;
  if (words_.is(pronoun, "who")) end = end_of_person(end);
  if (const uint32_t name = reader_.name_at(end - 1); name != kNone) return table_.of_name(name);
  const TokenRange sentence = words_.sentence_of(end - 1);
  const uint32_t begin = noun_phrase_begin(end);
  if (begin == end) return kNone;
  // "Amna, a mother of four, who": the apposition is the name's.
  if (begin > sentence.begin + 1 && words_.is(begin - 1, ",")) {
    if (const uint32_t name = reader_.name_at(begin - 2); name != kNone) return table_.of_name(name);
  }
  // "a press release from the ministry that reported": the document's author.
  for (uint32_t i = begin; i > sentence.begin && begin - i < 6 && words_.is_any(begin - 1, {"from", "by", "of"}); --i) {
    if (!words_.is_any(i - 1, {"the", "a", "an"})) continue;
    const uint32_t author = resolve_author(reader_.read_one({i - 1, end}));
    if (author != kNone) return author;
  }
  return resolve_description(reader_.read_one({begin, whole}));
}

uint32_t Coreference::resolve_description(const SourcePhrase& phrase) {
  const uint32_t found = find_described(phrase);
  return found == kNone ? table_.add(phrase) : found;
}

}  // namespace onrecord
