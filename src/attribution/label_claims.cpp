#include <algorithm>
#include <string>
#include <unordered_map>

#include "attribution/actor_table.h"
#include "attribution/chains.h"
#include "attribution/claims.h"
#include "attribution/coreference.h"
#include "attribution/main_state.h"
#include "attribution/stance.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

constexpr uint32_t kNone = UINT32_MAX;

std::vector<ByteRange> bytes_of(const Tokens& tokens, const std::vector<TokenRange>& parts) {
  std::vector<ByteRange> out;
  for (const TokenRange part : parts) {
    if (!part.empty()) out.push_back(tokens.bytes(part));
  }
  return out;
}

// Kinds whose bearers belong to some state; where no words tell which, it is the one the article is about.
bool belongs_to_state(SourceKind kind) {
  switch (kind) {
    case SourceKind::official:
    case SourceKind::military:
    case SourceKind::police:
    case SourceKind::judicial:
    case SourceKind::politician:
    case SourceKind::intelligence:
    case SourceKind::witness:
      return true;
    default:
      return false;
  }
}

class Labeller {
 public:
  Labeller(const Words& words, const Quotations& quotations, const std::vector<Name>& names,
           const std::vector<Attribution>& attributions)
      : words_(words),
        quotations_(quotations),
        attributions_(attributions),
        reader_(words, names),
        table_(words, names, reader_),
        coreference_(words, table_, reader_, attributions) {
    for (const ActorEntry& entry : table_.entries()) {
      if (entry.head_class != HeadClass::organisation_name) continue;
      for (const std::string& alias : entry.record.aliases) full_names_.emplace(alias, entry.record.name);
    }
  }

  LabelledArticle run() {
    std::vector<Stance> stances;
    for (uint32_t index = 0; index < attributions_.size(); ++index) {
      const std::vector<ResolvedSource> sources = coreference_.resolve(index);
      label(index, sources);
      stances.push_back(out_.claims.back().stance);
    }
    add_chains(find_chains(words_, attributions_, stances));
    finish_actors();
    return std::move(out_);
  }

 private:
  [[nodiscard]] const Tokens& tokens() const { return words_.tokens(); }

  void label(uint32_t index, const std::vector<ResolvedSource>& sources) {
    const Attribution& attribution = attributions_[index];
    Claim claim;
    claim.source = bytes_of(tokens(), attribution.source);
    claim.cue = bytes_of(tokens(), attribution.cue);
    claim.content = bytes_of(tokens(), attribution.content);
    claim.confidence = attribution.confidence;
    claim.form = read_form(words_, quotations_, attribution);
    const StanceReading stance = read_stance(words_, attribution);
    claim.stance = stance.stance;
    explain(claim, "stance", stance.words, name_of(stance.stance));
    if (!sources.empty()) {
      guess_outlet(sources.front(), attribution);
      label_source(claim, sources);
    }
    out_.claims.push_back(std::move(claim));
  }

  // An organisation of which nothing is known and that reports is an outlet.
  void guess_outlet(const ResolvedSource& source, const Attribution& attribution) {
    ActorEntry& entry = table_.entries()[source.actor];
    if (entry.kind.weight > 0 || entry.head_class != HeadClass::organisation_name) return;
    const TokenRange cue = attribution.cue.back();
    const std::string& verb = words_.lower(cue.end - 1);
    if (verb.starts_with("report") || verb.starts_with("publish") || verb.starts_with("broadcast")) {
      entry.kind = {SourceKind::media, {cue.end - 1, cue.end}, 1, false};
    }
  }

  // Of several joined sources the first decides, and the count is the sum.
  void label_source(Claim& claim, const std::vector<ResolvedSource>& sources) {
    const ResolvedSource& first = sources.front();
    const ActorEntry& entry = table_.entries()[first.actor];
    claim.actor = ActorId{first.actor};
    uint32_t total = 0;
    bool countable = true;
    for (const ResolvedSource& source : sources) {
      const ActorEntry& part = table_.entries()[source.actor];
      claim.actors.push_back(ActorId{source.actor});
      if (!claim.who.empty()) claim.who += source.actor == sources.back().actor ? " and " : ", ";
      // A capital that acts is shown as the article says it.
      const auto place = gazetteer().find(lower(words_.text(source.phrase.head)));
      const bool capital = part.head_class == HeadClass::state_name && place && place->list == kCapitalsList;
      claim.who += capital ? std::string(words_.text(source.phrase.head)) : name_inside(part, !claim.who.empty());
      countable &= part.record.count.has_value();
      total += part.record.count.value_or(0);
    }
    if (countable) claim.count = total;
    claim.kind = entry.kind.kind;
    claim.naming = entry.naming;
    claim.affiliation = canonical(entry.affiliation.name);
    const bool local = !first.phrase.base.empty() && words_.is(first.phrase.base.begin, "local");
    const bool of_state = words_.is(first.phrase.base.begin, "state") && claim.kind == SourceKind::media;
    explain(claim, "kind", entry.kind.words, name_of(claim.kind));
    explain(claim, "naming", first.phrase.head, name_of(claim.naming));
    explain(claim, "affiliation", entry.affiliation.words, claim.affiliation);
    if (claim.affiliation.empty() && (belongs_to_state(claim.kind) || local || of_state))
      suppose_state(claim, first.phrase);
    for (const ResolvedSource& other : sources) {
      const ActorEntry& part = table_.entries()[other.actor];
      if (part.kind.kind != entry.kind.kind) explain(claim, "kind", part.kind.words, name_of(part.kind.kind));
    }
    const bool of_state_by_words = !entry.affiliation.name.empty() && claim.naming == Naming::organisation &&
                                   (belongs_to_state(claim.kind) || claim.kind == SourceKind::diplomat);
    if (of_state_by_words) {
      acting_state_ = claim.affiliation;
      acting_state_block_ = block_of(first.phrase);
    }
    explain_counts(claim, sources);
  }

  // Each phrase with a number tells its part; "the two" may stand for several sources.
  void explain_counts(Claim& claim, const std::vector<ResolvedSource>& sources) const {
    for (size_t i = 0; i < sources.size();) {
      const SourcePhrase& phrase = sources[i].phrase;
      uint32_t count = 0;
      for (; i < sources.size() && sources[i].phrase.tokens == phrase.tokens; ++i)
        count += table_.entries()[sources[i].actor].record.count.value_or(0);
      if (count > 0 && phrase.number) explain(claim, "count", phrase.base, std::to_string(count));
    }
  }

  [[nodiscard]] uint32_t block_of(const SourcePhrase& phrase) const {
    return tokens().sentences[tokens().items[phrase.tokens.begin].sentence].block;
  }

  // Where no words tell of which state somebody is, it is taken to be the one that has spoken in his paragraph, else
  // the one the article is about, or where several are the only one of the sentence; but not if a pronoun stands there
  // for him or he speaks against that one.
  void suppose_state(Claim& claim, const SourcePhrase& source) const {
    if (acting_state_block_ == block_of(source)) {
      claim.affiliation = acting_state_;
      claim.why.push_back({"affiliation", {}, "No words tell of which state; who spoke before is of " + acting_state_});
      return;
    }
    claim.affiliation = table_.main_state();
    const bool main = !claim.affiliation.empty();
    const bool against =
        claim.stance == Stance::accuse || claim.stance == Stance::warn || claim.stance == Stance::demand;
    if (!main && !against && source.pronoun == Pronoun::none)
      claim.affiliation = only_state_in(words_, words_.sentence_of(source.tokens.begin));
    if (claim.affiliation.empty()) return;
    const std::string_view about = main ? "the article is about " : "the sentence names only ";
    claim.why.push_back({"affiliation", {}, "No words tell of which state; " + std::string(about) + claim.affiliation});
  }

  // A description that began a sentence goes on in small letters: "two sources and one diplomat".
  [[nodiscard]] static std::string name_inside(const ActorEntry& entry, bool goes_on) {
    std::string name = entry.record.name;
    const bool named = entry.naming == Naming::person || entry.head_class == HeadClass::organisation_name ||
                       entry.head_class == HeadClass::state_name || entry.head_class == HeadClass::person_name;
    const std::string first = name.substr(0, name.find_first_of(" '\xE2"));  // "Lee's", "Lee’s": a name, too
    const bool proper = demonyms().find(lower(first)) || (first.size() < name.size() && name[first.size()] != ' ');
    const bool word = name.size() > 1 && name[1] >= 'a' && name[1] <= 'z';
    if (goes_on && !named && !proper && word && name[0] >= 'A' && name[0] <= 'Z')
      name[0] = static_cast<char>(name[0] - 'A' + 'a');
    return name;
  }

  // "PMF" under the name the article gives in full.
  [[nodiscard]] std::string canonical(const std::string& affiliation) const {
    const auto found = full_names_.find(affiliation);
    return found == full_names_.end() ? affiliation : found->second;
  }

  void explain(Claim& claim, std::string_view field, TokenRange words, std::string_view label) const {
    if (words.empty()) return;
    std::string reason = "“" + std::string(words_.text(words)) + "”: " + std::string(label);
    std::replace(reason.begin(), reason.end(), '\n', ' ');
    std::replace(reason.begin(), reason.end(), '_', ' ');
    claim.why.push_back({std::string(field), {tokens().bytes(words)}, std::move(reason)});
  }

  void add_chains(const std::vector<uint32_t>& via) {
    for (uint32_t index = 0; index < via.size(); ++index) {
      if (via[index] == kNone) continue;
      out_.claims[index].via = ClaimId{via[index]};
      explain(out_.claims[index], "via", attributions_[via[index]].cue.front(), out_.claims[via[index]].who);
    }
  }

  void finish_actors() {
    for (ActorEntry& entry : table_.entries()) {
      Actor actor = entry.record;
      actor.kind = entry.kind.kind;
      actor.affiliation = canonical(entry.affiliation.name);
      std::sort(entry.mentions.begin(), entry.mentions.end(),
                [](const ActorMention& a, const ActorMention& b) { return a.tokens < b.tokens; });
      for (const ActorMention& mention : entry.mentions) {
        const ByteRange span = tokens().bytes(mention.tokens);
        if (!actor.mentions.empty() && actor.mentions.back().span == span) continue;
        actor.mentions.push_back({0, span, mention.form, 1});
      }
      out_.actors.push_back(std::move(actor));
    }
  }

  const Words& words_;
  const Quotations& quotations_;
  const std::vector<Attribution>& attributions_;
  SourceReader reader_;
  ActorTable table_;
  Coreference coreference_;
  std::unordered_map<std::string, std::string> full_names_;  // of organisations, by their other names
  std::string acting_state_;                                 // the last state that spoke, and in which block
  uint32_t acting_state_block_ = kNone;
  LabelledArticle out_;
};

}  // namespace

LabelledArticle label_attributions(const Document& document, const Tokens& tokens, const Quotations& quotations,
                                   const std::vector<Name>& names, const std::vector<Attribution>& attributions) {
  const Words words(document, tokens);
  return Labeller(words, quotations, names, attributions).run();
}

}  // namespace onrecord
