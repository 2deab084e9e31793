#include <nlohmann/json.hpp>
#include <utility>

#include "base/utf8.h"
#include "briefing/briefing_json.h"
#include "briefing/json_names.h"
#include "briefing/profile.h"

namespace onrecord {
namespace {

using Json = nlohmann::json;

// A larger file is refused before it is parsed.
constexpr size_t kMaxBriefingBytes = size_t{256} << 20;

// Reads fields with their types checked; the first fault is kept with the place where it stands ("claims[3].source").
class Reader {
 public:
  explicit Reader(const Json& root) : root_(root) {}

  Result<Briefing> run() {
    read_header();
    each(root_, "documents", "documents", [this](const Json& item, const std::string& at) { read_document(item, at); });
    for (const Document& document : out_.documents) maps_.emplace_back(document.text, OffsetMap::Unit::code_points);
    const Json* documents = field(root_, "documents");
    for (uint32_t i = 0; ok() && i < out_.documents.size(); ++i) read_blocks((*documents)[i], i);
    const auto count_of = [this](const char* key) {
      const Json* list = field(root_, key);
      return list != nullptr && list->is_array() ? static_cast<uint32_t>(list->size()) : 0;
    };
    actors_ = count_of("actors");
    claims_ = count_of("claims");
    each(root_, "actors", "actors", [this](const Json& item, const std::string& at) { read_actor(item, at); });
    each(root_, "claims", "claims", [this](const Json& item, const std::string& at) { read_claim(item, at); });
    each(root_, "sentences", "sentences", [this](const Json& item, const std::string& at) { read_sentence(item, at); });
    each(root_, "checks", "checks", [this](const Json& item, const std::string& at) { read_check(item, at); });
    if (!ok()) return *error_;
    out_.profile = make_profile(out_);
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool ok() const { return !error_.has_value(); }

  void fail(const std::string& at, const std::string& what, ErrorKind kind = ErrorKind::malformed) {
    if (ok()) error_ = Error{kind, "This briefing cannot be opened: " + at + " " + what + "."};
  }

  static const Json* field(const Json& object, const char* key) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? nullptr : &*found;
  }

  template <class Visit>
  void each(const Json& object, const char* key, const std::string& at, Visit visit) {
    const Json* list = field(object, key);
    if (list == nullptr) return;
    if (!list->is_array()) return fail(at, "is not a list");
    for (size_t i = 0; ok() && i < list->size(); ++i) visit((*list)[i], at + "[" + std::to_string(i) + "]");
  }

  std::string text(const Json& object, const char* key, const std::string& at) {
    const Json* value = field(object, key);
    if (value == nullptr) return {};
    if (!value->is_string()) {
      fail(at + "." + key, "is not a string");
      return {};
    }
    return value->get<std::string>();
  }

  std::vector<std::string> texts(const Json& object, const char* key, const std::string& at) {
    std::vector<std::string> out;
    each(object, key, at + "." + key, [&](const Json& item, const std::string& where) {
      item.is_string() ? out.push_back(item.get<std::string>()) : fail(where, "is not a string");
    });
    return out;
  }

  template <class Label>
  void label(const Json& object, const char* key, const std::string& at, Label& out) {
    const std::string name = text(object, key, at);
    if (name.empty()) return;
    const std::optional<Label> found = label_of<Label>(name);
    found ? void(out = *found) : fail(at + "." + key, "has the unknown value \"" + name + "\"");
  }

  void count(const Json& object, const std::string& at, std::optional<uint32_t>& out) {
    const Json* value = field(object, "count");
    if (value == nullptr) return;
    if (!value->is_number_unsigned() || value->get<uint64_t>() > UINT32_MAX)
      return fail(at + ".count", "is not a number");
    out = value->get<uint32_t>();
  }

  // "c3" → 2, where the letter fits and the list is long enough; UINT32_MAX for null.
  uint32_t id(const Json& value, char letter, uint32_t size, const std::string& at) {
    if (value.is_null()) return UINT32_MAX;
    if (value.is_string()) {
      const std::string& name = value.get_ref<const std::string&>();
      uint32_t number = 0;
      bool digits = name.size() > 1 && name.size() <= 9 && name[0] == letter;
      for (size_t i = 1; digits && i < name.size(); ++i) {
        digits = name[i] >= '0' && name[i] <= '9';
        number = number * 10 + static_cast<uint32_t>(name[i] - '0');
      }
      if (digits && number >= 1 && number <= size) return number - 1;
    }
    fail(at, "names nothing in this file");
    return UINT32_MAX;
  }

  uint32_t id_field(const Json& object, const char* key, char letter, uint32_t size, const std::string& at) {
    const Json* value = field(object, key);
    return value == nullptr ? UINT32_MAX : id(*value, letter, size, at + "." + key);
  }

  template <class Record>
  std::vector<Id<Record>> ids(const Json& object, const char* key, char letter, uint32_t size, const std::string& at) {
    std::vector<Id<Record>> out;
    each(object, key, at + "." + key, [&](const Json& item, const std::string& where) {
      const uint32_t index = id(item, letter, size, where);
      if (index != UINT32_MAX) out.push_back(Id<Record>{index});
    });
    return out;
  }

  uint32_t document_of(const Json& object, const std::string& at) {
    const uint32_t index = id_field(object, "document", 'd', static_cast<uint32_t>(out_.documents.size()), at);
    if (index == UINT32_MAX) fail(at + ".document", "names nothing in this file");
    return index;
  }

  ByteRange span(const Json& value, uint32_t document, const std::string& at) {
    const bool pair =
        value.is_array() && value.size() == 2 && value[0].is_number_unsigned() && value[1].is_number_unsigned();
    const uint64_t begin = pair ? value[0].get<uint64_t>() : 1;
    const uint64_t end = pair ? value[1].get<uint64_t>() : 0;
    if (!pair || begin > end || end > maps_[document].size()) {
      fail(at, "is no place in the text");
      return {};
    }
    return {maps_[document].to_bytes(static_cast<uint32_t>(begin)),
            maps_[document].to_bytes(static_cast<uint32_t>(end))};
  }

  std::vector<ByteRange> spans(const Json& object, const char* key, uint32_t document, const std::string& at) {
    std::vector<ByteRange> out;
    each(object, key, at + "." + key, [&](const Json& item, const std::string& where) {
      const ByteRange range = span(item, document, where);
      if (!out.empty() && range.begin < out.back().end) return fail(where, "overlaps the part before it");
      out.push_back(range);
    });
    return out;
  }

  void read_header() {
    if (!root_.is_object() || text(root_, "format", "file") != kBriefingFormat) {
      return fail("the file", "is not of the format \"" + std::string(kBriefingFormat) + "\"");
    }
    const Json* version = field(root_, "version");
    if (version == nullptr || !version->is_number_unsigned()) return fail("version", "is not a number");
    if (version->get<uint64_t>() > static_cast<uint64_t>(kBriefingVersion)) {
      fail("version " + version->dump(), "is newer than this program knows; open it with a newer one",
           ErrorKind::wrong_version);
    }
    if (const Json* generator = field(root_, "generator")) out_.model = text(*generator, "model", "generator");
  }

  void read_document(const Json& item, const std::string& at) {
    Document document;
    document.id = text(item, "id", at);
    document.title = text(item, "title", at);
    document.outlet = text(item, "outlet", at);
    document.author = text(item, "author", at);
    document.published = text(item, "published", at);
    document.url = text(item, "url", at);
    document.text = text(item, "text", at);
    if (document.text.size() > kMaxDocumentBytes) fail(at + ".text", "is too long");
    out_.documents.push_back(std::move(document));
  }

  void read_blocks(const Json& item, uint32_t index) {
    const std::string at = "documents[" + std::to_string(index) + "]";
    const std::vector<ByteRange> ranges = spans(item, "paragraphs", index, at);
    const std::vector<std::string> kinds = texts(item, "paragraph_kinds", at);
    for (size_t i = 0; i < ranges.size(); ++i) {
      const BlockKind kind =
          i < kinds.size() ? block_kind_of(kinds[i]).value_or(BlockKind::paragraph) : BlockKind::paragraph;
      out_.documents[index].blocks.push_back({kind, ranges[i]});
    }
  }

  void read_actor(const Json& item, const std::string& at) {
    Actor actor;
    actor.name = text(item, "name", at);
    label(item, "type", at, actor.type);
    label(item, "kind", at, actor.kind);
    count(item, at, actor.count);
    actor.affiliation = text(item, "affiliation", at);
    actor.roles = texts(item, "roles", at);
    actor.aliases = texts(item, "aliases", at);
    each(item, "mentions", at + ".mentions", [&](const Json& entry, const std::string& where) {
      Mention mention;
      mention.document = document_of(entry, where);
      label(entry, "form", where, mention.form);
      const Json* range = field(entry, "span");
      if (range == nullptr) fail(where + ".span", "is missing");
      if (!ok()) return;
      mention.span = span(*range, mention.document, where + ".span");
      actor.mentions.push_back(mention);
    });
    out_.actors.push_back(std::move(actor));
  }

  void read_claim(const Json& item, const std::string& at) {
    Claim claim;
    claim.document = document_of(item, at);
    if (!ok()) return;
    claim.actor = ActorId{id_field(item, "actor", 'a', actors_, at)};
    claim.actors = ids<Actor>(item, "actors", 'a', actors_, at);
    claim.who = text(item, "who", at);
    claim.source = spans(item, "source", claim.document, at);
    claim.cue = spans(item, "cue", claim.document, at);
    claim.content = spans(item, "content", claim.document, at);
    label(item, "kind", at, claim.kind);
    label(item, "naming", at, claim.naming);
    count(item, at, claim.count);
    claim.affiliation = text(item, "affiliation", at);
    label(item, "form", at, claim.form);
    label(item, "stance", at, claim.stance);
    claim.via = ClaimId{id_field(item, "via", 'c', claims_, at)};
    if (const Json* confidence = field(item, "confidence"); confidence != nullptr && confidence->is_number()) {
      claim.confidence = confidence->get<float>();
    }
    each(item, "why", at + ".why", [&](const Json& entry, const std::string& where) {
      claim.why.push_back(
          {text(entry, "field", where), spans(entry, "words", claim.document, where), text(entry, "reason", where)});
    });
    out_.claims.push_back(std::move(claim));
  }

  void read_sentence(const Json& item, const std::string& at) {
    SentenceVoice sentence;
    sentence.document = document_of(item, at);
    const Json* range = field(item, "span");
    if (range == nullptr) fail(at + ".span", "is missing");
    if (!ok()) return;
    sentence.span = span(*range, sentence.document, at + ".span");
    label(item, "voice", at, sentence.voice);
    sentence.claims = ids<Claim>(item, "claims", 'c', claims_, at);
    out_.sentences.push_back(std::move(sentence));
  }

  void read_check(const Json& item, const std::string& at) {
    out_.checks.push_back({text(item, "rule", at), ids<Claim>(item, "claims", 'c', claims_, at),
                           text(item, "message", at), text(item, "reference", at)});
  }

  const Json& root_;
  Briefing out_;
  std::vector<OffsetMap> maps_;  // of each document
  uint32_t actors_ = 0;
  uint32_t claims_ = 0;
  std::optional<Error> error_;
};

}  // namespace

Result<Briefing> read_briefing(std::string_view json) {
  if (json.size() > kMaxBriefingBytes) {
    return Error{ErrorKind::too_large, "This briefing file is larger than 256 MB. Split it into several."};
  }
  const Json root = Json::parse(json, nullptr, false);
  if (root.is_discarded()) return Error{ErrorKind::malformed, "This file is no JSON, so it cannot be a briefing."};
  return Reader(root).run();
}

}  // namespace onrecord
