// Attributions by rules: cue verbs, "according to", quotations and the noun phrase next to them.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "attribution/attributions.h"
#include "base/characters.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

// A source is no longer than this; what is longer was a clause.
constexpr uint32_t kMaxSourceTokens = 30;

const WordList& company() {
  static const WordList list(embedded_asset("lists/cue_company.txt"));
  return list;
}

class RuleFinder {
 public:
  RuleFinder(const Document& document, const Tokens& tokens, const Quotations& quotations)
      : document_(document), tokens_(tokens), quotations_(quotations) {
    lower_.reserve(tokens.items.size());
    for (const Token& token : tokens.items) lower_.push_back(lower(slice(document.text, token.range)));
    taken_.assign(quotations.items.size(), false);
  }

  std::vector<Attribution> run() {
    for (const Sentence& sentence : tokens_.sentences) {
      const auto before = static_cast<uint32_t>(out_.size());
      // First the cues that a clause or quotation stands before, whose content reaches back over other cues; then those
      // other cues, inside that content or beside it.
      for (const bool detached : {true, false}) {
        for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
          if (quotations_.depth_of[i] > 0) continue;
          set_region(sentence.tokens, i, before);
          if (!region_.empty() && !is_used(i, before)) read_cue(i, detached);
        }
      }
    }
    std::sort(out_.begin(), out_.end(), [](const Attribution& a, const Attribution& b) { return first(a) < first(b); });
    return std::move(out_);
  }

 private:
  static uint32_t first(const Attribution& a) {
    uint32_t at = std::min(a.cue.front().begin, a.content.front().begin);
    return a.source.empty() ? at : std::min(at, a.source.front().begin);
  }
  [[nodiscard]] std::string_view class_of(uint32_t i) const { return company().value_of(lower_[i]); }
  [[nodiscard]] bool is(uint32_t i, std::string_view word) const { return lower_[i] == word; }
  [[nodiscard]] char32_t first_character(uint32_t i) const {
    return decode_at(document_.text, tokens_.items[i].range.begin).value;
  }
  [[nodiscard]] bool is_word(uint32_t i) const {
    return is_letter(first_character(i)) || is_digit(first_character(i)) || lower_[i] == "'s" || lower_[i] == "’s";
  }
  [[nodiscard]] bool is_mark(uint32_t i) const {
    return !is_word(i) && first_character(i) != '-' && first_character(i) != '$';
  }
  [[nodiscard]] bool is_adverb(uint32_t i) const {
    return class_of(i) == "adverb" ||
           (lower_[i].size() > 4 && lower_[i].ends_with("ly") && !is_upper(first_character(i)));
  }

  // The tokens that an attribution with its cue at `i` may use: of the innermost content around it, or of the sentence
  // between the attributions on both sides. `from`: the first attribution of the sentence.
  void set_region(TokenRange sentence, uint32_t i, uint32_t from) {
    region_ = sentence;
    nested_ = false;
    for (uint32_t k = from; k < out_.size(); ++k) {
      bool inside = false;
      for (const TokenRange part : out_[k].content) {
        if (!part.contains(i)) continue;
        inside = true;
        region_ = {std::max(region_.begin, part.begin), std::min(region_.end, part.end)};
      }
      nested_ |= inside;
      if (inside) continue;
      const TokenRange whole = extent(out_[k]);
      if (whole.end <= i) region_.begin = std::max(region_.begin, whole.end);
      if (whole.begin > i) region_.end = std::min(region_.end, whole.begin);
    }
  }

  [[nodiscard]] bool is_used(uint32_t i, uint32_t from) const {
    for (uint32_t k = from; k < out_.size(); ++k) {
      for (const auto* role : {&out_[k].cue, &out_[k].source}) {
        for (const TokenRange part : *role) {
          if (part.contains(i)) return true;
        }
      }
    }
    return false;
  }

  static TokenRange extent(const Attribution& found) {
    TokenRange whole = found.cue.front();
    for (const auto* role : {&found.source, &found.content}) {
      for (const TokenRange part : *role) whole = {std::min(whole.begin, part.begin), std::max(whole.end, part.end)};
    }
    return whole;
  }

  void read_cue(uint32_t i, bool detached) {
    if (is(i, "according") && i + 2 < region_.end && is(i + 1, "to")) {
      if (detached) read_according(i);
      return;
    }
    if (class_of(i) == "hedge") {
      if (!detached) read_hedge(i);
      return;
    }
    const std::string_view value = cue_verbs().value_of(lower_[i]);
    if (value.empty() || !is_verb(i)) return;
    if (!detached && class_of(i) == "report" && read_passive(i)) return;
    read_verb(i, value.substr(value.find(' ') + 1), detached);
  }

  // Not a noun ("the report", "his claims") and not a passive's agentless participle.
  [[nodiscard]] bool is_verb(uint32_t i) const {
    if (i == region_.begin || is_upper(first_character(i))) return false;
    const bool base_form = cue_verbs().value_of(lower_[i]).ends_with(" base");
    const std::string_view before = class_of(i - 1);
    if (base_form && before != "auxiliary" && before != "pronoun" && !is_adverb(i - 1) &&
        !lower_[i - 1].ends_with("s") && !is(i - 1, "people") && !is(i - 1, "police") && !is(i - 1, ",")) {
      return false;
    }
    if (before == "determiner" || (before == "preposition" && !lower_[i].ends_with("ing"))) return false;
    if (i + 1 < region_.end && is(i + 1, "-") && !tokens_.items[i + 1].space_before) return false;
    return !(is(i - 1, "-") && !tokens_.items[i].space_before);
  }

  // "is said to be", "it was reported that": nobody is named.
  bool read_passive(uint32_t i) {
    uint32_t from = i;
    while (from > region_.begin && (is_adverb(from - 1) || is(from - 1, "been") || is(from - 1, "being"))) --from;
    if (from == region_.begin) return false;
    const std::string& be = lower_[from - 1];
    if (be != "is" && be != "was" && be != "are" && be != "were" && be != "has" && be != "have" && be != "be")
      return false;
    if (from < i && (be == "has" || be == "have") && !is(from, "been")) return false;
    if ((be == "has" || be == "have") && from == i) return false;
    if (i + 1 >= region_.end || (!is(i + 1, "to") && !is(i + 1, "that"))) return false;
    Attribution found;
    found.cue.push_back({from - 1, i + 1});
    const TokenRange right = trimmed({i + 1, region_.end});
    const uint32_t subject_end = from - 1;
    const TokenRange subject{phrase_begin(subject_end), subject_end};
    if (!subject.empty() && !is(subject.begin, "it") && is(i + 1, "to")) found.content.push_back(subject);
    add_content(found, right);
    found.confidence = 0.5F;
    return keep(std::move(found));
  }

  void read_hedge(uint32_t i) {
    Attribution found;
    found.cue.push_back({i, i + 1});
    add_content(found, trimmed({region_.begin, i}));
    add_content(found, trimmed({i + 1, region_.end}));
    found.confidence = 0.4F;
    keep(std::move(found));
  }

  void read_according(uint32_t i) {
    Attribution found;
    found.cue.push_back({i, i + 2});
    const TokenRange source{i + 2, phrase_end(i + 2)};
    if (source.empty()) return;
    found.source.push_back(source);
    const TokenRange left = trimmed({region_.begin, i});
    const TokenRange right = trimmed({source.end, region_.end});
    add_content(found, left.size() > 2 ? with_quotation(left) : right);
    keep(std::move(found));
  }

  void read_verb(uint32_t i, std::string_view value, bool detached_wanted) {
    const std::string_view frame = value.substr(0, value.find(' '));
    const TokenRange cue{cue_begin(i), i + 1};
    const std::optional<TokenRange> before = quotation_before(cue.begin);
    Attribution found;
    found.cue.push_back(cue);
    const bool comma = cue.begin > region_.begin && is(cue.begin - 1, ",");
    if (cue.begin == i && i + 1 < region_.end && (before || (comma && !follows_apposition(i))) &&
        starts_inverted_source(i + 1)) {
      if (!detached_wanted) return;
      const TokenRange source{i + 1, phrase_end(i + 1)};
      found.source.push_back(source);
      add_left(found, cue.begin, before);
      add_resumed(found, source.end);
      keep(std::move(found));
      return;
    }
    if (i + 1 < region_.end && is(i + 1, "by") && has_be(cue)) {
      if (!detached_wanted) read_agent(std::move(found), i);
      return;
    }
    const TokenRange source = subject_before(cue.begin);
    if (source.empty()) return;
    found.source.push_back(source);
    const std::optional<TokenRange> quoted = quotation_before(source.begin);
    const bool closes = i + 1 == region_.end || is(i + 1, ".") || is(i + 1, ",") || is_time_or_manner(i + 1);
    const bool after_clause = source.begin > region_.begin + 1 && is(source.begin - 1, ",");
    const bool detached = quoted || (after_clause && closes);
    if (detached != detached_wanted) return;
    if (detached) {
      add_left(found, source.begin, quoted);
      add_resumed(found, i + 1);
      // "The raft, she said, had crossed": the clause goes on.
      if (!quoted && i + 1 < region_.end && is(i + 1, ","))
        add_content(found, with_quotation(trimmed({i + 1, region_.end})));
    } else {
      add_right(found, i + 1, frame);
    }
    keep(std::move(found));
  }

  [[nodiscard]] bool has_be(TokenRange cue) const {
    for (uint32_t i = cue.begin; i < cue.end; ++i) {
      if (is(i, "was") || is(i, "were") || is(i, "is") || is(i, "are") || is(i, "been") || is(i, "be")) return true;
    }
    return false;
  }

  // "The plan was condemned by the union": the agent is the source, the subject the content.
  void read_agent(Attribution found, uint32_t i) {
    const TokenRange source{i + 2, phrase_end(i + 2)};
    if (source.empty()) return;
    found.source.push_back(source);
    add_content(found, trimmed({phrase_begin(found.cue.front().begin), found.cue.front().begin}));
    add_content(found, trimmed({source.end, region_.end}));
    keep(std::move(found));
  }

  // Whether the comma before the verb at `i` closes an apposition to its subject ("Ann Lee, who heads the union,
  // said").
  [[nodiscard]] bool follows_apposition(uint32_t i) const {
    uint32_t open = i - 1;
    while (open > region_.begin && !is(open - 1, ",")) {
      --open;
      if (i - open > kMaxSourceTokens) return false;
    }
    if (open <= region_.begin + 1 || quotations_.depth_of[open - 1] > 0) return false;
    const bool relative = is(open, "who") || is(open, "whose") || is(open, "which");
    for (uint32_t k = region_.begin; k < i - 1; ++k) {
      if (relative && k >= open) break;
      if (class_of(k) == "auxiliary" || (!cue_verbs().value_of(lower_[k]).empty() && is_verb(k))) return false;
    }
    return true;
  }

  // Auxiliaries and adverbs before the verb belong to the cue.
  [[nodiscard]] uint32_t cue_begin(uint32_t i) const {
    uint32_t begin = i;
    for (uint32_t at = i; at > region_.begin; --at) {
      if (class_of(at - 1) == "auxiliary") {
        begin = at - 1;
      } else if (!is_adverb(at - 1)) {
        break;
      } else {
        begin = at - 1;
      }
    }
    return begin;
  }

  // The quotation that ends at most a comma before token `i`, if no attribution has it yet.
  [[nodiscard]] std::optional<TokenRange> quotation_before(uint32_t i) const {
    if (i == 0) return std::nullopt;
    const uint32_t last = is(i - 1, ",") && i > 1 ? i - 2 : i - 1;
    const uint32_t item = quotations_.outermost[last];
    if (item == UINT32_MAX || quotations_.items[item].tokens.end != last + 1 || taken_[item]) return std::nullopt;
    return quotations_.items[item].tokens;
  }

  [[nodiscard]] bool starts_inverted_source(uint32_t i) const {
    if (is_mark(i) || class_of(i) == "clause" || class_of(i) == "addressee" || class_of(i) == "preposition")
      return false;
    return class_of(i) != "auxiliary" && !is_time_or_manner(i) && !is_adverb(i);
  }

  [[nodiscard]] bool is_time_or_manner(uint32_t i) const {
    if (name_words().value_of(lower_[i]) == "calendar") return true;
    if (is(i, "yesterday") || is(i, "today") || is(i, "earlier") || is(i, "late") || is(i, "last")) return true;
    return (is(i, "on") || is(i, "in") || is(i, "at") || is(i, "during") || is(i, "of") || is(i, "through") ||
            is(i, "via"));
  }

  // End of the noun phrase that starts at `i`, appositions included.
  [[nodiscard]] uint32_t phrase_end(uint32_t i) const {
    uint32_t end = i;
    while (end < region_.end && end - i < kMaxSourceTokens) {
      if (is(end, ",")) {
        const bool more = end + 1 < region_.end && (class_of(end + 1) == "determiner" || is(end + 1, "who") ||
                                                    is(end + 1, "whose") || is_upper(first_character(end + 1)));
        if (!more) break;
        uint32_t close = end + 1;
        while (close < region_.end && !is(close, ",") && !is_mark(close)) ++close;
        return close < region_.end && is(close, ",") ? close + 1 : close;
      }
      if (is_mark(end) && !is(end, "'") && !is(end, "(") && !is(end, ")")) break;
      if (end > i && (is(end, "that") || is(end, "after") || is(end, "as") || is(end, "in") || is(end, "on")) &&
          end - i > 1 && is_time_or_manner(end) && end + 1 < region_.end &&
          name_words().value_of(lower_[end + 1]) == "calendar") {
        break;
      }
      if (end > i && class_of(end) == "clause") break;
      ++end;
    }
    return end;
  }

  // Start of the noun phrase that ends before `end`.
  [[nodiscard]] uint32_t phrase_begin(uint32_t end) const {
    uint32_t begin = end;
    while (begin > region_.begin && end - begin < kMaxSourceTokens) {
      const uint32_t i = begin - 1;
      if (quotations_.depth_of[i] > 0 || (is_mark(i) && !is(i, "(") && !is(i, ")") && !is(i, "'"))) break;
      if (class_of(i) == "clause" || class_of(i) == "auxiliary") break;
      if (!cue_verbs().value_of(lower_[i]).empty() && is_verb(i) && !is_upper(first_character(i))) break;
      --begin;
    }
    while (begin < end && (is(begin, "and") || is(begin, "or") || is_adverb(begin) || is_mark(begin) ||
                           is(begin, "on") || is(begin, "in")))
      ++begin;
    // "On Sunday the minister": the phrase behind the time.
    while (begin < end && name_words().value_of(lower_[begin]) == "calendar" && end - begin > 1 && !is(begin, "i"))
      ++begin;
    return begin;
  }

  // The subject whose verb starts at `verb`: a pronoun, a noun phrase, one with an apposition between commas.
  [[nodiscard]] TokenRange subject_before(uint32_t verb) const {
    uint32_t end = verb;
    while (end > region_.begin && is_adverb(end - 1)) --end;
    if (end == region_.begin) return {};
    if (class_of(end - 1) == "pronoun") return {end - 1, end};
    if (!is(end - 1, ",")) {
      const uint32_t begin = phrase_begin(end);
      return begin < end && (is_word(begin) || class_of(begin) == "determiner") ? TokenRange{begin, end} : TokenRange{};
    }
    uint32_t comma = end - 1;
    do {
      if (comma == region_.begin) return {};
      --comma;
    } while (!is(comma, ",") && end - comma < kMaxSourceTokens);
    if (!is(comma, ",") || comma == region_.begin) return {};
    const uint32_t begin = phrase_begin(comma);
    return begin < comma ? TokenRange{begin, end} : TokenRange{};
  }

  // Content before the source: a quotation, with what leads to it in its sentence, or the clause.
  void add_left(Attribution& found, uint32_t end, std::optional<TokenRange> quoted) {
    if (quoted) {
      taken_[quotations_.outermost[quoted->begin]] = true;
      TokenRange all = *quoted;
      const uint32_t lead = tokens_.sentences[tokens_.items[quoted->begin].sentence].tokens.begin;
      if (lead < all.begin && lead >= region_.begin) all = trimmed({lead, all.end});
      add_content(found, all);
    } else {
      add_content(found, trimmed({region_.begin, end}));
    }
  }

  // "“…,” X said, “…”": the quotation goes on behind the cue.
  void add_resumed(Attribution& found, uint32_t from) {
    for (uint32_t i = from; i < region_.end && i < from + 12; ++i) {
      const uint32_t item = quotations_.outermost[i];
      if (item == UINT32_MAX || quotations_.items[item].tokens.begin != i || taken_[item]) continue;
      if (!is(i - 1, ",") && !is(i - 1, ".") && !is(i - 1, ":")) return;
      taken_[item] = true;
      add_content(found, quotations_.items[item].tokens);
      return;
    }
  }

  void add_right(Attribution& found, uint32_t begin, std::string_view frame) {
    uint32_t from = begin;
    if (frame == "tell" || frame == "to") from = behind_addressee(begin, frame);
    // "said on Tuesday in a statement that …"
    uint32_t that = from;
    while (that < region_.end && that < from + 10 && !is(that, "that")) ++that;
    if (that < region_.end && is(that, "that") && is_time_or_manner(from)) from = that;
    add_content(found, with_quotation(trimmed({from, region_.end})));
  }

  [[nodiscard]] uint32_t behind_addressee(uint32_t i, std::string_view frame) const {
    if (frame == "to") return i;
    uint32_t at = i;
    while (at < region_.end && at < i + 8) {
      if (is(at, "that") || (is_mark(at) && at > i) || class_of(at) == "pronoun" ||
          (class_of(at) == "determiner" && at > i + 1))
        break;
      if (class_of(at) == "addressee" && at + 1 < region_.end && !is(at + 1, "of")) return at + 1;
      ++at;
    }
    return at < region_.end && at < i + 8 && at > i ? at : i;
  }

  // A quotation that starts in the content is content to its end, in whatever sentence that is.
  [[nodiscard]] TokenRange with_quotation(TokenRange content) {
    if (content.empty()) return content;
    for (uint32_t i = content.begin; i < content.end; ++i) {
      const uint32_t item = quotations_.outermost[i];
      if (item == UINT32_MAX) continue;
      taken_[item] = true;
      content.end = std::max(content.end, quotations_.items[item].tokens.end);
      i = quotations_.items[item].tokens.end;
    }
    return content;
  }

  [[nodiscard]] TokenRange trimmed(TokenRange range) const {
    const auto loose = [&](uint32_t i) {
      return is_mark(i) && quotations_.depth_of[i] == 0 && !is(i, "(") && !is(i, ")");
    };
    while (range.begin < range.end && (loose(range.begin) || is(range.begin, "and") || is(range.begin, "but")))
      ++range.begin;
    while (range.end > range.begin && loose(range.end - 1)) --range.end;
    return range;
  }

  static void add_content(Attribution& found, TokenRange range) {
    if (!range.empty()) found.content.push_back(range);
  }

  bool keep(Attribution found) {
    uint32_t words = 0;
    for (const TokenRange part : found.content) words += part.size();
    if (words == 0 || (words < 2 && quotations_.depth_of[found.content.front().begin] == 0)) return false;
    std::sort(found.content.begin(), found.content.end());
    if (nested_) found.confidence *= 0.8F;
    out_.push_back(std::move(found));
    return true;
  }

  const Document& document_;
  const Tokens& tokens_;
  const Quotations& quotations_;
  std::vector<std::string> lower_;
  std::vector<bool> taken_;  // one a quotation: some attribution's content
  TokenRange region_;        // tokens that the attribution at hand may use
  bool nested_ = false;      // they are the content of another
  std::vector<Attribution> out_;
};

}  // namespace

std::vector<Attribution> find_attributions(const Document& document, const Tokens& tokens, const Quotations& quotations,
                                           const std::vector<Name>&) {
  return RuleFinder(document, tokens, quotations).run();
}

}  // namespace onrecord
