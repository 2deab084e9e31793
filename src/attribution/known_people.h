// What is known of people by their names alone: of those the news names without saying whose they are, their state and
// kind (known_people.txt); whether "he" or "she" stands for somebody, by title or first name (first_names.txt).
#pragma once

#include <string>
#include <string_view>

#include "attribution/labels.h"

namespace onrecord {

struct KnownPerson {
  std::string_view affiliation;  // empty: nobody known
  SourceKind kind = SourceKind::unspecified;
};
// By the whole name in lower case, with or without a courtesy before it.
[[nodiscard]] KnownPerson known_person(std::string_view name);
// By the last name, where only one known person has it.
[[nodiscard]] KnownPerson known_by_surname(std::string_view surname);

// 'm', 'f', or 0 where the word does not tell. Lower case.
[[nodiscard]] char gender_of_title(std::string_view word);
[[nodiscard]] char gender_of_first_name(std::string_view name);

}  // namespace onrecord
