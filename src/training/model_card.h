// The card beside the model, onrecord.model.json: size and hash, what data went in on whose terms,
// the scores, and how far confidence can be relied on.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "cli/attribution_scores.h"

namespace onrecord::training {

struct ModelReport {
  // By the name of the data they were measured on: measures and their values.
  std::map<std::string, std::vector<std::pair<std::string, double>>> scores;
  Scores confidence;  // on the data that the calibration is measured on
};

[[nodiscard]] std::optional<Error> write_model_card(const std::string& path, std::span<const std::byte> model,
                                                    const ModelReport& report);

}  // namespace onrecord::training
