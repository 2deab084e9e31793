// Whom a pronoun or a description points back to: the half of Coreference that searches.
#include <algorithm>
#include <string>

#include "attribution/coreference.h"
#include "base/word_list.h"

namespace onrecord {
namespace {

constexpr uint32_t kNone = UINT32_MAX;
// A pronoun looks back no further than this many sentences.
constexpr uint32_t kPronounSentences = 6;
// What another paragraph costs a candidate; a sentence back costs 7, having spoken is worth 5.
constexpr int kOtherParagraph = 2;
// Mentions looked at on the way back, so that cost stays linear in the text.
constexpr uint32_t kMaxCandidates = 200;

bool key_matches(const std::string& key, const std::string& known) {
  if (key == known) return true;
  // "the secretary" of "secretary of state", "the minister" of "foreign minister".
  return known.size() > key.size() + 1 && !key.empty() &&
         (known.ends_with(" " + key) || known.starts_with(key + " ") || known.ends_with("-" + key));
}

bool is_generic_for(const std::string& key, SourceKind kind) {
  static const WordList heads(embedded_asset("lists/generic_heads.txt"));
  const auto kinds = parts_of(heads.value_of(key), ' ');
  return std::find(kinds.begin(), kinds.end(), name_of(kind)) != kinds.end();
}

// What a description asks of the actor it can stand for.
class Description {
 public:
  Description(const Words& words, const SourcePhrase& phrase)
      : words_(words),
        phrase_(phrase),
        kind_(read_kind(words, phrase.tokens)),
        affiliation_(read_affiliation(words, phrase.tokens)) {}

  [[nodiscard]] bool fits(const ActorEntry& entry, bool any_unnamed) const {
    if (!agrees(entry)) return false;
    if (phrase_.head_class == HeadClass::document && !phrase_.definite) return false;
    const bool institution = phrase_.head_class == HeadClass::body || phrase_.head_class == HeadClass::other;
    const bool named = entry.head_class == HeadClass::organisation_name || entry.head_class == HeadClass::state_name ||
                       entry.head_class == HeadClass::body;
    if (phrase_.definite && institution && named && !has_possessor() &&
        is_generic_for(phrase_.head_key, entry.kind.kind)) {
      // A government is its state's; an agency is the one spoken of.
      return entry.head_class != HeadClass::state_name || affiliation_.name == entry.record.name;
    }
    if (phrase_.plural != entry.plural && entry.human) return false;
    // A bare plural points back to the same words only.
    if (!phrase_.definite && affiliation_.name != entry.affiliation.name && entry.human) return false;
    if (any_unnamed && entry.naming == Naming::unnamed && is_person_like(entry)) return true;
    const auto called = std::find_if(entry.head_keys.begin(), entry.head_keys.end(),
                                     [this](const std::string& key) { return key_matches(phrase_.head_key, key); });
    if (called == entry.head_keys.end()) return false;
    // "the official" is an official without a name before it is one with.
    const auto has_role = [](HeadClass head) { return head == HeadClass::person || head == HeadClass::carrier; };
    const bool alike =
        entry.head_class == phrase_.head_class || (has_role(entry.head_class) && has_role(phrase_.head_class));
    return alike || entry.naming == Naming::person || !entry.human;
  }

 private:
  // "the ambassador's office", "his office"
  [[nodiscard]] bool has_possessor() const {
    if (words_.is_any(phrase_.base.begin, {"his", "her", "their"})) return true;
    for (uint32_t i = phrase_.base.begin + 1; i < phrase_.base.end; ++i) {
      if (words_.is_possessive(i)) return true;
    }
    return false;
  }

  // No more is said of them than the head; a comma or "who" may go on.
  [[nodiscard]] bool is_whole() const {
    const uint32_t end = phrase_.base.end;
    return end == phrase_.tokens.end || words_.is(end, ",") || words_.is(end, "who");
  }

  [[nodiscard]] bool agrees(const ActorEntry& entry) const {
    // "the former minister" is none in office.
    if (kind_.former && !entry.kind.former && entry.kind.weight > 1) return false;
    // "the government sources" are no diplomats; "the officer" can be one of the army.
    const bool bare = phrase_.definite && phrase_.base.size() == 2 && is_whole();
    const bool other_kind = !bare && kind_.weight == 3 && entry.kind.weight >= 2 && kind_.kind != entry.kind.kind;
    if (other_kind && entry.naming == Naming::unnamed) return false;
    const std::string& side = entry.affiliation.name;
    if (!affiliation_.name.empty() && !side.empty() && affiliation_.name != side) return false;
    return !phrase_.number || !entry.record.count || *phrase_.number == *entry.record.count;
  }

  const Words& words_;
  const SourcePhrase& phrase_;
  KindReading kind_;
  AffiliationReading affiliation_;
};

}  // namespace

bool Coreference::fits(const SourcePhrase& phrase, const ActorEntry& entry) const {
  switch (phrase.pronoun) {
    case Pronoun::he:
      return is_person_like(entry) && !entry.plural && entry.gender != 'f';
    case Pronoun::she:
      return is_person_like(entry) && !entry.plural && entry.gender != 'm';
    case Pronoun::they:
      return entry.plural || entry.naming == Naming::organisation || entry.head_class == HeadClass::body ||
             entry.head_class == HeadClass::people;
    case Pronoun::it:
      return !is_person_like(entry) && !entry.plural && entry.record.type != ActorType::place;
    default:
      return true;
  }
}

// "Speaking to [Lee], he said": who hears speaks not.
bool Coreference::is_hearer(uint32_t name, uint32_t pronoun) const {
  if (name < 2 || words_.sentence_of(name).begin != words_.sentence_of(pronoun).begin) return false;
  const uint32_t to = words_.is(name - 1, "the") && name > 2 ? name - 2 : name - 1;
  return words_.is_any(to, {"to", "with"}) && words_.is_any(to - 1, {"speaking", "talking", "interview"});
}

uint32_t Coreference::best_antecedent(const SourcePhrase& phrase, uint32_t other_than) const {
  const uint32_t at = phrase.tokens.begin;
  const uint32_t here = words_.tokens().items[at].sentence;
  const std::vector<Sentence>& sentences = words_.tokens().sentences;
  uint32_t best = kNone;
  int best_score = -1000;
  const auto consider = [&](const Seen& seen, bool last_source) {
    const uint32_t sentence = words_.tokens().items[seen.token].sentence;
    if (seen.token >= at || here - sentence > kPronounSentences) return;
    if (seen.actor == other_than || !fits(phrase, table_.entries()[seen.actor])) return;
    if (is_hearer(seen.token, at)) return;
    const TokenRange tokens = words_.tokens().sentences[sentence].tokens;
    int score = -7 * static_cast<int>(here - sentence);
    if (sentences[sentence].block != sentences[here].block) score -= kOtherParagraph;
    if (seen.as_source) score += 5;
    if (last_source) score += 3;
    if (seen.token - tokens.begin <= 4) score += 4;  // a subject, more often than not
    if (phrase.pronoun == Pronoun::it && table_.entries()[seen.actor].head_class == HeadClass::state_name) score -= 4;
    const bool singular = phrase.pronoun == Pronoun::he || phrase.pronoun == Pronoun::she;
    if (singular && table_.entries()[seen.actor].head_class == HeadClass::other)
      score -= 12;  // a thing, for all we know
    if (phrase.pronoun == Pronoun::they && !table_.entries()[seen.actor].plural) score -= 3;
    if (score > best_score || (score == best_score && seen.token > tokens.begin)) {
      best_score = score;
      best = seen.actor;
    }
  };
  uint32_t count = 0;
  for (auto it = sources_seen_.rbegin(); it != sources_seen_.rend() && count < kMaxCandidates; ++it, ++count) {
    consider(*it, count == 0);
  }
  auto it = std::lower_bound(names_seen_.begin(), names_seen_.end(), at,
                             [](const Seen& a, uint32_t token) { return a.token < token; });
  for (count = 0; it != names_seen_.begin() && count < kMaxCandidates; ++count) consider(*--it, false);
  return best;
}

// "the two diplomats" of whom one spoke after the other.
std::vector<uint32_t> Coreference::last_two_described(const SourcePhrase& phrase) const {
  const AffiliationReading affiliation = read_affiliation(words_, phrase.tokens);
  std::vector<uint32_t> out;
  uint32_t count = 0;
  for (auto it = sources_seen_.rbegin(); it != sources_seen_.rend() && count < kMaxCandidates; ++it, ++count) {
    const ActorEntry& entry = table_.entries()[it->actor];
    const bool other = !affiliation.name.empty() && affiliation.name != entry.affiliation.name;
    if (entry.plural || !is_person_like(entry) || other || out.size() == 2) continue;
    const bool called = std::any_of(entry.head_keys.begin(), entry.head_keys.end(),
                                    [&](const std::string& key) { return key_matches(phrase.head_key, key); });
    if (called && std::find(out.begin(), out.end(), it->actor) == out.end()) out.push_back(it->actor);
  }
  std::reverse(out.begin(), out.end());
  return out;
}

// "a report by [the Post]"
uint32_t Coreference::author_behind(uint32_t preposition, uint32_t end) const {
  uint32_t at = preposition + 1;
  if (at >= end) return kNone;
  if (words_.is(at, "the") && at + 1 < end) ++at;
  const uint32_t name = reader_.name_at(at);
  return name == kNone ? kNone : table_.of_name(name);
}

// "The office issued an advisory. … The advisory says": the last name before the verb that put it out.
uint32_t Coreference::issuer_before(const SourcePhrase& phrase) const {
  static const WordList issuing(embedded_asset("lists/issuing_verbs.txt"));
  const std::string& noun = words_.lower(phrase.head.end - 1);
  const uint32_t here = words_.tokens().items[phrase.head.begin].sentence;
  const uint32_t last = here > kPronounSentences ? here - kPronounSentences : 0;
  for (uint32_t sentence = here; sentence-- > last;) {
    const TokenRange tokens = words_.tokens().sentences[sentence].tokens;
    for (uint32_t i = tokens.end; i-- > tokens.begin;) {
      if (words_.lower(i) != noun) continue;
      const bool by = i + 1 < tokens.end && words_.is(i + 1, "by");
      if (const uint32_t author = by ? author_behind(i + 1, tokens.end) : kNone; author != kNone) return author;
      bool issued = false;
      for (uint32_t k = i; k-- > tokens.begin;) {
        issued |= issuing.contains(words_.lower(k)) || words_.is_possessive(k);
        const uint32_t name = reader_.name_at(k);
        if (issued && name != kNone && table_.entries()[table_.of_name(name)].record.type != ActorType::place)
          return table_.of_name(name);
      }
    }
  }
  return kNone;
}

// The actor that a description points back to or, for an office, forward to ("the President of Cyprus", who is named
// further down).
uint32_t Coreference::find_described(const SourcePhrase& phrase) const {
  if (!phrase.definite && (phrase.indefinite || phrase.number)) return kNone;
  const Description description(words_, phrase);
  const std::vector<ActorEntry>& entries = table_.entries();
  const auto start = std::lower_bound(names_seen_.begin(), names_seen_.end(), phrase.tokens.begin,
                                      [](const Seen& a, uint32_t token) { return a.token < token; });
  // "Pictures by the group Open Lens show smoke, the group said."
  const uint32_t sentence = words_.sentence_of(phrase.tokens.begin).begin;
  uint32_t near = 0;
  for (auto it = start; phrase.definite && it != names_seen_.begin() && near < kMaxCandidates; ++near) {
    --it;
    if (it->token < sentence) break;
    if (!entries[it->actor].human && description.fits(entries[it->actor], false)) return it->actor;
  }
  // Any unnamed person is a source, but one that was called so comes first.
  for (const bool any_unnamed : {false, true}) {
    if (any_unnamed && (phrase.head_key != "source" || !phrase.definite)) break;
    uint32_t count = 0;
    for (auto it = sources_seen_.rbegin(); it != sources_seen_.rend() && count < kMaxCandidates; ++it, ++count) {
      if (description.fits(entries[it->actor], any_unnamed)) return it->actor;
    }
  }
  if (!phrase.definite) return kNone;
  uint32_t count = 0;
  for (auto it = start; it != names_seen_.begin() && count < kMaxCandidates; ++count) {
    --it;
    if (description.fits(entries[it->actor], false)) return it->actor;
  }
  if (phrase.head_class != HeadClass::person || phrase.plural) return kNone;
  count = 0;
  for (auto it = start; it != names_seen_.end() && count < kMaxCandidates; ++it, ++count) {
    const std::vector<std::string>& keys = entries[it->actor].head_keys;  // "the minister" is no prime minister to come
    const bool same_office = std::find(keys.begin(), keys.end(), phrase.head_key) != keys.end();
    if (same_office && description.fits(entries[it->actor], false)) return it->actor;
  }
  return kNone;
}

}  // namespace onrecord
