#include "view/rows.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/characters.h"
#include "base/utf8.h"
#include "briefing/check_rules.h"
#include "view/mark_style.h"
#include "view/mixed_scripts.h"
#include "view/quote_text.h"
#include "view/words.h"

namespace onrecord {
namespace {

Hue hue_of_claim(const ViewerState& state, const Claim& claim) {
  if (claim.naming == Naming::none || !claim.actor.has_value()) return hue_of(claim.naming);
  const std::optional<Layer> layer = state.index.layer_of_actor[claim.actor.index()];
  return layer ? hue_of(*layer) : hue_of(claim.naming);
}

ClaimRow claim_row(const ViewerState& state, uint32_t i) {
  const Briefing& briefing = state.briefing;
  const Claim& claim = briefing.claims[i];
  const Document& document = briefing.documents[claim.document];
  ClaimRow row;
  row.id = {i};
  row.number = i + 1;
  row.who = claim.who.empty() ? "Nobody is named" : capitalised(claim.who);
  row.hue = hue_of_claim(state, claim);
  row.cue = joined_text(document, claim.cue);
  row.text = joined_text(document, claim.content);
  if (claim.via.has_value()) {
    row.nested = true;
    const Claim& outer = briefing.claims[claim.via.index()];
    const ActorType type = outer.actor.has_value() ? briefing.actors[outer.actor.index()].type : ActorType::person;
    row.via = "through claim " + std::to_string(claim.via.index() + 1);
    if (!outer.who.empty()) row.via += ": " + inside_sentence(outer.who, type);
  }
  return row;
}

template <class Row>
void most_claims_first(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.count.total() > b.count.total(); });
}

template <class Row, class Value>
void count_in(std::vector<Row>& rows, Value Row::*field, const Value& value, std::string label, const Claim& claim) {
  auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.*field == value; });
  if (row == rows.end()) row = rows.insert(row, {value, std::move(label), {}});
  count_claim(row->count, claim);
}

void count_sources(ModelRows& rows, const Briefing& briefing) {
  for (uint32_t i = 0; i < kNamingCount; ++i) {
    const auto naming = static_cast<Naming>(i);
    rows.namings.push_back({naming, std::string(word_for_row(naming)), {}});
  }
  for (uint32_t i = 0; i < briefing.claims.size(); ++i) {
    const Claim& claim = briefing.claims[i];
    if (claim.document != 0) continue;
    rows.namings[static_cast<size_t>(claim.naming)].claims.push_back({i});
    count_in(rows.kinds, &KindRow::kind, claim.kind, capitalised(word_for(claim.kind)), claim);
    count_in(rows.affiliations, &AffiliationRow::affiliation, claim.affiliation,
             claim.affiliation.empty() ? "Not told" : claim.affiliation, claim);
    count_in(rows.stances, &StanceRow::stance, claim.stance, std::string(word_for(claim.stance)), claim);
    count_in(rows.forms, &FormRow::form, claim.form, std::string(word_for(claim.form)), claim);
  }
  most_claims_first(rows.kinds);
  most_claims_first(rows.affiliations);
  most_claims_first(rows.stances);
  most_claims_first(rows.forms);
}

// A file may have checks of rules that this program does not know.
std::string title_of(const Check& check) {
  for (const CheckRule& rule : check_rules()) {
    if (rule.id == check.rule) return std::string(rule.title);
  }
  return check.message;
}

void add_weak_spots(ModelRows& rows, const Briefing& briefing) {
  std::map<std::string, size_t> row_of_rule;
  for (const Check& check : briefing.checks) {
    const auto [at, added] = row_of_rule.emplace(check.rule, rows.weak_spots.size());
    if (added) rows.weak_spots.push_back({check.rule, title_of(check), check.reference, {}});
    auto& claims = rows.weak_spots[at->second].claims;
    claims.insert(claims.end(), check.claims.begin(), check.claims.end());
  }
  for (WeakSpotRow& row : rows.weak_spots) std::sort(row.claims.begin(), row.claims.end());
}

void add_status(ModelRows& rows, const ViewerState& state) {
  const auto of = [&](Naming naming) {
    return static_cast<uint32_t>(rows.namings[static_cast<size_t>(naming)].claims.size());
  };
  const uint32_t claims = state.index.count_of_layer[static_cast<size_t>(Layer::claims)];
  if (claims == 0) {
    rows.status = {"No claims found", "There may be none, or they were missed"};
    return;
  }
  rows.status.push_back(counted(claims, "claim", "claims"));
  const auto add = [&](uint32_t number, std::string_view one, std::string_view more) {
    if (number != 0) rows.status.push_back(counted(number, one, more));
  };
  add(of(Naming::person) + of(Naming::organisation), "named", "named");
  add(of(Naming::unnamed), "unnamed", "unnamed");
  add(of(Naming::group), "group", "groups");
  add(of(Naming::document), "document", "documents");
  add(of(Naming::none), "no source", "no source");
  rows.status.push_back(std::to_string(rows.own_voice_percent) + " % of the words are the outlet's own voice");
}

uint32_t count_words(std::string_view text) {
  uint32_t words = 0;
  bool inside = false;
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    at += point.size_bytes;
    const bool word = is_letter(point.value) || is_digit(point.value);
    const bool joins = inside && !is_space(point.value);
    if (word && !inside) ++words;
    inside = word || joins;
  }
  return words;
}

}  // namespace

SourceCount& count_claim(SourceCount& count, const Claim& claim) {
  switch (claim.naming) {
    case Naming::person:
    case Naming::organisation:
    case Naming::document:
      ++count.named;
      break;
    case Naming::unnamed:
    case Naming::group:
      ++count.unnamed;
      break;
    case Naming::none:
      ++count.none;
      break;
  }
  return count;
}

std::string paragraph_label(const Document& document, uint32_t offset_bytes) {
  uint32_t paragraph = 0;
  for (const Block& block : document.blocks) {
    if (block.range.begin > offset_bytes) break;
    if (block.kind != BlockKind::title && block.kind != BlockKind::byline) ++paragraph;
  }
  return paragraph == 0 ? "title" : "¶ " + std::to_string(paragraph);
}

ModelRows make_rows(const ViewerState& state) {
  ModelRows rows;
  const Briefing& briefing = state.briefing;
  rows.words = count_words(state.document.text);
  if (state.phase != Phase::ready) return rows;
  rows.own_voice_percent = static_cast<uint32_t>(std::lround(briefing.profile.own_voice_share * 100));
  rows.longest_own_stretch_words = briefing.profile.longest_own_stretch_words;
  for (uint32_t i = 0; i < briefing.claims.size(); ++i)
    if (briefing.claims[i].document == 0) rows.claims.push_back(claim_row(state, i));
  for (const ClaimRow& row : rows.claims)
    if (briefing.claims[row.id.index()].naming == Naming::none) rows.unsourced.push_back(row);
  for (const ActorId id : state.index.marked_actors) {
    const Actor& actor = briefing.actors[id.index()];
    ActorRow row{id, actor.name, hue_of(*state.index.layer_of_actor[id.index()]), {}, 0};
    if (actor.kind != SourceKind::unspecified) row.detail = word_for(actor.kind);
    if (!actor.affiliation.empty() && actor.affiliation != actor.name)
      row.detail += (row.detail.empty() ? "" : " · ") + actor.affiliation;
    if (row.detail.empty()) row.detail = lower(word_for(actor.type));
    if (mixes_scripts(actor.name)) row.detail += " · mixes alphabets";
    row.claims = static_cast<uint32_t>(state.index.claims_of_actor[id.index()].size());
    rows.actors.push_back(std::move(row));
  }
  std::stable_sort(rows.actors.begin(), rows.actors.end(),
                   [](const ActorRow& a, const ActorRow& b) { return a.claims > b.claims; });
  count_sources(rows, briefing);
  add_weak_spots(rows, briefing);
  for (const SentenceVoice& sentence : briefing.sentences) {
    if (sentence.document != 0 || sentence.voice != Voice::own) continue;
    const std::string place = paragraph_label(state.document, sentence.span.begin);
    if (place != "title")
      rows.own_voice.push_back({sentence.span, place, joined_text(state.document, {sentence.span})});
  }
  add_status(rows, state);
  return rows;
}

}  // namespace onrecord
