// Reads articles annotated with attributions (PolNeAR as converted to JSON lines, or any file of the same fields: id,
// text, attributions with source, cue and content as lists of [start, end) in code points) and reads each text as the
// engine does.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "attribution/reading.h"
#include "base/result.h"

namespace onrecord::training {

struct GoldAttribution {
  std::vector<uint32_t> source, cue, content;  // the engine's tokens that share a character with the span
  uint32_t head = 0;                           // the token that heads the cue
};

struct GoldArticle {
  std::string id;
  Reading reading;
  std::vector<GoldAttribution> attributions;
};

// `path` may be compressed (.xz).
[[nodiscard]] Result<std::vector<GoldArticle>> read_gold_articles(const std::string& path, const LanguageModel& model);

}  // namespace onrecord::training
