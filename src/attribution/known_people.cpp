#include "attribution/known_people.h"

#include "base/word_list.h"

namespace onrecord {
namespace {

const WordList& known_people() {
  static const WordList list(embedded_asset("lists/known_people.txt"));
  return list;
}

KnownPerson person_of(std::string_view value) {
  if (value.empty()) return {};
  const size_t comma = value.find(',');
  return {value.substr(0, comma), label_of<SourceKind>(value.substr(comma + 1)).value_or(SourceKind::unspecified)};
}

}  // namespace

KnownPerson known_person(std::string_view name) {
  const std::string_view known = known_people().value_of(name);
  const size_t space = name.find(' ');
  if (!known.empty() || space == std::string_view::npos) return person_of(known);
  return person_of(known_people().value_of(name.substr(space + 1)));
}

KnownPerson known_by_surname(std::string_view surname) {
  std::string_view found;
  for (const WordListEntry& entry : known_people().entries()) {
    if (!entry.key.ends_with(surname) || entry.key.size() <= surname.size() ||
        entry.key[entry.key.size() - surname.size() - 1] != ' ')
      continue;
    if (!found.empty() && found != entry.value) return {};
    found = entry.value;
  }
  return person_of(found);
}

char gender_of_title(std::string_view word) {
  if (word == "mr" || word == "mr." || word == "sir" || word == "lord" || word == "king" || word == "prince" ||
      word == "spokesman" || word == "chairman" || word == "congressman" || word == "sheikh" || word == "imam") {
    return 'm';
  }
  if (word == "mrs" || word == "mrs." || word == "ms" || word == "ms." || word == "dame" || word == "lady" ||
      word == "queen" || word == "princess" || word == "spokeswoman" || word == "chairwoman" ||
      word == "congresswoman" || word == "fiancée") {
    return 'f';
  }
  return 0;
}

char gender_of_first_name(std::string_view name) {
  static const WordList names(embedded_asset("lists/first_names.txt"));
  const std::string_view gender = names.value_of(name);
  return gender.empty() ? '\0' : gender.front();
}

}  // namespace onrecord
