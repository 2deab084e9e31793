// Names by rules: runs of capitalised words, cut by the gazetteer, typed by their words and their company.
#include "language/names.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/characters.h"
#include "base/utf8.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

class NameFinder {
 public:
  NameFinder(const Document& document, const Tokens& tokens) : document_(document), tokens_(tokens) {
    lower_.reserve(tokens.items.size());
    for (const Token& token : tokens.items) lower_.push_back(lower(slice(document.text, token.range)));
  }

  std::vector<Name> run() {
    collect_known_words();
    for (const Sentence& sentence : tokens_.sentences) read_sentence(sentence.tokens);
    type_by_surname();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view text(uint32_t i) const { return slice(document_.text, tokens_.items[i].range); }
  [[nodiscard]] char32_t first(uint32_t i) const {
    return decode_at(document_.text, tokens_.items[i].range.begin).value;
  }
  [[nodiscard]] bool capitalised(uint32_t i) const { return is_upper(first(i)); }
  [[nodiscard]] std::string_view class_of(uint32_t i) const { return name_words().value_of(lower_[i]); }
  [[nodiscard]] bool is_function_word(uint32_t i) const { return sentence_starters().contains(lower_[i]); }

  // Words that are capitalised where no sentence starts: names, wherever they stand.
  void collect_known_words() {
    for (const Sentence& sentence : tokens_.sentences) {
      for (uint32_t i = sentence.tokens.begin + 1; i < sentence.tokens.end; ++i) {
        if (capitalised(i) && !is_quotation_mark(first(i - 1))) known_.insert(lower_[i]);
      }
    }
  }

  void read_sentence(TokenRange sentence) {
    uint32_t i = sentence.begin;
    while (i < sentence.end) {
      if (!starts_name(i, sentence)) {
        ++i;
        continue;
      }
      const uint32_t end = run_end(i, sentence.end);
      read_run({i, end}, sentence);
      i = end;
    }
  }

  [[nodiscard]] bool starts_name(uint32_t i, TokenRange sentence) const {
    // "al-Qaeda", "de la Cruz" may start in lower case.
    if (class_of(i) == "particle" && !capitalised(i)) {
      if (i + 2 < sentence.end && joined(i) && capitalised(i + 2)) return true;
      return i + 1 < sentence.end && capitalised(i + 1) &&
             gazetteer().longest_at(document_, tokens_, sentence, i).has_value();
    }
    if (!capitalised(i)) return false;
    const bool sentence_start = i == sentence.begin || is_quotation_mark(first(i - 1));
    if (!sentence_start) return true;
    if (is_function_word(i))
      return gazetteer().longest_at(document_, tokens_, sentence, i).has_value() && !known_as_word(i);
    if (i + 1 < sentence.end && (capitalised(i + 1) || joined(i))) return true;
    const auto office = kind_phrases().longest_at(document_, tokens_, sentence, i);
    if (office && office->tokens.size() > 1 && office->tokens.end < sentence.end && capitalised(office->tokens.end))
      return true;
    if (gazetteer().longest_at(document_, tokens_, sentence, i)) return true;
    return known_.contains(lower_[i]) && class_of(i) != "calendar";
  }

  // "US" is both a word and a state.
  [[nodiscard]] bool known_as_word(uint32_t i) const {
    return text(i).size() < 2 || !is_upper(decode_at(text(i), 1).value);
  }

  // A hyphen or apostrophe behind token `i` that glues the next word to it.
  [[nodiscard]] bool joined(uint32_t i) const {
    return i + 2 < tokens_.items.size() && (text(i + 1) == "-" || text(i + 1) == "‑") &&
           !tokens_.items[i + 1].space_before && !tokens_.items[i + 2].space_before;
  }

  [[nodiscard]] uint32_t run_end(uint32_t begin, uint32_t limit) const {
    uint32_t i = begin + 1;
    while (i < limit) {
      if (capitalised(i) && class_of(i) != "calendar") {
        ++i;
      } else if (joined(i - 1) && i + 1 < limit && (capitalised(i + 1) || class_of(i - 1) == "particle")) {
        i += 2;
      } else if (joined(i - 1) && i + 1 < limit && !names_compound(i + 1)) {
        i += 2;  // "Ban Ki-moon"
      } else if (const uint32_t bridged = behind_connector(i, limit); bridged > i) {
        i = bridged;
      } else {
        break;
      }
    }
    return i;
  }

  // "Kurdish-led", "Baghdad-based": the second part is an English word.
  [[nodiscard]] bool names_compound(uint32_t i) const {
    return class_of(i) == "compound" || gazetteer().find(lower_[i - 2]) || demonyms().find(lower_[i - 2]) ||
           lower_[i].ends_with("ed") || lower_[i].ends_with("ing");
  }

  // "Ministry of Defence", "Hassan bin Ali", "Ban al-Sadr": lower-case words inside a name.
  [[nodiscard]] uint32_t behind_connector(uint32_t i, uint32_t limit) const {
    uint32_t end = i;
    while (end < limit && end < i + 3 && !capitalised(end) &&
           (class_of(end) == "particle" || lower_[end] == "of" || lower_[end] == "for" || lower_[end] == "the" ||
            lower_[end] == "&" || text(end) == "-")) {
      ++end;
    }
    if (end == i || end >= limit || !capitalised(end)) return i;
    if (lower_[i] == "of" || lower_[i] == "for") {
      const bool body = class_of(i - 1) == "organisation" || kind_phrases().find(lower_[i - 1]).has_value();
      if (!body || class_of(end) == "calendar") return i;
      // "the army of Iraq" is no name for the place's sake; "Ministry of Foreign Affairs" is one.
      if (lower_[i] == "of" && gazetteer().longest_at(document_, tokens_, {end, limit}, end)) return i;
      return end + 1;
    }
    return lower_[i] == "the" || lower_[i] == "&" ? (lower_[i] == "&" ? end + 1 : i) : end + 1;
  }

  void read_run(TokenRange run, TokenRange sentence) {
    uint32_t i = run.begin;
    uint32_t rest = i;  // start of what the gazetteer does not know
    while (i < run.end) {
      const auto match = gazetteer().longest_at(document_, tokens_, {i, sentence.end}, i);
      const bool inside_person =
          match && match->tokens.size() == 1 && rest < i && first_names().contains(lower_[i - 1]);
      if (!match || inside_person || !capital_match(match->tokens)) {
        ++i;
        continue;
      }
      if (rest < i) read_unknown({rest, i}, sentence);
      push(match->tokens, match->list == kOrganisationsList ? NameType::organisation
                          : match->list == kCitiesList      ? NameType::place
                                                            : NameType::state);
      i = std::max(i + 1, match->tokens.end);
      rest = i;
    }
    if (rest < run.end) read_unknown({rest, run.end}, sentence);
  }

  // "us" and "who" are no names; "US", "al-Qaeda" are.
  [[nodiscard]] bool capital_match(TokenRange tokens) const {
    if (tokens.size() == 1 && text(tokens.begin).size() <= 3) {
      const std::string_view word = text(tokens.begin);
      for (const char c : word) {
        if (c >= 'a' && c <= 'z') return false;
      }
    }
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (capitalised(i)) return true;
    }
    return false;
  }

  void read_unknown(TokenRange run, TokenRange sentence) {
    const bool starts_sentence = run.begin == sentence.begin;
    while (run.size() > 0 &&
           (text(run.begin) == "-" || (is_function_word(run.begin) && run.begin == sentence.begin) ||
            class_of(run.begin) == "calendar" || lower_[run.begin] == "the" || lower_[run.begin] == "a")) {
      ++run.begin;
    }
    while (run.size() > 0 && demonyms().find(lower_[run.begin]) && !first_names().contains(lower_[run.begin]))
      ++run.begin;
    bool titled = false;
    run = without_titles(run, titled);
    while (run.size() > 0 &&
           (text(run.end - 1) == "-" || class_of(run.end - 1) == "particle" || lower_[run.end - 1] == "of"))
      --run.end;
    if (run.empty()) return;
    if (starts_sentence && run.size() == 1 && run.begin == sentence.begin && !known_.contains(lower_[run.begin]))
      return;
    if (titled) surnames_.insert(lower_[run.end - 1]);
    const NameType type = type_of(run, sentence, titled);
    // "United States Embassy": the state before belongs to the institution's name.
    if (type == NameType::organisation && !out_.empty() && out_.back().type == NameType::state &&
        out_.back().tokens.end == run.begin && class_of(run.end - 1) == "organisation") {
      out_.back() = {{out_.back().tokens.begin, run.end}, type};
      return;
    }
    push(run, type);
  }

  // Cuts leading offices: "Secretary of State", "Prime Minister", "Gen.".
  [[nodiscard]] TokenRange without_titles(TokenRange run, bool& titled) const {
    uint32_t i = run.begin;
    while (i < run.end) {
      const auto role = kind_phrases().longest_at(document_, tokens_, run, i);
      const bool person_role = role && (role->value.starts_with("person") || role->value.starts_with("rank") ||
                                        role->value.starts_with("carrier"));
      if (person_role) {
        i = role->tokens.end;
        titled = true;
      } else if (class_of(i) == "role" || courtesy_titles().contains(lower_[i])) {
        ++i;
      } else if (i > run.begin && (lower_[i] == "of" || lower_[i] == "for")) {
        ++i;
      } else {
        break;
      }
    }
    if (i > run.begin && courtesy_titles().contains(lower_[i - 1])) titled = true;
    if (i >= run.end) return titled || run.size() > 1 ? TokenRange{run.end, run.end} : run;
    // "National Salvation Front", "Security Council": the first words were no title.
    if (!titled && has_class(run, "organisation")) return run;
    return {i, run.end};
  }

  [[nodiscard]] bool has_class(TokenRange run, std::string_view wanted) const {
    for (uint32_t i = run.begin; i < run.end; ++i) {
      if (class_of(i) == wanted && capitalised(i)) return true;
    }
    return false;
  }

  [[nodiscard]] NameType type_of(TokenRange run, TokenRange sentence, bool titled) const {
    if (titled) return NameType::person;
    const bool behind_site =
        run.begin > sentence.begin && (lower_[run.begin - 1] == "site" || lower_[run.begin - 1] == "website");
    if (behind_site) return NameType::organisation;
    if (run.size() > 1 && has_class(run, "organisation")) return NameType::organisation;
    if (run.size() > 1 && has_class(run, "place")) return NameType::place;
    if (first_names().contains(lower_[run.begin]) || (joined(run.begin) && class_of(run.begin) == "particle"))
      return NameType::person;
    const bool all_capitals =
        text(run.begin).size() >= 2 && is_upper(first(run.begin)) && is_upper(decode_at(text(run.begin), 1).value);
    if (run.size() == 1 && all_capitals) return NameType::organisation;
    if (run.begin > sentence.begin) {
      const std::string& before = lower_[run.begin - 1];
      const auto role = kind_phrases().find(before);
      if (role && role->value.starts_with("body")) return NameType::organisation;  // "the daily An-Nidaa"
      if (role && (role->value.starts_with("person") || role->value.starts_with("rank") ||
                   role->value.starts_with("carrier") || role->value.starts_with("people"))) {
        return NameType::person;
      }
      if (before == "in" || before == "near" || before == "outside" || before == "across") return NameType::place;
    }
    // "Anselmo Quintela asked", "said Berivan Ararat", "Fiachra Dunwoody, a …".
    const bool verb_behind = run.end < sentence.end && cue_verbs().contains(lower_[run.end]);
    const bool verb_before = run.begin > sentence.begin && cue_verbs().contains(lower_[run.begin - 1]);
    const bool apposition =
        run.end + 1 < sentence.end && text(run.end) == "," &&
        (lower_[run.end + 1] == "who" || lower_[run.end + 1] == "a" || lower_[run.end + 1] == "an" ||
         lower_[run.end + 1] == "the" || lower_[run.end + 1] == "whose");
    uint32_t words = run.size();
    for (uint32_t i = run.begin; i < run.end; ++i) words -= 2 * (text(i) == "-");  // "Ki-moon" is one
    if (words >= 2 && words <= 5 && (verb_behind || verb_before || apposition)) return NameType::person;
    return words == 1 && verb_behind  ? NameType::person
           : words >= 2 && words <= 3 ? NameType::person
                                      : NameType::organisation;
  }

  // A lone last word of a person's name is that person, wherever it stands.
  void type_by_surname() {
    for (const Name& name : out_) {
      if (name.type == NameType::person && name.tokens.size() > 1) surnames_.insert(lower_[name.tokens.end - 1]);
    }
    for (Name& name : out_) {
      if (name.type == NameType::state || name.tokens.empty()) continue;
      const bool known_organisation =
          gazetteer().longest_at(document_, tokens_, name.tokens, name.tokens.begin).has_value();
      if (!known_organisation && name.tokens.size() <= 3 && surnames_.contains(lower_[name.tokens.end - 1]) &&
          (name.tokens.size() == 1 || class_of(name.tokens.begin) == "particle")) {
        name.type = NameType::person;
      }
    }
  }

  void push(TokenRange tokens, NameType type) {
    if (!out_.empty() && out_.back().tokens.end > tokens.begin) return;
    out_.push_back({tokens, type});
  }

  const Document& document_;
  const Tokens& tokens_;
  std::vector<std::string> lower_;
  std::unordered_set<std::string> known_;
  std::unordered_set<std::string> surnames_;  // last words of people's names
  std::vector<Name> out_;
};

}  // namespace

std::vector<Name> find_names(const Document& document, const Tokens& tokens) {
  return NameFinder(document, tokens).run();
}

}  // namespace onrecord
