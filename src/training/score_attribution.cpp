#include <algorithm>
#include <iterator>

#include "training/train_attribution.h"

namespace onrecord::training {
namespace {

std::vector<uint32_t> tokens_of(const std::vector<TokenRange>& ranges) {
  std::vector<uint32_t> tokens;
  for (const TokenRange range : ranges) {
    for (uint32_t i = range.begin; i < range.end; ++i) tokens.push_back(i);
  }
  return tokens;
}

size_t shared(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  std::vector<uint32_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

}  // namespace

void add_scores(const GoldArticle& article, const std::vector<Attribution>& found, AttributionScores& scores) {
  std::vector<uint8_t> taken(article.attributions.size());
  scores.gold += static_cast<uint32_t>(article.attributions.size());
  for (const Attribution& attribution : found) {
    if (attribution.nested) continue;
    ++scores.found;
    const auto source = tokens_of(attribution.source), cue = tokens_of(attribution.cue),
               content = tokens_of(attribution.content);
    for (size_t g = 0; g < taken.size(); ++g) {
      const GoldAttribution& gold = article.attributions[g];
      const size_t both = shared(gold.content, content);
      if (taken[g] || shared(gold.cue, cue) == 0) continue;
      taken[g] = 1;
      ++scores.cue;
      if (3 * both < gold.content.size() + content.size()) break;
      ++scores.content;
      scores.source += gold.source.empty() ? source.empty() : shared(gold.source, source) > 0;
      break;
    }
  }
}

}  // namespace onrecord::training
