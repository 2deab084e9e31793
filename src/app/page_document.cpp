#include "app/page_document.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/utf8.h"
#include "document/readers.h"

namespace onrecord {
namespace {

using nlohmann::json;

std::string text_of(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? repair_utf8(found->get<std::string>()).text : std::string();
}

void fill(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

const char* name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::title: return "title";
    case BlockKind::byline: return "byline";
    case BlockKind::heading: return "heading";
    case BlockKind::list_item: return "list_item";
    case BlockKind::quote: return "quote";
    case BlockKind::paragraph: break;
  }
  return "paragraph";
}

std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

}  // namespace

Result<Document> read_page_document(std::string_view bytes, std::string_view known_json) {
  json known = json::parse(known_json, nullptr, false);
  if (!known.is_object()) known = json::object();
  const TextFormat format = text_of(known, "format") == "markdown" ? TextFormat::markdown : TextFormat::plain;
  Result<Document> read = read_text(bytes, format);
  if (!read) return read;
  Document document = std::move(read).value();
  document.id = "d1";
  fill(document.title, text_of(known, "title"));
  fill(document.url, text_of(known, "url"));
  fill(document.outlet, text_of(known, "outlet"));
  fill(document.author, text_of(known, "author"));
  fill(document.published, text_of(known, "published"));
  if (const auto cut = known.find("cut_words"); cut != known.end() && cut->is_number_unsigned())
    document.cut_words += cut->get<uint32_t>();
  return document;
}

std::string write_page_document(const Document& document) {
  const OffsetMap utf16(document.text, OffsetMap::Unit::utf16);
  json blocks = json::array();
  for (const Block& block : document.blocks)
    blocks.push_back({{"kind", name_of(block.kind)},
                      {"start", utf16.from_bytes(block.range.begin)},
                      {"end", utf16.from_bytes(block.range.end)}});
  std::string byline = document.author;
  for (const std::string* part : {&document.outlet, &document.published}) {
    if (!part->empty()) byline += (byline.empty() ? "" : " · ") + *part;
  }
  return dump({{"title", document.title},
               {"url", document.url},
               {"byline", byline},
               {"text", document.text},
               {"blocks", std::move(blocks)},
               {"replaced_bytes", document.replaced_bytes},
               {"cut_words", document.cut_words}});
}

std::string write_page_error(const Error& error) { return dump({{"error", error.message}}); }

}  // namespace onrecord
