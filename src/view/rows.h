// Display-ready rows: what the panels show, as strings and numbers, so that they hold no logic of their own. Lists are
// made once per briefing; a claim's card and an actor's page when they are chosen.
#pragma once

#include <string>
#include <vector>

#include "view/theme.h"
#include "view/viewer_state.h"

namespace onrecord {

struct ClaimRow {
  ClaimId id;
  uint32_t number = 0;  // as the reader counts: 1 is the first
  bool nested = false;  // conveyed by another claim
  std::string who;      // "Nobody is named" without a source
  Hue hue = Hue::ink;   // ink: no underline, nobody to mark
  std::string cue;
  std::string text;  // pieces joined by " … "
  std::string via;   // "through claim 3: two Iraqi government sources"
};

struct ActorRow {
  ActorId id;
  std::string name;
  Hue hue = Hue::person;
  std::string detail;  // "official · United States"
  uint32_t claims = 0;
};

// How many claims stand on somebody named, on somebody not named, on nobody.
struct SourceCount {
  uint32_t named = 0, unnamed = 0, none = 0;
  [[nodiscard]] uint32_t total() const { return named + unnamed + none; }
};

struct KindRow {
  SourceKind kind = SourceKind::unspecified;
  std::string label;
  SourceCount count;
};
struct AffiliationRow {
  std::string affiliation;  // empty: nothing tells
  std::string label;
  SourceCount count;
};
struct StanceRow {
  Stance stance = Stance::state;
  std::string label;
  SourceCount count;
};
struct FormRow {
  Form form = Form::indirect;
  std::string label;
  SourceCount count;
};
struct NamingRow {
  Naming naming = Naming::none;
  std::string label;
  std::vector<ClaimId> claims;
};

struct WeakSpotRow {
  std::string rule;
  std::string label;      // the rule's title
  std::string reference;  // where the rule is printed
  std::vector<ClaimId> claims;
};

struct OwnVoiceRow {
  ByteRange range;
  std::string paragraph;  // "¶ 3"
  std::string text;
};

struct ModelRows {
  std::vector<ClaimRow> claims;
  std::vector<ClaimRow> unsourced;  // those of them that name nobody
  std::vector<ActorRow> actors;     // those with the most claims first
  std::vector<KindRow> kinds;       // most claims first
  std::vector<AffiliationRow> affiliations;
  std::vector<StanceRow> stances;
  std::vector<FormRow> forms;
  std::vector<NamingRow> namings;
  std::vector<WeakSpotRow> weak_spots;
  std::vector<OwnVoiceRow> own_voice;
  uint32_t own_voice_percent = 0;
  uint32_t longest_own_stretch_words = 0;
  uint32_t words = 0;
  std::vector<std::string> status;  // pieces of the status line; the first is set strong
};

[[nodiscard]] ModelRows make_rows(const ViewerState& state);

// --- a claim's card
enum class NodeShape : uint8_t { person, institution, unnamed, nobody, article };
struct ChainNode {
  NodeShape shape = NodeShape::person;
  Hue hue = Hue::person;
  std::string words;   // "Mike Pompeo threatened"
  std::string detail;  // "claim 4, this one"
  ClaimId claim;       // none: the article itself
};
struct WeakSpotNote {
  std::string title, detail;
};
struct ClaimCard {
  ClaimId id;
  uint32_t number = 0, total = 0;
  ActorId actor;  // none: nobody to go to
  std::string who, as_written;
  Hue hue = Hue::ink;
  std::string cue;
  std::vector<std::string> tags;
  std::string what;
  std::string authority, affiliation;
  std::vector<ChainNode> chain;  // empty without a chain
  std::string why, certainty;
  std::vector<WeakSpotNote> notes;
};
[[nodiscard]] ClaimCard make_claim_card(const ViewerState& state, ClaimId claim);

// --- an actor's page
struct MentionRow {
  uint32_t mention = 0;  // index into Actor::mentions
  ByteRange span;
  std::string before, words, after;
  std::string place;  // "unsure · ¶ 10"
};
struct ShareRow {
  std::string label;
  SourceCount count;
  uint32_t of = 0;
};
struct ActorPage {
  ActorId id;
  std::string name;
  Hue hue = Hue::person;
  std::vector<std::string> tags;
  std::string detail;
  std::vector<ClaimId> said, conveyed;
  std::vector<MentionRow> mentions;
  std::vector<ShareRow> shares;
};
[[nodiscard]] ActorPage make_actor_page(const ViewerState& state, ActorId actor);

// The parts both share.
SourceCount& count_claim(SourceCount& count, const Claim& claim);
[[nodiscard]] std::string paragraph_label(const Document& document, uint32_t offset_bytes);

}  // namespace onrecord
