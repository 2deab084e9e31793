// The noun phrase in front of a verb with all that is told of it aside: "[Hiba, who would not give her name,] said".
// From words and tags, as the tree is least to be trusted in such sentences. Looks no further back than a named reach,
// so that the cost stays linear in the text.
#pragma once

#include "attribution/reading.h"
#include "attribution/source_phrase.h"
#include "language/words.h"

namespace onrecord {

// "of", "outside": a preposition that is no conjunction, too.
[[nodiscard]] bool is_preposition(const Words& words, uint32_t i);

// A comma, bracket or dash.
[[nodiscard]] bool is_aside_mark(const Words& words, uint32_t i);

// "issued statements": a past tense that is spelt, and may be tagged, like a participle; not so "funded by".
[[nodiscard]] bool has_object(const Words& words, const Reading& reading, uint32_t i);

// Whether the word is, or helps, the verb of a clause.
[[nodiscard]] bool is_finite(const Words& words, const Reading& reading, uint32_t i);
[[nodiscard]] bool has_finite_verb(const Words& words, const Reading& reading, TokenRange range);

// Refers to what it is made with.
class SpeakerScan {
 public:
  SpeakerScan(const Words& words, const Reading& reading, const SourceReader& reader)
      : words_(words), reading_(reading), reader_(reader) {}

  // From the first word of the clause, or of its main part, up to the verb: a noun phrase that may speak and what is
  // said of it in asides and relative clauses. Empty where there is another verb, or nothing aside.
  [[nodiscard]] TokenRange speaker_before(uint32_t verb) const;

  // Every verb in the range has a subordinate clause of its own between two marks.
  [[nodiscard]] bool are_asides(TokenRange range) const;

  [[nodiscard]] bool is_speaker(TokenRange range) const;
  [[nodiscard]] bool is_pronoun(TokenRange range) const;
  // A word of the lists heads it.
  [[nodiscard]] bool is_named(TokenRange range) const;
  // "one commenter"; not "Friday".
  [[nodiscard]] bool is_nominal(TokenRange range) const;

 private:
  [[nodiscard]] bool is_named_before_clause(TokenRange lead) const;
  [[nodiscard]] uint32_t clause_begin(uint32_t verb) const;

  const Words& words_;
  const Reading& reading_;
  const SourceReader& reader_;
};

}  // namespace onrecord
