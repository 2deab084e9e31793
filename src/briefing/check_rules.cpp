#include "briefing/check_rules.h"

namespace onrecord {

const std::vector<CheckRule>& check_rules() {
  static const std::vector<CheckRule> all = {
      {"single-unnamed-source", "Rests on one unnamed source",
       "Reuters Handbook of Journalism, The Essentials of Reuters sourcing: a named source before an unnamed one, and "
       "more than one where none is named",
       "one source without a name; a second one is not stated."},
      {"bare-sources", "A source that nothing is told of",
       "AP Stylebook, anonymous sources: no source without a word of who it is; Reuters Handbook of Journalism, The "
       "Essentials of Reuters sourcing: no plural for a single one",
       "not described; what ties the source to the matter is not stated."},
      {"no-reason-for-anonymity", "Unnamed, and no reason given",
       "AP Stylebook, anonymous sources: tell why the source asked not to be named",
       "no name; why it is held back is not stated.", true},
      {"second-hand", "Comes through somebody else",
       "AP, When is it OK to use anonymous sources?, on attribution: what is known at second hand is attributed, and "
       "to a name",
       "through another source; whether it was checked with the first is not stated."},
      {"no-answer-from-accused", "An accusation without an answer",
       "AP Statement of News Values and Principles: whoever is shown in a bad light is asked for a response",
       "an accusation; an answer of the accused, or that one was asked for, is not stated."},
      {"hidden-speaker", "Nobody is named who says so",
       "Reuters Handbook of Journalism, The Essentials of Reuters sourcing: every statement has a source unless it is "
       "established or was seen",
       "no source; who says so is not stated."},
      {"unnamed-opinion", "An unnamed source for an opinion",
       "AP Statement of News Values and Principles: unnamed sources for information, not for opinion or speculation",
       "an opinion without a name; on what it rests is not stated."},
      {"document-without-provenance", "A document of unknown origin",
       "AP Statement of News Values and Principles: all sources of the information are identified",
       "a document; who made it and how it came to the outlet is not stated."},
      {"late-attribution", "The speaker comes late",
       "Reuters Handbook of Journalism, The Essentials of Reuters sourcing: who is quoted is told after the first "
       "sentence",
       "named only behind two sentences of quotation; until then, who speaks is not stated."},
      {"quotes-run-together", "Two speakers' quotes run together",
       "Reuters Handbook of Journalism, The Essentials of Reuters sourcing: quotes of different speakers are kept "
       "apart",
       "right behind somebody else's words; that the speaker changes is not stated before the quotation ends."},
      {"likelihood-with-confidence", "Likelihood and confidence in one sentence",
       "Intelligence Community Directive 203, Analytic Standards: no level of confidence and degree of likelihood in "
       "one sentence",
       "how likely and how sure in one sentence; which of the two is meant is not stated."},
  };
  return all;
}

}  // namespace onrecord
