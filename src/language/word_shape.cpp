#include "language/word_shape.h"

#include "base/characters.h"
#include "base/utf8.h"

namespace onrecord {
namespace {

char32_t unified(char32_t c) {
  if (c >= '0' && c <= '9') return '0';
  switch (c) {
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x60: case 0xB4: return '\'';
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0xAB: case 0xBB: return '"';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return '-';
    default: return c;
  }
}

char class_of(char32_t c) {
  if (is_upper(c)) return 'X';
  if (c == '0') return 'd';
  if (is_letter(c)) return 'x';
  return static_cast<char>(c < 0x80 ? c : '?');
}

}  // namespace

uint32_t hash_of(std::string_view bytes) {
  uint32_t hash = 2166136261u;
  for (const char byte : bytes) hash = (hash ^ static_cast<uint8_t>(byte)) * 16777619u;
  return hash ^ (hash >> 15);
}

std::string normalise(std::string_view word, bool lower) {
  std::string out;
  word = word.substr(0, kMaxWordBytes);
  for (size_t at = 0; at < word.size();) {
    const CodePoint c = decode_at(word, at);
    at += c.size_bytes;
    const char32_t u = unified(c.value);
    append_utf8(out, lower ? to_lower(u) : u);
  }
  return out;
}

WordShape word_shape(std::string_view word) {
  WordShape shape;
  const std::string form = normalise(word, false);
  const std::string lower = normalise(word, true);
  shape.form = hash_of(form);
  shape.lower = hash_of(lower);

  // Byte positions of the first and last characters; both strings have the same number of them.
  const auto prefix = [&](size_t characters) {
    size_t at = 0;
    for (size_t i = 0; i < characters && at < form.size(); ++i) at += decode_at(form, at).size_bytes;
    return hash_of(std::string_view(form).substr(0, at));
  };
  const auto suffix = [&](size_t characters) {
    size_t at = lower.size();
    for (size_t i = 0; i < characters && at > 0; ++i) at -= decode_before(lower, at).size_bytes;
    return hash_of(std::string_view(lower).substr(at));
  };
  shape.prefix1 = prefix(1);
  shape.prefix2 = prefix(2);
  shape.prefix3 = prefix(3);
  shape.suffix1 = suffix(1);
  shape.suffix2 = suffix(2);
  shape.suffix3 = suffix(3);
  shape.suffix4 = suffix(4);

  std::string classes;
  size_t run = 0, letters = 0, capitals = 0;
  for (size_t at = 0; at < form.size();) {
    const CodePoint c = decode_at(form, at);
    const char kind = class_of(c.value);
    if (at == 0) shape.capital = kind == 'X';
    letters += kind == 'x' || kind == 'X';
    capitals += kind == 'X';
    shape.digit |= kind == 'd';
    shape.hyphen |= kind == '-';
    run = !classes.empty() && classes.back() == kind ? run + 1 : 1;
    if (run <= 3) classes += kind;
    at += c.size_bytes;
  }
  shape.all_capitals = letters > 1 && capitals == letters;
  shape.shape = hash_of(classes);
  return shape;
}

}  // namespace onrecord
