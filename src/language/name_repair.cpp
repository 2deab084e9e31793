#include "language/name_repair.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>

#include "base/word_list.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxParticles = 3;   // "van der", "de la"
constexpr uint32_t kMaxBodyName = 8;    // tokens
constexpr uint32_t kMaxBeforeBody = 4;  // "a [small British] charity"

// "Commissioner" and the like are part of shorter names, too.
bool is_office(const std::optional<PhraseTable::Match>& match, uint32_t name_size = 0) {
  return match && (match->value.starts_with("person") || match->value.starts_with("rank") ||
                   (name_size > 2 && match->value.starts_with("carrier")));
}

// Whether no space stands between a token and the one before it.
bool attached(const Words& words, uint32_t i) {
  return words.tokens().items[i].range.begin == words.tokens().items[i - 1].range.end;
}

bool is_roman_numeral(std::string_view text) {
  return text.size() >= 2 && text.find_first_not_of("IVX") == std::string_view::npos;
}

class NameRepair {
 public:
  NameRepair(const Words& words, const std::vector<Name>& names) : words_(words), names_(names) {
    for (const Name& name : names) {
      if (name.type == NameType::person && name.tokens.size() > 1) surnames_.insert(words.lower(name.tokens.end - 1));
    }
    // "Hatice Cengiz" was taken for something else, "Cengiz" for a person.
    std::unordered_set<std::string> single;
    for (const Name& name : names) {
      if (name.type == NameType::person && name.tokens.size() == 1) single.insert(words.lower(name.tokens.begin));
    }
    for (const Name& name : names) {
      const std::string& last = words.lower(name.tokens.end - 1);
      if (name.type != NameType::person && name.tokens.size() > 1 && single.contains(last) &&
          has_plain_words(name.tokens) && !longest(gazetteer(), name.tokens))
        surnames_.insert(last);
    }
  }

  std::vector<Name> run() {
    for (const Name& name : names_) add(name);
    return with_known_names();
  }

 private:
  void add(Name name) {
    if (!out_.empty() && name.tokens.begin < out_.back().tokens.end) {  // the name before it has taken it in
      out_.back().tokens.end = std::max(out_.back().tokens.end, name.tokens.end);
      return;
    }
    static const WordList starters(embedded_asset("lists/sentence_starters.txt"));
    const uint32_t first = name.tokens.begin;
    const bool opens = name.tokens.size() == 1 && first == words_.sentence_of(first).begin;
    if (opens && !surnames_.contains(words_.lower(first)) && name.type == NameType::person &&
        (starters.contains(words_.lower(first)) || kind_phrases().find(words_.lower(first))))
      return;  // "Her", "Seismologists"
    if (may_be_person(name)) name.type = NameType::person;
    const bool body = is_of_body(first) || (name.tokens.size() > 1 && is_explained_as_body(name.tokens.end));
    if (name.type == NameType::person && body) name.type = NameType::organisation;
    if (name.type == NameType::person) {
      name.tokens.begin += title_size(name.tokens);
      if (name.tokens.size() == 1 && has_first_name_before(name.tokens.begin)) --name.tokens.begin;
      if (name.tokens.empty() || is_people(name.tokens) || is_of_office(name.tokens)) return;
      cut_off_place(name);
      for (uint32_t end = 0; end != name.tokens.end;) {
        end = name.tokens.end;
        name.tokens.end = whole_end(end);
      }
      const bool follows = !out_.empty() && out_.back().type == NameType::person &&
                           out_.back().tokens.end == name.tokens.begin && same_sentence(name.tokens.begin);
      if (follows) {
        out_.back().tokens.end = name.tokens.end;
        return;
      }
    }
    take_in_masthead(name);
    out_.push_back(name);
  }

  // "the Trump administration" beside Donald Trump; "Moqtada al", cut off before its hyphen.
  [[nodiscard]] bool may_be_person(const Name& name) const {
    if (name.type == NameType::person) return true;
    const uint32_t end = name.tokens.end;
    const bool surname = surnames_.contains(words_.lower(end - 1)) && !longest(gazetteer(), name.tokens);
    if (name.tokens.size() == 1) return surname;
    if (surname && name.type == NameType::organisation && has_plain_words(name.tokens)) return true;
    if (surname && has_particles(name.tokens)) return true;
    if (name.type == NameType::organisation && has_plain_words(name.tokens) && is_followed_by_who(end)) return true;
    return end < words_.size() && words_.is(end, "-") && name_particles().contains(words_.lower(end - 1));
  }

  // "Sevgi Aksoy" beside Aksoy: two or three capitals, none of which is the word of an institution.
  [[nodiscard]] bool has_plain_words(TokenRange name) const {
    for (uint32_t i = name.begin; i < name.end; ++i) {
      if (!words_.capitalised(i) || words_.is(i, "the") || kind_phrases().find(words_.lower(i))) return false;
    }
    return name.size() <= 3;
  }

  // "al-Labwani", "van Dyck": particles before a surname, and no more.
  [[nodiscard]] bool has_particles(TokenRange name) const {
    for (uint32_t i = name.begin; i + 1 < name.end; ++i) {
      if (!words_.is(i, "-") && !name_particles().contains(words_.lower(i))) return false;
    }
    return true;
  }

  // "Crown" of "Crown Prince": the word of an office that goes on behind it.
  [[nodiscard]] bool is_of_office(TokenRange name) const {
    const auto office = longest(kind_phrases(), {name.begin, words_.sentence_of(name.begin).end});
    return is_office(office) && office->tokens.size() > name.size();
  }

  // "the Famagusta [Gazette]": a place's name goes on to be an outlet's.
  void take_in_masthead(Name& name) const {
    const uint32_t end = name.tokens.end;
    const bool place = name.type == NameType::place || name.type == NameType::state;
    if (!place || end >= words_.size() || !same_sentence(end) || !words_.capitalised(end)) return;
    if (mastheads().contains(words_.lower(end))) name = {{name.tokens.begin, end + 1}, NameType::organisation};
  }

  // "the website TamilNet", "a militia calling itself the Red Band", "a group that calls itself …": a name right behind
  // an institution's word is its own.
  [[nodiscard]] bool is_of_body(uint32_t first) const {
    if (first == 0 || !same_sentence(first)) return false;
    if (first > 2 && words_.is(first - 1, "the")) --first;
    const bool called = first > 3 && words_.is_any(first - 1, {"itself", "themselves"}) &&
                        words_.is_any(first - 2, {"calling", "calls"});
    if (called) first -= words_.is(first - 3, "that") ? 3 : 2;
    if (words_.capitalised(first - 1)) return false;
    auto body = first > 1 ? kind_phrases().find(words_.lower(first - 2) + " " + words_.lower(first - 1)) : std::nullopt;
    if (!body) body = kind_phrases().find(words_.lower(first - 1));
    if (!body || body->plural) return false;
    return (called && body->value.starts_with("unit")) || body->value == "body media" ||
           body->value == "body armed_group" || body->value == "body business" || body->value == "body ngo";
  }

  // "Aya Dembo, who sells millet"
  [[nodiscard]] bool is_followed_by_who(uint32_t end) const {
    return end + 1 < words_.size() && words_.is(end, ",") && words_.is(end + 1, "who");
  }

  // "[Lanto Maritime], the company in Singapore": what stands behind the comma says that it is a body.
  [[nodiscard]] bool is_explained_as_body(uint32_t end) const {
    if (end + 2 >= words_.size() || !words_.is(end, ",") || !words_.is_any(end + 1, {"a", "an", "the"})) return false;
    const TokenRange sentence = words_.sentence_of(end);
    for (uint32_t i = end + 2; i < std::min(sentence.end, end + 2 + kMaxBeforeBody) && words_.is_word(i); ++i) {
      const auto kind = longest(kind_phrases(), {i, sentence.end});
      if (!kind || kind->value.starts_with("field")) continue;
      if (kind->plural || !(kind->value.starts_with("body") || kind->value.starts_with("unit"))) return false;
      const uint32_t next = kind->tokens.end;
      return next >= sentence.end || !words_.is_word(next) ||
             words_.is_any(next, {"that", "which", "in", "of", "from", "based", "for", "with", "near"});
    }
    return false;
  }

  // Capitals and the small words between them that are explained as a body. Returns where they end; `i` for none.
  [[nodiscard]] uint32_t explained_end(uint32_t i) const {
    if (!words_.capitalised(i) || words_.is_any(i, {"a", "an", "the"})) return i;
    const uint32_t limit = std::min(words_.sentence_of(i).end, i + kMaxBodyName);
    uint32_t end = i + 1;
    for (; end < limit; ++end) {
      const bool joins =
          words_.is_any(end, {"of", "for", "without", "and", "-"}) && end + 1 < limit && words_.capitalised(end + 1);
      if (!joins && !(words_.capitalised(end) && words_.is_word(end))) break;
    }
    return end - i > 1 && is_explained_as_body(end) ? end : i;
  }

  // "Bahraini", "the Dutch": a people is nobody's name.
  [[nodiscard]] bool is_people(TokenRange name) const {
    const auto people = longest(demonyms(), name);
    return people && people->tokens == name && !surnames_.contains(words_.lower(name.begin));
  }

  [[nodiscard]] bool same_sentence(uint32_t i) const {
    return words_.tokens().items[i].sentence == words_.tokens().items[i - 1].sentence;
  }

  [[nodiscard]] std::optional<PhraseTable::Match> longest(const PhraseTable& table, TokenRange within) const {
    return table.longest_at(words_.document(), words_.tokens(), within, within.begin);
  }

  // Tokens at the start of a person's name that are an office or rank, with the people or state they serve. "King" is a
  // title unless somebody of that name is about.
  [[nodiscard]] uint32_t title_size(TokenRange name) const {
    if (name.size() == 1 && surnames_.contains(words_.lower(name.begin))) return 0;
    uint32_t size = 0;
    const auto state = longest(gazetteer(), name);
    const auto people = longest(demonyms(), name);
    uint32_t served = people ? people->tokens.size() : state ? state->tokens.size() : 0;
    if (served < name.size() && !is_office(longest(kind_phrases(), {name.begin + served, name.end}))) served = 0;
    for (uint32_t at = served; at < name.size();) {
      const auto title = longest(kind_phrases(), {name.begin + at, name.end});
      if (!is_office(title, name.size())) break;
      size = at += title->tokens.size();
    }
    return size;
  }

  // "a doctor, Soo [Kim]": a capital that is no word of the lists, between a mark or a small word and a single surname.
  [[nodiscard]] bool has_first_name_before(uint32_t surname) const {
    static const WordList calendar(embedded_asset("lists/calendar.txt"));
    const uint32_t first = surname - 1;
    if (surname == 0 || words_.sentence_of(surname).begin >= first || !words_.capitalised(first)) return false;
    if (words_.capitalised(first - 1) || (!out_.empty() && out_.back().tokens.end > first)) return false;
    const bool word = calendar.contains(words_.lower(first)) || kind_phrases().find(words_.lower(first)) ||
                      demonyms().find(words_.lower(first)) || gazetteer().find(words_.lower(first)) ||
                      role_words().contains(words_.lower(first));
    return !word && words_.is_word(first) &&
           words_.text(first).find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos;
  }

  // "Mayor of [London Ken Lee]".
  void cut_off_place(Name& name) {
    const uint32_t before = name.tokens.begin;
    if (before == 0 || name.tokens.size() < 3 || !same_sentence(before)) return;
    if (!words_.is(before - 1, "of") && !words_.is(before - 1, "to") && !words_.is(before - 1, "in")) return;
    const auto place = longest(gazetteer(), name.tokens);
    const auto service = longest(kind_phrases(), name.tokens);
    const uint32_t size = place ? place->tokens.size() : service ? service->tokens.size() : 0;
    if (size == 0 || name.tokens.size() < size + 2) return;
    if (place && place->list != kOrganisationsList)
      out_.push_back({place->tokens, place->list == kCitiesList ? NameType::place : NameType::state});
    name.tokens.begin += size;
  }

  // Where a person's name that was taken to end at `end` goes on to.
  [[nodiscard]] uint32_t whole_end(uint32_t end) const {
    if (end >= words_.size()) return end;
    if (end + 1 < words_.size() && words_.is(end, "-") && attached(words_, end) && attached(words_, end + 1) &&
        is_letter(words_.first(end + 1)))
      return end + 2;
    if (is_roman_numeral(words_.text(end)) && same_sentence(end)) return end + 1;
    uint32_t at = end;
    while (at < words_.size() && at - end < kMaxParticles && name_particles().contains(words_.lower(at)) &&
           !words_.capitalised(at))
      ++at;
    const bool goes_on = at > end && at < words_.size() && words_.capitalised(at) &&
                         words_.tokens().items[at].sentence == words_.tokens().items[end - 1].sentence;
    return goes_on ? at + 1 : end;
  }

  // A state or organisation of the gazetteer that starts at a token; a word at a sentence's start may have its capital
  // from there.
  [[nodiscard]] std::optional<Name> known_at(uint32_t i) const {
    if (!words_.capitalised(i)) return std::nullopt;
    const TokenRange sentence = words_.sentence_of(i);
    const auto known = longest(gazetteer(), {i, sentence.end});
    if (!known || known->list == kCitiesList) return std::nullopt;
    const std::string_view text = words_.text(known->tokens);
    const bool small = text.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos;
    if (small && text.size() <= 3) return std::nullopt;  // "us", "who"
    for (uint32_t k = i; k < known->tokens.end; ++k) {
      if (known->tokens.size() > 1 && words_.lower(k).size() > 3 && is_letter(words_.first(k)) &&
          !words_.capitalised(k))
        return std::nullopt;  // "Congress party" is one, "Sana said" is none
    }
    return Name{known->tokens, known->list == kOrganisationsList ? NameType::organisation : NameType::state};
  }

  // Behind "Capt." and the like capitals are somebody's name. Returns where it ends, at most at `limit`; `i` for none.
  [[nodiscard]] uint32_t titled_end(uint32_t i, uint32_t limit) const {
    if (i == 0 || !words_.lower(i - 1).ends_with(".") || !same_sentence(i)) return i;
    const auto title = kind_phrases().find(words_.lower(i - 1));
    if (!title || !title->value.starts_with("rank")) return i;
    uint32_t end = i;
    while (end < limit && words_.capitalised(end) && words_.is_word(end) && !words_.is_possessive(end) &&
           !kind_phrases().find(words_.lower(end)))
      ++end;
    return end;
  }

  // Behind the word of an outlet or a group capitals are its name, as far as they go on. Returns where it ends; `i` for
  // none.
  [[nodiscard]] uint32_t body_end(uint32_t i) const {
    if (!words_.capitalised(i) || !is_of_body(i) || kind_phrases().find(words_.lower(i))) return i;
    const uint32_t limit = words_.sentence_of(i).end;
    uint32_t end = i + 1;
    for (; end < limit; ++end) {
      const uint32_t next = words_.is(end, "of") && end + 2 < limit && words_.is(end + 1, "the") ? end + 2 : end + 1;
      const bool joins = words_.is_any(end, {"-", "of"}) && next < limit && words_.capitalised(next);
      if (!words_.capitalised(end) && !joins) break;
      if (joins) end = next;
    }
    return end;
  }

  // A single word may be somebody's name, or have its capital from the sentence's start.
  [[nodiscard]] bool is_certain(const Name& known) const {
    if (known.tokens.size() > 1) return true;
    const uint32_t i = known.tokens.begin;
    if (surnames_.contains(words_.lower(i))) return false;
    const std::string_view text = words_.text(i);
    const bool capitals = text.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
    if (capitals || words_.sentence_of(i).begin != i) return true;
    if (i + 1 >= words_.size()) return false;
    const auto next = kind_phrases().find(words_.lower(i + 1));
    return words_.is_possessive(i + 1) || cue_verbs().contains(words_.lower(i + 1)) ||
           (next && next->value.starts_with("carrier"));
  }

  // The names found, and those of the gazetteer where none was found or the type is another.
  std::vector<Name> with_known_names() {
    std::vector<Name> merged;
    size_t next = 0;
    for (uint32_t i = 0; i < words_.size();) {
      const bool inside = next < out_.size() && out_[next].tokens.begin <= i;
      const std::optional<Name> known = known_at(i);
      if (!known) {
        if (inside) {
          merged.push_back(out_[next]);
          i = std::max(i + 1, out_[next++].tokens.end);
        } else {
          // Somebody named in full elsewhere, missed here.
          const bool surname = words_.capitalised(i) && words_.lower(i).size() > 3 &&
                               surnames_.contains(words_.lower(i)) && !is_office(kind_phrases().find(words_.lower(i)));
          const uint32_t limit = next < out_.size() ? out_[next].tokens.begin : words_.size();
          const uint32_t end = surname ? i + 1 : titled_end(i, limit);
          const uint32_t end_of_body = std::max(body_end(i), explained_end(i));
          while (next < out_.size() && out_[next].tokens.begin < end_of_body) ++next;  // "the Lions of [Ashura]"
          if (end > i) {
            merged.push_back({{i, end}, NameType::person});
          } else if (end_of_body > i) {
            merged.push_back({{i, end_of_body}, NameType::organisation});
          }
          i = std::max({i + 1, end, end_of_body});
        }
        continue;
      }
      // The names that the known one covers; one that goes on behind it is a longer name and stays.
      size_t behind = next;
      while (behind < out_.size() && out_[behind].tokens.begin < known->tokens.end) ++behind;
      const bool longer = behind > next && (out_[behind - 1].tokens.end > known->tokens.end ||
                                            out_[next].tokens.begin < known->tokens.begin);
      if (longer) {
        for (; next < behind; ++next) merged.push_back(out_[next]);
        i = merged.back().tokens.end;
      } else if (behind > next || is_certain(*known)) {
        const bool surname =
            known->tokens.size() == 1 && behind > next && surnames_.contains(words_.lower(known->tokens.begin));
        merged.push_back(surname ? out_[next] : *known);
        next = behind;
        i = known->tokens.end;
      } else {
        i = known->tokens.end;
      }
    }
    return merged;
  }

  const Words& words_;
  const std::vector<Name>& names_;
  std::unordered_set<std::string> surnames_;
  std::vector<Name> out_;
};

}  // namespace

std::vector<Name> repair_names(const Words& words, const std::vector<Name>& names) {
  return NameRepair(words, names).run();
}

}  // namespace onrecord
