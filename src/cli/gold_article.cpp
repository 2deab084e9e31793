#include "cli/gold_article.h"

#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "base/characters.h"
#include "base/utf8.h"

namespace onrecord {
namespace {

using Json = nlohmann::json;

bool is_stop_word(std::string_view word) {
  static const std::unordered_set<std::string_view> words = {
      "a",     "an",      "the",   "this",  "that",   "these",  "those", "of",  "in",   "on",   "at",   "by",
      "to",    "for",     "from",  "with",  "about",  "as",     "and",   "or",  "but",  "nor",  "'s",   "’s",
      "'",     "’",       "its",   "his",   "her",    "their",  "our",   "my",  "your", "into", "onto", "over",
      "under", "between", "among", "after", "before", "during", "per",   "via", "than", "then", "also", "not",
      "who's", "mr",      "mrs",   "ms",    "dr",     "mr.",    "mrs.",  "ms.", "dr."};
  return words.contains(word);
}

bool has_word_character(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint next = decode_at(text, at);
    if (is_letter(next.value) || is_digit(next.value)) return true;
    at += next.size_bytes;
  }
  return false;
}

std::string text_field(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// [[start, end], …] inside a text of `size` code points; false when it is something else.
bool read_spans(const Json& object, const char* key, uint32_t size, std::vector<ByteRange>& out) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return true;
  if (!found->is_array()) return false;
  for (const Json& item : *found) {
    if (!item.is_array() || item.size() < 2 || !item[0].is_number_unsigned() || !item[1].is_number_unsigned())
      return false;
    const ByteRange range{item[0].get<uint32_t>(), item[1].get<uint32_t>()};
    if (range.begin > range.end || range.end > size) return false;
    out.push_back(range);
  }
  return true;
}

Error malformed(const std::string& what) {
  return {ErrorKind::malformed, what};
}

}  // namespace

uint32_t TokenSet::count() const {
  uint32_t out = 0;
  for (const uint64_t bits : bits_) out += static_cast<uint32_t>(std::popcount(bits));
  return out;
}

TokenSet TokenSet::operator&(const TokenSet& other) const {
  TokenSet out = *this;
  for (size_t i = 0; i < bits_.size(); ++i) out.bits_[i] &= other.bits_[i];
  return out;
}

TokenSet& TokenSet::operator|=(const TokenSet& other) {
  for (size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  return *this;
}

double overlap(const TokenSet& a, const TokenSet& b) {
  TokenSet either = a;
  either |= b;
  const uint32_t all = either.count();
  return all == 0 ? 0 : static_cast<double>((a & b).count()) / all;
}

Result<GoldArticle> GoldArticle::read(std::string_view line) {
  const Json record = Json::parse(line, nullptr, false);
  if (record.is_discarded() || !record.is_object()) return malformed("the line is no JSON object");
  GoldArticle out;
  out.text_ = text_field(record, "text");
  const uint32_t size = OffsetMap(out.text_, OffsetMap::Unit::code_points).size();
  const OffsetMap map(out.text_, OffsetMap::Unit::code_points);
  const auto tokens = record.find("tokens");
  const auto attributions = record.find("attributions");
  if (tokens == record.end() || !tokens->is_array() || attributions == record.end() || !attributions->is_array()) {
    return malformed("\"tokens\" or \"attributions\" is missing");
  }
  for (const Json& token : *tokens) {
    if (!token.is_array() || token.size() < 2 || !token[0].is_number_unsigned() || !token[1].is_number_unsigned()) {
      return malformed("a token is no [start, end]");
    }
    out.start_.push_back(token[0].get<uint32_t>());
    out.end_.push_back(token[1].get<uint32_t>());
    out.head_.push_back(token.size() > 5 && token[5].is_number_integer() ? token[5].get<int64_t>() : -2);
  }
  out.words_ = out.strong_ = TokenSet(out.start_.size());
  for (size_t i = 0; i < out.start_.size(); ++i) {
    const std::string_view word = slice(out.text_, {map.to_bytes(out.start_[i]), map.to_bytes(out.end_[i])});
    if (!has_word_character(word)) continue;
    out.words_.add(i);
    if (!is_stop_word(lower(word))) out.strong_.add(i);
  }
  out.find_quoted(map);
  for (const Json& item : *attributions) {
    ScoredAttribution one;
    if (!item.is_object() || !read_spans(item, "source", size, one.source) || !read_spans(item, "cue", size, one.cue) ||
        !read_spans(item, "content", size, one.content)) {
      return malformed("an attribution's spans are no [[start, end], …] inside the text");
    }
    one = out.scored(std::move(one.source), std::move(one.cue), std::move(one.content));
    one.labels = {text_field(item, "id"),     text_field(item, "who"),         text_field(item, "kind"),
                  text_field(item, "naming"), text_field(item, "affiliation"), text_field(item, "stance"),
                  text_field(item, "form"),   text_field(item, "via"),         {},
                  text_field(item, "note") == "focal"};
    const auto count = item.find("count");
    if (count != item.end() && count->is_number_unsigned()) one.labels.count = count->get<uint32_t>();
    out.has_labels_ |= !one.labels.kind.empty();
    out.gold_.push_back(std::move(one));
  }
  return out;
}

void GoldArticle::find_quoted(const OffsetMap& map) {
  quoted_ = TokenSet(start_.size());
  bool inside = false;
  uint32_t last_end = 0;
  for (size_t i = 0; i < start_.size(); ++i) {
    const uint32_t begin = map.to_bytes(start_[i]), end = map.to_bytes(end_[i]);
    const std::string_view word = slice(text_, {begin, end});
    if (begin > last_end && slice(text_, {last_end, begin}).find('\n') != std::string_view::npos) inside = false;
    last_end = end;
    const bool opens = word.starts_with("“") || word == "``";
    const bool closes = !opens && (word.ends_with("”") || word == "''");
    const bool turns = word == "\"";
    inside = opens || (!closes && inside != turns);
    if (inside || closes || turns) quoted_.add(i);
  }
}

ScoredAttribution GoldArticle::scored(std::vector<ByteRange> source, std::vector<ByteRange> cue,
                                      std::vector<ByteRange> content) const {
  ScoredAttribution one;
  one.source_set = tokens_of(source);
  one.cue_set = tokens_of(cue);
  one.content_set = tokens_of(content);
  one.source = std::move(source);
  one.cue = std::move(cue);
  one.content = std::move(content);
  return one;
}

TokenSet GoldArticle::tokens_of(const std::vector<ByteRange>& spans) const {
  TokenSet out(start_.size());
  for (const ByteRange span : spans) {
    size_t i = static_cast<size_t>(std::upper_bound(end_.begin(), end_.end(), span.begin) - end_.begin());
    for (; i < start_.size() && start_[i] < span.end; ++i) out.add(i);
  }
  return out;
}

TokenSet GoldArticle::heads_of(const TokenSet& span) const {
  TokenSet out(start_.size());
  for (size_t i = 0; i < start_.size(); ++i) {
    if (!span.has(i)) continue;
    if (head_[i] == -2) return TokenSet(start_.size());
    const bool outside =
        head_[i] < 0 || head_[i] >= static_cast<int64_t>(start_.size()) || !span.has(static_cast<size_t>(head_[i]));
    if (outside) out.add(i);
  }
  return out & words_;
}

std::vector<ScoredAttribution> GoldArticle::predictions(const Briefing& briefing) const {
  std::vector<ScoredAttribution> out;
  const OffsetMap map(text_, OffsetMap::Unit::code_points);
  const auto spans = [&map](const std::vector<ByteRange>& ranges) {
    std::vector<ByteRange> in_code_points;
    for (const ByteRange range : ranges)
      in_code_points.push_back({map.from_bytes(range.begin), map.from_bytes(range.end)});
    return in_code_points;
  };
  for (uint32_t index = 0; index < briefing.claims.size(); ++index) {
    const Claim& claim = briefing.claims[index];
    ScoredAttribution one = scored(spans(claim.source), spans(claim.cue), spans(claim.content));
    one.confidence = claim.confidence;
    one.labels.id = std::to_string(index);
    one.labels.who = claim.who;
    one.labels.kind = name_of(claim.kind);
    one.labels.naming = name_of(claim.naming);
    one.labels.affiliation = claim.affiliation;
    one.labels.stance = name_of(claim.stance);
    one.labels.form = name_of(claim.form);
    one.labels.count = claim.count;
    if (claim.via.has_value()) one.labels.via = std::to_string(claim.via.index());
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<std::string> strong_words(std::string_view name) {
  std::vector<std::string> out;
  std::string word;
  const auto flush = [&] {
    if (!word.empty() && !is_stop_word(word)) out.push_back(word);
    word.clear();
  };
  for (size_t at = 0; at < name.size();) {
    const CodePoint next = decode_at(name, at);
    at += next.size_bytes;
    if (is_letter(next.value) || is_digit(next.value)) {
      append_utf8(word, to_lower(next.value));
    } else {
      flush();
    }
  }
  flush();
  return out;
}

}  // namespace onrecord
