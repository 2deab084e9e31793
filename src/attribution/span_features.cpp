#include "attribution/span_features.h"

#include <algorithm>

#include "attribution/cue_features.h"

namespace onrecord {
namespace {

using Side = uint32_t;  // 0 before the cue, 1 the cue, 2 behind it

uint32_t clamped(int64_t value, int64_t limit) {
  return static_cast<uint32_t>(std::clamp(value, -limit, limit) + limit);
}

void word_features(const Reading& reading, uint32_t token, FeatureList& out) {
  const Word& w = reading.words[token];
  const TokenRange sentence = reading.sentences[w.sentence];
  const int64_t i = token;
  const Word &l1 = reading.at(i - 1, sentence), &l2 = reading.at(i - 2, sentence);
  const Word &r1 = reading.at(i + 1, sentence), &r2 = reading.at(i + 2, sentence);
  const Word &before = reading.at(i - 1, reading.all()), &after = reading.at(i + 1, reading.all());
  const uint32_t marks = pack(static_cast<uint32_t>(w.mark), static_cast<uint32_t>(before.mark),
                              static_cast<uint32_t>(after.mark), w.quoted);
  out.add(100, 0);
  out.add(101, w.form);
  out.add(102, l1.form);
  out.add(103, r1.form);
  out.add(104, l1.form, w.form);
  out.add(105, w.form, r1.form);
  out.add(106, w.tag);
  out.add(107, l1.tag, w.tag);
  out.add(108, w.tag, r1.tag);
  out.add(109, l2.tag, l1.tag, w.tag);
  out.add(110, l1.tag, w.tag, r1.tag);
  out.add(111, w.tag, r1.tag, r2.tag);
  out.add(112, w.relation, w.tag);
  out.add(113, w.relation, w.head != kNoToken ? reading.words[w.head].stem : 3);
  out.add(114, w.relation, l1.relation);
  out.add(115, w.name, w.tag);
  out.add(116, pack(l1.name, w.name, r1.name));
  out.add(117, marks);
  out.add(118, marks, w.tag);
  out.add(119, l1.form, w.quoted, w.tag);
  out.add(120, i == sentence.begin ? 0 : i + 1 == sentence.end ? 1 : 2, w.tag, w.quoted);
  out.add(121, w.suffix, w.tag);
  out.add(122, w.shape, l1.tag);
  out.add(123, l2.form, l1.form);
  out.add(124, r1.form, r2.form);
}

struct QuoteEdges {
  bool opens_sentence = false;
  bool ends_sentence = false;
};

QuoteEdges edges_of(const Reading& reading, TokenRange quote) {
  return {quote.begin == reading.sentences[reading.words[quote.begin].sentence].begin,
          quote.end == reading.sentences[reading.words[quote.end - 1].sentence].end};
}

void quote_features(const Reading& reading, TokenRange quote, FeatureList& out) {
  const int64_t b = quote.begin, e = quote.end;
  const Word &first = reading.words[quote.begin], &last = reading.words[quote.end - 1];
  const Word &f1 = reading.at(b + 1, quote), &l2 = reading.at(e - 2, quote), &l3 = reading.at(e - 3, quote);
  const Word &before = reading.at(b - 1, reading.all()), &before2 = reading.at(b - 2, reading.all());
  const Word &after = reading.at(e, reading.all()), &after2 = reading.at(e + 1, reading.all());
  const uint32_t length = distance_step(e - b);
  const bool closed = last.mark == MarkSide::closing;
  const uint32_t sentences = std::min(last.sentence - first.sentence, 2u);
  const auto [opens, ends] = edges_of(reading, quote);
  out.add(300, 0);
  out.add(301, length);
  out.add(302, f1.tag, f1.capital);
  out.add(303, l2.form, closed);
  out.add(304, l3.tag, l2.form);
  out.add(305, before.form, before.sentence == first.sentence);
  out.add(306, after.form, after.sentence == last.sentence);
  out.add(307, pack(opens, ends, sentences));
  out.add(308, length, f1.capital, l2.tag);
  out.add(309, before2.form, before.form);
  out.add(310, after.tag, after2.tag);
  out.add(311, after.form, after2.form);
  out.add(312, pack(opens, ends, closed), before.tag);
  out.add(313, f1.form);
  out.add(314, before.tag, f1.tag, l2.tag);
  out.add(315, pack(static_cast<uint32_t>(before.mark), static_cast<uint32_t>(after.mark), sentences));
}

uint32_t frame_of(const Word& cue) {
  using namespace children;
  return cue.children & (subject | complement | object | open_complement | passive | parataxis);
}

void word_to_cue_features(const Reading& reading, std::span<const CueLevel> levels, const SpanWindow& window,
                          std::span<const UnitPlace> places, size_t unit, FeatureList& out) {
  static const UnitPlace kNowhere{.path = 3, .path_long = 3, .branch = -1000};
  const uint32_t token = window.units[unit].tokens.begin;
  const Word& w = reading.words[token];
  const Word& cue = reading.words[window.cue];
  const UnitPlace& p = places[unit];
  const UnitPlace& left = unit > 0 ? places[unit - 1] : kNowhere;
  const UnitPlace& right = unit + 1 < places.size() ? places[unit + 1] : kNowhere;
  const bool same_left = p.branch == left.branch, same_right = p.branch == right.branch;
  const int64_t from_cue = int64_t{token} - int64_t{window.cue};
  const Side side = from_cue < 0 ? 0 : from_cue == 0 ? 1 : 2;
  const uint32_t distance = pack(distance_step(static_cast<int64_t>(unit) - int64_t{window.cue_unit}), side);
  const uint32_t sentences = clamped(int64_t{w.sentence} - int64_t{cue.sentence}, 5);
  const uint32_t blocks = clamped(int64_t{w.block} - int64_t{cue.block}, 2);
  const Word &l1 = reading.at(int64_t{token} - 1, reading.all()), &r1 = reading.at(int64_t{token} + 1, reading.all());
  const uint32_t frame = frame_of(cue);
  const uint32_t same = pack(same_left, same_right);
  const uint32_t between = static_cast<uint32_t>(p.between), above = static_cast<uint32_t>(p.above);
  const uint32_t own_level = static_cast<uint32_t>(levels[token]);

  out.add(200, p.path);
  out.add(201, p.path, cue.stem);
  out.add(202, p.path_long);
  out.add(203, p.path, w.tag);
  out.add(204, p.path, pack(w.quoted, cue.quoted));
  out.add(205, left.path, p.path, same_left);
  out.add(206, p.path, right.path, same_right);
  out.add(207, p.path, w.relation, w.tag);
  out.add(208, p.path, frame);
  out.add(209, p.path_long, cue.stem);
  out.add(210, p.path, same);
  out.add(211, p.path, side, cue.tag);
  out.add(212, p.path, same_left, l1.tag);
  out.add(213, p.path, same_left, w.form);
  out.add(214, p.path, pack(w.name, same_left));
  out.add(215, distance, cue.tag);
  out.add(216, distance, cue.stem);
  out.add(217, distance, w.tag);
  out.add(218, distance, pack(w.quoted, cue.quoted));
  if (from_cue >= -4 && from_cue <= 4) {
    const auto offset = static_cast<uint32_t>(from_cue + 4);
    out.add(219, offset, w.form);
    out.add(220, offset, w.form, cue.stem);
    out.add(221, offset, w.tag, cue.stem);
    out.add(222, offset, w.tag, cue.tag);
    out.add(223, offset, l1.tag, w.tag);
    out.add(240, offset, w.relation, cue.tag);
  }
  out.add(224, pack(sentences, w.quoted, cue.quoted, blocks));
  out.add(225, side, cue.stem, w.tag);
  out.add(226, pack(side, w.quoted), cue.stem);
  out.add(227, side, frame, w.tag);
  out.add(228, p.path, frame, cue.stem);
  out.add(229, side, l1.form, w.tag);
  out.add(230, p.path, l1.form);
  out.add(231, p.path_long, same);
  out.add(232, p.path, pack(w.quoted, l1.quoted, r1.quoted),
          pack(static_cast<uint32_t>(l1.mark), static_cast<uint32_t>(r1.mark)));
  out.add(250, pack(between, side, own_level));
  out.add(251, above, p.path);
  out.add(252, pack(between, p.count_between, side));
  out.add(253, p.path, between, own_level);
  out.add(254, pack(side, p.beyond, between));
  out.add(255, p.path_long, pack(above, between));
  out.add(256, side, w.tag, pack(between, above));
  out.add(257, pack(sentences, between, above));
  out.add(258, w.form, side, between);
  out.add(259, p.path, same_left, pack(between, above));
}

// Quotations between a unit and the cue, at most 3.
uint32_t quotes_between(const SpanWindow& window, size_t unit) {
  const size_t begin = std::min<size_t>(unit, window.cue_unit) + 1, end = std::max<size_t>(unit, window.cue_unit);
  uint32_t count = 0;
  for (size_t r = begin; r < end && count < 3; ++r) count += window.units[r].quote;
  return count;
}

void quote_to_cue_features(const Reading& reading, const SpanWindow& window, std::span<const UnitPlace> places,
                           size_t unit, FeatureList& out) {
  const TokenRange quote = window.units[unit].tokens;
  const Word &first = reading.words[quote.begin], &last = reading.words[quote.end - 1];
  const Word& cue = reading.words[window.cue];
  const UnitPlace& p = places[unit];
  const bool before = unit < window.cue_unit;
  const bool touches = (before ? last.sentence : first.sentence) == cue.sentence;
  const uint32_t gap = before ? distance_step(int64_t{window.cue} - quote.end)
                              : distance_step(int64_t{quote.begin} - int64_t{window.cue});
  const uint32_t where = pack(before, touches);
  const uint32_t nearer = quotes_between(window, unit);
  const uint32_t sentences = clamped(int64_t{first.sentence} - int64_t{cue.sentence}, 5);
  const uint32_t blocks = clamped(int64_t{first.block} - int64_t{cue.block}, 2);
  const uint32_t length = distance_step(quote.size());
  const uint32_t frame = frame_of(cue);
  const uint32_t between = static_cast<uint32_t>(p.between);
  const auto [opens, ends] = edges_of(reading, quote);
  const uint32_t edges = pack(opens, ends);
  const uint32_t before_form = reading.at(int64_t{quote.begin} - 1, reading.all()).form;
  const uint32_t last_form = reading.at(int64_t{quote.end} - 2, quote).form;

  out.add(400, p.path);
  out.add(401, p.path, cue.stem);
  out.add(402, p.path, pack(between, static_cast<uint32_t>(p.above)));
  out.add(403, where, cue.quoted);
  out.add(404, where, cue.stem);
  out.add(405, where, pack(gap, between));
  out.add(406, where, pack(between, p.count_between));
  out.add(407, where, pack(nearer, between));
  out.add(408, where, before_form, between);
  out.add(409, pack(sentences, blocks, between));
  out.add(410, pack(sentences, blocks, nearer), edges);
  out.add(411, where, last_form);
  out.add(412, where, frame, cue.stem);
  out.add(413, where, frame, length);
  out.add(414, where, pack(p.beyond, between));
  out.add(415, p.path_long, cue.stem);
  out.add(416, where, pack(nearer, between, std::min<uint32_t>(p.beyond, 3)));
  out.add(417, cue.tag, where, gap);
  out.add(418, edges, where, pack(nearer, between));
  out.add(419, pack(blocks, sentences), pack(opens, nearer, between));
  out.add(420, pack(before, nearer, sentences));
  out.add(421, gap, cue.stem, before);
  out.add(422, where, pack(length, between));
  out.add(423, p.path, frame, length);
  out.add(424, where, frame, edges);
}

}  // namespace

void unit_features(const Reading& reading, const Unit& unit, FeatureList& out) {
  out.clear();
  if (unit.quote) {
    quote_features(reading, unit.tokens, out);
  } else {
    word_features(reading, unit.tokens.begin, out);
  }
}

void unit_to_cue_features(const Reading& reading, std::span<const CueLevel> levels, const SpanWindow& window,
                          std::span<const UnitPlace> places, size_t unit, FeatureList& out) {
  out.clear();
  if (window.units[unit].quote) {
    quote_to_cue_features(reading, window, places, unit, out);
  } else {
    word_to_cue_features(reading, levels, window, places, unit, out);
  }
}

uint32_t step_class(const Reading& reading, const SpanWindow& window, std::span<const UnitPlace> places, size_t unit) {
  const Unit &here = window.units[unit], &last = window.units[unit - 1];
  const Word &word = reading.words[here.tokens.begin], &before = reading.words[last.tokens.end - 1];
  const bool same_sentence = word.sentence == before.sentence;
  const bool stops = word.comma || word.full_stop;
  if (here.quote) return 32 + same_sentence + 2 * before.pause + 4 * last.quote;
  if (last.quote) return 40 + same_sentence + 2 * stops;
  const uint32_t branch = !same_sentence ? 0 : places[unit].branch == places[unit - 1].branch ? 1 : 2;
  return (word.quoted && before.quoted) + 2 * branch + 6 * before.pause + 12 * stops;
}

}  // namespace onrecord
