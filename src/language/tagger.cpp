#include "language/tagger.h"

#include <algorithm>
#include <array>

#include "language/weight_section.h"

namespace onrecord {
namespace {

constexpr uint32_t kOutside = 0x5bd1e995u;  // stands for a word or tag before the first or behind the last

}  // namespace

Result<Tagger> read_tagger(std::span<const std::byte> section) {
  ByteReader in(section);
  Tagger tagger;
  const uint32_t count = in.u32();
  for (uint32_t i = 0; i < count && i < kMaxTagClasses && in.ok(); ++i) {
    const std::string_view fine = in.text();
    const uint8_t universal = in.u8();
    if (universal >= kPartOfSpeechCount) return section_error("tagger", "a part of speech is unknown");
    tagger.classes.push_back({fine, static_cast<PartOfSpeech>(universal)});
  }
  if (count == 0 || count > kMaxTagClasses) return section_error("tagger", "its number of classes is out of range");
  if (!read_weights(in, tagger.weights, tagger.rows_mask)) return section_error("tagger", "its weights end early");
  return tagger;
}

void tag_features(std::span<const WordShape> words, std::span<const uint8_t> classes, size_t i, FeatureList& out) {
  static constexpr WordShape kNoWord{.form = kOutside, .lower = kOutside, .suffix3 = kOutside, .shape = kOutside};
  const auto word = [&](ptrdiff_t offset) -> const WordShape& {
    const ptrdiff_t at = static_cast<ptrdiff_t>(i) + offset;
    return at < 0 || at >= static_cast<ptrdiff_t>(words.size()) ? kNoWord : words[static_cast<size_t>(at)];
  };
  const WordShape &w = word(0), &l1 = word(-1), &l2 = word(-2), &r1 = word(1), &r2 = word(2);
  const uint32_t t1 = i >= 1 ? classes[i - 1] : kOutside;
  const uint32_t t2 = i >= 2 ? classes[i - 2] : kOutside;
  const uint32_t first = i == 0;

  out.clear();
  out.add(0, w.form);
  out.add(1, w.lower);
  out.add(2, w.suffix1, w.shape);
  out.add(3, w.suffix2);
  out.add(4, w.suffix3);
  out.add(5, w.suffix4);
  out.add(6, w.prefix1, w.suffix2);
  out.add(7, w.prefix2);
  out.add(8, w.prefix3);
  out.add(9, w.shape, first);
  out.add(10, t1);
  out.add(11, t2, t1);
  out.add(12, t1, w.lower);
  out.add(13, t1, w.suffix3);
  out.add(14, l1.lower);
  out.add(15, r1.lower);
  out.add(16, l2.lower);
  out.add(17, r2.lower);
  out.add(18, l1.lower, w.lower);
  out.add(19, w.lower, r1.lower);
  out.add(20, r1.suffix3);
  out.add(21, l1.suffix3);
  out.add(22, r1.shape, w.shape);
  out.add(23, l1.shape, w.shape);
  out.add(24, t1, r1.lower);
  out.add(25, t2, t1, w.lower);
  out.add(26, l1.lower, r1.lower);
  out.add(27, r1.lower, r2.lower);
  out.add(28, l2.lower, l1.lower);
  out.add(29, r1.suffix2, w.suffix2);
  out.add(30, t1, w.suffix2, r1.suffix2);
  out.add(31, w.capital | (w.all_capitals << 1) | (w.digit << 2) | (w.hyphen << 3), first, w.suffix3);
  out.add(32, 0);
}

std::vector<uint8_t> tag(const Tagger& tagger, std::span<const WordShape> words) {
  std::vector<uint8_t> classes(words.size());
  std::array<int32_t, kMaxTagClasses> scores;
  const std::span<int32_t> used(scores.data(), tagger.classes.size());
  FeatureList features;
  for (size_t i = 0; i < words.size(); ++i) {
    std::fill(used.begin(), used.end(), 0);
    tag_features(words, classes, i, features);
    add_rows(features.items(), tagger.weights.data(), tagger.rows_mask, used);
    classes[i] = static_cast<uint8_t>(std::max_element(used.begin(), used.end()) - used.begin());
  }
  return classes;
}

}  // namespace onrecord
