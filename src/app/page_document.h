// Articles between the page and the two WebAssembly modules: the page hands over bytes and what it knows about them, and
// both modules make the same Document of them.
//
// What the page knows is a JSON object; each key may be missing:
//   {"format": "plain" | "markdown", "title", "url", "outlet", "author", "published", "cut_words": N}
// A title found in the text goes before the given one.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "document/document.h"

namespace onrecord {

[[nodiscard]] Result<Document> read_page_document(std::string_view bytes, std::string_view known_json);

// {"title", "url", "byline", "text", "blocks": [{"kind", "start", "end"}], "replaced_bytes", "cut_words"}; offsets count
// UTF-16 units, as the page's strings do.
[[nodiscard]] std::string write_page_document(const Document& document);

// {"error": message}
[[nodiscard]] std::string write_page_error(const Error& error);

}  // namespace onrecord
