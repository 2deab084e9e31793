#include "briefing/profile.h"

#include <algorithm>
#include <map>

#include "base/characters.h"

namespace onrecord {
namespace {

uint32_t words_in(std::string_view text) {
  uint32_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool word = !is_ascii_space(c);
    words += word && !inside;
    inside = word;
  }
  return words;
}

}  // namespace

Profile make_profile(const Briefing& briefing) {
  Profile out;
  out.claims = static_cast<uint32_t>(briefing.claims.size());
  std::map<std::string, uint32_t> states;
  for (const Claim& claim : briefing.claims) {
    ++out.by_kind[static_cast<size_t>(claim.kind)];
    ++out.by_naming[static_cast<size_t>(claim.naming)];
    ++out.by_form[static_cast<size_t>(claim.form)];
    ++out.by_stance[static_cast<size_t>(claim.stance)];
    if (!claim.affiliation.empty()) ++states[claim.affiliation];
  }
  out.by_affiliation.assign(states.begin(), states.end());
  std::stable_sort(out.by_affiliation.begin(), out.by_affiliation.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });

  uint64_t words = 0;
  uint64_t own = 0;
  uint32_t stretch = 0;
  uint32_t last_document = UINT32_MAX;
  for (const SentenceVoice& sentence : briefing.sentences) {
    const uint32_t count = words_in(slice(briefing.documents[sentence.document].text, sentence.span));
    if (sentence.document != last_document || sentence.voice != Voice::own) stretch = 0;
    last_document = sentence.document;
    words += count;
    if (sentence.voice != Voice::own) continue;
    own += count;
    stretch += count;
    out.longest_own_stretch_words = std::max(out.longest_own_stretch_words, stretch);
  }
  out.own_voice_share = words == 0 ? 0 : static_cast<double>(own) / static_cast<double>(words);
  return out;
}

}  // namespace onrecord
