#include "language/tokens.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/characters.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "language/sentence_ends.h"

namespace onrecord {
namespace {

// The longest local part of an e-mail address that is looked for; RFC 5321 allows no longer one.
constexpr uint32_t kMaxAddressBytes = 64;

bool is_hyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011;
}
bool is_word(char32_t c) {
  return is_letter(c) || is_digit(c);
}

// Marks that make one token when repeated: "...", "--", "?!".
bool repeats(char32_t first, char32_t next) {
  if (first == '!' || first == '?') return next == '!' || next == '?';
  return first == next && (first == '.' || first == '-' || first == '*' || first == '=' || first == '_' ||
                           first == '~' || first == 0x2014);
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::vector<Token>& out) : text_(text), out_(out) {}

  void read_block(ByteRange block) {
    end_ = block.end;
    uint32_t at = block.begin;
    space_before_ = true;
    while (at < end_) {
      const CodePoint next = decode_at(text_, at);
      if (is_space(next.value)) {
        space_before_ = true;
        at += next.size_bytes;
      } else {
        at = read_token(at);
      }
    }
  }

 private:
  [[nodiscard]] CodePoint peek(uint32_t at) const { return at < end_ ? decode_at(text_, at) : CodePoint{}; }
  [[nodiscard]] std::string_view word(uint32_t begin, uint32_t end) const { return text_.substr(begin, end - begin); }

  void push(uint32_t begin, uint32_t end) {
    if (begin >= end) return;
    out_.push_back({{begin, end}, 0, space_before_});
    space_before_ = false;
  }

  uint32_t read_token(uint32_t at) {
    const CodePoint first = peek(at);
    if (const uint32_t end = web_address_end(at); end > at) {
      push(at, end);
      return end;
    }
    if (is_word(first.value)) return read_word(at);
    const CodePoint second = peek(at + first.size_bytes);
    // "#tag", "@user", "'90s", and a clitic left alone behind a closing quotation mark ("…”’s").
    const bool tag = (first.value == '#' || first.value == '@') && is_letter(second.value);
    const bool decade = is_apostrophe(first.value) && is_digit(second.value);
    if (tag || decade) {
      const uint32_t end = word_end(at + first.size_bytes);
      push(at, end);
      return end;
    }
    if (is_apostrophe(first.value) && !space_before_ && (second.value == 's' || second.value == 'd') &&
        !is_word(peek(at + first.size_bytes + second.size_bytes).value)) {
      push(at, at + first.size_bytes + second.size_bytes);
      return at + first.size_bytes + second.size_bytes;
    }
    uint32_t end = at + first.size_bytes;
    if ((first.value == '\'' || first.value == '`') && second.value == first.value) {
      end += second.size_bytes;  // '' and `` for double marks
    } else {
      while (repeats(first.value, peek(end).value)) end += peek(end).size_bytes;
    }
    push(at, end);
    return end;
  }

  // End of a web or e-mail address that starts at `at`; `at` itself if none does.
  [[nodiscard]] uint32_t web_address_end(uint32_t at) const {
    const std::string_view rest = text_.substr(at, end_ - at);
    bool address = rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
    if (!address) {
      size_t i = 0;
      const auto local = [](unsigned char c) {
        return c < 0x80 && (is_word(c) || c == '.' || c == '_' || c == '+' || c == '-');
      };
      while (i < rest.size() && i < kMaxAddressBytes && local(static_cast<unsigned char>(rest[i]))) ++i;
      address = i > 0 && i + 1 < rest.size() && rest[i] == '@' && is_word(static_cast<unsigned char>(rest[i + 1]));
    }
    if (!address) return at;
    uint32_t end = at;
    uint32_t solid_end = at;  // behind the last character that is no closing punctuation
    while (end < end_) {
      const CodePoint next = peek(end);
      if (is_space(next.value) || is_quotation_mark(next.value) || next.value == '<' || next.value == '>') break;
      end += next.size_bytes;
      if (is_word(next.value) || next.value == '/' || next.value == '=' || next.value == '_') solid_end = end;
    }
    return solid_end;
  }

  // End of the run of word characters at `at`, with the marks that join: "1,000", "3.5", "U.S", "O'Brien", "AT&T",
  // "re-elected".
  [[nodiscard]] uint32_t word_end(uint32_t at) const {
    const uint32_t begin = at;
    char32_t previous = 0;
    while (at < end_) {
      const CodePoint here = peek(at);
      if (!is_word(here.value)) {
        const CodePoint after = peek(at + here.size_bytes);
        if (previous == 0 || !is_word(after.value) || !joins(begin, at, previous, here.value, after)) break;
      }
      previous = here.value;
      at += here.size_bytes;
    }
    return at;
  }

  [[nodiscard]] bool joins(uint32_t begin, uint32_t at, char32_t previous, char32_t mark, CodePoint after) const {
    const bool digits = is_digit(previous) && is_digit(after.value);
    if (mark == ',' || mark == ':' || mark == '/') return digits;
    if (mark == '_') return true;
    if (mark == '&') return is_upper(previous) && is_upper(after.value);
    if (is_apostrophe(mark)) return true;
    if (mark == '.') {
      if (digits) return true;
      // "end.The": a full stop with its space forgotten, not an address.
      const CodePoint second = peek(at + 1 + after.size_bytes);
      const bool capitalised = is_upper(after.value) && is_letter(second.value) && !is_upper(second.value);
      return !(capitalised && at - begin > 1);
    }
    if (is_hyphen(mark)) {
      static const WordList prefixes(embedded_asset("lists/hyphen_prefixes.txt"));
      return at - begin <= 8 && is_letter(after.value) && prefixes.contains(lower(word(begin, at)));
    }
    return false;
  }

  uint32_t read_word(uint32_t at) {
    uint32_t end = word_end(at);
    if (peek(end).value == '.' && keeps_full_stop(at, end)) ++end;
    push_with_clitics(at, end);
    return end;
  }

  // Whether the full stop at `end` belongs to the abbreviation before it.
  [[nodiscard]] bool keeps_full_stop(uint32_t begin, uint32_t end) const {
    static const WordList abbreviations(embedded_asset("lists/abbreviations.txt"));
    if (peek(end + 1).value == '.') return false;  // an ellipsis
    const std::string_view found = word(begin, end);
    const CodePoint last = decode_before(text_, end);
    if (last.size_bytes == found.size()) return is_upper(last.value) && found != "I";  // an initial
    const size_t dot = found.rfind('.');
    if (dot != std::string_view::npos && is_letter(last.value)) return found.size() - dot - 1 == last.size_bytes;
    if (found.size() > 8) return false;
    const std::string key = lower(found) + ".";
    if (!abbreviations.contains(key)) return false;
    if (abbreviations.value_of(key) != "number") return true;
    uint32_t behind = end + 1;
    while (is_space(peek(behind).value)) behind += peek(behind).size_bytes;
    return is_digit(peek(behind).value);
  }

  // Splits "does|n't", "Iran|'s", "can|not".
  void push_with_clitics(uint32_t begin, uint32_t end) {
    const uint32_t cut = clitic_begin(begin, end);
    if (cut <= begin || cut >= end) {
      push(begin, end);
      return;
    }
    const uint32_t earlier = clitic_begin(begin, cut);  // "I|'d|'ve"; more than two do not occur
    if (earlier > begin && earlier < cut) {
      push(begin, earlier);
      push(earlier, cut);
    } else {
      push(begin, cut);
    }
    push(cut, end);
  }

  [[nodiscard]] uint32_t clitic_begin(uint32_t begin, uint32_t end) const {
    constexpr uint32_t kLongest = 6;  // bytes of "n’t" and the like, with room for one more mark
    const uint32_t size = end - begin;
    if (size == 6 || size == 5) {
      const std::string whole = lower(word(begin, end));
      if (whole == "cannot" || whole == "gonna" || whole == "gotta" || whole == "wanna") return begin + 3;
    }
    uint32_t mark = end;
    while (mark > begin && end - mark < kLongest) {
      const CodePoint before = decode_before(text_, mark);
      mark -= before.size_bytes;
      if (!is_apostrophe(before.value)) continue;
      const std::string tail = lower(word(mark + before.size_bytes, end));
      if (tail == "t" && mark > begin + 1 && (text_[mark - 1] == 'n' || text_[mark - 1] == 'N')) return mark - 1;
      if (tail == "s" || tail == "m" || tail == "re" || tail == "ve" || tail == "ll" || tail == "d") return mark;
      return end;
    }
    return end;
  }

  std::string_view text_;
  std::vector<Token>& out_;
  uint32_t end_ = 0;
  bool space_before_ = true;
};

}  // namespace

Tokens tokenize(const Document& document) {
  Tokens out;
  Tokenizer tokenizer(document.text, out.items);
  for (uint32_t block = 0; block < document.blocks.size(); ++block) {
    const auto begin = static_cast<uint32_t>(out.items.size());
    tokenizer.read_block(document.blocks[block].range);
    const auto end = static_cast<uint32_t>(out.items.size());
    for (uint32_t first = begin; first < end;) {
      const uint32_t last = sentence_end(document.text, out.items, {first, end});
      for (uint32_t i = first; i < last; ++i) out.items[i].sentence = static_cast<uint32_t>(out.sentences.size());
      out.sentences.push_back({out.bytes({first, last}), {first, last}, block});
      first = last;
    }
  }
  return out;
}

}  // namespace onrecord
