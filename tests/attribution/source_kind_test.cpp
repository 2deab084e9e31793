#include "attribution/source_kind.h"

#include <doctest/doctest.h>

#include "document/readers.h"

using namespace onrecord;

namespace {

struct Read {
  std::string kind, affiliation, words;
};

Read read(std::string_view description) {
  const Document document = document_of_text(std::string(description));
  const Tokens tokens = tokenize(document);
  const Words words(document, tokens);
  const TokenRange all{0, words.size()};
  const KindReading kind = read_kind(words, all);
  return {std::string(name_of(kind.kind)), read_affiliation(words, all).name, std::string(words.text(kind.words))};
}

}  // namespace

TEST_CASE("an official is of the field or body before the word") {
  CHECK(read("a Western intelligence official").kind == "intelligence");
  CHECK(read("an Iraqi government source").kind == "official");
  CHECK(read("two Iraqi security sources").kind == "police");
  CHECK(read("a U.N. official in Naqoura").kind == "international");
  CHECK(read("a senior diplomatic source").kind == "diplomat");
}

TEST_CASE("who once held an office is a former official, however it is spelt") {
  CHECK(read("Ex-Prime Minister").kind == "politician");
  CHECK(read("ex-minister").kind == read("former minister").kind);
}

TEST_CASE("a spokesman is of the body he speaks for") {
  CHECK(read("a spokesman for the Indonesian military").kind == "military");
  CHECK(read("spokeswoman of the foreign ministry").kind == "official");
  CHECK(read("a Hamas spokesman").kind == "armed_group");
  CHECK(read("the White House spokesman").kind == "official");
}

TEST_CASE("a source in a service is of that service") {
  const Read found = read("two sources in the Iraqi intelligence sector");
  CHECK(found.kind == "intelligence");
  CHECK(found.affiliation == "Iraq");
  CHECK(found.words.find("intelligence") != std::string::npos);
}

TEST_CASE("ministers are officials, those of defence military") {
  CHECK(read("the foreign minister").kind == "official");
  CHECK(read("Finland's defence minister").kind == "military");
  CHECK(read("South Africa's police minister").kind == "official");
}

TEST_CASE("an ambassador is of the state that sends") {
  const Read found = read("Ireland's ambassador to Kenya");
  CHECK(found.kind == "diplomat");
  CHECK(found.affiliation == "Ireland");
}

TEST_CASE("a commander is of the group commanded") {
  CHECK(read("a PKK commander").kind == "armed_group");
  CHECK(read("Capt. of the Karen National Liberation Army").kind == "armed_group");
  CHECK(read("a rebel commander").kind == "armed_group");
}

TEST_CASE("former officials are experts, former office-holders politicians") {
  CHECK(read("a former State Department official").kind == "expert");
  CHECK(read("the former prime minister").kind == "politician");
}

TEST_CASE("what somebody is now counts") {
  CHECK(read("once an ambassador in Tripoli and now a candidate").kind == "politician");
}

TEST_CASE("a description that says nothing is unspecified") {
  CHECK(read("sources").kind == "unspecified");
  CHECK(read("a person briefed on the investigation").kind == "unspecified");
}

TEST_CASE("us and who are words, US a state") {
  CHECK(read("one of us").affiliation.empty());
  CHECK(read("a US official").affiliation == "United States");
}

TEST_CASE("an ambassador to a body is a diplomat, the body's own envoy the body's") {
  CHECK(read("the British ambassador to the United Nations").kind == "diplomat");
  CHECK(read("a UN envoy").kind == "international");
}

TEST_CASE("compound offices are read whole") {
  CHECK(read("Homeland Security Secretary").kind == "official");
  CHECK(read("Iran's intelligence minister").kind == "intelligence");
  CHECK(read("chief superintendent").kind == "police");
  CHECK(read("the chairman of the Foreign Affairs Committee").kind == "politician");
}

TEST_CASE("what befell somebody, or whose kin they are, lets them speak") {
  CHECK(read("a Dutch geologist freed after eleven weeks").kind == "witness");
  CHECK(read("whose son is one of two soldiers").kind == "witness");
}

TEST_CASE("a body counts before its part, a state before a city") {
  const Read found = read("a manager at the Kirkuk office of a Turkish drilling company");
  CHECK(found.kind == "business");
  CHECK(found.affiliation == "Turkey");
}

TEST_CASE("a country's own charity is of the country") {
  CHECK(read("the Lebanese Red Cross").affiliation == "Lebanon");
  CHECK(read("the Red Cross").affiliation == "Red Cross");
}

TEST_CASE("of two joined roles the first decides") {
  CHECK(read("security expert and editor of a local paper").kind == "expert");
  CHECK(read("a bishop and a former soldier").kind == "religious");
}
