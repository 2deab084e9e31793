#include "language/language_model.h"

#include <algorithm>

namespace onrecord {

Result<LanguageModel> read_language_model(const Model& model) {
  auto tagger = read_tagger(model.section(SectionId::tagger));
  if (!tagger.ok()) return tagger.error();
  auto parser = read_parser(model.section(SectionId::parser));
  if (!parser.ok()) return parser.error();
  LanguageModel language;
  language.tagger = std::move(tagger).value();
  language.parser = std::move(parser).value();
  language.relations = language.parser.relations;
  for (const TagClass& tag_class : language.tagger.classes) {
    const auto found = std::find(language.fine_tags.begin(), language.fine_tags.end(), tag_class.fine);
    language.fine_tag_of.push_back(static_cast<uint8_t>(found - language.fine_tags.begin()));
    if (found == language.fine_tags.end()) language.fine_tags.push_back(tag_class.fine);
  }
  return language;
}

}  // namespace onrecord
