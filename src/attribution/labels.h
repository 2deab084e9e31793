// The sourcing labels: the closed sets of values a claim's fields take, with the names files use. Naming classes after
// the journalistic-sourcing scheme of the Markkula Center (Vincent et al. 2025).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace onrecord {

enum class SourceKind : uint8_t {
  official,
  diplomat,
  intelligence,
  military,
  police,
  judicial,
  politician,
  armed_group,
  religious,
  international,
  ngo,
  expert,
  business,
  media,
  witness,
  document,
  other,
  unspecified,
};
enum class Naming : uint8_t { person, organisation, unnamed, group, document, none };
enum class Form : uint8_t { direct, mixed, indirect };
enum class Stance : uint8_t {
  state,
  confirm,
  allege,
  accuse,
  deny,
  warn,
  demand,
  promise,
  believe,
  ask,
  decline,
};
enum class ActorType : uint8_t { person, state, organisation, group, place, unnamed, document };
enum class MentionForm : uint8_t { name, nominal, pronoun };
enum class Voice : uint8_t { attributed, partly, own };

// The value's name in files, e.g. "armed_group".
[[nodiscard]] std::string_view name_of(SourceKind);
[[nodiscard]] std::string_view name_of(Naming);
[[nodiscard]] std::string_view name_of(Form);
[[nodiscard]] std::string_view name_of(Stance);
[[nodiscard]] std::string_view name_of(ActorType);
[[nodiscard]] std::string_view name_of(MentionForm);
[[nodiscard]] std::string_view name_of(Voice);

// The value of a name in a file; nullopt where the set has none such.
template <class Label>
[[nodiscard]] std::optional<Label> label_of(std::string_view name);
template <>
std::optional<SourceKind> label_of<SourceKind>(std::string_view name);
template <>
std::optional<Naming> label_of<Naming>(std::string_view name);
template <>
std::optional<Form> label_of<Form>(std::string_view name);
template <>
std::optional<Stance> label_of<Stance>(std::string_view name);
template <>
std::optional<ActorType> label_of<ActorType>(std::string_view name);
template <>
std::optional<MentionForm> label_of<MentionForm>(std::string_view name);
template <>
std::optional<Voice> label_of<Voice>(std::string_view name);

inline constexpr uint32_t kSourceKindCount = 18;
inline constexpr uint32_t kNamingCount = 6;
inline constexpr uint32_t kFormCount = 3;
inline constexpr uint32_t kStanceCount = 11;

}  // namespace onrecord
