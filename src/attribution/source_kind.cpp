#include "attribution/source_kind.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/word_list.h"
#include "language/name_words.h"

namespace onrecord {
namespace {

// A word or phrase of the description that says something.
struct Item {
  TokenRange tokens;
  std::string_view class_name;  // of kinds.txt; "organisation" for one of the gazetteer
  SourceKind kind = SourceKind::unspecified;
  bool in_base = false;  // before the first preposition
  bool plural = false;
};

SourceKind kind_named(std::string_view name) {
  return label_of<SourceKind>(name).value_or(SourceKind::unspecified);
}

// "us" is no state and "who" no agency: short entries count in capitals only.
bool spelled_as_name(const Words& words, TokenRange tokens) {
  bool capital = false;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) capital |= words.capitalised(i);
  if (!capital) return false;
  const std::string_view text = words.text(tokens);
  return text.size() > 3 || text.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

// "ex-minister", in one word.
std::optional<Item> former_at(const Words& words, uint32_t i) {
  if (!words.lower(i).starts_with("ex-")) return std::nullopt;
  const auto office = kind_phrases().find(words.lower(i).substr(3));
  if (!office || !office->value.starts_with("person ")) return std::nullopt;
  return Item{{i, i + 1}, "person", kind_named(office->value.substr(7)), false};
}

std::optional<Item> item_at(const Words& words, TokenRange within, uint32_t i) {
  const auto place = gazetteer().longest_at(words.document(), words.tokens(), within, i);
  const auto kind = kind_phrases().longest_at(words.document(), words.tokens(), within, i);
  const bool organisation = place && place->list == kOrganisationsList && spelled_as_name(words, place->tokens);
  if (organisation && (!kind || place->tokens.size() >= kind->tokens.size())) {
    return Item{place->tokens, "organisation", kind_named(place->value.substr(0, place->value.find(','))), false,
                false};
  }
  if (!kind) return former_at(words, i);
  const size_t space = kind->value.find(' ');
  const std::string_view class_name = kind->value.substr(0, space);
  return Item{kind->tokens, class_name,
              space == std::string_view::npos ? SourceKind::document : kind_named(kind->value.substr(space + 1)), false,
              kind->plural};
}

// The part of a description that speaks of the present: behind "now", unless it tells what somebody does ("now
// living").
TokenRange present_part(const Words& words, TokenRange description) {
  for (uint32_t i = description.begin; i + 1 < description.end; ++i) {
    if (words.lower(i + 1).ends_with("ing")) continue;
    if (words.is(i, "now") || words.is(i, "current")) return {i + 1, description.end};
  }
  return description;
}

// "who heads …", "runs …", "who now leads …".
bool heads_something(const Words& words, uint32_t begin, uint32_t end) {
  while (begin < end && (words.is(begin, "who") || words.is(begin, "now") || words.is(begin, "also"))) ++begin;
  for (const std::string_view verb :
       {"heads", "leads", "runs", "commands", "represents", "chairs", "directs", "edits", "founded", "owns"}) {
    if (begin < end && words.is(begin, verb)) return true;
  }
  return false;
}

// Items of the description up to where it turns to other things ("… to Kenya", "… briefed by …").
std::vector<Item> items_of(const Words& words, TokenRange description) {
  std::vector<Item> out;
  bool in_base = true;
  for (uint32_t i = description.begin; i < description.end;) {
    const std::string_view value = source_words().value_of(words.lower(i));
    // "one of the officials", "many of them"
    const bool part = value.starts_with("number") || value.starts_with("indefinite") || value == "quantity";
    if (part && i == description.begin && i + 2 < description.end && words.is(i + 1, "of")) {
      i += 2;
      continue;
    }
    const bool heads = words.is(i, "who") && heads_something(words, i, description.end);
    if (heads) {
      in_base = false;
      i += 2;
      continue;
    }
    if (auto item = item_at(words, description, i)) {
      item->in_base = in_base;
      i = item->tokens.end;
      out.push_back(*item);
      continue;
    }
    if (value == "aside" && i > description.begin) break;
    if (value == "complement" && i > description.begin) in_base = false;
    // Behind the head a participle opens a clause about something else.
    const std::string& word = words.lower(i);
    if (!out.empty() && in_base && !words.capitalised(i) && (word.ends_with("ed") || word.ends_with("ing")) &&
        word.size() > 4)
      break;
    ++i;
  }
  return out;
}

bool carries(const Item& item) {
  return item.class_name == "carrier" || item.class_name == "source" || item.class_name == "unit";
}
bool tells(const Item& item) {
  return item.class_name == "field" || item.class_name == "body" || item.class_name == "organisation" ||
         item.class_name == "person" || item.class_name == "people" || item.class_name == "crowd" ||
         item.class_name == "unit";
}

// Whether the office makes its former holder a politician rather than an expert.
bool is_political_office(const Words& words, TokenRange tokens) {
  std::string last = words.lower(tokens.end - 1);
  if (last.starts_with("ex-")) last.erase(0, 3);
  return last == "president" || last == "minister" || last == "premier" || last == "senator" || last == "congressman" ||
         last == "lawmaker" || last == "mayor" || last == "governor" || last == "chancellor" || last == "mp" ||
         last == "leader" || last == "secretary" || last == "gov." || last == "sen." || last == "rep." ||
         lower(words.text(tokens)).starts_with("secretary of");
}

// An office that bodies of any kind have: the president of a company, a union, a senate.
bool is_presidency(const Words& words, const Item& item) {
  const std::string& last = words.lower(item.tokens.end - 1);
  return last == "president" || last == "executive";
}

bool is_rank(const Item& item) {
  return item.class_name == "rank";
}

bool is_role(const Item& item) {
  return item.class_name == "person" || item.class_name == "carrier" || item.class_name == "people" ||
         item.class_name == "source";
}

bool joined(const Words& words, const Item& one, const Item& other) {
  for (uint32_t i = one.tokens.end; i < other.tokens.begin; ++i) {
    if (words.is(i, "and")) return true;
  }
  return false;
}

// The item that says what somebody is: the last before a preposition, of two joined roles the first; a role beside a
// rank.
size_t head_of(const Words& words, const std::vector<Item>& items) {
  size_t head = 0;
  for (size_t k = 0; k < items.size(); ++k) {
    if (k > 0 && is_role(items[head]) && joined(words, items[k - 1], items[k])) break;
    if (items[k].in_base && items[k].class_name != "field") head = k;
  }
  for (size_t k = 0; k < items.size() && is_rank(items[head]); ++k) {
    if (items[k].in_base && is_role(items[k])) head = k;
  }
  return head;
}

// An official, spokesman, source or agency is of the field or body nearest before, else of the first behind; there of a
// body rather than a part of one ("a manager at the office of a drilling company").
KindReading kind_of_carrier(const Words& words, TokenRange description, const std::vector<Item>& items, size_t head) {
  const Item& main = items[head];
  for (size_t k = head; k-- > 0;) {
    // "miners' federation": those it is for are not its kind.
    const bool members = main.class_name == "unit" && items[k].kind == SourceKind::witness;
    // Soldiers stay soldiers under NATO or the UN.
    const bool soldier = main.kind == SourceKind::military && items[k].kind == SourceKind::international;
    // "the U.N. humanitarian chief"
    const bool of_international =
        k > 0 && items[k].kind == SourceKind::ngo && items[k - 1].kind == SourceKind::international;
    if (tells(items[k]) && !members)
      return {soldier            ? main.kind
              : of_international ? SourceKind::international
                                 : items[k].kind,
              {items[k].tokens.begin, main.tokens.end},
              3,
              false};
  }
  for (const bool part : {false, true}) {
    for (size_t k = head + 1; k < items.size(); ++k) {
      if (!tells(items[k]) || (items[k].class_name == "unit") != part) continue;
      return {items[k].kind, {main.tokens.begin, items[k].tokens.end}, static_cast<uint8_t>(part ? 2 : 3), false};
    }
  }
  // "the Chinese leader" heads a state, "the party's leader" a party.
  const bool leads = words.is(main.tokens.end - 1, "leader") || words.is(main.tokens.end - 1, "leaders");
  if (leads && items.size() == 1 && main.kind == SourceKind::politician &&
      !read_affiliation(words, description).name.empty())
    return {SourceKind::official, main.tokens, 2, false};
  return {main.kind, main.tokens, 1, false};
}

// A body beside an office can hold over it: UN envoys, commanders of a militia, the president of a company.
KindReading kind_of_office(const Words& words, const std::vector<Item>& items, const Item& main) {
  KindReading out{main.kind, main.tokens, 3, false};
  const std::string& last = words.lower(main.tokens.end - 1);
  const bool sent = last.starts_with("ambassador") || last.starts_with("diplomat");
  for (const Item& item : items) {
    if (item.class_name != "organisation" && item.class_name != "body" && item.class_name != "field") continue;
    const bool official = out.kind == SourceKind::official;
    const bool to_international =
        item.kind == SourceKind::international && !sent &&
        (official || out.kind == SourceKind::diplomat || out.kind == SourceKind::ngo || out.kind == SourceKind::police);
    const bool to_armed_group = item.kind == SourceKind::armed_group && out.kind == SourceKind::military;
    const bool to_body = official && item.class_name != "field" && is_presidency(words, main) &&
                         item.kind != SourceKind::official && item.kind != SourceKind::diplomat;
    if (to_international || to_armed_group || to_body) out = {item.kind, item.tokens, 3, false};
  }
  if (is_rank(main)) out.weight = 2;
  return out;
}

// What somebody leads, whose kin they are, what befell them can hold over what they are.
std::optional<KindReading> kind_of_circumstance(const Words& words, TokenRange description,
                                                const std::vector<Item>& items, const Item& main) {
  if (heads_something(words, description.begin, description.end)) {
    for (const Item& item : items) {
      if (item.class_name == "body" || item.class_name == "unit" || item.class_name == "organisation")
        return KindReading{item.kind, item.tokens, 3, false};
    }
  }
  const bool kin = words.is(description.begin, "whose") && items.front().kind == SourceKind::witness &&
                   items.front().tokens.begin == description.begin + 1;
  if (kin) return KindReading{SourceKind::witness, items.front().tokens, 3, false};
  const uint32_t at = description.begin;
  if (at + 1 < description.end && words.is(at, "who") && words.is_any(at + 1, {"studies", "researches", "teaches"}))
    return KindReading{SourceKind::expert, {at + 1, main.tokens.end}, 3, false};
  const uint32_t behind = main.tokens.end;
  if (behind < description.end && (main.class_name == "person" || main.class_name == "people") &&
      source_words().value_of(words.lower(behind)) == "victim")
    return KindReading{SourceKind::witness, {behind, behind + 1}, 3, false};
  return std::nullopt;
}

bool is_former(const Words& words, TokenRange before_head) {
  for (uint32_t i = before_head.begin; i < before_head.end; ++i) {
    const std::string& word = words.lower(i);
    if (word == "former" || word == "ex" || word == "retired" || word == "once" || word == "erstwhile" ||
        word.starts_with("ex-"))
      return true;
  }
  return false;
}

// Kinds whose former bearers speak as experts, or as politicians where the office was political.
bool is_of_state(SourceKind kind) {
  return kind == SourceKind::official || kind == SourceKind::diplomat || kind == SourceKind::military ||
         kind == SourceKind::intelligence || kind == SourceKind::police || kind == SourceKind::politician;
}

}  // namespace

KindReading read_kind(const Words& words, TokenRange whole) {
  const TokenRange description = present_part(words, whole);
  const std::vector<Item> items = items_of(words, description);
  if (items.empty()) return {};
  const size_t head = head_of(words, items);
  const Item& main = items[head];
  if (const auto found = kind_of_circumstance(words, description, items, main)) return *found;
  KindReading out{main.kind, main.tokens, 3, false};
  if (carries(main)) {
    out = kind_of_carrier(words, description, items, head);
  } else if (main.class_name == "person" || is_rank(main)) {
    out = kind_of_office(words, items, main);
  }
  out.former = is_former(words, {description.begin, main.tokens.begin + 1});  // "ex-president" is one word
  if (out.former && is_of_state(out.kind))
    out.kind = is_political_office(words, main.tokens) ? SourceKind::politician : SourceKind::expert;
  return out;
}

AffiliationReading read_affiliation(const Words& words, TokenRange whole) {
  const TokenRange description = present_part(words, whole);
  std::vector<AffiliationReading> base;
  std::vector<AffiliationReading> tied;  // through a body of a state
  std::vector<AffiliationReading> complement;
  AffiliationReading own;  // of a body that stands for itself: a charity's director is the charity's, wherever he sits
  bool in_base = true;
  size_t cities = 0;  // at the start of the complements
  bool sent = false;  // to the body, by a state
  for (uint32_t i = description.begin; i < description.end; ++i) sent |= words.lower(i).starts_with("ambassador");
  for (uint32_t i = description.begin; i < description.end;) {
    const std::string_view value = source_words().value_of(words.lower(i));
    if (value == "aside" && i > description.begin) break;
    const auto place = gazetteer().longest_at(words.document(), words.tokens(), description, i);
    const auto people = demonyms().longest_at(words.document(), words.tokens(), description, i);
    AffiliationReading found;
    if (place && spelled_as_name(words, place->tokens) && (!people || place->tokens.size() >= people->tokens.size())) {
      found.words = place->tokens;
      if (place->list == kOrganisationsList) {
        const std::string_view tied = place->value.substr(place->value.find(',') + 1);
        found.name = tied == "@" ? words.text(place->tokens) : tied;
        // "the Lebanese Red Cross" is the country's own.
        const bool national = place->value.starts_with("ngo") && !base.empty() && base.back().words.end == i;
        const bool itself = !sent && !national && (tied == "@" || place->value.starts_with("international"));
        if (itself && own.name.empty()) own = found;
      } else {
        found.name = place->value;
      }
    } else if (people && (words.capitalised(i) || people->key == "western")) {
      found = {std::string(people->value), people->tokens};
    }
    if (!found.words.empty()) {
      i = found.words.end;
      const bool city = place && place->list == kCitiesList && found.words == place->tokens;
      if (!in_base && city && cities == complement.size()) ++cities;
      const bool through_body = place && place->list == kOrganisationsList && found.words == place->tokens;
      if (!found.name.empty()) (!in_base ? complement : through_body ? tied : base).push_back(std::move(found));
      continue;
    }
    if (value == "complement" && i > description.begin) in_base = false;
    ++i;
  }
  if (!own.name.empty()) return own;
  if (!base.empty()) return sent ? base.front() : base.back();
  if (!tied.empty()) return tied.back();
  if (!complement.empty()) return complement[cities < complement.size() ? cities : 0];  // a state before a city
  static const PhraseTable implied({"lists/implied_states.txt"}, PhraseTable::Plurals::exact);
  for (uint32_t i = description.begin; i < description.end; ++i) {
    const auto found = implied.longest_at(words.document(), words.tokens(), description, i);
    if (found) return {std::string(found->value), found->tokens};
  }
  return {};
}

KindReading kind_of_organisation(const Words& words, TokenRange name) {
  const auto known = gazetteer().longest_at(words.document(), words.tokens(), name, name.begin);
  if (known && known->list == kOrganisationsList && known->tokens == name) {
    return {kind_named(known->value.substr(0, known->value.find(','))), name, 3, false};
  }
  // The last word or phrase that names an institution: "… Party", "… Defence Ministry", "… Times".
  KindReading out;
  for (uint32_t i = name.begin; i < name.end; ++i) {
    if (mastheads().contains(words.lower(i)) && i > name.begin) {
      out = {SourceKind::media, {i, i + 1}, 3, false};
      continue;
    }
    const auto item = item_at(words, name, i);
    if (!item) continue;
    i = item->tokens.end - 1;
    if (item->class_name == "field" && item->plural) continue;  // "Hands Across Borders"
    const bool institution = item->class_name == "body" || item->class_name == "unit" || item->class_name == "field" ||
                             item->class_name == "organisation";
    if (!institution) continue;
    out = {item->kind, item->tokens, static_cast<uint8_t>(item->class_name == "unit" ? 1 : 3), false};
    if (item->class_name != "unit") continue;
    const KindReading whole = read_kind(words, name);
    if (whole.weight > out.weight) out = whole;
  }
  return out;
}

}  // namespace onrecord
