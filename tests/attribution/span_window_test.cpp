#include "attribution/span_window.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "attribution/attribution_finder.h"
#include "attribution/cue_finder.h"
#include "attribution/span_labeller.h"

using namespace onrecord;

namespace {

// Sentences of the given sizes in one block; every word hangs on its sentence's first.
Reading reading_of(const std::vector<uint32_t>& sizes) {
  Reading reading;
  uint32_t begin = 0;
  for (const uint32_t size : sizes) {
    for (uint32_t i = 0; i < size; ++i) {
      Word word;
      word.sentence = static_cast<uint32_t>(reading.sentences.size());
      word.head = i == 0 ? kNoToken : begin;
      reading.words.push_back(word);
    }
    reading.sentences.push_back({begin, begin + size});
    begin += size;
  }
  reading.sentence_quoted.assign(sizes.size(), 0);
  reading.quote_of.assign(begin, kNoToken);
  return reading;
}

void quote(Reading& reading, TokenRange tokens) {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    reading.quote_of[i] = static_cast<uint32_t>(reading.quotes.size());
    reading.words[i].quoted = true;
    reading.sentence_quoted[reading.words[i].sentence] = 1;
  }
  reading.quotes.push_back(tokens);
}

}  // namespace

TEST_CASE("a quotation is one unit of a window, unless the cue is in it") {
  Reading reading = reading_of({8});
  quote(reading, {0, 5});
  const SpanWindow outside = window_of(reading, 6);
  REQUIRE(outside.units.size() == 4);
  CHECK(outside.units[0].quote);
  CHECK(outside.units[0].tokens == TokenRange{0, 5});
  CHECK(outside.units[outside.cue_unit].tokens.begin == 6);
  const SpanWindow inside = window_of(reading, 2);
  CHECK(inside.units.size() == 8);
  CHECK(inside.cue_unit == 2);
}

TEST_CASE("a quotation that runs past the cue's sentence comes whole into its window") {
  Reading reading = reading_of({4, 6, 6});
  quote(reading, {5, 14});
  const SpanWindow window = window_of(reading, 2);
  CHECK(window.units[5].tokens == TokenRange{5, 14});
}

TEST_CASE("a window never grows beyond its reach") {
  const Reading reading = reading_of({5000});
  for (const uint32_t cue : {0u, 700u, 4999u}) {
    const SpanWindow window = window_of(reading, cue);
    CHECK(window.units.size() <= 2 * kWindowReach + 2);
    CHECK(window.units[window.cue_unit].tokens.begin == cue);
  }
}

TEST_CASE("in a stretch of nothing but cues only the likeliest are looked at") {
  std::vector<CueScores> scores(4 * kCueStretch);
  for (size_t i = 0; i < scores.size(); ++i) scores[i] = {1000, static_cast<int32_t>(i % kCueStretch)};
  const auto cues = choose_cues(scores, cue_limits(50));
  CHECK(cues.size() == 4 * kMaxCuesInStretch);
  CHECK(cues.front() == kCueStretch - kMaxCuesInStretch);
}

TEST_CASE("a labelling has one source at most, and its cue where the window's is") {
  const Reading reading = reading_of({6});
  const SpanWindow window = window_of(reading, 2);
  const auto places = places_of(reading, window, std::vector<CueLevel>(6));
  SpanModel model;
  std::vector<SpanTable::Scores> units(6);
  for (const size_t r : {0u, 5u}) units[r][0] = 100;  // source begins here, twice
  units[4][3] = 50;                                   // content begins here
  const SpanLabels found = label_spans(model, reading, window, places, units).front();
  CHECK(found.labels[2] == SpanLabel::cue);
  CHECK(found.labels[4] == SpanLabel::content_begin);
  CHECK((found.labels[0] == SpanLabel::source_begin) != (found.labels[5] == SpanLabel::source_begin));
  CHECK(found.score == 150);
}

TEST_CASE("a labelling without a source yields to one that is nearly as good") {
  const Reading reading = reading_of({4});
  const SpanWindow window = window_of(reading, 1);
  const auto places = places_of(reading, window, std::vector<CueLevel>(4));
  SpanModel model;
  std::vector<SpanTable::Scores> units(4);
  units[0][0] = -20;
  CHECK(label_spans(model, reading, window, places, units).front().labels[0] == SpanLabel::outside);
  for (size_t r = 2; r < 4; ++r) units[r][0] = -1000;
  model.no_source = -30;
  CHECK(label_spans(model, reading, window, places, units).front().labels[0] == SpanLabel::source_begin);
}

TEST_CASE("behind the best labelling stand the best ones whose content is clearly another") {
  const Reading reading = reading_of({12});
  const SpanWindow window = window_of(reading, 0);
  const auto places = places_of(reading, window, std::vector<CueLevel>(12));
  SpanModel model;
  std::vector<SpanTable::Scores> units(12);
  for (SpanTable::Scores& unit : units) unit = {-1000, -1000, -1000, -1000, -5};
  units[1][3] = 100;                                // content begins behind the cue
  for (size_t r = 2; r < 5; ++r) units[r][4] = 10;  // and goes on, surely here
  const std::vector<SpanLabels> found = label_spans(model, reading, window, places, units);
  const auto length = [](const SpanLabels& labelling) {
    return std::count_if(labelling.labels.begin(), labelling.labels.end(), [](SpanLabel label) {
      return label == SpanLabel::content_begin || label == SpanLabel::content_inside;
    });
  };
  REQUIRE(found.size() == kMostLabellings);
  CHECK(length(found[0]) == 4);
  CHECK(found[0].score == 130);
  CHECK(length(found[1]) == 7);
  CHECK(found[1].score == 115);
  CHECK(length(found[2]) == 2);
  CHECK(found[2].score == 110);
}

TEST_CASE("of a cue's drafts the one with the best score by itself is kept") {
  std::vector<Draft> drafts(4);
  const std::vector<uint32_t> heads = {3, 3, 3, 9};
  for (size_t i = 0; i < drafts.size(); ++i) {
    drafts[i].head = heads[i];
    drafts[i].span_score = static_cast<int32_t>(i);
  }
  std::vector<int32_t> scores = {5, 8, 8, -2};
  keep_best_of_each_cue(drafts, scores);
  REQUIRE(drafts.size() == 2);
  CHECK(drafts[0].span_score == 1);
  CHECK(drafts[1].span_score == 3);
  CHECK(scores == std::vector<int32_t>{8, -2});
}
