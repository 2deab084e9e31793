// Attributions: who (source) says or thinks (cue) what (content). After PolNeAR's guidelines (Newell, Margolin and
// Ruths, LREC 2018) with the border cases of this project's labels. Each role is a list of token ranges in text order;
// source may be empty, cue and content are not. Attributions are in the order of their first token, the outer one
// first.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/byte_range.h"

namespace onrecord {

struct Attribution {
  std::vector<TokenRange> source;
  std::vector<TokenRange> cue;
  std::vector<TokenRange> content;
  float confidence = 1;  // probability that a careful reader would mark it so, calibrated on annotated articles
  bool nested = false;   // its cue lies inside another one's content
};

// Of what a rule behind the finder finds.
inline constexpr float kRuleConfidence = 0.6F;

// Whether one of a role's ranges holds the token.
[[nodiscard]] bool holds(std::span<const TokenRange> ranges, uint32_t token);

[[nodiscard]] uint32_t token_count(std::span<const TokenRange> ranges);
// How many tokens two roles have in common.
[[nodiscard]] uint32_t shared_tokens(std::span<const TokenRange> a, std::span<const TokenRange> b);

// One of `tokens` a token: whether a range of the role (&Attribution::cue) of any attribution holds it.
[[nodiscard]] std::vector<bool> marked_tokens(std::span<const Attribution> attributions,
                                              std::vector<TokenRange> Attribution::*role, uint32_t tokens);

// Orders by first token; those that begin together stay as they are.
void sort_by_first_token(std::vector<Attribution>& attributions);

struct AttributionModel;
struct Reading;

// Linear in the text.
[[nodiscard]] std::vector<Attribution> find_attributions(const AttributionModel& model, const Reading& reading);

}  // namespace onrecord
