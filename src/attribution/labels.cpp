#include "attribution/labels.h"

namespace onrecord {
namespace {

template <class Label, size_t kCount>
struct Names {
  std::array<std::string_view, kCount> names;
  [[nodiscard]] std::string_view of(Label label) const { return names[static_cast<size_t>(label)]; }
  [[nodiscard]] std::optional<Label> find(std::string_view name) const {
    for (size_t i = 0; i < kCount; ++i) {
      if (names[i] == name) return static_cast<Label>(i);
    }
    return std::nullopt;
  }
};

constexpr Names<SourceKind, kSourceKindCount> kSourceKinds{
    {"official", "diplomat", "intelligence", "military", "police", "judicial", "politician", "armed_group", "religious",
     "international", "ngo", "expert", "business", "media", "witness", "document", "other", "unspecified"}};
constexpr Names<Naming, kNamingCount> kNamings{{"person", "organisation", "unnamed", "group", "document", "none"}};
constexpr Names<Form, kFormCount> kForms{{"direct", "mixed", "indirect"}};
constexpr Names<Stance, kStanceCount> kStances{
    {"state", "confirm", "allege", "accuse", "deny", "warn", "demand", "promise", "believe", "ask", "decline"}};
constexpr Names<ActorType, 7> kActorTypes{{"person", "state", "organisation", "group", "place", "unnamed", "document"}};
constexpr Names<MentionForm, 3> kMentionForms{{"name", "nominal", "pronoun"}};
constexpr Names<Voice, 3> kVoices{{"attributed", "partly", "own"}};

}  // namespace

std::string_view name_of(SourceKind label) {
  return kSourceKinds.of(label);
}
std::string_view name_of(Naming label) {
  return kNamings.of(label);
}
std::string_view name_of(Form label) {
  return kForms.of(label);
}
std::string_view name_of(Stance label) {
  return kStances.of(label);
}
std::string_view name_of(ActorType label) {
  return kActorTypes.of(label);
}
std::string_view name_of(MentionForm label) {
  return kMentionForms.of(label);
}
std::string_view name_of(Voice label) {
  return kVoices.of(label);
}

template <>
std::optional<SourceKind> label_of<SourceKind>(std::string_view name) {
  return kSourceKinds.find(name);
}
template <>
std::optional<Naming> label_of<Naming>(std::string_view name) {
  return kNamings.find(name);
}
template <>
std::optional<Form> label_of<Form>(std::string_view name) {
  return kForms.find(name);
}
template <>
std::optional<Stance> label_of<Stance>(std::string_view name) {
  return kStances.find(name);
}
template <>
std::optional<ActorType> label_of<ActorType>(std::string_view name) {
  return kActorTypes.find(name);
}
template <>
std::optional<MentionForm> label_of<MentionForm>(std::string_view name) {
  return kMentionForms.find(name);
}
template <>
std::optional<Voice> label_of<Voice>(std::string_view name) {
  return kVoices.find(name);
}

}  // namespace onrecord
