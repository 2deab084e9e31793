// The interface's words for the labels, in one place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "briefing/briefing.h"
#include "view/command.h"

namespace onrecord {

[[nodiscard]] std::string_view word_for(SourceKind kind);    // "armed group", "not told"
[[nodiscard]] std::string_view word_for(Naming naming);      // "named person"
[[nodiscard]] std::string_view word_for(Form form);          // "Part quoted"
[[nodiscard]] std::string_view word_for(Stance stance);      // "Warns"
[[nodiscard]] std::string_view word_for(ActorType type);     // "Person"
[[nodiscard]] std::string_view word_for(Layer layer);        // "Unnamed, groups"
[[nodiscard]] std::string_view word_for_row(Naming naming);  // "Named people"

[[nodiscard]] std::string capitalised(std::string_view words);
// With the first letter small where it is that of an article, number or other common word ("Two Iraqi sources" → "two
// Iraqi sources"); names stay ("Washington").
[[nodiscard]] std::string inside_sentence(std::string_view name, ActorType type);
// "one" … "twelve", else digits.
[[nodiscard]] std::string number_word(uint32_t number);
[[nodiscard]] std::string counted(uint32_t number, std::string_view one, std::string_view more);  // "2 claims"
[[nodiscard]] std::string with_thousands(uint64_t number);                                        // "1,240,000"

}  // namespace onrecord
