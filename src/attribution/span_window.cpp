#include "attribution/span_window.h"

#include <algorithm>
#include <array>

#include "language/word_shape.h"

namespace onrecord {
namespace {

constexpr uint32_t kMaxPath = 40;       // steps from a unit up to the cue's own line of heads
constexpr uint32_t kMaxAncestors = 12;  // of the cue

// Sentences of the window: whole ones, by index.
struct SentenceRange {
  uint32_t begin = 0, end = 0;
};

SentenceRange sentences_around(const Reading& reading, uint32_t cue) {
  const auto& sentences = reading.sentences;
  const uint32_t own = reading.words[cue].sentence;
  const uint32_t block = reading.words[cue].block;
  const auto block_of = [&](uint32_t sentence) { return reading.words[sentences[sentence].begin].block; };
  const auto quoted = [&](uint32_t sentence) { return reading.sentence_quoted[sentence] != 0; };
  const bool colon = reading.words[cue].colon;

  SentenceRange range{own, own + 1};
  while (range.begin > 0 && own - range.begin < 4 && block_of(range.begin - 1) == block &&
         (quoted(range.begin - 1) || range.begin == own)) {
    --range.begin;
  }
  const auto has_next = [&] { return range.end < sentences.size() && range.end - own < 7; };
  while (has_next() && block_of(range.end) == block && (quoted(range.end) || colon || range.end - own < 2)) ++range.end;
  if (has_next() && block_of(range.end) == block + 1 && block_of(range.end - 1) == block) {
    const bool opens = reading.words[sentences[range.end].begin].mark == MarkSide::opening;
    const bool announced = reading.words[sentences[range.end - 1].end - 1].colon;
    if ((opens && quoted(range.end - 1)) || announced) ++range.end;
  }
  const bool starts_block = range.begin == own && own > 0 && block_of(own - 1) + 1 == block;
  if (starts_block && cue - sentences[own].begin <= 6 && quoted(own - 1)) --range.begin;
  return range;
}

}  // namespace

SpanWindow window_of(const Reading& reading, uint32_t cue) {
  const SentenceRange range = sentences_around(reading, cue);
  uint32_t begin = reading.sentences[range.begin].begin, end = reading.sentences[range.end - 1].end;
  begin = std::max(begin, cue > kWindowReachTokens ? cue - kWindowReachTokens : 0);
  end = std::min(end, cue + kWindowReachTokens);
  const uint32_t own = reading.quote_of[cue];
  if (reading.quote_of[begin] != kNoToken && reading.quote_of[begin] != own) {
    begin = reading.quotes[reading.quote_of[begin]].begin;
  }

  SpanWindow window;
  window.cue = cue;
  for (uint32_t i = begin; i < end;) {
    const uint32_t quote = reading.quote_of[i];
    if (i == cue) window.cue_unit = static_cast<uint32_t>(window.units.size());
    if (quote != kNoToken && quote != own && reading.quotes[quote].end > i + 1) {
      window.units.push_back({{i, reading.quotes[quote].end}, true});
    } else {
      window.units.push_back({{i, i + 1}, false});
    }
    i = window.units.back().tokens.end;
    if (i > cue && window.units.size() > window.cue_unit + kWindowReach) break;
  }
  if (window.cue_unit > kWindowReach) {
    window.units.erase(window.units.begin(), window.units.begin() + (window.cue_unit - kWindowReach));
    window.cue_unit = kWindowReach;
  }
  return window;
}

namespace {

struct Ancestor {
  uint32_t token = 0;
  uint32_t path = 0;
};

// The cue and the line of its heads, each with the way there.
struct Ancestors {
  std::array<Ancestor, kMaxAncestors> items;
  uint32_t count = 0;

  Ancestors(const std::vector<Word>& words, uint32_t cue) {
    uint32_t path = 11;
    for (uint32_t token = cue; token != kNoToken && count < kMaxAncestors; token = words[token].head) {
      path = count == 0   ? path
             : count <= 3 ? mix(path, words[items[count - 1].token].relation)
                          : mix(77, std::min(count, 6u));
      items[count++] = {token, path};
    }
  }
  [[nodiscard]] const Ancestor* find(uint32_t token) const {
    for (uint32_t i = 0; i < count; ++i) {
      if (items[i].token == token) return &items[i];
    }
    return nullptr;
  }
};

// The token by which a unit hangs in the cue's sentence; kNoToken where none of it does.
uint32_t top_in_sentence(const Reading& reading, const Unit& unit, TokenRange sentence) {
  if (!unit.quote) return sentence.contains(unit.tokens.begin) ? unit.tokens.begin : kNoToken;
  const uint32_t end = std::min(unit.tokens.end, sentence.end);
  for (uint32_t i = std::max(unit.tokens.begin, sentence.begin); i < end; ++i) {
    const Word& word = reading.words[i];
    if (word.mark == MarkSide::none && !unit.tokens.contains(word.head)) return i;
  }
  return sentence.contains(unit.tokens.begin) ? unit.tokens.begin : kNoToken;
}

void place_in_tree(const Reading& reading, std::span<const CueLevel> levels, const Ancestors& ancestors, uint32_t top,
                   UnitPlace& place) {
  uint32_t token = top, last = kNoToken, last_but_one = kNoToken;
  const Ancestor* meeting = ancestors.find(token);
  for (uint32_t step = 0; meeting == nullptr && step < kMaxPath; ++step) {
    if (token != top) place.above = std::max(place.above, levels[token]);
    last_but_one = last;
    last = token;
    token = reading.words[token].head;
    if (token == kNoToken) break;
    meeting = ancestors.find(token);
  }
  if (meeting == nullptr) {
    place.path = place.path_long = 5;
    place.branch = -100;
  } else if (last == kNoToken) {
    place.path = place.path_long = mix(meeting->path, 1000);
    place.branch = top;
  } else {
    place.path = mix(meeting->path, reading.words[last].relation);
    place.path_long = mix(place.path, last_but_one == kNoToken ? 1 : reading.words[last_but_one].relation);
    place.branch = last;
  }
}

// Cues in the text between the units of one side and the cue, seen from the cue outwards.
void count_cues(std::span<const CueLevel> levels, const SpanWindow& window, int step, std::vector<UnitPlace>& places) {
  const int64_t count = static_cast<int64_t>(window.units.size());
  const auto level_at = [&](int64_t r) {
    const Unit& unit = window.units[static_cast<size_t>(r)];
    return unit.quote ? CueLevel::none : levels[unit.tokens.begin];
  };
  CueLevel strongest = CueLevel::none;
  uint32_t fair = 0;
  for (int64_t r = int64_t{window.cue_unit} + step; r >= 0 && r < count; r += step) {
    UnitPlace& place = places[static_cast<size_t>(r)];
    place.between = strongest;
    place.count_between = static_cast<uint8_t>(std::min(fair, 2u));
    strongest = std::max(strongest, level_at(r));
    fair += level_at(r) >= CueLevel::fair;
  }
  uint32_t far = 7;
  for (int64_t r = step < 0 ? 0 : count - 1; r != int64_t{window.cue_unit}; r -= step) {
    places[static_cast<size_t>(r)].beyond = static_cast<uint8_t>(far);
    far = level_at(r) >= CueLevel::fair ? 1 : std::min(far + 1, 7u);
  }
}

}  // namespace

std::vector<UnitPlace> places_of(const Reading& reading, const SpanWindow& window, std::span<const CueLevel> levels) {
  const Word& cue = reading.words[window.cue];
  const TokenRange sentence = reading.sentences[cue.sentence];
  const Ancestors ancestors(reading.words, window.cue);
  std::vector<UnitPlace> places(window.units.size());
  for (size_t r = 0; r < places.size(); ++r) {
    const uint32_t top = top_in_sentence(reading, window.units[r], sentence);
    if (top != kNoToken) {
      place_in_tree(reading, levels, ancestors, top, places[r]);
      continue;
    }
    const Word& word = reading.words[window.units[r].tokens.begin];
    const int32_t sentences = static_cast<int32_t>(word.sentence) - static_cast<int32_t>(cue.sentence);
    const int32_t blocks = static_cast<int32_t>(word.block) - static_cast<int32_t>(cue.block);
    places[r].path = places[r].path_long = mix(31, static_cast<uint32_t>(sentences + 100 * blocks));
    places[r].branch = -10 + sentences;
  }
  count_cues(levels, window, -1, places);
  count_cues(levels, window, 1, places);
  return places;
}

}  // namespace onrecord
