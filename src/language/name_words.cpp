#include "language/name_words.h"

namespace onrecord {

const PhraseTable& gazetteer() {
  static const PhraseTable table(
      {"lists/states.txt", "lists/capitals.txt", "lists/cities.txt", "lists/organisations.txt"},
      PhraseTable::Plurals::exact);
  return table;
}

const PhraseTable& kind_phrases() {
  static const PhraseTable table({"lists/kinds.txt"}, PhraseTable::Plurals::also);
  return table;
}

const PhraseTable& demonyms() {
  static const PhraseTable table({"lists/demonyms.txt"}, PhraseTable::Plurals::also);
  return table;
}

const WordList& role_words() {
  static const WordList list(embedded_asset("lists/role_words.txt"));
  return list;
}

const WordList& name_particles() {
  static const WordList list(embedded_asset("lists/name_particles.txt"));
  return list;
}

const WordList& cue_verbs() {
  static const WordList list(embedded_asset("lists/cues.txt"));
  return list;
}

const WordList& mastheads() {
  static const WordList list(embedded_asset("lists/mastheads.txt"));
  return list;
}

}  // namespace onrecord
