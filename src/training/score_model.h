// Scores of a whole model on an annotated file, by the definitions of `onrecord eval`: what the model's card tells.
#pragma once

#include <string>

#include "attribution/attribution_model.h"
#include "cli/attribution_scores.h"
#include "language/language_model.h"

namespace onrecord::training {

// `outermost`: the file marks no attributions inside another's content.
[[nodiscard]] Result<Scores> score_model(const LanguageModel& language, const AttributionModel& attribution,
                                         const std::string& path, bool outermost);

}  // namespace onrecord::training
