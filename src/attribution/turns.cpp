#include "attribution/turns.h"

#include <algorithm>

#include "language/word_shape.h"

namespace onrecord {
namespace {

constexpr uint32_t kMostSpeakerWords = 5;
constexpr size_t kLeastTurns = 3;
constexpr uint32_t kLeastSignedTokens = 4;                               // of a quotation with its marks
constexpr uint8_t kPerson = static_cast<uint8_t>(NameType::person) + 1;  // in Word::name

class TurnFinder {
 public:
  explicit TurnFinder(const Reading& reading) : words_(reading.words), reading_(reading) {}

  // A transcript has several turns, and a speaker who speaks again; lists of "Place: …" and "Time: …" do not.
  void find_transcript(std::vector<Turn>& out) const {
    std::vector<Turn> turns;
    std::vector<uint32_t> speakers;
    for (uint32_t i = 0; i < words_.size();) {
      uint32_t end = i + 1;
      while (in_block(end, i)) ++end;
      if (const uint32_t colon = colon_of(i); colon != kNoToken) {
        turns.push_back({colon, {i + begins_with_mark(i), colon}, {colon + 1, end}, false});
        speakers.push_back(words_[colon - 1].form);
      }
      i = end;
    }
    std::sort(speakers.begin(), speakers.end());
    if (std::adjacent_find(speakers.begin(), speakers.end()) == speakers.end() || turns.size() < kLeastTurns) return;
    const auto spoken = std::count_if(turns.begin(), turns.end(), [&](const Turn& turn) { return is_spoken(turn); });
    for (Turn& turn : turns) {
      const Word& speaker = words_[turn.mark - 1];
      const auto [first, last] = std::equal_range(speakers.begin(), speakers.end(), speaker.form);
      const bool named = !is_question_or_answer(speaker) && (last - first > 1 || speaker.name == kPerson);
      turn.certain = named && 4 * static_cast<size_t>(spoken) >= turns.size();
      out.push_back(turn);
    }
  }

  void find_signed(std::vector<Turn>& out) const {
    for (uint32_t i = 1; i + 1 < words_.size(); ++i) {
      if (!is_dash(words_[i]) || words_[i - 1].mark != MarkSide::closing) continue;
      const TokenRange quote = reading_.quotes[reading_.quote_of[i - 1]];
      const uint32_t end = signature_end(i);
      if (quote.size() < kLeastSignedTokens || end == i + 1) continue;
      out.push_back({i, {i + 1, end}, quote, true});
    }
  }

 private:
  [[nodiscard]] bool in_block(uint32_t i, uint32_t of) const {
    return i < words_.size() && words_[i].block == words_[of].block;
  }

  // A quotation mark, or what else has neither letters nor digits, before the first word of a block.
  [[nodiscard]] bool begins_with_mark(uint32_t first) const {
    constexpr uint8_t kOtherCharacters = 8;  // of Word::shape
    return words_[first].shape == kOtherCharacters;
  }

  // The colon of a block that begins as a turn does; kNoToken where it does not.
  [[nodiscard]] uint32_t colon_of(uint32_t first) const {
    uint32_t at = first + begins_with_mark(first);
    for (uint32_t count = 0; in_block(at, first); ++at, ++count) {
      if (words_[at].colon) return count > 0 && in_block(at + 1, first) ? at : kNoToken;
      if (count == kMostSpeakerWords || !may_name(words_[at])) break;
    }
    return kNoToken;
  }

  [[nodiscard]] static bool may_name(const Word& word) { return word.capital || word.name > 0 || word.full_stop; }

  // "Q:" and "A:" name nobody.
  [[nodiscard]] static bool is_question_or_answer(const Word& word) {
    static const uint32_t kQuestion = hash_of("q"), kAnswer = hash_of("a");
    return word.form == kQuestion || word.form == kAnswer;
  }

  // Has its speech a verb, unlike "Ann Smith: 1,769"?
  [[nodiscard]] bool is_spoken(const Turn& turn) const {
    return std::any_of(words_.begin() + turn.speech.begin, words_.begin() + turn.speech.end,
                       [](const Word& word) { return word.verb; });
  }

  [[nodiscard]] static bool is_dash(const Word& word) {
    static const uint32_t kDash = hash_of("-"), kDoubleDash = hash_of("--");
    return word.form == kDash || word.form == kDoubleDash;
  }

  // The end of a person's name behind the dash at `dash` that closes a block or comes before the next quotation;
  // dash + 1 where there is none.
  [[nodiscard]] uint32_t signature_end(uint32_t dash) const {
    uint32_t end = dash + 1;
    bool person = false;
    while (in_block(end, dash) && end - dash <= kMostSpeakerWords && words_[end].capital) {
      person |= words_[end].name == kPerson;
      ++end;
    }
    const bool stops = in_block(end, dash) && words_[end].full_stop;
    const bool closes = !in_block(end + stops, dash);
    const bool next_quotation = in_block(end, dash) && words_[end].mark == MarkSide::opening;
    return person && (closes || next_quotation) ? end : dash + 1;
  }

  const std::vector<Word>& words_;
  const Reading& reading_;
};

}  // namespace

std::vector<Turn> find_turns(const Reading& reading) {
  const TurnFinder finder(reading);
  std::vector<Turn> turns;
  finder.find_transcript(turns);
  finder.find_signed(turns);
  std::sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) { return a.mark < b.mark; });
  return turns;
}

}  // namespace onrecord
