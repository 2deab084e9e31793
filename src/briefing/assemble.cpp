#include "briefing/assemble.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/characters.h"
#include "base/utf8.h"
#include "briefing/checks.h"
#include "briefing/profile.h"

namespace onrecord {
namespace {

// A sentence counts as attributed when no more than one word in this many stands outside its claims.
constexpr uint32_t kLooseWordsShare = 6;

bool is_named(const Actor& actor) {
  return actor.type == ActorType::person || actor.type == ActorType::state || actor.type == ActorType::organisation ||
         actor.type == ActorType::place;
}

// Takes what `other` knows more.
void merge(Actor& actor, Actor&& other) {
  if (actor.kind == SourceKind::unspecified) actor.kind = other.kind;
  if (actor.affiliation.empty()) actor.affiliation = std::move(other.affiliation);
  for (std::string& role : other.roles) {
    if (std::find(actor.roles.begin(), actor.roles.end(), role) == actor.roles.end())
      actor.roles.push_back(std::move(role));
  }
  for (std::string& alias : other.aliases) {
    if (std::find(actor.aliases.begin(), actor.aliases.end(), alias) == actor.aliases.end())
      actor.aliases.push_back(std::move(alias));
  }
  actor.mentions.insert(actor.mentions.end(), other.mentions.begin(), other.mentions.end());
}

// New ids of an article's actors in the briefing.
std::vector<ActorId> add_actors(Briefing& briefing, std::vector<Actor>&& actors, uint32_t document) {
  std::map<std::pair<ActorType, std::string>, uint32_t> known;
  for (uint32_t index = 0; index < briefing.actors.size(); ++index) {
    if (is_named(briefing.actors[index]))
      known.emplace(std::pair{briefing.actors[index].type, briefing.actors[index].name}, index);
  }
  std::vector<ActorId> ids;
  for (Actor& actor : actors) {
    for (Mention& mention : actor.mentions) mention.document = document;
    const auto same = is_named(actor) ? known.find({actor.type, actor.name}) : known.end();
    if (same != known.end()) {
      ids.push_back(ActorId{same->second});
      merge(briefing.actors[same->second], std::move(actor));
    } else {
      ids.push_back(ActorId{static_cast<uint32_t>(briefing.actors.size())});
      briefing.actors.push_back(std::move(actor));
    }
  }
  return ids;
}

// The parts of all claims, by claim, that lie in a sentence are its cover.
void add_voices(Briefing& briefing, uint32_t document, const Tokens& tokens, uint32_t first_claim) {
  const std::string& text = briefing.documents[document].text;
  struct Part {
    ByteRange range;
    uint32_t claim;
  };
  std::vector<Part> parts;
  for (uint32_t claim = first_claim; claim < briefing.claims.size(); ++claim) {
    const Claim& c = briefing.claims[claim];
    for (const auto* role : {&c.source, &c.cue, &c.content}) {
      for (const ByteRange range : *role) parts.push_back({range, claim});
    }
  }
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
    return std::pair{a.range.begin, a.claim} < std::pair{b.range.begin, b.claim};
  });
  std::vector<bool> covered(tokens.items.size(), false);
  std::vector<std::vector<ClaimId>> claims_of(tokens.sentences.size());
  for (const Part& part : parts) {
    auto token = std::partition_point(tokens.items.begin(), tokens.items.end(),
                                      [&](const Token& t) { return t.range.end <= part.range.begin; });
    for (; token != tokens.items.end() && token->range.begin < part.range.end; ++token) {
      covered[static_cast<size_t>(token - tokens.items.begin())] = true;
      std::vector<ClaimId>& of = claims_of[token->sentence];
      if (of.empty() || of.back().value != part.claim) of.push_back(ClaimId{part.claim});
    }
  }
  for (uint32_t index = 0; index < tokens.sentences.size(); ++index) {
    const Sentence& sentence = tokens.sentences[index];
    std::vector<ClaimId>& of = claims_of[index];
    std::sort(of.begin(), of.end());
    of.erase(std::unique(of.begin(), of.end()), of.end());
    uint32_t words = 0;
    uint32_t loose = 0;
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const char32_t first = decode_at(text, tokens.items[i].range.begin).value;
      if (!is_letter(first) && !is_digit(first)) continue;
      ++words;
      loose += covered[i] ? 0 : 1;
    }
    const Voice voice = of.empty() ? Voice::own : loose * kLooseWordsShare <= words ? Voice::attributed : Voice::partly;
    briefing.sentences.push_back({document, sentence.range, voice, std::move(of)});
  }
}

}  // namespace

void add_article(Briefing& briefing, Document document, const Tokens& tokens, LabelledArticle article) {
  const auto index = static_cast<uint32_t>(briefing.documents.size());
  const auto first_claim = static_cast<uint32_t>(briefing.claims.size());
  briefing.documents.push_back(std::move(document));
  const std::vector<ActorId> ids = add_actors(briefing, std::move(article.actors), index);
  for (Claim& claim : article.claims) {
    claim.document = index;
    if (claim.actor.has_value()) claim.actor = ids[claim.actor.index()];
    for (ActorId& actor : claim.actors) actor = ids[actor.index()];
    if (claim.via.has_value()) claim.via.value += first_claim;
    briefing.claims.push_back(std::move(claim));
  }
  add_voices(briefing, index, tokens, first_claim);
}

void finish_briefing(Briefing& briefing) {
  briefing.checks = find_checks(briefing);
  briefing.profile = make_profile(briefing);
}

}  // namespace onrecord
