#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "view/mark_style.h"
#include "view/mixed_scripts.h"
#include "view/quote_text.h"
#include "view/rows.h"
#include "view/words.h"

namespace onrecord {
namespace {

constexpr uint32_t kBefore = 10, kAfter = 60;  // bytes of context, widened to whole words

// Up to kBefore bytes before `offset` in its block, from the start of a word.
std::string text_before(const Document& document, uint32_t offset, uint32_t block_begin) {
  uint32_t begin = offset;
  while (begin > block_begin && offset - begin < kBefore) begin -= decode_before(document.text, begin).size_bytes;
  if (begin > block_begin)
    while (begin < offset && !is_space(decode_before(document.text, begin).value))
      begin += decode_at(document.text, begin).size_bytes;
  const std::string text = joined_text(document, {{begin, offset}});
  const bool space_behind = offset > begin && is_space(decode_before(document.text, offset).value);
  return (begin > block_begin ? "…" : "") + text + (space_behind && !text.empty() ? " " : "");
}

std::string text_after(const Document& document, uint32_t offset, uint32_t block_end) {
  uint32_t end = offset;
  while (end < block_end && end - offset < kAfter) end += decode_at(document.text, end).size_bytes;
  const std::string text = joined_text(document, {{offset, end}});
  const bool space = offset < end && is_space(decode_at(document.text, offset).value);
  return (space ? " " : "") + text + (end < block_end ? "…" : "");
}

ByteRange block_around(const Document& document, ByteRange span) {
  for (const Block& block : document.blocks)
    if (block.range.contains(span.begin)) return block.range;
  return span;
}

std::vector<MentionRow> mention_rows(const Document& document, const Actor& actor) {
  std::vector<MentionRow> rows;
  for (uint32_t i = 0; i < actor.mentions.size(); ++i) {
    const Mention& mention = actor.mentions[i];
    if (mention.document != 0) continue;
    const ByteRange block = block_around(document, mention.span);
    const bool unsure = mention.confidence < kLowConfidence;
    rows.push_back({i, mention.span, text_before(document, mention.span.begin, block.begin),
                    joined_text(document, {mention.span}), text_after(document, mention.span.end, block.end),
                    (unsure ? "unsure · " : "") + paragraph_label(document, mention.span.begin)});
  }
  return rows;
}

std::string detail_of(const Actor& actor) {
  std::string detail;
  for (const std::string& role : actor.roles) detail += (detail.empty() ? "" : ", ") + role;
  if (!actor.aliases.empty()) {
    detail += detail.empty() ? "Also: " : " · also: ";
    for (size_t i = 0; i < actor.aliases.size(); ++i) detail += (i == 0 ? "" : ", ") + actor.aliases[i];
  }
  if (detail.empty() && actor.type == ActorType::unnamed) detail = "The article gives no name.";
  return detail;
}

}  // namespace

ActorPage make_actor_page(const ViewerState& state, ActorId id) {
  const Briefing& briefing = state.briefing;
  const Actor& actor = briefing.actors[id.index()];
  ActorPage page;
  page.id = id;
  page.name = capitalised(actor.name);
  if (const std::optional<Layer> layer = state.index.layer_of_actor[id.index()]) page.hue = hue_of(*layer);
  page.tags.emplace_back(word_for(actor.type));
  if (mixes_scripts(actor.name)) page.tags.emplace_back("Mixes alphabets");
  if (actor.type != ActorType::person && actor.count)
    page.tags.push_back(*actor.count == 1 ? "One person" : capitalised(number_word(*actor.count)) + " people");
  if (actor.kind != SourceKind::unspecified) page.tags.push_back(capitalised(word_for(actor.kind)));
  if (!actor.affiliation.empty() && actor.affiliation != actor.name) page.tags.push_back(actor.affiliation);
  page.detail = detail_of(actor);
  page.said = state.index.claims_of_actor[id.index()];
  for (const ClaimId claim : page.said)
    for (const ClaimId inner : state.index.conveyed_by[claim.index()]) page.conveyed.push_back(inner);
  page.mentions = mention_rows(state.document, actor);

  if (page.said.empty()) return page;
  const Naming naming = briefing.claims[page.said.front().index()].naming;
  ShareRow of_naming{"Of " + lower(word_for_row(naming)), {}, 0}, of_all{"Of all claims", {}, 0};
  for (const ClaimId claim : page.said) count_claim(of_all.count, briefing.claims[claim.index()]);
  of_naming.count = of_all.count;
  for (const Claim& claim : briefing.claims) {
    if (claim.document != 0) continue;
    ++of_all.of;
    if (claim.naming == naming) ++of_naming.of;
  }
  if (of_naming.of >= of_naming.count.total()) page.shares.push_back(std::move(of_naming));
  page.shares.push_back(std::move(of_all));
  return page;
}

}  // namespace onrecord
