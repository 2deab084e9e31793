#include "attribution/turns.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document/readers.h"
#include "support/trained_reading.h"

using namespace onrecord;

namespace {

// "speaker | speech" of each turn, with a question mark behind those that are not certain.
std::vector<std::string> turns_in(const std::string& text) {
  const Document document = document_of_text(text);
  const Tokens tokens = tokenize(document);
  const Reading reading = trained_reading(document, tokens).reading;
  std::vector<std::string> out;
  for (const Turn& turn : reading.turns) {
    CHECK(reading.turn_at(turn.mark) == &turn);
    out.push_back(std::string(slice(document.text, tokens.bytes(turn.speaker))) + " | " +
                  std::string(slice(document.text, tokens.bytes(turn.speech))) + (turn.certain ? "" : " ?"));
  }
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a transcript's blocks are turns of their speakers") {
  CHECK(turns_in("LEE: Where were you?\n\nDR. KARIMI: At home. All night.\n\nLEE: Alone?\n\nKARIMI: I was.") ==
        List{"LEE | Where were you?", "DR. KARIMI | At home. All night.", "LEE | Alone?", "KARIMI | I was."});
}

TEST_CASE("a transcript may stand in quotation marks, opened at each turn") {
  CHECK(turns_in("“LEE: Where were you?\n\n“KARIMI: At home.\n\n“LEE: Alone?\n\n“KARIMI: I was.”") ==
        List{"LEE | Where were you?", "KARIMI | At home.", "LEE | Alone?", "KARIMI | I was.”"});
}

TEST_CASE("a list of headings is no transcript, nor are two turns") {
  CHECK(turns_in("Place: Town hall\n\nTime: Monday\n\nEntry: Free").empty());
  CHECK(turns_in("LEE: Where were you?\n\nLEE: Alone?").empty());
  CHECK(turns_in("Lee went on: We saw it.\n\nLee went on: We left.\n\nLee went on: It rained.").empty());
}

TEST_CASE("who speaks once in a transcript and is known as nobody's name is not certain") {
  CHECK(turns_in("LEE: Where were you?\n\nVIDEO: They leave at dawn.\n\nLEE: Alone?") ==
        List{"LEE | Where were you?", "VIDEO | They leave at dawn. ?", "LEE | Alone?"});
}

TEST_CASE("questions and answers without names, and numbers beside names, are turns that nothing makes certain") {
  CHECK(turns_in("Q: Where were you?\n\nA: We stayed at home.\n\nQ: Alone?") ==
        List{"Q | Where were you? ?", "A | We stayed at home. ?", "Q | Alone? ?"});
  CHECK(turns_in("Lee: 1,769.\n\nKarimi: 1,501.\n\nLee: 547.") ==
        List{"Lee | 1,769. ?", "Karimi | 1,501. ?", "Lee | 547. ?"});
}

TEST_CASE("a quotation signed with a person's name behind a dash is that person's") {
  CHECK(turns_in("“We waited all night for them.” — Anna Lee") == List{"Anna Lee | “We waited all night for them.”"});
  CHECK(turns_in("“We waited all night for them.”\n\n- Anna Lee.") ==
        List{"Anna Lee | “We waited all night for them.”"});
  CHECK(turns_in("“We waited all night.” ― Anna Lee\n“They never came back.” ― David Cohen") ==
        List{"Anna Lee | “We waited all night.”", "David Cohen | “They never came back.”"});
}

TEST_CASE("a dash behind a quotation signs nothing where the sentence goes on, or where nobody is named") {
  CHECK(turns_in("“We waited all night” — Anna Lee told reporters so.").empty());
  CHECK(turns_in("“We waited all night for them” — Tuesday").empty());
}
