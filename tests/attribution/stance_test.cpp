#include "attribution/stance.h"

#include <doctest/doctest.h>

#include "document/readers.h"

using namespace onrecord;

namespace {

// The stance of a cue with its content behind it.
std::string_view stance_of(const std::string& cue, const std::string& content) {
  const Document document = document_of_text(cue + " " + content);
  const Tokens tokens = tokenize(document);
  const Words words(document, tokens);
  uint32_t split = 0;
  while (split < words.size() && tokens.items[split].range.end <= cue.size()) ++split;
  const Attribution attribution{{}, {{0, split}}, {{split, words.size()}}, 1};
  return name_of(read_stance(words, attribution).stance);
}

Form form_of(const std::string& text) {
  const Document document = document_of_text("Said " + text);
  const Tokens tokens = tokenize(document);
  const Words words(document, tokens);
  return read_form(words, find_quotations(document, tokens), {{}, {{0, 1}}, {{1, words.size()}}, 1});
}

}  // namespace

TEST_CASE("a specific cue decides") {
  CHECK(stance_of("has denied", "that it rained") == "deny");
  CHECK(stance_of("threatened", "to close the embassy") == "warn");
  CHECK(stance_of("claimed responsibility for", "the attack") == "confirm");
  CHECK(stance_of("called for", "an inquiry") == "demand");
  CHECK(stance_of("is worried about", "the vote") == "believe");
  CHECK(stance_of("vowed", "to go on") == "promise");
  CHECK(stance_of("insists", "that it is so") == "allege");
}

TEST_CASE("keeping back is declining") {
  CHECK(stance_of("did not say", "when") == "decline");
  CHECK(stance_of("would not comment on", "the talks") == "decline");
  CHECK(stance_of("declined", "to comment") == "decline");
  CHECK(stance_of("has not released", "the names") == "decline");
  CHECK(stance_of("has refused to recognise", "the result") == "decline");
  CHECK(stance_of("could not verify", "this") == "decline");
}

TEST_CASE("a cue that only utters takes the stance of the noun that it utters") {
  CHECK(stance_of("voiced", "deep concern over the vote") == "believe");
  CHECK(stance_of("issued", "a warning that it would rain") == "warn");
  CHECK(stance_of("raised", "the flag") == "state");
}

TEST_CASE("behind a neutral cue the content's act decides") {
  CHECK(stance_of("said", "“Why now?”") == "ask");
  CHECK(stance_of("said", "that Iran should stop") == "demand");
  CHECK(stance_of("said", "we will rebuild the bridge") == "promise");
  CHECK(stance_of("said", "the reports are false") == "deny");
  CHECK(stance_of("said", "that it rained") == "state");
}

TEST_CASE("asking and telling somebody to act is demanding") {
  CHECK(stance_of("asked", "the army to lend him trucks") == "demand");
  CHECK(stance_of("told", "listeners to stay at home") == "demand");
  CHECK(stance_of("asked", "whether it rained") == "ask");
  CHECK(stance_of("told", "that he wanted to leave") == "state");
  CHECK(stance_of("told", "he wanted to leave") == "state");
  CHECK(stance_of("told", "“It used to rain”") == "state");
}

TEST_CASE("the form goes by the quotation marks, a leading that aside") {
  CHECK(form_of("“We won.”") == Form::direct);
  CHECK(form_of("that “we won”") == Form::direct);
  CHECK(form_of("it was “a crime”") == Form::mixed);
  CHECK(form_of("it rained") == Form::indirect);
}
