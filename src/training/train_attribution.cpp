#include "training/train_attribution.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdarg>
#include <numeric>

#include "attribution/attribution_finder.h"
#include "attribution/cue_features.h"
#include "training/feature_index.h"
#include "training/log_linear.h"
#include "training/table_writer.h"

namespace onrecord::training {
namespace {

using Bytes = std::vector<std::byte>;

constexpr size_t kFolds = 5;
constexpr size_t kAll = kFolds;  // instead of a fold: train on every article

constexpr Rates kCueRates{0.03f, 8}, kSpanRates{0.02f, 10}, kClaimRates{0.005f, 8};
constexpr uint32_t kCueAtLeast = 4, kSpanAtLeast = 6, kClaimAtLeast = 2;
constexpr size_t kMostCueFeatures = 150'000, kMostSpanFeatures = 140'000, kMostClaimFeatures = 50'000;
constexpr int32_t kCueScale = 50, kSpanScale = 50, kClaimScale = 150;  // units for 1 of the natural logarithm
// Labellings without a source give way to ones with a source that are nearly as good: a wrong "nobody" is the worse
// error, as most attributions have a source.
constexpr float kNoSource = -2.0f;
// The corpus marks nothing inside content, so this threshold was chosen on reports that do mark chains.
constexpr int32_t kNestedTenths = 0;

void report(const char* format, ...) {
  static const auto start = std::chrono::steady_clock::now();
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::printf("attribution %5.0f s: ", seconds.count());
  va_list arguments;
  va_start(arguments, format);
  std::vprintf(format, arguments);
  va_end(arguments);
  std::printf("\n");
  std::fflush(stdout);
}

size_t fold_of(size_t article) { return article % kFolds; }

template <class Table>
Table table_of(const Bytes& section) {
  Table table;
  ByteReader in(section);
  if (!table.read(in)) std::abort();  // what write_table wrote cannot be unreadable
  return table;
}

// ---- cues

struct CueTargets {
  std::vector<uint8_t> heads;      // 1 where a cue's head stands
  std::vector<uint8_t> in_content;  // 1 inside an attribution's content
};

CueTargets targets_of(const GoldArticle& article) {
  CueTargets targets{std::vector<uint8_t>(article.reading.words.size()),
                     std::vector<uint8_t>(article.reading.words.size())};
  for (const GoldAttribution& gold : article.attributions) {
    targets.heads[gold.head] = 1;
    for (const uint32_t token : gold.content) targets.in_content[token] = 1;
  }
  return targets;
}

class CueTrainer {
 public:
  explicit CueTrainer(const std::vector<GoldArticle>& train) : train_(train) {
    FeatureList features;
    for (const GoldArticle& article : train) {
      firsts_.push_back(rows_.size());
      for (uint32_t i = 0; i < article.reading.words.size(); ++i) {
        cue_features(article.reading, i, features);
        rows_.add(index_, features.items());
      }
    }
    rows_.renumber(index_.close(kCueAtLeast));
  }

  [[nodiscard]] Bytes table_without(size_t fold) const {
    YesNoLearner learner(index_.features().size(), 2);
    std::vector<size_t> order(train_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::erase_if(order, [&](size_t a) { return fold_of(a) == fold; });
    std::mt19937 random(1);
    for (uint32_t epoch = 0; epoch < kCueRates.epochs; ++epoch) {
      shuffle(order, random);
      for (const size_t a : order) {
        const CueTargets targets = targets_of(train_[a]);
        for (size_t i = 0; i < targets.heads.size(); ++i) {
          const auto row = rows_.row(firsts_[a] + i);
          learner.learn(row, 0, targets.heads[i], kCueRates.rate);
          // Inside content the corpus marks no attributions, whether there are any or not.
          if (targets.heads[i] || !targets.in_content[i]) learner.learn(row, 1, targets.heads[i], kCueRates.rate);
        }
      }
    }
    ByteWriter out;
    write_table(out, {index_.features(), learner.weights(), 2}, kCueScale, kMostCueFeatures);
    return out.take();
  }

 private:
  const std::vector<GoldArticle>& train_;
  FeatureIndex index_;
  FeatureRows rows_;
  std::vector<size_t> firsts_;  // row of each article's first word
};

// ---- spans

enum Role : uint8_t { kNoRole, kSource, kCue, kContent };

std::vector<SpanLabel> gold_labels(const Reading& reading, const SpanWindow& window, const GoldAttribution& gold) {
  std::vector<uint8_t> roles(reading.words.size());
  for (const uint32_t token : gold.content) roles[token] = kContent;
  for (const uint32_t token : gold.source) roles[token] = kSource;
  for (const uint32_t token : gold.cue) roles[token] = kCue;
  std::vector<SpanLabel> labels;
  Role last = kNoRole;
  for (size_t r = 0; r < window.units.size(); ++r) {
    std::array<uint32_t, 4> counts{};
    const TokenRange tokens = window.units[r].tokens;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) ++counts[roles[i]];
    Role role = kNoRole;
    for (const Role other : {kSource, kCue, kContent}) {
      if (counts[other] > 0 && counts[other] >= counts[role]) role = other;
    }
    if (r == window.cue_unit) role = kCue;
    using enum SpanLabel;
    labels.push_back(role == kNoRole   ? outside
                     : role == kCue    ? cue
                     : role == kSource ? (last == kSource ? source_inside : source_begin)
                                       : (last == kContent ? content_inside : content_begin));
    last = role;
  }
  return labels;
}

class SpanTrainer {
 public:
  SpanTrainer(const std::vector<GoldArticle>& train, const std::vector<std::vector<CueLevel>>& levels) {
    FeatureList features;
    for (size_t a = 0; a < train.size(); ++a) {
      const Reading& reading = train[a].reading;
      for (const GoldAttribution& gold : train[a].attributions) {
        const SpanWindow window = window_of(reading, gold.head);
        const std::vector<UnitPlace> places = places_of(reading, window, levels[a]);
        LabelledWindow labelled;
        labelled.labels = gold_labels(reading, window, gold);
        for (size_t r = 0; r < window.units.size(); ++r) {
          labelled.begins.push_back(static_cast<uint32_t>(labelled.features.size()));
          labelled.steps.push_back(r == 0 ? 0 : static_cast<uint8_t>(step_class(reading, window, places, r)));
          unit_features(reading, window.units[r], features);
          for (const Feature feature : features.items()) labelled.features.push_back(index_.see(feature));
          unit_to_cue_features(reading, levels[a], window, places, r, features);
          for (const Feature feature : features.items()) labelled.features.push_back(index_.see(feature));
        }
        labelled.begins.push_back(static_cast<uint32_t>(labelled.features.size()));
        windows_.push_back(std::move(labelled));
        articles_.push_back(a);
      }
    }
    const auto renumbered = index_.close(kSpanAtLeast);
    for (LabelledWindow& window : windows_) renumber(window, renumbered);
  }

  [[nodiscard]] Bytes section_without(size_t fold) const {
    SpanLearner learner(index_.features().size());
    std::vector<size_t> order(windows_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::erase_if(order, [&](size_t i) { return fold_of(articles_[i]) == fold; });
    std::mt19937 random(1);
    for (uint32_t epoch = 0; epoch < kSpanRates.epochs; ++epoch) {
      shuffle(order, random);
      for (const size_t i : order) learner.learn(windows_[i], kSpanRates.rate);
    }
    ByteWriter out;
    write_table(out, {index_.features(), learner.weights(), SpanLearner::kScores}, kSpanScale, kMostSpanFeatures);
    for (size_t step = 0; step < kStepClasses; ++step) {
      for (size_t from = 0; from < kSpanLabels; ++from) {
        for (size_t to = 0; to < kSpanLabels; ++to) {
          const float units = std::round(learner.step_weight(step, from, to) * static_cast<float>(kSpanScale));
          out.u16(static_cast<uint16_t>(static_cast<int16_t>(std::clamp(units, -32000.0f, 32000.0f))));
        }
      }
    }
    out.u32(static_cast<uint32_t>(static_cast<int32_t>(kNoSource * static_cast<float>(kSpanScale))));
    return out.take();
  }

 private:
  static void renumber(LabelledWindow& window, const std::vector<uint32_t>& renumbered) {
    std::vector<uint32_t> kept, begins;
    for (size_t r = 0; r + 1 < window.begins.size(); ++r) {
      begins.push_back(static_cast<uint32_t>(kept.size()));
      for (const uint32_t number : window.row(r)) {
        if (renumbered[number] != kDropped) kept.push_back(renumbered[number]);
      }
    }
    begins.push_back(static_cast<uint32_t>(kept.size()));
    window.features = std::move(kept);
    window.begins = std::move(begins);
  }

  FeatureIndex index_;
  std::vector<LabelledWindow> windows_;
  std::vector<size_t> articles_;
};

// ---- claims and selection

struct DraftedArticle {
  std::vector<CueLevel> levels;
  std::vector<Draft> drafts;
  std::vector<uint8_t> at_cue;      // one a draft: does its head stand where an annotated cue's does
  std::vector<uint8_t> right;       // are half of both contents shared, and is the source the annotated one
  std::vector<uint8_t> in_content;  // does it stand inside an annotated content
  DraftScores scores;
};

// Is the draft what the annotator marked: half of both contents shared, and the source right?
bool is_right(const GoldArticle& article, const Draft& draft) {
  AttributionScores scores;
  add_scores(article, {{draft.source, draft.cue, draft.content, 1, false}}, scores);
  return scores.source > 0;
}

void judge_drafts(const GoldArticle& article, DraftedArticle& drafted) {
  const CueTargets targets = targets_of(article);
  drafted.at_cue.clear();
  drafted.right.clear();
  drafted.in_content.clear();
  for (const Draft& draft : drafted.drafts) {
    drafted.at_cue.push_back(targets.heads[draft.head]);
    drafted.right.push_back(is_right(article, draft));
    drafted.in_content.push_back(targets.in_content[draft.head]);
  }
}

DraftedArticle draft_article(const GoldArticle& article, const CueTable& cues, const SpanModel& spans) {
  DraftedArticle drafted;
  drafted.levels = cue_levels(score_cues(cues, article.reading), cue_limits(cues.scale()));
  drafted.drafts = draft_attributions(cues, spans, article.reading);
  judge_drafts(article, drafted);
  return drafted;
}

void choose_drafts(const std::vector<GoldArticle>& articles, std::vector<DraftedArticle>& drafted) {
  for (size_t a = 0; a < articles.size(); ++a) {
    keep_best_of_each_cue(drafted[a].drafts, drafted[a].scores.claims);
    judge_drafts(articles[a], drafted[a]);
  }
}

enum class Stage : uint8_t { claims, selection };

class ClaimTrainer {
 public:
  ClaimTrainer(Stage stage, const ScoreScales& scales, const std::vector<GoldArticle>& train,
               const std::vector<DraftedArticle>& drafted) {
    FeatureList features;
    for (size_t a = 0; a < train.size(); ++a) {
      const DraftedArticle& d = drafted[a];
      const Reading& reading = train[a].reading;
      std::vector<Rivals> rivals;
      if (stage == Stage::selection) rivals = find_rivals(reading, d.drafts, d.scores.claims);
      for (size_t i = 0; i < d.drafts.size(); ++i) {
        if (stage == Stage::claims && d.in_content[i] && !d.at_cue[i]) continue;
        draft_features(reading, d.levels, d.drafts[i], scales, features);
        if (stage == Stage::selection) {
          rival_features(reading, d.drafts[i], d.scores.claims[i], rivals[i], scales, features);
        }
        rows_.add(index_, features.items());
        right_.push_back(d.right[i]);
        articles_.push_back(a);
      }
    }
    rows_.renumber(index_.close(kClaimAtLeast));
  }

  [[nodiscard]] Bytes table_without(size_t fold) const {
    YesNoLearner learner(index_.features().size(), 1);
    std::vector<size_t> order(rows_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::erase_if(order, [&](size_t i) { return fold_of(articles_[i]) == fold; });
    std::mt19937 random(1);
    for (uint32_t epoch = 0; epoch < kClaimRates.epochs; ++epoch) {
      shuffle(order, random);
      for (const size_t i : order) learner.learn(rows_.row(i), 0, right_[i], kClaimRates.rate);
    }
    ByteWriter out;
    write_table(out, {index_.features(), learner.weights(), 1}, kClaimScale, kMostClaimFeatures);
    return out.take();
  }

 private:
  FeatureIndex index_;
  FeatureRows rows_;
  std::vector<uint8_t> right_;
  std::vector<size_t> articles_;
};

// ---- decisions

// Share of right drafts by score, made to grow with the score (pool adjacent violators).
Calibration calibrate(const std::vector<std::pair<int32_t, bool>>& scored) {
  std::array<double, kCalibrationSteps> right{}, all{};
  for (const auto& [score, is_right] : scored) {
    const int64_t step = (int64_t{score} * 4 + int64_t{kClaimScale} * 16) / kClaimScale;
    const auto at = static_cast<size_t>(std::clamp<int64_t>(step, 0, kCalibrationSteps - 1));
    right[at] += is_right;
    all[at] += 1;
  }
  struct Pool {
    double right, all;
    size_t steps;
  };
  std::vector<Pool> pools;
  for (size_t s = 0; s < kCalibrationSteps; ++s) {
    pools.push_back({right[s] + 0.5, all[s] + 1, 1});
    while (pools.size() > 1) {
      Pool &last = pools.back(), &before = pools[pools.size() - 2];
      if (before.right / before.all <= last.right / last.all) break;
      before = {before.right + last.right, before.all + last.all, before.steps + last.steps};
      pools.pop_back();
    }
  }
  Calibration calibration;
  size_t at = 0;
  for (const Pool& pool : pools) {
    for (size_t s = 0; s < pool.steps; ++s) {
      calibration.thousandths[at++] = static_cast<uint16_t>(std::lround(1000 * pool.right / pool.all));
    }
  }
  return calibration;
}

AttributionScores score_all(const Decisions& decisions, const std::vector<GoldArticle>& articles, const std::vector<DraftedArticle>& drafted) {
  AttributionScores scores;
  for (size_t a = 0; a < articles.size(); ++a) {
    add_scores(articles[a],
               select_attributions(decisions, kClaimScale, articles[a].reading, drafted[a].drafts,
                                   drafted[a].scores),
               scores);
  }
  return scores;
}

Decisions decide(const std::vector<GoldArticle>& train, const std::vector<DraftedArticle>& train_drafts, const std::vector<GoldArticle>& dev,
                 const std::vector<DraftedArticle>& dev_drafts) {
  Decisions decisions;
  decisions.nested = kNestedTenths * kClaimScale / 10;
  double best = -1;
  for (int32_t tenths = -15; tenths <= 10; ++tenths) {
    Decisions other = decisions;
    other.outermost = tenths * kClaimScale / 10;
    const AttributionScores scores = score_all(other, dev, dev_drafts);
    const double sum = scores.cue_f1() + scores.content_f1() + scores.source_f1();
    if (sum <= best) continue;
    best = sum;
    decisions = other;
  }
  std::vector<std::pair<int32_t, bool>> outermost, nested;
  for (size_t a = 0; a < train.size(); ++a) {
    const DraftedArticle& d = train_drafts[a];
    for (size_t i = 0; i < d.drafts.size(); ++i) {
      outermost.push_back({d.scores.selection[i], d.right[i]});
      if (!d.in_content[i] || d.at_cue[i]) nested.push_back({d.scores.claims[i], d.right[i]});
    }
  }
  decisions.outermost_calibration = calibrate(outermost);
  decisions.nested_calibration = calibrate(nested);
  return decisions;
}

Bytes bytes_of(const Decisions& decisions) {
  ByteWriter out;
  out.u32(static_cast<uint32_t>(decisions.outermost));
  out.u32(static_cast<uint32_t>(decisions.nested));
  for (const Calibration* calibration : {&decisions.outermost_calibration, &decisions.nested_calibration}) {
    for (const uint16_t thousandths : calibration->thousandths) out.u16(thousandths);
  }
  return out.take();
}

void show_dev(const char* what, const Decisions& decisions, const std::vector<GoldArticle>& articles, const std::vector<DraftedArticle>& drafted) {
  const AttributionScores s = score_all(decisions, articles, drafted);
  report("%s: %u annotated, %u found, content F1 %.2f, content+source F1 %.2f", what, s.gold, s.found, s.content_f1(),
         s.source_f1());
}

}  // namespace

Sections train_attribution(const std::vector<GoldArticle>& train, const std::vector<GoldArticle>& dev) {
  Sections sections;
  report("%zu articles to train on, %zu to choose by", train.size(), dev.size());

  std::array<Bytes, kFolds + 1> cue_bytes, span_bytes;
  {
    const CueTrainer trainer(train);
    for (size_t fold = 0; fold <= kFolds; ++fold) cue_bytes[fold] = trainer.table_without(fold);
  }
  report("cues learnt");
  std::array<CueTable, kFolds + 1> cues;
  for (size_t fold = 0; fold <= kFolds; ++fold) cues[fold] = table_of<CueTable>(cue_bytes[fold]);

  std::vector<std::vector<CueLevel>> levels;
  for (size_t a = 0; a < train.size(); ++a) {
    const CueTable& table = cues[fold_of(a)];
    levels.push_back(cue_levels(score_cues(table, train[a].reading), cue_limits(table.scale())));
  }
  {
    const SpanTrainer trainer(train, levels);
    for (size_t fold = 0; fold <= kFolds; ++fold) {
      span_bytes[fold] = trainer.section_without(fold);
      report("spans learnt, %zu of %zu", fold + 1, kFolds + 1);
    }
  }
  std::array<SpanModel, kFolds + 1> spans;
  for (size_t fold = 0; fold <= kFolds; ++fold) {
    if (!read_spans(span_bytes[fold], spans[fold])) std::abort();
  }

  std::vector<DraftedArticle> train_drafts, dev_drafts;
  for (size_t a = 0; a < train.size(); ++a) {
    train_drafts.push_back(draft_article(train[a], cues[fold_of(a)], spans[fold_of(a)]));
  }
  for (const GoldArticle& article : dev) dev_drafts.push_back(draft_article(article, cues[kAll], spans[kAll]));
  report("drafts made");

  const ScoreScales scales{kCueScale, kSpanScale, kClaimScale};
  std::array<Bytes, 2> claim_bytes;
  for (const Stage stage : {Stage::claims, Stage::selection}) {
    const ClaimTrainer trainer(stage, scales, train, train_drafts);
    const auto score = [&](const ClaimTable& table, const GoldArticle& article, DraftedArticle& d) {
      if (stage == Stage::claims) {
        d.scores.claims = claim_scores(table, scales, article.reading, d.levels, d.drafts);
      } else {
        d.scores.selection = selection_scores(table, scales, article.reading, d.levels, d.drafts, d.scores.claims);
      }
    };
    for (size_t fold = 0; fold < kFolds; ++fold) {
      const Bytes bytes = trainer.table_without(fold);
      const auto table = table_of<ClaimTable>(bytes);
      for (size_t a = fold; a < train.size(); a += kFolds) score(table, train[a], train_drafts[a]);
    }
    Bytes& bytes = claim_bytes[static_cast<size_t>(stage)];
    bytes = trainer.table_without(kAll);
    const auto table = table_of<ClaimTable>(bytes);
    for (size_t a = 0; a < dev.size(); ++a) score(table, dev[a], dev_drafts[a]);
    if (stage == Stage::selection) break;
    choose_drafts(train, train_drafts);
    choose_drafts(dev, dev_drafts);
  }
  report("claims and selection learnt");

  const Decisions decisions = decide(train, train_drafts, dev, dev_drafts);
  show_dev("training articles, jackknifed", decisions, train, train_drafts);
  show_dev("dev", decisions, dev, dev_drafts);

  sections[kCuesSection] = std::move(cue_bytes[kAll]);
  sections[kSpansSection] = std::move(span_bytes[kAll]);
  sections[kClaimsSection] = std::move(claim_bytes[0]);
  sections[kSelectionSection] = std::move(claim_bytes[1]);
  sections[kDecisionsSection] = bytes_of(decisions);
  for (const auto& [id, bytes] : sections) report("section %u: %zu bytes", static_cast<unsigned>(id), bytes.size());
  return sections;
}

}  // namespace onrecord::training
