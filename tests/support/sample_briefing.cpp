#include "support/sample_briefing.h"

#include <fstream>
#include <iterator>
#include <map>

#include "document/readers.h"

namespace onrecord::testing {
namespace {

struct ActorRow {
  const char* key;
  const char* name;
  ActorType type;
  SourceKind kind = SourceKind::unspecified;
  const char* affiliation = "";
  std::optional<uint32_t> count = std::nullopt;
  const char* role = "";
};

// A place in a paragraph: its words, or, where they occur more than once, more words with the meant ones in brackets.
struct MentionRow {
  uint32_t paragraph;
  const char* words;
  const char* actor;
  float confidence = 1;
};

struct ClaimRow {
  uint32_t paragraph;
  const char* source;
  const char* cue;
  std::vector<const char*> content;
  std::vector<const char*> actors;
  Naming naming;
  std::optional<uint32_t> count;
  SourceKind kind;
  const char* affiliation;
  Form form;
  Stance stance;
  uint32_t via = 0;  // 1-based
  float confidence = 0.9F;
};

using enum ActorType;
using SK = SourceKind;
constexpr auto kDirect = Form::direct, kIndirect = Form::indirect;

const std::vector<ActorRow> kActors = {
    {"us", "United States", state, SK::official, "United States"},
    {"iq", "Iraq", state, SK::official, "Iraq"},
    {"ir", "Iran", state, SK::official, "Iran"},
    {"uk", "Britain", state, SK::official, "Britain"},
    {"pompeo", "Mike Pompeo", person, SK::official, "United States", 1, "Secretary of State"},
    {"salih", "Barham Salih", person, SK::official, "Iraq", 1, "President"},
    {"sadr", "Moqtada al-Sadr", person, SK::religious, "Iraq", 1},
    {"sol", "Qassem Soleimani", person, SK::military, "Iran", 1},
    {"pm", "Iraq's new prime minister", person, SK::official, "Iraq", 1},
    {"trump", "Donald Trump", person, SK::official, "United States", 1},
    {"sd", "The State Department", organisation, SK::official, "United States"},
    {"adm", "The administration", organisation, SK::official, "United States"},
    {"army", "The Iraqi army", organisation, SK::military, "Iraq"},
    {"coal", "The American-led coalition", organisation, SK::military, ""},
    {"u1", "Two Iraqi government sources", unnamed, SK::official, "Iraq", 2},
    {"u2", "Two Western diplomats", unnamed, SK::diplomat, "West", 2},
    {"u3", "One of the Western diplomats", unnamed, SK::diplomat, "West", 1},
    {"u4", "An Iraqi news site", unnamed, SK::media, "Iraq"},
    {"u5", "Police sources", unnamed, SK::police, "Iraq"},
    {"u6", "Two Iraqi intelligence sources", unnamed, SK::intelligence, "Iraq", 2},
    {"g1", "People in Baghdad", group, SK::witness, "Iraq"},
    {"g2", "Iraqis", group, SK::witness, "Iraq"},
};

const std::vector<MentionRow> kMentions = {
    {0, "The United States", "us"},
    {0, "[Iraq], two", "iq"},
    {0, "two Iraqi government sources", "u1"},
    {0, "two Western diplomats", "u2"},
    {0, "people in Baghdad", "g1"},
    {0, "Iran", "ir"},
    {1, "Secretary of State Mike Pompeo", "pompeo"},
    {1, "President Barham Salih", "salih"},
    {1, "the two government sources", "u1"},
    {1, "an Iraqi news site", "u4"},
    {2, "the same sources", "u1"},
    {2, "the two diplomats", "u2"},
    {2, "The United States", "us"},
    {2, "Washington", "us"},
    {2, "Iran", "ir"},
    {3, "The administration", "adm"},
    {3, "weaken [Iran]", "ir"},
    {3, "it in [Iraq]", "iq"},
    {3, "one of the Western diplomats", "u3"},
    {3, "[he] replied", "u3"},
    {4, "The State Department", "sd"},
    {4, "the secretary's", "pompeo"},
    {4, "[it] said in", "sd"},
    {4, "Iraq's", "iq"},
    {5, "Moqtada al-Sadr", "sadr"},
    {5, "[he] said", "sadr"},
    {5, "battlefield of [Iraq]", "iq"},
    {6, "Qassem Soleimani", "sol"},
    {6, "Iran's", "ir"},
    {6, "[Iran] answered", "ir"},
    {6, "A new prime minister", "pm"},
    {6, "Washington", "us"},
    {6, "Tehran", "ir"},
    {7, "the American-led coalition", "coal"},
    {8, "the Iraqi army", "army"},
    {8, "Police sources", "u5"},
    {9, "two Iraqi intelligence sources", "u6"},
    {9, "Iraq's", "iq"},
    {9, "They", "u6", 0.5F},
    {9, "[they] said", "u6"},
    {10, "Iraqis", "g2"},
    {10, "the president's", "trump"},
    {10, "Donald Trump", "trump"},
    {10, "[who] boasts", "trump"},
    {10, "boasts of [his]", "trump"},
    {10, "on [Iran],", "ir"},
};

const std::vector<ClaimRow> kClaims = {
    {0,
     "two Iraqi government sources and two Western diplomats",
     "said",
     {"The United States has begun to prepare the withdrawal of its diplomats from Iraq"},
     {"u1", "u2"},
     Naming::unnamed,
     4,
     SK::official,
     "Iraq",
     kIndirect,
     Stance::state},
    {0,
     "people in Baghdad",
     "fear",
     {"a step that", "would clear the ground for war with Iran"},
     {"g1"},
     Naming::group,
     {},
     SK::witness,
     "Iraq",
     kIndirect,
     Stance::believe},
    {1,
     "the two government sources",
     "said",
     {"Secretary of State Mike Pompeo threatened to shut the embassy in a telephone call with President Barham Salih a "
      "week earlier"},
     {"u1"},
     Naming::unnamed,
     2,
     SK::official,
     "Iraq",
     kIndirect,
     Stance::state},
    {1,
     "Secretary of State Mike Pompeo",
     "threatened",
     {"to shut the embassy"},
     {"pompeo"},
     Naming::person,
     1,
     SK::official,
     "United States",
     kIndirect,
     Stance::warn,
     3},
    {1,
     "an Iraqi news site",
     "was first reported by",
     {"The call"},
     {"u4"},
     Naming::unnamed,
     {},
     SK::media,
     "Iraq",
     kIndirect,
     Stance::state},
    {2,
     "the same sources and the two diplomats",
     "according to",
     {"By Sunday preparations were under way in case the order is given"},
     {"u1", "u2"},
     Naming::unnamed,
     4,
     SK::official,
     "Iraq",
     kIndirect,
     Stance::state},
    {2,
     "Washington",
     "accuses",
     {"Iran of standing behind a string of rocket and bomb attacks there"},
     {"us"},
     Naming::organisation,
     {},
     SK::official,
     "United States",
     kIndirect,
     Stance::accuse},
    {3,
     "one of the Western diplomats",
     "said",
     {"The administration “does not want its hands tied” when it decides how to weaken Iran or the militias close to "
      "it "
      "in Iraq"},
     {"u3"},
     Naming::unnamed,
     1,
     SK::diplomat,
     "West",
     Form::mixed,
     Stance::state},
    {3,
     "The administration",
     "does not want",
     {"its hands tied"},
     {"adm"},
     Naming::organisation,
     {},
     SK::official,
     "United States",
     kDirect,
     Stance::believe,
     8},
    {3,
     "[he] replied",
     "replied",
     {"“Strikes.”"},
     {"u3"},
     Naming::unnamed,
     1,
     SK::diplomat,
     "West",
     kDirect,
     Stance::state},
    {4,
     "The State Department",
     "would not discuss",
     {"the call"},
     {"sd"},
     Naming::organisation,
     {},
     SK::official,
     "United States",
     kIndirect,
     Stance::decline},
    {4,
     "[it] said in",
     "said in a statement",
     {"“We do not comment on the secretary's private conversations with foreign leaders,”"},
     {"sd"},
     Naming::organisation,
     {},
     SK::official,
     "United States",
     kDirect,
     Stance::decline},
    {4,
     "[it] said in",
     "adding",
     {"that Iran-backed groups firing rockets at the embassy were a danger to Iraq's own government as well"},
     {"sd"},
     Naming::organisation,
     {},
     SK::official,
     "United States",
     kIndirect,
     Stance::warn},
    {5,
     "Moqtada al-Sadr, the populist cleric whose followers number in the millions,",
     "appealed",
     {"for an end to an escalation that he said would make a battlefield of Iraq"},
     {"sadr"},
     Naming::person,
     1,
     SK::religious,
     "Iraq",
     kIndirect,
     Stance::demand},
    {5,
     "[he] said",
     "he [said]",
     {"an escalation that", "would make a battlefield of Iraq"},
     {"sadr"},
     Naming::person,
     1,
     SK::religious,
     "Iraq",
     kIndirect,
     Stance::warn},
    {8,
     "the Iraqi army",
     "army [said]",
     {"On Monday three children and two women died when rockets hit a family's house"},
     {"army"},
     Naming::organisation,
     {},
     SK::military,
     "Iraq",
     kIndirect,
     Stance::state},
    {8,
     "Police sources",
     "sources [said]",
     {"the airport had been the target"},
     {"u5"},
     Naming::unnamed,
     {},
     SK::police,
     "Iraq",
     kIndirect,
     Stance::state},
    {9,
     "two Iraqi intelligence sources",
     "suggested",
     {"Nothing has been decided yet", "the departure depends on whether Iraq's own forces can stop the attacks"},
     {"u6"},
     Naming::unnamed,
     2,
     SK::intelligence,
     "Iraq",
     kIndirect,
     Stance::state},
    {9,
     "[they] said",
     "they [said]",
     {"They had been ordered to protect American sites",
      "and had been told that an evacuation would begin only if that failed"},
     {"u6"},
     Naming::unnamed,
     2,
     SK::intelligence,
     "Iraq",
     kIndirect,
     Stance::state},
    {9,
     "",
     "had been ordered",
     {"They", "to protect American sites"},
     {},
     Naming::none,
     {},
     SK::unspecified,
     "",
     kIndirect,
     Stance::demand,
     19,
     0.5F},
    {9,
     "",
     "had been told",
     {"that an evacuation would begin only if that failed"},
     {},
     Naming::none,
     {},
     SK::unspecified,
     "",
     kIndirect,
     Stance::state,
     19},
    {10,
     "Iraqis",
     "worry about",
     {"what the American election in November does to the president's choices"},
     {"g2"},
     Naming::group,
     {},
     SK::witness,
     "Iraq",
     kIndirect,
     Stance::believe},
    {10,
     "[who] boasts",
     "boasts of",
     {"his hard line on Iran"},
     {"trump"},
     Naming::person,
     1,
     SK::official,
     "United States",
     kIndirect,
     Stance::state},
    {10,
     "Donald Trump",
     "has long promised",
     {"to bring troops home from the Middle East"},
     {"trump"},
     Naming::person,
     1,
     SK::official,
     "United States",
     kIndirect,
     Stance::promise},
};

// Sentences in the outlet's own voice: paragraph, first and last words.
const std::vector<std::pair<uint32_t, const char*>> kOwnVoice = {
    {2, "The United States keeps up to 5,000 troops in the country."},
    {6, "Few countries stand closer to both sides."},
    {6,
     "In January an American drone killed Qassem Soleimani, Iran's most powerful commander, near Baghdad airport, "
     "and Iran answered with missiles on bases that housed American troops."},
    {6,
     "A new prime minister backed by Washington has taken office since then, while Tehran keeps its ties to the "
     "armed Shiite movements."},
    {7, "Rockets fall often around the fortified embassy on the Tigris."},
    {7,
     "In recent weeks roadside bombs have hit convoys that carry supplies to the American-led coalition, and one "
     "struck British diplomats, the first attack of its kind on Western envoys in years."},
};

const std::vector<std::pair<Check, std::vector<uint32_t>>> kChecks = {
    {{"heard-through",
      {},
      "Known only through unnamed sources",
      "tell why a source is not named (AP, anonymous sources)"},
     {4, 9}},
    {{"passive-hides-speaker", {}, "A passive hides who spoke", "say who did it (AP, passive voice)"}, {20, 21}},
    {{"single-unnamed-source", {}, "One unnamed person alone", "more than one source (AP, anonymous sources)"},
     {8, 10}},
    {{"vague-number", {}, "How many is not said", "describe the source as far as you can (AP)"}, {17}},
    {{"accusation-without-answer", {}, "Accused, and no answer given", "let the accused answer (SPJ)"}, {7}},
};

class Finder {
 public:
  explicit Finder(const Document& document) : document_(document) {
    for (const Block& block : document.blocks)
      if (block.kind == BlockKind::paragraph) paragraphs_.push_back(block.range);
  }

  [[nodiscard]] ByteRange find(uint32_t paragraph, std::string_view words) const {
    std::string plain(words);
    size_t from = 0, to = plain.size();
    if (const size_t open = plain.find('['); open != std::string::npos) {
      const size_t close = plain.find(']');
      from = open, to = close - 1;
      plain.erase(close, 1).erase(open, 1);
    }
    const ByteRange block = paragraphs_.at(paragraph);
    const size_t at = slice(document_.text, block).find(plain);
    if (at == std::string_view::npos) std::abort();  // the table and the sample differ
    const auto begin = static_cast<uint32_t>(block.begin + at);
    return {begin + static_cast<uint32_t>(from), begin + static_cast<uint32_t>(to)};
  }

 private:
  const Document& document_;
  std::vector<ByteRange> paragraphs_;
};

void add_claim(Briefing& briefing, const Finder& finder, const ClaimRow& row,
               const std::map<std::string, uint32_t>& ids) {
  Claim claim;
  for (const char* key : row.actors) claim.actors.push_back({ids.at(key)});
  if (!claim.actors.empty()) {
    claim.actor = claim.actors.front();
    claim.who = briefing.actors[claim.actor.index()].name;
    for (size_t i = 1; i < claim.actors.size(); ++i) {
      std::string next = briefing.actors[claim.actors[i].index()].name;
      next[0] = static_cast<char>(next[0] - 'A' + 'a');
      claim.who += " and " + next;
    }
  }
  if (*row.source != 0) claim.source.push_back(finder.find(row.paragraph, row.source));
  claim.cue.push_back(finder.find(row.paragraph, row.cue));
  for (const char* piece : row.content) claim.content.push_back(finder.find(row.paragraph, piece));
  claim.kind = row.kind;
  claim.naming = row.naming;
  claim.count = row.count;
  claim.affiliation = row.affiliation;
  claim.form = row.form;
  claim.stance = row.stance;
  if (row.via != 0) claim.via = {row.via - 1};
  claim.confidence = row.confidence;
  briefing.claims.push_back(std::move(claim));
}

}  // namespace

Document sample_document() {
  std::ifstream file(ONRECORD_SOURCE_DIR "/assets/samples/baghdad-embassy.md", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  Result<Document> document = read_markdown(bytes);
  if (!document.ok()) std::abort();
  return std::move(*document);
}

Briefing sample_briefing() {
  Briefing briefing;
  briefing.model = "marked by hand";
  briefing.documents.push_back(sample_document());
  const Finder finder(briefing.documents[0]);
  std::map<std::string, uint32_t> ids;
  for (const ActorRow& row : kActors) {
    ids[row.key] = static_cast<uint32_t>(briefing.actors.size());
    Actor actor{row.name, row.type, row.kind, row.count, row.affiliation, {}, {}, {}};
    if (*row.role != 0) actor.roles.push_back(row.role);
    briefing.actors.push_back(std::move(actor));
  }
  for (const MentionRow& row : kMentions)
    briefing.actors[ids.at(row.actor)].mentions.push_back(
        {0, finder.find(row.paragraph, row.words), MentionForm::name, row.confidence});
  for (const ClaimRow& row : kClaims) add_claim(briefing, finder, row, ids);
  briefing.claims[3].why = {{"stance", briefing.claims[3].cue, "“Threatened” is a word of warning."},
                            {"via", briefing.claims[2].content, "It stands inside what the two sources said."}};
  for (const auto& [paragraph, words] : kOwnVoice)
    briefing.sentences.push_back({0, finder.find(paragraph, words), Voice::own, {}});
  for (auto [check, numbers] : kChecks) {
    for (const uint32_t number : numbers) check.claims.push_back({number - 1});
    briefing.checks.push_back(std::move(check));
  }
  Profile& profile = briefing.profile;
  profile.claims = static_cast<uint32_t>(briefing.claims.size());
  for (const Claim& claim : briefing.claims) {
    ++profile.by_kind[static_cast<size_t>(claim.kind)];
    ++profile.by_naming[static_cast<size_t>(claim.naming)];
    ++profile.by_form[static_cast<size_t>(claim.form)];
    ++profile.by_stance[static_cast<size_t>(claim.stance)];
  }
  profile.own_voice_share = 0.27;
  return briefing;
}

}  // namespace onrecord::testing
