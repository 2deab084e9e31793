#include "cli/attribution_scores.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <tuple>
#include <utility>

#include "base/utf8.h"

namespace onrecord {
namespace {

constexpr std::array kFields = {"kind", "naming", "count", "affiliation", "stance", "form", "via", "who"};
static_assert(kFields.size() == std::tuple_size_v<decltype(Scores::right)>);

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

// Which contents are the same but for punctuation, each used once.
uint32_t same_contents(const GoldArticle& article, const std::vector<ScoredAttribution>& predicted) {
  const auto words = [&article](const TokenSet& set) { return set & article.words(); };
  std::vector<TokenSet> left;
  for (const ScoredAttribution& one : predicted) left.push_back(words(one.content_set));
  uint32_t same = 0;
  for (const ScoredAttribution& one : article.gold()) {
    const auto found = std::find(left.begin(), left.end(), words(one.content_set));
    if (found == left.end()) continue;
    left.erase(found);
    ++same;
  }
  return same;
}

// Is all of the content inside double quotation marks?
bool is_direct(const GoldArticle& article, const ScoredAttribution& one) {
  const TokenSet words = one.content_set & article.words();
  return !words.empty() && (words & article.quoted()) == words;
}

}  // namespace

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

  scores.same_content += same_contents(article, predicted);
  const auto direct = [&article](const ScoredAttribution& one) { return is_direct(article, one); };
  scores.direct[0] += static_cast<uint64_t>(std::count_if(gold.begin(), gold.end(), direct));
  scores.direct[1] += static_cast<uint64_t>(std::count_if(predicted.begin(), predicted.end(), direct));

  const std::vector<Pair> pairs = pair_up(article, predicted);
  const size_t first = scores.confidences.size();
  for (const ScoredAttribution& one : predicted) scores.confidences.emplace_back(one.confidence, false);
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
    scores.direct_found[0] += direct(g);
    scores.direct_found[1] += direct(p);
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
    scores.confidences[first + pair.predicted].second = true;
    ++scores.judged;
    if (g.labels.focal && kind) {
      ++scores.focal_right[0];
      scores.focal_right[1] += speaks_for_state(g.labels.kind);
    }
    if (errors && article.has_labels()) list_errors(scores, article, g, p, right);
    for (size_t field = 0; field < kFields.size(); ++field) scores.right[field] += right[field];
  }
}

namespace {

double share(uint64_t part, uint64_t whole) {
  return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}
double f1(uint64_t both, uint64_t gold, uint64_t predicted) {
  return share(2 * both, gold + predicted);
}

}  // namespace

std::vector<std::pair<std::string, double>> figures_of(const Scores& s) {
  std::vector<std::pair<std::string, double>> out;
  constexpr std::array kRoles = {"token source F1", "token cue F1", "token content F1"};
  for (size_t role = 0; role < 3; ++role)
    out.emplace_back(kRoles[role], f1(s.tokens[role][0], s.tokens[role][1], s.tokens[role][2]));
  out.emplace_back("span content exact-np F1", f1(s.same_content, s.gold, s.predicted));
  out.emplace_back("attribution found F1", f1(s.found, s.gold, s.predicted));
  out.emplace_back("attribution content F1", f1(s.content, s.gold, s.predicted));
  out.emplace_back("attribution content+source F1", f1(s.content_and_source, s.gold, s.predicted));
  out.emplace_back("attribution full exact F1", f1(s.exact, s.gold, s.predicted));
  // Recall by the annotated kind, precision by the predicted one, as they need not agree on what is direct.
  const double recall = share(s.direct_found[0], s.direct[0]), precision = share(s.direct_found[1], s.direct[1]);
  out.emplace_back("content of direct quotes F1", recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision));
  out.emplace_back("source acc. given content", share(s.content_and_source, s.content));
  out.emplace_back("expected calibration error", 100 * calibration_error(s));
  if (!s.labels) return out;
  for (size_t field = 0; field < kFields.size(); ++field) {
    out.emplace_back(std::string("label ") + kFields[field], share(s.right[field], s.judged));
  }
  out.emplace_back("end to end who", f1(s.who, s.gold, s.predicted));
  out.emplace_back("end to end who+kind", f1(s.who_and_kind, s.gold, s.predicted));
  out.emplace_back("end to end card", f1(s.card, s.gold, s.predicted));
  if (s.focal[0] == 0) return out;
  out.emplace_back("focal found with kind", share(s.focal_right[0], s.focal[0]));
  out.emplace_back("... official, diplomat, intell.", share(s.focal_right[1], s.focal[1]));
  return out;
}

std::array<CalibrationRow, 10> calibration_of(const Scores& scores) {
  std::array<CalibrationRow, 10> rows;
  for (const auto& [confidence, right] : scores.confidences) {
    CalibrationRow& row = rows[std::min<size_t>(static_cast<size_t>(confidence * 10), 9)];
    ++row.attributions;
    row.confidence += static_cast<double>(confidence);
    row.right += right;
  }
  for (CalibrationRow& row : rows) {
    if (row.attributions == 0) continue;
    row.confidence /= static_cast<double>(row.attributions);
    row.right /= static_cast<double>(row.attributions);
  }
  return rows;
}

double calibration_error(const Scores& scores) {
  double error = 0;
  for (const CalibrationRow& row : calibration_of(scores)) {
    error += static_cast<double>(row.attributions) * std::abs(row.confidence - row.right);
  }
  return error / static_cast<double>(std::max<size_t>(scores.confidences.size(), 1));
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

}  // namespace onrecord
