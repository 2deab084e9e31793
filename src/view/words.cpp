#include "view/words.h"

#include <array>

#include "base/characters.h"
#include "base/utf8.h"

namespace onrecord {

std::string_view word_for(SourceKind kind) {
  static constexpr std::array<std::string_view, kSourceKindCount> kWords = {
      "official",   "diplomat",    "intelligence", "military",      "police", "judicial",
      "politician", "armed group", "religious",    "international", "NGO",    "expert",
      "business",   "media",       "witness",      "document",      "other",  "not told"};
  return kWords[static_cast<size_t>(kind)];
}

std::string_view word_for(Naming naming) {
  static constexpr std::array<std::string_view, kNamingCount> kWords = {
      "named person", "named institution", "unnamed", "group", "document", "no source"};
  return kWords[static_cast<size_t>(naming)];
}

std::string_view word_for(Form form) {
  static constexpr std::array<std::string_view, kFormCount> kWords = {"Quoted", "Part quoted", "Not quoted"};
  return kWords[static_cast<size_t>(form)];
}

std::string_view word_for(Stance stance) {
  static constexpr std::array<std::string_view, kStanceCount> kWords = {"States",   "Confirms", "Alleges", "Accuses",
                                                                        "Denies",   "Warns",    "Demands", "Promises",
                                                                        "Believes", "Asks",     "Declines"};
  return kWords[static_cast<size_t>(stance)];
}

std::string_view word_for(ActorType type) {
  static constexpr std::array<std::string_view, 7> kWords = {"Person", "State",   "Institution", "Group",
                                                             "Place",  "Unnamed", "Document"};
  return kWords[static_cast<size_t>(type)];
}

std::string_view word_for(Layer layer) {
  static constexpr std::array<std::string_view, kLayerCount> kWords = {"People",          "States", "Organisations",
                                                                       "Unnamed, groups", "Claims", "Cues"};
  return kWords[static_cast<size_t>(layer)];
}

std::string_view word_for_row(Naming naming) {
  static constexpr std::array<std::string_view, kNamingCount> kWords = {
      "Named people", "Named institutions", "Unnamed sources", "Groups", "Documents", "No source"};
  return kWords[static_cast<size_t>(naming)];
}

std::string capitalised(std::string_view words) {
  std::string result(words);
  if (!result.empty() && result[0] >= 'a' && result[0] <= 'z') result[0] = static_cast<char>(result[0] - 'a' + 'A');
  return result;
}

std::string inside_sentence(std::string_view name, ActorType type) {
  std::string result(name);
  const std::string_view first = name.substr(0, name.find(' '));
  const bool common = first == "The" || first == "A" || first == "An" || first == "His" || first == "Her" ||
                      first == "Their" || first == "Its";
  const bool described = type == ActorType::unnamed || type == ActorType::group || type == ActorType::document;
  // The first word of a description is common unless it is an adjective of a place, which no list can tell for sure.
  static constexpr std::array<std::string_view, 20> kStarts = {
      "One",     "Two",  "Three", "Four",      "Five",    "Six",    "Seven",  "Eight",     "Nine",      "Ten",
      "Several", "Some", "Many",  "Officials", "Sources", "Police", "People", "Residents", "Witnesses", "Diplomats"};
  bool starts = false;
  for (const std::string_view start : kStarts) starts = starts || first == start;
  if (common || (described && starts)) result[0] = static_cast<char>(result[0] - 'A' + 'a');
  return result;
}

std::string number_word(uint32_t number) {
  static constexpr std::array<std::string_view, 13> kWords = {
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
  return number < kWords.size() ? std::string(kWords[number]) : with_thousands(number);
}

std::string counted(uint32_t number, std::string_view one, std::string_view more) {
  return with_thousands(number) + " " + std::string(number == 1 ? one : more);
}

std::string with_thousands(uint64_t number) {
  std::string digits = std::to_string(number);
  for (size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

}  // namespace onrecord
