#include <algorithm>

#include "attribution/cue_features.h"
#include "attribution/draft.h"
#include "language/word_shape.h"

namespace onrecord {
namespace {

// floor(score × steps / scale), kept within ±limit and made positive.
uint32_t step_of(int32_t score, int32_t steps, int32_t scale, int32_t limit) {
  const int64_t product = int64_t{score} * steps;
  const int64_t floor = product >= 0 ? product / scale : -((-product + scale - 1) / scale);
  return static_cast<uint32_t>(std::clamp<int64_t>(floor, -limit, limit) + limit);
}

// The token that heads a span: the first whose own head lies outside, but rather no marker or conjunction.
uint32_t top_of(const Reading& reading, std::span<const TokenRange> ranges) {
  uint32_t top = ranges.front().begin;
  for (const TokenRange range : ranges) {
    const uint32_t end = std::min(range.end, range.begin + 400);
    for (uint32_t i = range.begin; i < end; ++i) {
      const Word& word = reading.words[i];
      if (word.mark != MarkSide::none || word.comma || word.full_stop || holds(ranges, word.head)) continue;
      top = i;
      if (word.relation_bits != children::marker) return top;
    }
  }
  return top;
}

// Tokens of a span that lie apart are counted as they stand.
uint32_t size_of(std::span<const TokenRange> ranges) {
  uint32_t size = 0;
  for (const TokenRange range : ranges) size += range.size();
  return size;
}

uint32_t clamped(int64_t value) {
  return static_cast<uint32_t>(std::clamp<int64_t>(value, -3, 3) + 3);
}

// How the content sits in the tree and in its sentence, which a chain of labels does not see.
struct Shape {
  bool next_hangs_inside = false;  // the word behind it hangs on one of its words
  bool next_hangs_on_cue = false;
  bool last_hangs_outside = false;  // its last word hangs on one before it
  uint32_t of_clause = 0;  // which share of the clause that the cue governs is content: 0 none … 4 all; 5 no clause
  uint32_t left = 0;       // distance step to the end of its sentence
};

Shape shape_of(const Reading& reading, const Draft& draft) {
  constexpr uint32_t kMostClause = 60;  // tokens at each side of its head
  constexpr int kMostSteps = 24;        // up the tree
  const std::vector<Word>& words = reading.words;
  const uint32_t first = draft.content.front().begin, end = draft.content.back().end;
  Shape shape;
  const TokenRange sentence = reading.sentences[words[end - 1].sentence];
  shape.left = distance_step(sentence.end - end);
  if (end < sentence.end && words[end].head != kNoToken) {
    shape.next_hangs_inside = holds(draft.content, words[end].head);
    shape.next_hangs_on_cue = words[end].head == draft.head;
  }
  shape.last_hangs_outside = words[end - 1].head != kNoToken && words[end - 1].head < first;
  const uint32_t clause = words[draft.head].complement;
  shape.of_clause = 5;
  if (clause == kNoToken) return shape;
  const TokenRange around = reading.sentences[words[clause].sentence];
  uint32_t size = 0, shared = 0;
  const uint32_t from = std::max(around.begin, clause > kMostClause ? clause - kMostClause : 0);
  for (uint32_t i = from; i < std::min(around.end, clause + kMostClause); ++i) {
    uint32_t top = i;
    for (int step = 0; step < kMostSteps && top != clause && words[top].head != kNoToken; ++step) top = words[top].head;
    if (top != clause) continue;
    ++size;
    shared += holds(draft.content, i);
  }
  shape.of_clause = shared == 0 ? 0 : shared == size ? 4 : 1 + 3 * shared / size;
  return shape;
}

}  // namespace

void draft_features(const Reading& reading, std::span<const CueLevel> levels, const Draft& draft,
                    const ScoreScales& scales, FeatureList& out) {
  using namespace children;
  const std::vector<Word>& words = reading.words;
  const Word& cue = words[draft.head];
  const uint32_t free = step_of(draft.cue_scores.free, 3, scales.cue, 18);
  const uint32_t spans = step_of(draft.span_score, 1, scales.span, 30);
  const uint32_t lead = step_of(draft.span_lead, 2, scales.span, 8);
  const bool has_source = !draft.source.empty();
  const uint32_t source = !has_source ? 0 : draft.source.front().begin < draft.head ? 1 : 2;

  out.clear();
  out.add(500, 0);
  out.add(501, free);
  out.add(502, free, cue.stem);
  out.add(503, free, cue.tag);
  out.add(504, spans);
  out.add(505, spans, cue.stem);
  out.add(506, lead);
  out.add(507, lead, cue.stem);
  out.add(508, lead, free);
  out.add(510, source, free);
  out.add(511, source, cue.stem);
  out.add(512, source, cue.tag);
  if (has_source) {
    const Word& head = words[top_of(reading, draft.source)];
    out.add(513, head.form);
    out.add(514, head.tag, head.name);
    out.add(515, head.tag, cue.stem);
    out.add(516, head.name, cue.stem);
    out.add(517, head.stem, cue.stem);
    out.add(518, distance_step(size_of(draft.source)));
    out.add(519, words[draft.source.front().begin].form);
    out.add(520, words[draft.source.front().begin].tag, head.tag);
    out.add(521, head.relation, cue.stem);
  }
  const uint32_t first = draft.content.front().begin, last = draft.content.back().end - 1;
  const uint32_t top = top_of(reading, draft.content);
  const Word &head = words[top], &b = words[first], &e = words[last];
  const uint32_t length = distance_step(size_of(draft.content));
  const uint32_t side = first > draft.head ? 1 : last > draft.head ? 2 : 0;
  const uint32_t quote =
      (b.mark == MarkSide::opening) | ((e.mark == MarkSide::closing) << 1) | (static_cast<uint32_t>(head.quoted) << 2);
  const uint32_t clause = head.children & (subject | marker | auxiliary | copula);
  out.add(530, length);
  out.add(531, length, cue.stem);
  out.add(532, length, free);
  out.add(533, side, quote);
  out.add(534, side, quote, cue.stem);
  out.add(535, head.tag, cue.stem);
  out.add(536, head.relation, cue.stem);
  out.add(537, head.relation, head.tag, quote);
  out.add(538, head.stem, cue.stem);
  out.add(539, b.form);
  out.add(540, b.form, cue.stem);
  out.add(541, b.tag, cue.stem);
  out.add(542, pack(clamped(int64_t{b.sentence} - cue.sentence), clamped(int64_t{e.sentence} - cue.sentence)), quote);
  out.add(543, pack(source, quote, length));
  out.add(544, pack(source, quote), cue.stem);
  out.add(545, head.head == draft.head, head.relation, cue.tag);
  out.add(546, quote, free);
  out.add(547, side, head.relation, free);
  out.add(548, head.tag, pack(length, source));
  out.add(549, clause, cue.tag, head.tag);
  out.add(550, clause, cue.stem);
  out.add(551, pack(static_cast<uint32_t>(std::min<size_t>(draft.content.size(), 4)), quote));
  out.add(552, e.form, cue.tag);
  out.add(553, reading.at(int64_t{last} + 1, reading.all()).tag, e.tag, cue.tag);
  CueLevel inner = CueLevel::none;
  for (uint32_t i = first, end = std::min(last + 1, first + 400); i < end; ++i) {
    if (holds(draft.content, i)) inner = std::max(inner, levels[i]);
  }
  const Shape shape = shape_of(reading, draft);
  const uint32_t hangs = pack(shape.next_hangs_inside, shape.next_hangs_on_cue, shape.last_hangs_outside);
  const Word& next = reading.at(int64_t{last} + 1, reading.sentences[e.sentence]);
  const Word& next2 = reading.at(int64_t{last} + 2, reading.sentences[e.sentence]);
  out.add(580, hangs, next.relation);
  out.add(581, hangs, next.form);
  out.add(582, hangs, next.form, next2.tag);
  out.add(583, shape.of_clause, cue.tag);
  out.add(584, shape.of_clause, cue.stem);
  out.add(585, shape.of_clause, lead);
  out.add(586, shape.left, quote);
  out.add(587, hangs, lead);
  out.add(588, shape.left, next.form, next2.form);
  out.add(589, e.form, next.form);
  out.add(590, reading.at(int64_t{first} - 1, reading.all()).form, b.tag);
  out.add(591, reading.at(int64_t{first} - 1, reading.all()).form, b.form, side);
  out.add(592, b.relation, words[first].head != kNoToken && holds(draft.content, words[first].head), b.tag);
  out.add(554, static_cast<uint32_t>(inner), cue.stem);
  out.add(555, static_cast<uint32_t>(inner), quote);
  const uint32_t cue_size = std::min(size_of(draft.cue), 20u);
  uint32_t stems = 1;
  for (const TokenRange range : draft.cue) {
    for (uint32_t i = range.begin; i < range.end; ++i) stems = mix(stems, words[i].stem);
  }
  out.add(570, cue_size);
  out.add(571, stems);
  out.add(572, words[draft.cue.front().begin].form, words[draft.cue.back().end - 1].form);
  out.add(573, source, cue_size, cue.tag);
  out.add(574, cue.quoted, cue.tag);
  out.add(575, cue.quoted, free);
  out.add(576, pack(cue.quoted, source), cue.stem);
}

void rival_features(const Reading& reading, const Draft& draft, int32_t score, const Rivals& rivals,
                    const ScoreScales& scales, FeatureList& out) {
  const Word& cue = reading.words[draft.head];
  const uint32_t own = step_of(score, 3, scales.claim, 18);
  const uint32_t outer = step_of(draft.cue_scores.outer, 3, scales.cue, 18);
  const auto level = [&](int32_t other) { return other == Rivals::kNone ? 0 : 1 + step_of(other, 1, scales.claim, 4); };
  const uint32_t around = level(rivals.around), sharing = level(rivals.sharing), inside = level(rivals.inside);
  out.add(600, own);
  out.add(601, own, cue.stem);
  out.add(602, own, cue.tag);
  out.add(603, own, cue.quoted);
  out.add(604, outer);
  out.add(605, outer, cue.stem);
  out.add(606, outer, own);
  out.add(607, outer, cue.quoted);
  out.add(610, around, rivals.mutual);
  out.add(611, around, rivals.mutual, own);
  out.add(612, sharing, own);
  out.add(613, around, cue.stem);
  out.add(614, inside, own);
  out.add(615, pack(around, sharing, inside));
  out.add(616, rivals.around > score, rivals.mutual, around);
  out.add(617, rivals.sharing > score, sharing, around);
  out.add(618, rivals.around_stem, cue.stem);
  out.add(619, rivals.around > score, rivals.mutual, own);
  out.add(620, around, outer, rivals.mutual);
}

}  // namespace onrecord
