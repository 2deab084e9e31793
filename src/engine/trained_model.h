// The trained model that the build embeds, read once and kept as long as the program runs.
#pragma once

#include "attribution/attribution_model.h"
#include "language/language_model.h"

namespace onrecord {

struct TrainedModel {
  LanguageModel language;
  AttributionModel attribution;
};

// Safe from several threads. The embedded model is part of the program: one that cannot be read is a mistake of the
// build, and ends the program with the reason.
[[nodiscard]] const TrainedModel& trained_model();

}  // namespace onrecord
