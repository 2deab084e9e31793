#include "attribution/stance.h"

#include <algorithm>
#include <string_view>

#include "language/name_words.h"
#include "language/phrase_table.h"

namespace onrecord {
namespace {

const PhraseTable& stance_phrases() {
  static const PhraseTable table({"lists/stances.txt"}, PhraseTable::Plurals::exact);
  return table;
}

const PhraseTable& content_acts() {
  static const PhraseTable table({"lists/content_acts.txt"}, PhraseTable::Plurals::exact);
  return table;
}

Stance stance_named(std::string_view name) {
  return label_of<Stance>(name).value_or(Stance::state);
}

bool is_negation(const Words& words, uint32_t i) {
  return words.is(i, "not") || words.is(i, "n't") || words.is(i, "n’t") || words.is(i, "never") || words.is(i, "no") ||
         words.is(i, "neither") || words.is(i, "without");
}

bool opens_question(std::string_view word) {
  for (const std::string_view opener :
       {"if", "whether", "what", "why", "how", "who", "whom", "when", "where", "which", "about"}) {
    if (word == opener) return true;
  }
  return false;
}

// Verbs whose negation keeps something back: "did not say", "would not comment", "has not released".
bool keeps_back(std::string_view word) {
  for (const std::string_view verb :
       {"say",     "said",      "comment",   "commented", "respond",  "responded", "reply",    "answer",     "answered",
        "explain", "explained", "reveal",    "revealed",  "disclose", "disclosed", "release",  "released",   "give",
        "provide", "provided",  "elaborate", "specify",   "confirm",  "confirmed", "identify", "identified", "name",
        "named",   "go",        "discuss",   "list",      "mention",  "accede",    "describe", "made",       "make",
        "issued",  "offer",     "return",    "returned",  "verify",   "verified"}) {
    if (word == verb) return true;
  }
  return false;
}

// The cue's own stance, from its most specific words.
StanceReading stance_of_cue(const Words& words, const Attribution& attribution) {
  StanceReading best;
  bool negated = false;
  // "has been reported, but not confirmed": nobody is there to keep anything back.
  const bool hidden =
      attribution.source.empty() && words.text(attribution.cue.front()).find("been") != std::string_view::npos;
  for (const TokenRange part : attribution.cue) {
    for (uint32_t i = part.begin; i < part.end;) {
      negated |= is_negation(words, i) && !hidden;
      const auto phrase = stance_phrases().longest_at(words.document(), words.tokens(), part, i);
      const std::string_view verb = cue_verbs().value_of(words.lower(i));
      StanceReading found;
      if (phrase) {
        found = {stance_named(phrase->value), phrase->tokens};
        i = phrase->tokens.end;
      } else {
        if (!verb.empty()) found = {stance_named(verb.substr(0, verb.find(' '))), {i, i + 1}};
        ++i;
      }
      if (negated && !found.words.empty() && keeps_back(words.lower(found.words.begin))) found.stance = Stance::decline;
      if (found.stance != Stance::state) best = found;
      if (best.stance == Stance::decline) return best;  // "refused to recognise"
    }
    if (negated && best.stance == Stance::state) {
      for (uint32_t i = part.begin; i < part.end; ++i) {
        if (keeps_back(words.lower(i))) best = {Stance::decline, {i, i + 1}};
      }
    }
  }
  return best;
}

// The first sentence's worth of content, without its marks at the start.
TokenRange opening_of(const Words& words, const Attribution& attribution) {
  TokenRange part = attribution.content.front();
  while (part.size() > 1 && !words.is_word(part.begin)) ++part.begin;
  if (part.size() > 1 && words.is(part.begin, "that")) ++part.begin;
  return part;
}

bool is_question(const Words& words, const Attribution& attribution) {
  const TokenRange part = attribution.content.back();
  for (uint32_t i = part.end; i-- > part.begin;) {
    if (words.is(i, "?")) return true;
    if (words.is_word(i)) return false;
  }
  return false;
}

// "we will", "they would", "her government will": the speaker commits to an act.
bool commits(const Words& words, TokenRange opening) {
  for (uint32_t i = opening.begin; i + 1 < opening.end && i < opening.begin + 4; ++i) {
    const std::string& verb = words.lower(i);
    const bool future = verb == "will" || verb == "would" || verb == "'ll" || verb == "’ll" || verb == "shall";
    if (!future) continue;
    if (i == opening.begin || is_negation(words, i + 1) || words.is(i + 1, "be")) return false;
    const std::string& subject = words.lower(i - 1);
    return subject == "we" || subject == "i" || subject == "they" || subject == "he" || subject == "she" ||
           subject == "it" || subject == "government";
  }
  return false;
}

// "called it an aggression": a cue that gives a name.
bool gives_name(std::string_view cue) {
  for (const std::string_view verb :
       {"called", "calls", "calling", "named", "labeled", "labelled", "branded", "described", "dubbed", "termed"}) {
    if (cue == verb) return true;
  }
  return false;
}

StanceReading stance_of_content(const Words& words, const Attribution& attribution) {
  if (is_question(words, attribution)) return {Stance::ask, attribution.content.back()};
  const TokenRange opening = opening_of(words, attribution);
  const TokenRange sentence{opening.begin, std::min(opening.end, words.sentence_of(opening.begin).end)};
  if (commits(words, opening)) return {Stance::promise, {opening.begin, opening.begin + 2}};
  StanceReading found;
  const auto rank = [](Stance stance) {
    return stance == Stance::warn      ? 5
           : stance == Stance::deny    ? 4
           : stance == Stance::demand  ? 3
           : stance == Stance::accuse  ? 2
           : stance == Stance::promise ? 1
                                       : 0;
  };
  for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const auto phrase = content_acts().longest_at(words.document(), words.tokens(), sentence, i);
    if (!phrase) continue;
    const std::string& cue = words.lower(attribution.cue.back().end - 1);
    const bool label = phrase->value == "accuse-label";
    const bool announced = phrase->value == "promise-label";
    if (label && !gives_name(cue)) continue;
    if (announced && (!cue.starts_with("announc") || i > sentence.begin + 4)) continue;
    const Stance stance = label ? Stance::accuse : announced ? Stance::promise : stance_named(phrase->value);
    if (rank(stance) > rank(found.stance)) found = {stance, phrase->tokens};
  }
  return found;
}

// "expressed [deep concern over …]": a cue that only utters what its noun names.
StanceReading stance_of_uttered(const Words& words, const Attribution& attribution) {
  const uint32_t cue = attribution.cue.back().end, begin = attribution.content.front().begin;
  if (begin != cue || !words.is_any(cue - 1, {"expressed", "expresses", "expressing", "voiced", "voicing", "voices",
                                              "issued", "reiterated", "repeated", "renewed", "made", "raised"}))
    return {};
  for (uint32_t i = begin; i < attribution.content.front().end && i < begin + 3; ++i) {
    const auto noun = stance_phrases().longest_at(words.document(), words.tokens(), {i, i + 1}, i);
    if (noun && i + 1 < words.size() && words.is_any(i + 1, {"over", "about", "that", "of", "at", "for", "to", "with"}))
      return {stance_named(noun->value), noun->tokens};
  }
  return {};
}

// "Neither side has revealed", "nobody confirmed".
bool keeps_back_by_source(const Words& words, const Attribution& attribution) {
  if (attribution.source.empty()) return false;
  const uint32_t first = attribution.source.front().begin;
  return words.is_any(first, {"neither", "nobody", "none", "no"}) &&
         keeps_back(words.lower(attribution.cue.back().end - 1));
}

}  // namespace

StanceReading read_stance(const Words& words, const Attribution& attribution) {
  StanceReading cue = stance_of_cue(words, attribution);
  if (keeps_back_by_source(words, attribution)) return {Stance::decline, attribution.source.front()};
  if (cue.stance == Stance::state) {
    if (const StanceReading uttered = stance_of_uttered(words, attribution); !uttered.words.empty()) return uttered;
  }
  const TokenRange opening = opening_of(words, attribution);
  const uint32_t last = attribution.cue.back().end - 1;
  if (words.lower(last).starts_with("claim") && words.is(opening.begin, "responsibility")) {
    return {Stance::confirm, {opening.begin, opening.begin + 1}};
  }
  // Asking and telling somebody to act.
  const bool asks = words.is(last, "asked") || words.is(last, "asks") || words.is(last, "asking") ||
                    words.is(last, "told") || words.is(last, "tells") || words.is(last, "telling");
  const bool asked = words.lower(last).starts_with("ask");
  if (asked && !is_question(words, attribution) && !opens_question(words.lower(opening.begin)))
    return {Stance::demand, {last, last + 1}};
  // "told the crews to leave", not "told the paper that he wanted to leave".
  const bool plain = attribution.content.front().begin == opening.begin;
  if (asks && !asked && plain && !is_question(words, attribution) && cue.stance != Stance::demand) {
    for (uint32_t i = opening.begin; i < opening.end && i < opening.begin + 6; ++i) {
      if (words.is(i, "to")) return {Stance::demand, {last, last + 1}};
      if (words.is(i, "if") || words.is(i, "whether") || !words.is_word(i) || cue_verbs().contains(words.lower(i)))
        break;
    }
  }
  if (cue.stance != Stance::state) return cue;
  return stance_of_content(words, attribution);
}

Form read_form(const Words& words, const Quotations& quotations, const Attribution& attribution) {
  uint32_t inside = 0;
  uint32_t outside = 0;
  bool first = true;
  for (const TokenRange part : attribution.content) {
    for (uint32_t i = part.begin; i < part.end; ++i) {
      if (!is_letter(words.first(i)) && !is_digit(words.first(i))) continue;
      const bool that = first && words.is(i, "that");
      first = false;
      if (quotations.depth_of[i] > 0) {
        ++inside;
      } else if (!that) {
        ++outside;
      }
    }
  }
  return inside == 0 ? Form::indirect : outside == 0 ? Form::direct : Form::mixed;
}

}  // namespace onrecord
