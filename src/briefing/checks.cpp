#include "briefing/checks.h"

#include <algorithm>
#include <string>

#include "base/characters.h"

namespace onrecord {
namespace {

std::string quoted(const Briefing& briefing, const Claim& claim, const std::vector<ByteRange>& spans) {
  if (spans.empty()) return {};
  std::string out = "“";
  out += slice(briefing.documents[claim.document].text, {spans.front().begin, spans.back().end});
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out + "”";
}

bool is_unnamed(const Claim& claim) {
  return claim.naming == Naming::unnamed;
}

std::string lower_source(const Briefing& briefing, const Claim& claim) {
  if (claim.source.empty()) return {};
  return lower(slice(briefing.documents[claim.document].text, claim.source.front()));
}

// "sources said": a source of whom not even the field is told.
bool is_bare(const Briefing& briefing, const Claim& claim) {
  const std::string source = lower_source(briefing, claim);
  return is_unnamed(claim) && claim.kind == SourceKind::unspecified && source.find(' ') == std::string::npos;
}

using Applies = bool (*)(const Briefing&, const Claim&);

struct Rule {
  CheckRule rule;
  Applies applies;
  std::string_view message;  // behind the words it stands on
};

bool accused_answers(const Briefing& briefing, const Claim& accusation) {
  for (const Claim& claim : briefing.claims) {
    if (claim.document == accusation.document && (claim.stance == Stance::deny || claim.stance == Stance::decline))
      return true;
  }
  return false;
}

const std::vector<Rule>& rules() {
  static const std::vector<Rule> all = {
      {{"single-unnamed-source", "Rests on one unnamed source",
        "Reuters Handbook of Journalism, sources; AP, anonymous sources"},
       [](const Briefing&, const Claim& c) {
         return is_unnamed(c) && c.count == 1u && !c.via.has_value() && c.stance != Stance::decline &&
                c.stance != Stance::believe;
       },
       "is one source without a name; a second one is not stated."},
      {{"bare-sources", "“Sources said”", "AP, anonymous sources: describe the source as fully as possible"},
       is_bare,
       "is not described; what ties the source to the matter is not stated."},
      {{"second-hand", "Comes through somebody else",
        "Reuters Handbook of Journalism: say how the information was obtained"},
       [](const Briefing&, const Claim& c) {
         return c.via.has_value() && c.naming != Naming::none && c.stance != Stance::believe;
       },
       "reaches the article through another source; whether it was checked with the first is not stated."},
      {{"no-answer-from-accused", "An accusation without an answer", "AP: give those accused the chance to respond"},
       [](const Briefing& b, const Claim& c) {
         return c.stance == Stance::accuse && !c.via.has_value() && !accused_answers(b, c);
       },
       "accuses; an answer of the accused, or that one was asked for, is not stated."},
      {{"hidden-speaker", "A passive that hides who speaks", "BBC Editorial Guidelines: attribute to a source"},
       [](const Briefing&, const Claim& c) { return c.naming == Naming::none && c.source.empty(); },
       "gives no source; who says so is not stated."},
      {{"unnamed-opinion", "An unnamed source for an opinion",
        "AP, anonymous sources: information, not opinion or speculation"},
       [](const Briefing&, const Claim& c) {
         return is_unnamed(c) && (c.stance == Stance::believe || c.stance == Stance::accuse) &&
                c.count.value_or(0) <= 2 && !c.via.has_value();
       },
       "gives an opinion without a name; why the name is held back is not stated."},
      {{"document-without-provenance", "A document of unknown origin", "AP: tell where material came from"},
       [](const Briefing&, const Claim& c) { return c.naming == Naming::document && c.affiliation.empty(); },
       "is a document; who made it and how it came to the outlet is not stated."},
  };
  return all;
}

}  // namespace

const std::vector<CheckRule>& check_rules() {
  static const std::vector<CheckRule> out = [] {
    std::vector<CheckRule> list;
    for (const Rule& rule : rules()) list.push_back(rule.rule);
    return list;
  }();
  return out;
}

std::vector<Check> find_checks(const Briefing& briefing) {
  std::vector<Check> out;
  for (uint32_t index = 0; index < briefing.claims.size(); ++index) {
    const Claim& claim = briefing.claims[index];
    for (const Rule& rule : rules()) {
      if (!rule.applies(briefing, claim)) continue;
      std::string words = quoted(briefing, claim, claim.source.empty() ? claim.cue : claim.source);
      out.push_back({std::string(rule.rule.id),
                     {ClaimId{index}},
                     words + " " + std::string(rule.message),
                     std::string(rule.rule.reference)});
    }
  }
  return out;
}

}  // namespace onrecord
