#include "language/quotations.h"

#include <string_view>

#include "base/characters.h"
#include "base/utf8.h"

namespace onrecord {
namespace {

enum class Mark : uint8_t { none, dual, single, guillemet };
enum class Turn : uint8_t { open, close, either };

struct MarkToken {
  Mark mark = Mark::none;
  Turn turn = Turn::either;
};

MarkToken mark_of(std::string_view token) {
  if (token == "\"") return {Mark::dual, Turn::either};
  if (token == "“" || token == "„" || token == "``" || token == "‟") return {Mark::dual, Turn::open};
  if (token == "''") return {Mark::dual, Turn::either};  // typed for either
  if (token == "”") return {Mark::dual, Turn::close};
  if (token == "«") return {Mark::guillemet, Turn::open};
  if (token == "»") return {Mark::guillemet, Turn::close};
  if (token == "‘" || token == "‚" || token == "‹" || token == "‛") return {Mark::single, Turn::open};
  if (token == "’" || token == "›") return {Mark::single, Turn::close};
  if (token == "'" || token == "`") return {Mark::single, Turn::either};
  return {};
}

class Finder {
 public:
  Finder(const Document& document, const Tokens& tokens) : document_(document), tokens_(tokens) {
    out_.depth_of.assign(tokens.items.size(), 0);
    out_.outermost.assign(tokens.items.size(), UINT32_MAX);
    find_single_ends();
  }

  Quotations run() {
    const auto count = static_cast<uint32_t>(tokens_.items.size());
    for (uint32_t i = 0; i < count; ++i) {
      if (i > 0 && block_of(i) != block_of(i - 1)) end_block(i);
      read(i);
    }
    end_block(count);
    fill_tokens();
    return std::move(out_);
  }

 private:
  struct Open {
    uint32_t item = 0;  // index into out_.items
    Mark mark = Mark::none;
  };

  [[nodiscard]] uint32_t block_of(uint32_t i) const { return tokens_.sentences[tokens_.items[i].sentence].block; }
  [[nodiscard]] MarkToken mark_at(uint32_t i) const { return mark_of(slice(document_.text, tokens_.items[i].range)); }
  [[nodiscard]] bool starts_block(uint32_t i) const { return i == 0 || block_of(i) != block_of(i - 1); }
  [[nodiscard]] bool ends_block(uint32_t i) const {
    return i + 1 == tokens_.items.size() || block_of(i) != block_of(i + 1);
  }
  [[nodiscard]] bool space_before(uint32_t i) const { return tokens_.items[i].space_before || starts_block(i); }
  [[nodiscard]] bool space_after(uint32_t i) const { return ends_block(i) || tokens_.items[i + 1].space_before; }
  [[nodiscard]] char32_t first_of(uint32_t i) const {
    return decode_at(document_.text, tokens_.items[i].range.begin).value;
  }

  // The marks' spacing as a typesetter would have it.
  [[nodiscard]] bool looks_opening(uint32_t i) const {
    return !space_after(i) && (space_before(i) || follows_opener(i));
  }
  [[nodiscard]] bool looks_closing(uint32_t i) const {
    return !space_before(i) && (space_after(i) || !is_letter(first_of(i + 1)));
  }
  [[nodiscard]] bool follows_opener(uint32_t i) const {
    const char32_t before = first_of(i - 1);
    return before == '(' || before == '[' || before == 0x2014 || before == '-' || is_quotation_mark(before);
  }

  // A straight single mark opens only where one of its block can close it: an apostrophe has none.
  void find_single_ends() {
    closes_later_.assign(tokens_.items.size(), false);
    bool later = false;
    for (auto i = static_cast<uint32_t>(tokens_.items.size()); i-- > 0;) {
      if (ends_block(i)) later = false;
      closes_later_[i] = later;
      if (mark_at(i).mark == Mark::single && mark_at(i).turn != Turn::open && looks_closing(i)) later = true;
    }
  }

  void read(uint32_t i) {
    const MarkToken found = mark_at(i);
    if (found.mark == Mark::none) return;
    if (starts_block(i) && continued_ && found.mark == open_.back().mark && found.turn != Turn::close) {
      continued_ = false;  // the mark that a quotation over several paragraphs repeats
      return;
    }
    if (found.mark == Mark::single) {
      read_single(i, found.turn);
    } else if (found.turn == Turn::either) {
      if (is_open(found.mark) && !(looks_opening(i) && !looks_closing(i) && open_.back().mark != found.mark)) {
        close(i, found.mark);
      } else if (!is_inch_mark(i)) {
        open(i, found.mark);
      }
    } else if (found.turn == Turn::open) {
      // Machine translation turns marks the wrong way: what stands where only a closing mark can is one.
      const bool wrong = is_open(found.mark) && (looks_closing(i) || (ends_block(i) && !starts_block(i)));
      if (wrong) {
        close(i, found.mark);
      } else if (open_.empty() && ends_block(i) && last_goes_on_until(i)) {
        out_.items.back().tokens.end = i + 1;
      } else {
        open(i, found.mark);
      }
    } else if (is_open(found.mark)) {
      close(i, found.mark);
    } else if (looks_opening(i)) {
      open(i, found.mark);
    }
  }

  void read_single(uint32_t i, Turn turn) {
    if (turn == Turn::open) {
      open(i, Mark::single);
    } else if (!open_.empty() && open_.back().mark == Mark::single && !space_before(i)) {
      // "the ministers’ plan" inside a single quotation that ends later is a possessive.
      const bool possessive = space_after(i) && !ends_block(i) && closes_later_[i] && is_letter(first_of(i + 1));
      if (!possessive) close(i, Mark::single);
    } else if (turn == Turn::either && looks_opening(i) && closes_later_[i]) {
      open(i, Mark::single);
    }
  }

  // "“Not for us.” but for the valley. “": a mark at the block's end opens nothing. Behind a quotation that goes on
  // with "but" in a small letter it is the one that closes it, and the one before stands too early.
  [[nodiscard]] bool last_goes_on_until(uint32_t i) const {
    if (starts_block(i) || out_.items.empty()) return false;
    const Quotation& last = out_.items.back();
    const uint32_t behind = last.tokens.end;
    if (last.depth != 1 || !last.closed || behind >= i || block_of(last.tokens.begin) != block_of(i)) return false;
    const std::string_view word = slice(document_.text, tokens_.items[behind].range);
    return word == "and" || word == "but" || word == "or" || word == "nor";
  }

  [[nodiscard]] bool is_inch_mark(uint32_t i) const { return !space_before(i) && i > 0 && is_digit(first_of(i - 1)); }

  [[nodiscard]] bool is_open(Mark mark) const {
    for (const Open& open : open_) {
      if (open.mark == mark) return true;
    }
    return false;
  }

  void open(uint32_t i, Mark mark) {
    continued_ = false;
    if (open_.size() >= kMaxQuotationDepth || ends_block(i)) return;
    open_.push_back({static_cast<uint32_t>(out_.items.size()), mark});
    out_.items.push_back({{i, i + 1}, static_cast<uint8_t>(open_.size()), false});
  }

  // Closes the innermost quotation of this mark and those left open inside it.
  void close(uint32_t i, Mark mark) {
    continued_ = false;
    while (!open_.empty()) {
      const Open last = open_.back();
      open_.pop_back();
      Quotation& quotation = out_.items[last.item];
      quotation.tokens.end = last.mark == mark ? i + 1 : i;
      quotation.closed = last.mark == mark;
      if (last.mark == mark) return;
    }
  }

  // A block ends before token `next`. A double quotation goes on if the next block repeats its opening mark.
  void end_block(uint32_t next) {
    if (open_.empty()) return;
    const Open outer = open_.front();
    const bool goes_on = next < tokens_.items.size() && outer.mark != Mark::single &&
                         mark_at(next).mark == outer.mark && mark_at(next).turn != Turn::close;
    while (open_.size() > (goes_on ? 1u : 0u)) {
      out_.items[open_.back().item].tokens.end = next;
      open_.pop_back();
    }
    continued_ = goes_on;
  }

  void fill_tokens() {
    for (uint32_t item = 0; item < out_.items.size(); ++item) {
      const Quotation& quotation = out_.items[item];
      for (uint32_t i = quotation.tokens.begin; i < quotation.tokens.end; ++i) {
        out_.depth_of[i] = quotation.depth;
        if (quotation.depth == 1) out_.outermost[i] = item;
      }
    }
  }

  const Document& document_;
  const Tokens& tokens_;
  Quotations out_;
  std::vector<Open> open_;
  std::vector<bool> closes_later_;
  bool continued_ = false;  // an outer quotation of the block before waits for its repeated mark
};

}  // namespace

Quotations find_quotations(const Document& document, const Tokens& tokens) {
  return Finder(document, tokens).run();
}

}  // namespace onrecord
