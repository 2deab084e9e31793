#include "language/names.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "document/readers.h"
#include "engine/trained_model.h"
#include "language/language_reading.h"
#include "language/name_repair.h"

using namespace onrecord;

namespace {

std::vector<std::string> names_of(std::string_view text) {
  const Document document = document_of_text(std::string(text));
  const Tokens tokens = tokenize(document);
  std::vector<std::string> out;
  for (const Name& name : read_language(trained_model().language, document, tokens).names) {
    out.push_back(std::string(1, "PSLO"[static_cast<int>(name.type)]) + " " +
                  std::string(slice(document.text, tokens.bytes(name.tokens))));
  }
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("titles stand outside a person's name") {
  CHECK(names_of("Yesterday Secretary of State Mike Lee met Gen. Omar Haddad.") == List{"P Mike Lee", "P Omar Haddad"});
}

TEST_CASE("names of every origin are whole") {
  CHECK(names_of("There Moqtada al-Sadr, Mohammad bin Salman, Ban Ki-moon, Maria de la Cruz and Tom O'Brien met.") ==
        List{"P Moqtada al-Sadr", "P Mohammad bin Salman", "P Ban Ki-moon", "P Maria de la Cruz", "P Tom O'Brien"});
}

TEST_CASE("states, capitals, places and organisations are told apart") {
  CHECK(names_of("Then Iran and Washington told NATO that Mosul and the State Department were quiet.") ==
        List{"S Iran", "S Washington", "O NATO", "L Mosul", "O State Department"});
}

TEST_CASE("us is a word and US a state") {
  CHECK(names_of("They told us that the US left.") == List{"S US"});
}

TEST_CASE("the first word of a sentence is no name by its capital alone") {
  CHECK(names_of("Bridges fell. Everyone ran.").empty());
}

TEST_CASE("names do not overlap and are in order") {
  const Document document =
      document_of_text("US State Department spokesman John Kirby of New York met Hamas in Gaza City on Monday.");
  const Tokens tokens = tokenize(document);
  uint32_t end = 0;
  for (const Name& name : read_language(trained_model().language, document, tokens).names) {
    CHECK(name.tokens.begin >= end);
    end = name.tokens.end;
  }
  CHECK(end > 0);
}

TEST_CASE("particles, hyphens and numerals belong to a name") {
  CHECK(names_of("Then Ursula von der Leyen, Kim Jong-un, Nouri al-Maliki and Pope Benedict XVI prayed.") ==
        List{"P Ursula von der Leyen", "P Kim Jong-un", "P Nouri al-Maliki", "P Benedict XVI"});
}

TEST_CASE("an organisation of the gazetteer is one wherever it stands") {
  CHECK(names_of("Then Boko Haram and Le Monde agreed with al-Shabaab.") ==
        List{"O Boko Haram", "O Le Monde", "O al-Shabaab"});
  CHECK(names_of("Gazprom said so.") == List{"O Gazprom"});
}

TEST_CASE("a full name that ends in the surname of somebody about is a person") {
  const Document document = document_of_text("Then Omar Aksoy met Sevgi Aksoy of the Aksoy Institute.");
  const Tokens tokens = tokenize(document);
  const std::vector<Name> found =
      repair_names(Words(document, tokens),
                   {{{1, 3}, NameType::person}, {{4, 6}, NameType::organisation}, {{8, 10}, NameType::organisation}});
  REQUIRE(found.size() == 3);
  CHECK(found[1].type == NameType::person);
  CHECK(found[2].type == NameType::organisation);
}

TEST_CASE("what is explained as a body is an organisation, and what has a who a person") {
  CHECK(names_of("Lanto Maritime, the company that owns the ship, said no.") == List{"O Lanto Maritime"});
  CHECK(names_of("Schools without Fear, an aid organisation, said no.") == List{"O Schools without Fear"});
  CHECK(names_of("The state news agency SPA reported a fire.") == List{"O SPA"});
  CHECK(names_of("Commodore Rafael Untalan, a spokesman for the army, said no.") == List{"P Rafael Untalan"});
  CHECK(names_of("A group that calls itself the Guardians of the Wells claimed the attack.") ==
        List{"O Guardians of the Wells"});
  CHECK(names_of("It landed like a taxi, said Aïssata Dembo, who sells millet there.") == List{"P Aïssata Dembo"});
}

TEST_CASE("a first name that was missed is part of the name") {
  const auto repaired = [](const std::string& text, uint32_t surname) {
    const Document document = document_of_text(text);
    const Tokens tokens = tokenize(document);
    const auto found = repair_names(Words(document, tokens), {{{surname, surname + 1}, NameType::person}});
    return std::string(slice(document.text, tokens.bytes(found.at(0).tokens)));
  };
  CHECK(repaired("Then a former analyst, Soo Kim, said no.", 6) == "Soo Kim");
  CHECK(repaired("Then on Monday Kim said no.", 3) == "Kim");
  CHECK(repaired("Then President Kim said no.", 2) == "Kim");
}

TEST_CASE("a name's word that is a verb elsewhere is not read as the sentence's verb") {
  const Document document = document_of_text("Capt. Saw Htoo of the Karen army hopes the monsoon will hold.");
  const Tokens tokens = tokenize(document);
  const LanguageReading reading = read_language(trained_model().language, document, tokens);
  const auto root = std::find(reading.syntax.head.begin(), reading.syntax.head.end(), kRootHead);
  const auto verb = static_cast<size_t>(root - reading.syntax.head.begin());
  CHECK(slice(document.text, tokens.items[verb].range) == "hopes");
}

TEST_CASE("a name that is somebody's in one place is theirs in another") {
  CHECK(names_of("Kamal al-Labwani left the city. The road was shut, al-Labwani said.") ==
        List{"P Kamal al-Labwani", "P al-Labwani"});
}

TEST_CASE("the word of an office is no name by itself") {
  CHECK(names_of("In December Crown Prince Omar Haddad accepted it.") == List{"P Omar Haddad"});
}

TEST_CASE("a place's name before Gazette or Herald is an outlet's") {
  CHECK(names_of("The Famagusta Gazette cited a pilot.") == List{"O Famagusta Gazette"});
}
