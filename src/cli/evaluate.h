// Scores of the engine on annotated articles, by the definitions that attribution extraction is scored with:
// attributions are paired one to one by the overlap of their content, then of their cues; a pair counts when the
// intersection over union of its content tokens is at least 0.5, and its source when it shares a word that is no stop
// word. Labels are judged on such pairs.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

#include "base/result.h"

namespace onrecord {

struct EvaluationOptions {
  bool gold_spans = false;  // label the annotated spans instead of found ones
  uint32_t skip_every = 0;  // leave out each nth article
  uint32_t only_every = 0;  // take those alone
  bool outermost = false;   // leave out claims inside another's content, for corpora that mark none of them
  bool list_errors = false;  // each wrong label, before the figures
};

// A table of figures in percent, one a line. `gold` holds one article a line.
[[nodiscard]] Result<std::string> evaluate(std::istream& gold, const EvaluationOptions& options);

}  // namespace onrecord
