// The card beside the model, onrecord.model.json: size and hash, what data went in on whose terms, and the scores.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>

#include "base/result.h"

namespace onrecord::training {

// By the name of the data they were measured on, then of the measure.
using ModelScores = std::map<std::string, std::map<std::string, double>>;

// Scores that the card at `path` has on other data than `scores` stay as they are.
[[nodiscard]] std::optional<Error> write_model_card(const std::string& path, std::span<const std::byte> model,
                                                    const ModelScores& scores);

}  // namespace onrecord::training
