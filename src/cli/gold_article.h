// An annotated article as scoring sees it: its own token grid, and spans as sets of those tokens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/utf8.h"
#include "briefing/briefing.h"

namespace onrecord {

// A set of tokens.
class TokenSet {
 public:
  explicit TokenSet(size_t tokens = 0) : bits_((tokens + 63) / 64) {}
  void add(size_t token) { bits_[token / 64] |= uint64_t{1} << (token % 64); }
  [[nodiscard]] bool has(size_t token) const { return (bits_[token / 64] >> (token % 64)) & 1; }
  [[nodiscard]] uint32_t count() const;
  [[nodiscard]] bool empty() const { return count() == 0; }
  [[nodiscard]] TokenSet operator&(const TokenSet& other) const;
  TokenSet& operator|=(const TokenSet& other);
  [[nodiscard]] bool operator==(const TokenSet& other) const = default;

 private:
  std::vector<uint64_t> bits_;
};

// Share of the tokens of either that are in both, 0…1.
[[nodiscard]] double overlap(const TokenSet& a, const TokenSet& b);

struct GoldLabels {
  std::string id, who, kind, naming, affiliation, stance, form, via;  // empty: null
  std::optional<uint32_t> count;
  bool focal = false;  // the one that a passage was written for
};

// One attribution, gold or predicted. Spans in code points.
struct ScoredAttribution {
  std::vector<ByteRange> source, cue, content;
  TokenSet source_set, cue_set, content_set;
  GoldLabels labels;
  float confidence = 1;  // of a predicted one
};

class GoldArticle {
 public:
  // Parses one line of an annotated corpus.
  static Result<GoldArticle> read(std::string_view line);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::vector<ScoredAttribution>& gold() const { return gold_; }
  [[nodiscard]] size_t token_count() const { return start_.size(); }
  [[nodiscard]] bool has_labels() const { return has_labels_; }

  // Makes a scored attribution of each claim of the first document.
  [[nodiscard]] std::vector<ScoredAttribution> predictions(const Briefing& briefing) const;
  // Fills the sets from the spans.
  [[nodiscard]] ScoredAttribution scored(std::vector<ByteRange> source, std::vector<ByteRange> cue,
                                         std::vector<ByteRange> content) const;
  [[nodiscard]] TokenSet tokens_of(const std::vector<ByteRange>& code_points) const;

  [[nodiscard]] const TokenSet& words() const { return words_; }    // tokens with a letter or digit
  [[nodiscard]] const TokenSet& strong() const { return strong_; }  // … that are no stop words
  // Tokens inside double quotation marks, paragraph by paragraph: one that is not closed ends with its paragraph.
  [[nodiscard]] const TokenSet& quoted() const { return quoted_; }
  // Gold tokens of the span whose dependency head lies outside it; empty where heads are unknown.
  [[nodiscard]] TokenSet heads_of(const TokenSet& span) const;

 private:
  void find_quoted(const OffsetMap& map);

  std::string text_;
  std::vector<uint32_t> start_, end_;
  std::vector<int64_t> head_;
  TokenSet words_, strong_, quoted_;
  std::vector<ScoredAttribution> gold_;
  bool has_labels_ = false;
};

// Words of a name that are no stop words, in lower case.
[[nodiscard]] std::vector<std::string> strong_words(std::string_view name);

}  // namespace onrecord
