#include "training/gazetteer_builder.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "language/gazetteer.h"

namespace onrecord::training {
namespace {

using nlohmann::json;

// Names in news that the list of countries lacks.
constexpr const char* kMoreCountries[] = {"US",      "U.S.",    "USA",        "U.S.A.", "America", "UK",  "U.K.",
                                          "Britain", "England", "Scotland",   "Wales",  "Holland", "Burma", "Congo",
                                          "UAE",     "Korea",   "Palestine", "EU",     "Soviet Union"};
constexpr const char* kMoreCapitals[] = {"Washington", "Kiev", "Mexico City", "Peking", "Brussels"};

class Builder {
 public:
  void add(const std::string& phrase, GazetteerKind kind) {
    std::istringstream words(phrase);
    std::string word;
    uint32_t hash = 0;
    size_t count = 0;
    while (words >> word) {
      if (word.back() == ',') word.pop_back();
      if (word.empty()) return;
      hash = extend_phrase(hash, word_shape(word).lower);
      ++count;
    }
    if (count > 0 && count <= kMaxGazetteerWords) kinds_[hash] |= kind;
  }
  void add_all(const json& list, GazetteerKind kind) {
    for (const json& item : list) {
      if (item.is_string()) add(item.get<std::string>(), kind);
      if (item.is_array() && !item.empty()) add(item[0].get<std::string>(), kind);
    }
  }
  std::map<uint32_t, uint16_t> take() { return std::move(kinds_); }

 private:
  std::map<uint32_t, uint16_t> kinds_;
};

}  // namespace

Result<std::map<uint32_t, uint16_t>> build_gazetteer(const std::string& data) {
  const std::string countries_path = data + "/gazetteer/countries.jsonl", lists_path = data + "/gazetteer/lists.json";
  std::ifstream countries(countries_path), lists_file(lists_path);
  if (!countries) return Error{ErrorKind::cannot_read, "Cannot open " + countries_path + "."};
  Builder builder;
  for (std::string line; std::getline(countries, line);) {
    const json country = json::parse(line, nullptr, false);
    if (country.is_discarded()) return Error{ErrorKind::malformed, countries_path + " has a line that is no JSON."};
    builder.add(country["name"].get<std::string>(), gazetteer_country);
    builder.add(country["official"].get<std::string>(), gazetteer_country);
    builder.add_all(country["capital"], gazetteer_capital);
    builder.add_all(country["demonyms"], gazetteer_nationality);
  }
  for (const char* name : kMoreCountries) builder.add(name, gazetteer_country);
  for (const char* name : kMoreCapitals) builder.add(name, gazetteer_capital);
  const json lists = json::parse(lists_file, nullptr, false);
  if (lists.is_discarded()) return Error{ErrorKind::cannot_read, "Cannot read " + lists_path + "."};
  builder.add_all(lists["nationalities"], gazetteer_nationality);
  builder.add_all(lists["us_cities"], gazetteer_place);
  builder.add_all(lists["us_states"], gazetteer_place);
  builder.add_all(lists["first_names"], gazetteer_first_name);
  builder.add_all(lists["last_names"], gazetteer_last_name);
  for (const char* list : {"newspapers", "us_federal_agencies", "uk_parties", "companies", "designated_groups"}) {
    builder.add_all(lists[list], gazetteer_organisation);
  }
  for (const char* list : {"honorifics", "occupations"}) builder.add_all(lists[list], gazetteer_title);
  return builder.take();
}

}  // namespace onrecord::training
