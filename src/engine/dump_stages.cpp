#include <string>
#include <utility>

#include "briefing/assemble.h"
#include "briefing/json_names.h"
#include "engine/stages.h"

namespace onrecord {
namespace {

std::string shown(std::string_view text, ByteRange range) {
  std::string out = std::to_string(range.begin) + "-" + std::to_string(range.end) + " ";
  for (const char c : slice(text, range)) out += c == '\n' ? "\\n" : std::string(1, c);
  return out;
}

std::string shown(std::string_view text, const std::vector<ByteRange>& ranges) {
  std::string out = "[";
  for (const ByteRange range : ranges) {
    if (out.size() > 1) out += " | ";
    out += slice(text, range);
  }
  for (char& c : out) {
    if (c == '\n') c = ' ';
  }
  return out + "]";
}

std::string_view name_of(NameType type) {
  switch (type) {
    case NameType::person:
      return "person";
    case NameType::state:
      return "state";
    case NameType::place:
      return "place";
    case NameType::organisation:
      return "organisation";
  }
  return "";
}

void dump_claim(std::string& out, const Document& document, const Claim& claim, size_t index) {
  const auto put = [&out](std::string_view text) { out += text; };
  put("claim " + file_id('c', static_cast<uint32_t>(index)) + " " + shown(document.text, claim.source) + " " +
      shown(document.text, claim.cue) + " " + shown(document.text, claim.content) + "\n");
  put("  who " + (claim.who.empty() ? std::string("-") : claim.who) + "; ");
  put(std::string(name_of(claim.kind)) + " " + std::string(name_of(claim.naming)) + " " +
      (claim.count ? std::to_string(*claim.count) : "-") + " " + (claim.affiliation.empty() ? "-" : claim.affiliation) +
      " " + std::string(name_of(claim.form)) + " " + std::string(name_of(claim.stance)) + " via " +
      (claim.via.has_value() ? file_id('c', claim.via.index()) : "-") + "\n");
  for (const Evidence& evidence : claim.why) put("  why " + evidence.field + ": " + evidence.reason + "\n");
}

}  // namespace

std::string dump_stages(const Document& document) {
  std::string out;
  auto [tokens, quotations, names, article] = *run_stages(document);

  for (const Block& block : document.blocks) {
    out += "block " + std::string(onrecord::name_of(block.kind)) + " " + std::to_string(block.range.begin) + "-" +
           std::to_string(block.range.end) + "\n";
  }
  for (const Sentence& sentence : tokens.sentences) {
    out += "sentence " + shown(document.text, sentence.range) + "\n  tokens";
    for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      out += (tokens.items[i].space_before ? " " : "|") + std::string(slice(document.text, tokens.items[i].range));
    }
    out += "\n";
  }
  for (const Quotation& quotation : quotations.items) {
    out += "quotation depth " + std::to_string(quotation.depth) + (quotation.closed ? " " : " open ") +
           shown(document.text, tokens.bytes(quotation.tokens)) + "\n";
  }
  for (const Name& name : names) {
    out += "name " + std::string(name_of(name.type)) + " " + shown(document.text, tokens.bytes(name.tokens)) + "\n";
  }
  for (size_t i = 0; i < article.claims.size(); ++i) dump_claim(out, document, article.claims[i], i);

  Briefing briefing;
  add_article(briefing, document, tokens, std::move(article));
  finish_briefing(briefing);
  for (size_t i = 0; i < briefing.actors.size(); ++i) {
    const Actor& actor = briefing.actors[i];
    out += "actor " + file_id('a', static_cast<uint32_t>(i)) + " " + std::string(onrecord::name_of(actor.type)) + " " +
           actor.name + "; " + std::string(onrecord::name_of(actor.kind)) + " " +
           (actor.affiliation.empty() ? "-" : actor.affiliation) + "; " + std::to_string(actor.mentions.size()) +
           " mentions";
    for (const std::string& role : actor.roles) out += "; role " + role;
    for (const std::string& alias : actor.aliases) out += "; alias " + alias;
    out += "\n";
  }
  for (const SentenceVoice& sentence : briefing.sentences) {
    out += "voice " + std::string(onrecord::name_of(sentence.voice)) + " " + std::to_string(sentence.span.begin) + "-" +
           std::to_string(sentence.span.end) + "\n";
  }
  for (const Check& check : briefing.checks) out += "check " + check.rule + ": " + check.message + "\n";
  return out;
}

}  // namespace onrecord
