#include "attribution/cue_features.h"

namespace onrecord {
namespace {

constexpr uint32_t kNone = 7;  // stands for a word that is not there

// The nearest quotation mark in one direction: its side, and how far off; 0 where none is near.
uint32_t nearest_mark(const Reading& reading, uint32_t token, int step, TokenRange sentence) {
  for (int64_t i = int64_t{token} + step, far = 1; far <= 6; i += step, ++far) {
    if (i < sentence.begin || i >= sentence.end) return 0;
    const MarkSide side = reading.words[static_cast<size_t>(i)].mark;
    if (side != MarkSide::none)
      return static_cast<uint32_t>(side) * 4 + static_cast<uint32_t>(std::min<int64_t>(far, 3));
  }
  return 0;
}

}  // namespace

void cue_features(const Reading& reading, uint32_t token, FeatureList& out) {
  using namespace children;
  const std::vector<Word>& words = reading.words;
  const Word& w = words[token];
  const TokenRange sentence = reading.sentences[w.sentence];
  const int64_t i = token;
  const Word &l1 = reading.at(i - 1, sentence), &l2 = reading.at(i - 2, sentence);
  const Word &r1 = reading.at(i + 1, sentence), &r2 = reading.at(i + 2, sentence), &r3 = reading.at(i + 3, sentence);

  out.clear();
  out.add(0, 0);
  out.add(1, w.form);
  out.add(2, w.stem);
  out.add(3, w.tag);
  out.add(4, w.stem, w.tag);
  out.add(5, w.suffix, w.tag);
  out.add(6, l1.form, w.stem);
  out.add(7, w.stem, r1.form);
  out.add(8, l1.form, w.tag);
  out.add(9, w.tag, r1.form);
  out.add(10, l1.tag, w.tag, r1.tag);
  out.add(11, l2.tag, l1.tag, w.tag);
  out.add(12, w.tag, r1.tag, r2.tag);
  out.add(13, l2.form);
  out.add(14, r2.form);
  out.add(15, r1.form);
  out.add(16, l1.form);
  out.add(17, w.stem, r2.form);
  out.add(18, w.stem, r1.tag, r2.tag);
  out.add(19, w.stem, l1.tag);
  out.add(57, r1.form, r2.form);
  out.add(58, l2.form, l1.form);
  out.add(59, w.stem, r1.form, r2.form);
  out.add(60, w.stem, r3.form);
  out.add(61, w.shape, w.tag);
  out.add(62, w.stem, r1.name > 0, l1.name > 0);

  const bool has_head = w.head != kNoToken;
  const uint32_t head_stem = has_head ? words[w.head].stem : kNone;
  out.add(20, w.relation, w.tag);
  out.add(21, w.relation, w.stem);
  out.add(22, w.relation, head_stem);
  out.add(23, w.relation, has_head ? words[w.head].tag : kNone);
  const uint32_t frame =
      w.children & (subject | complement | object | open_complement | parataxis | passive | marker | copula);
  out.add(24, frame, w.tag);
  out.add(25, frame, w.stem);
  out.add(26, w.complement != kNoToken, w.stem, w.tag);
  out.add(54, w.children & (auxiliary | passive | marker), w.stem);
  out.add(55, w.children, w.tag);
  out.add(63, w.stem, w.children & (subject | object | complement | open_complement | oblique | parataxis));
  if (w.subject != kNoToken) {
    const Word& s = words[w.subject];
    out.add(27, s.name, s.tag, w.tag);
    out.add(28, s.name, s.tag, w.stem);
    out.add(29, s.form);
    out.add(30, s.stem, w.stem);
    out.add(31, s.name, w.stem, w.complement != kNoToken);
    out.add(32, w.subject < token, w.stem);
  } else {
    out.add(27, kNone, w.tag);
    out.add(33, w.stem);
  }
  if (w.object != kNoToken) {
    const Word& o = words[w.object];
    out.add(34, o.stem, w.stem);
    out.add(35, o.tag, w.stem);
    out.add(36, o.stem, w.tag);
  }
  if (w.complement != kNoToken) {
    const Word& c = words[w.complement];
    out.add(37, w.complement < token, w.stem);
    out.add(38, c.tag, w.stem);
    out.add(39, c.children & (subject | marker), w.tag);
  }

  const bool quotes = reading.sentence_quoted[w.sentence] != 0;
  const uint32_t left = nearest_mark(reading, token, -1, sentence), right = nearest_mark(reading, token, 1, sentence);
  out.add(40, w.quoted, w.tag);
  out.add(41, w.quoted, w.stem);
  out.add(42, quotes, w.stem);
  out.add(43, quotes && !w.quoted, w.stem, w.relation);
  out.add(44, pack(left, right, w.quoted));
  out.add(45, pack(left, right), w.tag);
  out.add(46, pack(left, right), w.stem);
  out.add(47, pack(token == sentence.begin, token + 1 == sentence.end), w.tag);
  out.add(48, distance_step(i - sentence.begin), w.tag);

  if (!has_head) return;
  const Word& head = words[w.head];
  out.add(49, w.relation, head.relation, head.head != kNoToken ? words[head.head].stem : kNone);
  out.add(50, w.stem, head.stem);
  out.add(51, w.tag, pack(head.quoted, w.quoted));
  // The clause that the word stands in, and what that clause hangs on.
  uint32_t top = token;
  for (int step = 0; step < 6 && words[top].head != kNoToken; ++step, top = words[top].head) {
    if (!words[top].clausal) continue;
    const uint32_t relation = words[top].relation;
    const bool self = top == token;
    out.add(52, relation, words[words[top].head].stem, self);
    out.add(53, relation, self, w.tag);
    out.add(56, relation, self, w.stem);
    break;
  }
}

}  // namespace onrecord
