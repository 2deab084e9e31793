#include "cli/evaluate.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <istream>
#include <map>
#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "briefing/assemble.h"
#include "cli/gold_article.h"
#include "document/readers.h"
#include "engine/analyze.h"
#include "engine/trained_model.h"
#include "language/language_reading.h"
#include "language/quotations.h"
#include "language/tokens.h"

namespace onrecord {
namespace {

struct Pair {
  uint32_t gold;
  uint32_t predicted;
  double content;  // overlap of the contents' words
};

// One-to-one, greedily by content overlap, then by cue overlap.
std::vector<Pair> pair_up(const GoldArticle& article, const std::vector<ScoredAttribution>& predicted) {
  const std::vector<ScoredAttribution>& gold = article.gold();
  const auto words_of = [&article](const TokenSet& set) {
    TokenSet words = set & article.words();
    return words.empty() ? set : words;
  };
  std::vector<std::tuple<double, double, uint32_t, uint32_t>> candidates;
  for (uint32_t i = 0; i < gold.size(); ++i) {
    for (uint32_t j = 0; j < predicted.size(); ++j) {
      const bool cue = !(gold[i].cue_set & predicted[j].cue_set).empty();
      if (!cue && (gold[i].content_set & predicted[j].content_set).empty()) continue;
      const double content = overlap(words_of(gold[i].content_set), words_of(predicted[j].content_set));
      if (cue || content >= 0.5)
        candidates.emplace_back(-content, -overlap(gold[i].cue_set, predicted[j].cue_set), i, j);
    }
  }
  std::sort(candidates.begin(), candidates.end());
  std::vector<bool> gold_used(gold.size(), false);
  std::vector<bool> predicted_used(predicted.size(), false);
  std::vector<Pair> out;
  for (const auto& [content, cue, i, j] : candidates) {
    if (gold_used[i] || predicted_used[j]) continue;
    gold_used[i] = predicted_used[j] = true;
    out.push_back({i, j, -content});
  }
  return out;
}

bool source_matches(const GoldArticle& article, const TokenSet& gold, const TokenSet& predicted) {
  if (gold.empty() || predicted.empty()) return gold.empty() && predicted.empty();
  const TokenSet both = gold & predicted;
  if (both.empty()) return false;
  return !(both & article.strong()).empty() || !(both & article.heads_of(gold)).empty() ||
         (gold & article.strong()).empty();
}

bool who_matches(const std::string& gold, const std::string& predicted) {
  const std::vector<std::string> g = strong_words(gold);
  const std::vector<std::string> p = strong_words(predicted);
  if (g.empty() || p.empty()) return g.empty() && p.empty();
  const auto has = [](const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  if (has(p, g.back())) return true;
  std::vector<std::string> distinct = g;
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  const auto shared =
      std::count_if(distinct.begin(), distinct.end(), [&](const std::string& word) { return has(p, word); });
  return 2 * static_cast<size_t>(shared) >= distinct.size();
}

constexpr std::array kFields = {"kind", "naming", "count", "affiliation", "stance", "form", "via", "who"};

struct Scores {
  uint64_t articles = 0, gold = 0, predicted = 0, found = 0, content = 0, content_and_source = 0, exact = 0;
  std::array<std::array<uint64_t, 3>, 3> tokens{};  // source, cue, content: in both, gold, predicted
  uint64_t judged = 0;
  std::array<uint64_t, kFields.size()> right{};
  uint64_t who = 0, who_and_kind = 0, card = 0;
  // Focal attributions, and those found with source and kind right; then those of the three kinds of state authority.
  std::array<uint64_t, 2> focal{}, focal_right{};
  bool labels = false;
  std::string errors;  // "field: gold → predicted | source | cue", one a line
};

std::array<bool, kFields.size()> fields_right(const GoldLabels& g, const GoldLabels& p,
                                              const std::map<std::string, std::string>& pair_of) {
  const auto paired = pair_of.find(g.via);
  const bool via = g.via.empty() ? p.via.empty() : paired != pair_of.end() && !p.via.empty() && paired->second == p.via;
  return {g.kind == p.kind,
          g.naming == p.naming,
          g.count == p.count,
          strong_words(g.affiliation) == strong_words(p.affiliation),
          g.stance == p.stance,
          g.form == p.form,
          via,
          who_matches(g.who, p.who)};
}

std::string label_of_field(const GoldLabels& labels, size_t field) {
  const std::array<std::string, kFields.size()> values = {
      labels.kind,        labels.naming, labels.count ? std::to_string(*labels.count) : "",
      labels.affiliation, labels.stance, labels.form,
      labels.via,         labels.who};
  return values[field].empty() ? "-" : values[field];
}

void list_errors(Scores& scores, const GoldArticle& article, const ScoredAttribution& gold,
                 const ScoredAttribution& predicted, const std::array<bool, kFields.size()>& right) {
  const OffsetMap map(article.text(), OffsetMap::Unit::code_points);
  const auto words = [&](const std::vector<ByteRange>& spans, size_t limit) {
    std::string out;
    for (const ByteRange span : spans) {
      out += (out.empty() ? "" : " … ") +
             std::string(slice(article.text(), {map.to_bytes(span.begin), map.to_bytes(span.end)}));
    }
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out.size() > limit ? repair_utf8(out.substr(0, limit)).text + "…" : out;
  };
  for (size_t field = 0; field < kFields.size(); ++field) {
    if (right[field]) continue;
    scores.errors += std::string(kFields[field]) + ": " + label_of_field(gold.labels, field) + " → " +
                     label_of_field(predicted.labels, field) + " | " + words(gold.source, 90) + " | " +
                     words(gold.cue, 40) + " | " + words(gold.content, 70) + "\n";
  }
}

bool speaks_for_state(std::string_view kind) {
  return kind == "official" || kind == "diplomat" || kind == "intelligence";
}

void score_article(Scores& scores, const GoldArticle& article, const std::vector<ScoredAttribution>& predicted,
                   bool errors) {
  const std::vector<ScoredAttribution>& gold = article.gold();
  ++scores.articles;
  scores.gold += gold.size();
  scores.predicted += predicted.size();
  scores.labels |= article.has_labels();
  std::array<TokenSet, 6> all;
  all.fill(TokenSet(article.token_count()));
  const auto gather = [&all](const std::vector<ScoredAttribution>& list, size_t at) {
    for (const ScoredAttribution& one : list) {
      all[at] |= one.source_set;
      all[at + 1] |= one.cue_set;
      all[at + 2] |= one.content_set;
    }
  };
  for (const ScoredAttribution& one : gold) {
    if (!one.labels.focal) continue;
    ++scores.focal[0];
    scores.focal[1] += speaks_for_state(one.labels.kind);
  }
  gather(gold, 0);
  gather(predicted, 3);
  for (size_t role = 0; role < 3; ++role) {
    scores.tokens[role][0] += (all[role] & all[role + 3]).count();
    scores.tokens[role][1] += all[role].count();
    scores.tokens[role][2] += all[role + 3].count();
  }

  const std::vector<Pair> pairs = pair_up(article, predicted);
  std::map<std::string, std::string> pair_of;
  for (const Pair& pair : pairs) {
    if (pair.content >= 0.5) pair_of.emplace(gold[pair.gold].labels.id, predicted[pair.predicted].labels.id);
  }
  const auto words = [&article](const TokenSet& set) { return set & article.words(); };
  for (const Pair& pair : pairs) {
    ++scores.found;
    if (pair.content < 0.5) continue;
    const ScoredAttribution& g = gold[pair.gold];
    const ScoredAttribution& p = predicted[pair.predicted];
    ++scores.content;
    const auto right = fields_right(g.labels, p.labels, pair_of);
    const bool kind = right[0];
    const bool who = right[7];
    scores.who += who;
    scores.who_and_kind += who && kind;
    scores.card += who && kind && right[1] && right[4];
    scores.exact += words(g.source_set) == words(p.source_set) && words(g.cue_set) == words(p.cue_set) &&
                    words(g.content_set) == words(p.content_set);
    if (!source_matches(article, g.source_set, p.source_set)) continue;
    ++scores.content_and_source;
    ++scores.judged;
    if (g.labels.focal && kind) {
      ++scores.focal_right[0];
      scores.focal_right[1] += speaks_for_state(g.labels.kind);
    }
    if (errors && article.has_labels()) list_errors(scores, article, g, p, right);
    for (size_t field = 0; field < kFields.size(); ++field) scores.right[field] += right[field];
  }
}

void put_line(std::string& out, const char* name, double value) {
  std::array<char, 96> line{};
  std::snprintf(line.data(), line.size(), "%-34s %.2f\n", name, 100 * value);
  out += line.data();
}

void put_count(std::string& out, const char* name, uint64_t value) {
  std::array<char, 96> line{};
  std::snprintf(line.data(), line.size(), "%-34s %llu\n", name, static_cast<unsigned long long>(value));
  out += line.data();
}

double share(uint64_t part, uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}
double f1(uint64_t both, uint64_t gold, uint64_t predicted) {
  return share(2 * both, gold + predicted);
}

std::string report_of(const Scores& s) {
  std::string out;
  put_count(out, "articles", s.articles);
  put_count(out, "gold", s.gold);
  put_count(out, "predicted", s.predicted);
  constexpr std::array kRoles = {"token source F1", "token cue F1", "token content F1"};
  for (size_t role = 0; role < 3; ++role)
    put_line(out, kRoles[role], f1(s.tokens[role][0], s.tokens[role][1], s.tokens[role][2]));
  put_line(out, "attribution found F1", f1(s.found, s.gold, s.predicted));
  put_line(out, "attribution content F1", f1(s.content, s.gold, s.predicted));
  put_line(out, "attribution content+source F1", f1(s.content_and_source, s.gold, s.predicted));
  put_line(out, "attribution full exact F1", f1(s.exact, s.gold, s.predicted));
  put_line(out, "source acc. given content", share(s.content_and_source, s.content));
  if (!s.labels) return out;
  put_count(out, "judged", s.judged);
  for (size_t field = 0; field < kFields.size(); ++field) {
    put_line(out, (std::string("label ") + kFields[field]).c_str(), share(s.right[field], s.judged));
  }
  put_line(out, "end to end who", f1(s.who, s.gold, s.predicted));
  put_line(out, "end to end who+kind", f1(s.who_and_kind, s.gold, s.predicted));
  put_line(out, "end to end card", f1(s.card, s.gold, s.predicted));
  if (s.focal[0] == 0) return out;
  put_line(out, "focal found with kind", share(s.focal_right[0], s.focal[0]));
  put_line(out, "... official, diplomat, intell.", share(s.focal_right[1], s.focal[1]));
  return out;
}

// The engine's tokens that a span in code points touches.
std::vector<TokenRange> token_ranges(const Tokens& tokens, const OffsetMap& map, const std::vector<ByteRange>& spans) {
  std::vector<TokenRange> out;
  for (const ByteRange span : spans) {
    const ByteRange bytes{map.to_bytes(span.begin), map.to_bytes(span.end)};
    const auto begin = std::partition_point(tokens.items.begin(), tokens.items.end(),
                                            [&](const Token& token) { return token.range.end <= bytes.begin; });
    const auto end = std::partition_point(begin, tokens.items.end(),
                                          [&](const Token& token) { return token.range.begin < bytes.end; });
    const TokenRange range{static_cast<uint32_t>(begin - tokens.items.begin()),
                           static_cast<uint32_t>(end - tokens.items.begin())};
    if (!range.empty()) out.push_back(range);
  }
  return out;
}

// Labels the annotated spans.
Briefing label_gold(const GoldArticle& article) {
  Document document = document_of_text(article.text());
  const Tokens tokens = tokenize(document);
  const Quotations quotations = find_quotations(document, tokens);
  const std::vector<Name> names = read_language(trained_model().language, document, tokens).names;
  const OffsetMap map(document.text, OffsetMap::Unit::code_points);
  std::vector<Attribution> attributions;
  for (const ScoredAttribution& gold : article.gold()) {
    attributions.push_back({token_ranges(tokens, map, gold.source), token_ranges(tokens, map, gold.cue),
                            token_ranges(tokens, map, gold.content), 1});
    if (attributions.back().cue.empty() || attributions.back().content.empty()) attributions.pop_back();
  }
  LabelledArticle labelled = label_attributions(document, tokens, quotations, names, attributions);
  Briefing briefing;
  add_article(briefing, std::move(document), tokens, std::move(labelled));
  return briefing;
}

Briefing analyze_text(const GoldArticle& article) {
  std::vector<Document> documents;
  documents.push_back(document_of_text(article.text()));
  return analyze(std::move(documents));
}

std::vector<ScoredAttribution> outermost_of(const std::vector<ScoredAttribution>& all) {
  const auto holds = [](const ScoredAttribution& outer, const ScoredAttribution& inner) {
    return !(outer.content_set & inner.cue_set).empty();
  };
  std::vector<ScoredAttribution> outermost;
  for (const ScoredAttribution& one : all) {
    const bool inside = std::any_of(all.begin(), all.end(), [&](const ScoredAttribution& other) {
      return &other != &one && holds(other, one) && !holds(one, other);
    });
    if (!inside) outermost.push_back(one);
  }
  return outermost;
}

}  // namespace

Result<std::string> evaluate(std::istream& gold, const EvaluationOptions& options) {
  Scores scores;
  std::string line;
  uint64_t number = 0;
  while (std::getline(gold, line)) {
    if (line.empty()) continue;
    ++number;
    if (options.skip_every > 0 && number % options.skip_every == 0) continue;
    if (options.only_every > 0 && number % options.only_every != 0) continue;
    const Result<GoldArticle> article = GoldArticle::read(line);
    if (!article.ok())
      return Error{ErrorKind::malformed, "article " + std::to_string(number) + ": " + article.error().message};
    const Briefing briefing = options.gold_spans ? label_gold(article.value()) : analyze_text(article.value());
    std::vector<ScoredAttribution> predictions = article.value().predictions(briefing);
    if (options.outermost) predictions = outermost_of(predictions);
    score_article(scores, article.value(), predictions, options.list_errors);
  }
  return scores.errors + report_of(scores);
}

}  // namespace onrecord
