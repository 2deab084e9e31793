// The clauses and phrases of a sentence by its syntax, for the rules behind the finder. Looks no further than a named
// reach, so that the cost stays linear in the text; indices are tokens of the document.
#pragma once

#include <cstdint>

#include "attribution/reading.h"
#include "base/byte_range.h"
#include "language/words.h"

namespace onrecord {

// How far from its verb a clause is followed, in tokens.
inline constexpr uint32_t kClauseReachTokens = 80;

[[nodiscard]] bool is_under(const Reading& reading, uint32_t token, uint32_t root);

// The words around `root` that hang on it, without marks at the ends.
[[nodiscard]] TokenRange phrase_of(const Words& words, const Reading& reading, uint32_t root);

// The head of a verb's subject, which of two joined verbs the second has from the first; kNoToken for none.
[[nodiscard]] uint32_t subject_of(const Reading& reading, uint32_t verb);

// The last verb of a cue, which the ones before it help ("has threatened"); kNoToken where it has none.
[[nodiscard]] uint32_t main_verb(const Reading& reading, TokenRange cue);

// Where an apposition or relative clause begins behind a comma in `range`, or its end: whoever writes the sentence adds
// it to what is reported.
[[nodiscard]] uint32_t end_before_aside(const Words& words, const Reading& reading, TokenRange range);

// "was"; "was" and "had"; adverbs as they stand among these.
[[nodiscard]] bool is_form_of_be(const Words& words, uint32_t i);
[[nodiscard]] bool is_auxiliary(const Words& words, uint32_t i);
[[nodiscard]] bool is_verb_adverb(const Words& words, uint32_t i);

// Where "has since been reported" begins; the verb itself where no form of "be" stands before it.
[[nodiscard]] uint32_t passive_begin(const Words& words, uint32_t verb);

// Where the words in `range` begin to tell the occasion ("in a telephone call"), or its end.
[[nodiscard]] uint32_t end_before_occasion(const Words& words, TokenRange range);

// The words behind a verb, up to a mark: "said [one of them]".
[[nodiscard]] TokenRange words_behind(const Words& words, uint32_t verb);

}  // namespace onrecord
