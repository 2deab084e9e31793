// The word lists that names and sources are read with, each built once.
#pragma once

#include "base/word_list.h"
#include "language/phrase_table.h"

namespace onrecord {

// states.txt, capitals.txt, cities.txt, organisations.txt, in this order of PhraseTable::Match::list.
inline constexpr uint8_t kStatesList = 0;
inline constexpr uint8_t kCapitalsList = 1;
inline constexpr uint8_t kCitiesList = 2;
inline constexpr uint8_t kOrganisationsList = 3;
[[nodiscard]] const PhraseTable& gazetteer();

[[nodiscard]] const PhraseTable& kind_phrases();  // kinds.txt, plurals too
[[nodiscard]] const PhraseTable& demonyms();      // demonyms.txt, plurals too
[[nodiscard]] const WordList& role_words();       // role_words.txt
[[nodiscard]] const WordList& name_particles();   // name_particles.txt
[[nodiscard]] const WordList& cue_verbs();        // cues.txt
[[nodiscard]] const WordList& mastheads();        // mastheads.txt

}  // namespace onrecord
