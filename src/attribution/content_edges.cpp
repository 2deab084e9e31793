#include "attribution/content_edges.h"

#include <algorithm>

#include "attribution/clauses.h"

namespace onrecord {
namespace {

void cut(const Words& words, TokenRange& content, uint32_t end) {
  while (end > content.begin && words.is_any(end - 1, {"and", "but", "or", "then", ","})) --end;
  if (end > content.begin) content.end = end;
}

// "found it unsafe and called": a past tense and a participle are spelt alike.
bool is_same_tense(const Reading& reading, uint32_t verb, uint32_t other) {
  static const uint32_t past = hash_of("VBD"), participle = hash_of("VBN");
  const Word& a = reading.words[verb];
  const Word& b = reading.words[other];
  return a.tag == b.tag || (a.tag == past && b.tag == participle && (b.children & children::auxiliary) == 0);
}

// "labelled it unsafe [and closed the road]"
void end_before_next_act(const Words& words, const Reading& reading, uint32_t verb, TokenRange& content) {
  static const uint32_t joined = hash_of("conj");
  for (uint32_t i = content.begin + 1; i < content.end; ++i) {
    const Word& word = reading.words[i];
    if (word.relation != joined || word.head != verb || !is_same_tense(reading, verb, i) || word.quoted) continue;
    const uint32_t begin = phrase_of(words, reading, i).begin;
    if (begin <= content.begin + 1) return;
    cut(words, content, begin);
    return;
  }
}

// "said: “It rained,” [and the flags are down]": a whole sentence, which the comma or stop before the mark tells.
void end_with_quotation(const Words& words, const Reading& reading, TokenRange& content) {
  if (reading.words[content.begin].mark != MarkSide::opening) return;
  const uint32_t end = reading.quotes[reading.quote_of[content.begin]].end;
  if (end + 2 >= content.end || !words.is_any(end, {"and", "but"}) || words.is(end + 1, "that")) return;
  if (reading.words[end + 1].quoted || words.is_word(end - 2)) return;
  content.end = end;
}

}  // namespace

std::vector<Attribution> mend_content_edges(const Words& words, const Reading& reading,
                                            std::vector<Attribution> attributions) {
  for (Attribution& one : attributions) {
    const uint32_t verb = main_verb(reading, one.cue.front());
    TokenRange& content = one.content.back();
    if (content.begin < one.cue.back().end) continue;
    end_with_quotation(words, reading, content);
    if (verb != kNoToken) end_before_next_act(words, reading, verb, content);
  }
  return attributions;
}

}  // namespace onrecord
