#include "language/language_model.h"

#include <algorithm>

namespace onrecord {

Result<LanguageModel> read_language_model(const Model& model) {
  auto network = read_network(model.section(SectionId::network));
  if (!network.ok()) return network.error();
  LanguageModel language;
  language.network = std::move(network).value();
  language.relations = language.network.relations;
  for (const TagClass& tag : language.network.tags) {
    const auto found = std::find(language.fine_tags.begin(), language.fine_tags.end(), tag.fine);
    language.fine_tag_of.push_back(static_cast<uint8_t>(found - language.fine_tags.begin()));
    if (found == language.fine_tags.end()) language.fine_tags.push_back(tag.fine);
  }
  return language;
}

}  // namespace onrecord
