#include "attribution/citations.h"

#include <algorithm>
#include <optional>

#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxCitedTokens = 24;

// One place of the text that cites.
struct Citation {
  uint32_t verb = 0;
  TokenRange cited;  // "a Revolutionary Guards commander"
  TokenRange sentence;
};

// The noun phrase behind the "citing" at `i`: up to a comma, a mark or the verb of the main clause.
std::optional<Citation> citation_at(const Words& words, const SourceReader& reader, uint32_t i) {
  const TokenRange sentence = words.sentence_of(i);
  uint32_t end = i + 1;
  while (end < sentence.end && end - i < kMaxCitedTokens && words.is_word(end) && !words.is(end, "that") &&
         !words.is(end, "as") && (end == i + 1 || !cue_verbs().contains(words.lower(end))))
    ++end;
  const TokenRange cited{i + 1, end};
  if (cited.empty()) return std::nullopt;
  const SourcePhrase phrase = reader.read_one(cited);
  if (!may_speak(phrase) || phrase.head_class == HeadClass::pronoun) return std::nullopt;
  return Citation{i, cited, sentence};
}

// "quoted an officer as saying that …": where the officer's own words begin, behind `cited`.
struct QuotedAs {
  TokenRange cited, cue;  // "an officer", "as saying"
};

std::optional<QuotedAs> quoted_as(const Words& words, const SourceReader& reader, uint32_t verb) {
  const TokenRange sentence = words.sentence_of(verb);
  const uint32_t limit = std::min(sentence.end, verb + kMaxCitedTokens);
  for (uint32_t as = verb + 2; as + 1 < limit; ++as) {
    if (!words.is(as, "as") || !words.lower(as + 1).ends_with("ing")) continue;
    if (!cue_verbs().contains(words.lower(as + 1))) continue;
    TokenRange cited{verb + 1, as};
    if (words.is(cited.end - 1, ",")) --cited.end;
    if (cited.empty() || !may_speak(reader.read_one(cited))) return std::nullopt;
    return QuotedAs{cited, {as, as + 2}};
  }
  return std::nullopt;
}

bool quotes(const Words& words, uint32_t i) {
  return words.is_any(i, {"cited", "cites", "cite", "quoted", "quotes", "quote"});
}

// The verb by which a claim's source quotes: its cue's own, or the one before "as saying" where the finder took that
// for the cue. UINT32_MAX for none.
uint32_t quoting_verb(const Words& words, const Attribution& one) {
  if (one.source.empty()) return UINT32_MAX;
  const uint32_t cue = one.cue.front().end - 1;
  if (quotes(words, cue)) return cue;
  const uint32_t begin = one.source.back().end;
  if (cue <= begin || cue - begin > kMaxCitedTokens || !words.lower(cue).ends_with("ing")) return UINT32_MAX;
  for (uint32_t i = cue; i > begin; --i) {
    if (quotes(words, i - 1)) return i - 1;
  }
  return UINT32_MAX;
}

bool is_cue_of_any(const std::vector<Attribution>& attributions, uint32_t token) {
  return std::any_of(attributions.begin(), attributions.end(),
                     [token](const Attribution& one) { return holds(one.cue, token); });
}

// The claim at `outer` is split: what it hands on, and the same words as the claim of the one it quotes.
bool split_quoted(const QuotedAs& quoted, size_t outer, std::vector<Attribution>& attributions) {
  Attribution inner = attributions[outer];
  const TokenRange phrase{quoted.cited.begin, quoted.cue.end};  // is no part of what is told
  std::vector<TokenRange> told;
  for (const TokenRange part : inner.content) {
    if (part.begin < phrase.begin) told.push_back({part.begin, std::min(part.end, phrase.begin)});
    if (part.end > phrase.end) told.push_back({std::max(part.begin, phrase.end), part.end});
  }
  const auto found = std::find_if(attributions.begin(), attributions.end(), [&quoted](const Attribution& one) {
    return quoted.cue.contains(one.cue.back().end - 1);
  });
  if (told.empty() && found != attributions.end()) told = found->content;
  if (told.empty()) return false;
  inner.source = {quoted.cited};
  inner.cue = {quoted.cue};
  inner.content = told;
  inner.nested = false;
  attributions[outer].content = std::move(told);
  if (found == attributions.end()) {
    attributions.push_back(std::move(inner));
  } else {
    *found = std::move(inner);
  }
  return true;
}

// The claim of the one who cites: in the same sentence, its source or its cue right before "citing".
size_t citing_claim(const Words& words, const std::vector<Attribution>& attributions, const Citation& citation) {
  uint32_t before = citation.verb;
  if (before > citation.sentence.begin && words.is(before - 1, ",")) --before;
  for (size_t k = 0; k < attributions.size(); ++k) {
    const Attribution& one = attributions[k];
    if (one.source.empty() || !citation.sentence.contains(one.cue.front().begin)) continue;
    if (one.cue.front().contains(citation.verb) || holds(one.source, citation.verb)) continue;
    const uint32_t source_end = one.source.back().end;
    if (one.cue.back().end == before || source_end == before || source_end == before + 1) return k;
  }
  return attributions.size();
}

// The clause before the speaker, where the content was taken to be the citation itself.
void mend_content(const Words& words, const Citation& citation, Attribution& citing) {
  if (!holds(citing.content, citation.verb)) return;
  uint32_t end = citing.source.front().begin;
  while (end > citation.sentence.begin && !words.is_word(end - 1)) --end;
  std::vector<TokenRange> kept;
  for (const TokenRange part : citing.content) {
    if (part.end <= citation.verb) kept.push_back(part);
  }
  if (kept.empty() && end > citation.sentence.begin + 1 && citing.source.front().begin < citation.verb)
    kept.push_back({citation.sentence.begin, end});
  if (!kept.empty()) citing.content = kept;
}

}  // namespace

std::vector<Attribution> complete_citations(const Words& words, const SourceReader& reader,
                                            std::vector<Attribution> attributions) {
  bool changed = false;
  const size_t claims = attributions.size();
  for (size_t k = 0; k < claims; ++k) {
    const uint32_t verb = quoting_verb(words, attributions[k]);
    if (verb == UINT32_MAX) continue;
    const auto quoted = quoted_as(words, reader, verb);
    if (!quoted) continue;
    if (!attributions[k].cue.front().contains(verb)) {
      if (is_cue_of_any(attributions, verb)) continue;
      attributions[k].cue = {{verb, verb + 1}};
    }
    changed |= split_quoted(*quoted, k, attributions);
  }
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (!words.is_any(i, {"citing", "quoting"})) continue;
    const std::optional<Citation> citation = citation_at(words, reader, i);
    if (!citation) continue;
    const size_t citing = citing_claim(words, attributions, *citation);
    if (citing == attributions.size()) continue;
    mend_content(words, *citation, attributions[citing]);
    if (holds(attributions[citing].content, i)) continue;
    const auto found = std::find_if(attributions.begin(), attributions.end(),
                                    [i](const Attribution& one) { return one.cue.front().contains(i); });
    Attribution cited = attributions[citing];
    cited.source = {citation->cited};
    cited.cue = {{i, i + 1}};
    changed = true;
    if (found == attributions.end()) {
      attributions.push_back(std::move(cited));
    } else {
      *found = std::move(cited);
    }
  }
  if (changed) sort_by_first_token(attributions);
  return attributions;
}

}  // namespace onrecord
