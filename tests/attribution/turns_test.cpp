#include "attribution/reading.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/readers.h"
#include "engine/trained_model.h"
#include "language/language_reading.h"

using namespace onrecord;

namespace {

// "speaker | speech" of each turn.
std::vector<std::string> turns_in(const std::string& text) {
  const Document document = document_of_text(text);
  const Tokens tokens = tokenize(document);
  const LanguageModel& language = trained_model().language;
  const auto [syntax, names] = read_language(language, document, tokens);
  const Reading reading = read_article(document, tokens, find_quotations(document, tokens), names, syntax, language);
  std::vector<std::string> out;
  for (uint32_t i = 0; i < reading.words.size(); ++i) {
    const Turn* turn = reading.turn_at(i);
    if (turn == nullptr) continue;
    out.push_back(std::string(slice(document.text, tokens.bytes(turn->speaker))) + " | " +
                  std::string(slice(document.text, tokens.bytes(turn->speech))));
  }
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a transcript's blocks are turns of their speakers") {
  CHECK(turns_in("LEE: Where were you?\n\nDR. KARIMI: At home. All night.\n\nLEE: Alone?") ==
        List{"LEE | Where were you?", "DR. KARIMI | At home. All night.", "LEE | Alone?"});
}

TEST_CASE("a transcript may stand in quotation marks, opened at each turn") {
  CHECK(turns_in("“LEE: Where were you?\n\n“KARIMI: At home.\n\n“LEE: Alone?”") ==
        List{"LEE | Where were you?", "KARIMI | At home.", "LEE | Alone?”"});
}

TEST_CASE("a list of headings is no transcript, nor are two turns") {
  CHECK(turns_in("Place: Town hall\n\nTime: Monday\n\nEntry: Free").empty());
  CHECK(turns_in("LEE: Where were you?\n\nLEE: Alone?").empty());
  CHECK(turns_in("Lee went on: We saw it.\n\nLee went on: We left.\n\nLee went on: It rained.").empty());
}
