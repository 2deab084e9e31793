#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "base/version.h"
#include "briefing/briefing_json.h"
#include "briefing/json_names.h"

namespace onrecord {
namespace {

using Json = nlohmann::ordered_json;

// Writes spans of one document in code points.
class SpanWriter {
 public:
  explicit SpanWriter(const Document& document) : map_(document.text, OffsetMap::Unit::code_points) {}
  [[nodiscard]] Json operator()(ByteRange range) const {
    return Json::array({map_.from_bytes(range.begin), map_.from_bytes(range.end)});
  }
  [[nodiscard]] Json operator()(const std::vector<ByteRange>& ranges) const {
    Json out = Json::array();
    for (const ByteRange range : ranges) out.push_back((*this)(range));
    return out;
  }

 private:
  OffsetMap map_;
};

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}
Json count_or_null(std::optional<uint32_t> count) {
  return count ? Json(*count) : Json();
}
template <class Record>
Json id_or_null(char letter, Id<Record> id) {
  return id.has_value() ? Json(file_id(letter, id.index())) : Json();
}

Json write_document(const Briefing& briefing, uint32_t index, const SpanWriter& span) {
  const Document& document = briefing.documents[index];
  Json out = {{"id", file_id('d', index)},
              {"title", text_or_null(document.title)},
              {"outlet", text_or_null(document.outlet)},
              {"author", text_or_null(document.author)},
              {"published", text_or_null(document.published)},
              {"url", text_or_null(document.url)},
              {"text", document.text}};
  Json paragraphs = Json::array();
  Json kinds = Json::array();
  for (const Block& block : document.blocks) {
    paragraphs.push_back(span(block.range));
    kinds.push_back(name_of(block.kind));
  }
  out["paragraphs"] = std::move(paragraphs);
  out["paragraph_kinds"] = std::move(kinds);
  Json sentences = Json::array();
  for (const SentenceVoice& sentence : briefing.sentences) {
    if (sentence.document == index) sentences.push_back(span(sentence.span));
  }
  out["sentences"] = std::move(sentences);
  return out;
}

Json write_actor(const Actor& actor, uint32_t index, const std::vector<SpanWriter>& spans) {
  Json mentions = Json::array();
  for (const Mention& mention : actor.mentions) {
    mentions.push_back({{"document", file_id('d', mention.document)},
                        {"span", spans[mention.document](mention.span)},
                        {"form", name_of(mention.form)}});
  }
  return {{"id", file_id('a', index)},
          {"name", actor.name},
          {"type", name_of(actor.type)},
          {"kind", name_of(actor.kind)},
          {"count", count_or_null(actor.count)},
          {"affiliation", text_or_null(actor.affiliation)},
          {"roles", actor.roles},
          {"aliases", actor.aliases},
          {"mentions", std::move(mentions)}};
}

// The fields that claims and attributions share; `letter` and `first` make the ids.
void add_labels(Json& out, const Claim& claim, char letter, uint32_t first) {
  out["kind"] = name_of(claim.kind);
  out["naming"] = name_of(claim.naming);
  out["count"] = count_or_null(claim.count);
  out["affiliation"] = text_or_null(claim.affiliation);
  out["form"] = name_of(claim.form);
  out["stance"] = name_of(claim.stance);
  out["via"] = claim.via.has_value() ? Json(file_id(letter, claim.via.index() - first)) : Json();
  out["confidence"] = rounded(claim.confidence);
}

Json write_claim(const Claim& claim, uint32_t index, const SpanWriter& span) {
  Json out = {
      {"id", file_id('c', index)}, {"document", file_id('d', claim.document)}, {"actor", id_or_null('a', claim.actor)}};
  Json actors = Json::array();
  for (const ActorId actor : claim.actors) actors.push_back(file_id('a', actor.index()));
  out["actors"] = std::move(actors);
  out["who"] = text_or_null(claim.who);
  out["source"] = span(claim.source);
  out["cue"] = span(claim.cue);
  out["content"] = span(claim.content);
  add_labels(out, claim, 'c', 0);
  Json why = Json::array();
  for (const Evidence& evidence : claim.why) {
    why.push_back({{"field", evidence.field}, {"words", span(evidence.words)}, {"reason", evidence.reason}});
  }
  out["why"] = std::move(why);
  return out;
}

template <class Label, size_t kCount>
Json write_counts(const std::array<uint32_t, kCount>& counts) {
  Json out = Json::object();
  for (size_t i = 0; i < kCount; ++i) {
    if (counts[i] > 0) out[std::string(name_of(static_cast<Label>(i)))] = counts[i];
  }
  return out;
}

Json write_profile(const Profile& profile) {
  Json affiliations = Json::object();
  for (const auto& [name, count] : profile.by_affiliation) affiliations[name] = count;
  return {{"claims", profile.claims},
          {"by_kind", write_counts<SourceKind>(profile.by_kind)},
          {"by_naming", write_counts<Naming>(profile.by_naming)},
          {"by_form", write_counts<Form>(profile.by_form)},
          {"by_stance", write_counts<Stance>(profile.by_stance)},
          {"by_affiliation", std::move(affiliations)},
          {"own_voice_share", rounded(profile.own_voice_share)},
          {"longest_own_stretch_words", profile.longest_own_stretch_words}};
}

}  // namespace

std::string write_briefing(const Briefing& briefing, JsonLayout layout) {
  std::vector<SpanWriter> spans;
  spans.reserve(briefing.documents.size());
  for (const Document& document : briefing.documents) spans.emplace_back(document);

  Json out = {{"format", kBriefingFormat}, {"version", kBriefingVersion}};
  out["generator"] = {{"name", "onrecord"}, {"version", kEngineVersion}, {"model", text_or_null(briefing.model)}};
  Json& documents = out["documents"] = Json::array();
  for (uint32_t i = 0; i < briefing.documents.size(); ++i) documents.push_back(write_document(briefing, i, spans[i]));
  Json& actors = out["actors"] = Json::array();
  for (uint32_t i = 0; i < briefing.actors.size(); ++i) actors.push_back(write_actor(briefing.actors[i], i, spans));
  Json& claims = out["claims"] = Json::array();
  for (uint32_t i = 0; i < briefing.claims.size(); ++i) {
    claims.push_back(write_claim(briefing.claims[i], i, spans[briefing.claims[i].document]));
  }
  Json& sentences = out["sentences"] = Json::array();
  for (const SentenceVoice& sentence : briefing.sentences) {
    Json ids = Json::array();
    for (const ClaimId claim : sentence.claims) ids.push_back(file_id('c', claim.index()));
    sentences.push_back({{"document", file_id('d', sentence.document)},
                         {"span", spans[sentence.document](sentence.span)},
                         {"voice", name_of(sentence.voice)},
                         {"claims", std::move(ids)}});
  }
  Json& checks = out["checks"] = Json::array();
  for (const Check& check : briefing.checks) {
    Json ids = Json::array();
    for (const ClaimId claim : check.claims) ids.push_back(file_id('c', claim.index()));
    checks.push_back(
        {{"rule", check.rule}, {"claims", std::move(ids)}, {"message", check.message}, {"reference", check.reference}});
  }
  out["profile"] = write_profile(briefing.profile);
  if (layout == JsonLayout::one_line) return out.dump(-1, ' ', false, Json::error_handler_t::replace);
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string write_attributions(const Briefing& briefing, uint32_t document) {
  const SpanWriter span(briefing.documents[document]);
  Json list = Json::array();
  uint32_t first = 0;
  while (first < briefing.claims.size() && briefing.claims[first].document != document) ++first;
  for (uint32_t i = first; i < briefing.claims.size() && briefing.claims[i].document == document; ++i) {
    const Claim& claim = briefing.claims[i];
    Json one = {{"id", file_id('E', i - first, 0)},
                {"source", span(claim.source)},
                {"cue", span(claim.cue)},
                {"content", span(claim.content)},
                {"who", text_or_null(claim.who)}};
    add_labels(one, claim, 'E', first);
    if (claim.via.has_value()) one["via"] = file_id('E', claim.via.index() - first, 0);
    list.push_back(std::move(one));
  }
  const Json out = {{"id", briefing.documents[document].id}, {"attributions", std::move(list)}};
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace onrecord
