// Readers: bytes of unknown quality in, a Document out. Unreadable bytes become U+FFFD and are counted; a byte order
// mark is dropped; CR LF and CR become LF; NUL and other C0 controls but tab and line feed become U+FFFD. What cannot
// be an article at all (binary content) is an Error.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "document/document.h"

namespace onrecord {

enum class TextFormat { plain, markdown };

// Plain text that is already well-formed and whose offsets must stay as they are: a corpus record, pasted text. A block
// ends at a blank line, and at each line break unless the lines are those of a hard-wrapped text (none long, most of
// them breaking off in mid-sentence) or the next line goes on in lower case. A first line that stands alone, is short
// and has no final full stop is the title; a line "By …" behind it the byline.
[[nodiscard]] Document document_of_text(std::string text);

// Plain text of unknown quality, blocks as above.
[[nodiscard]] Result<Document> read_plain_text(std::string_view bytes);

// Markdown (CommonMark's block structure; emphasis and link marks are removed from the text, link addresses dropped). A
// first `# ` heading is the title, a first line "By …" the byline. Document::text is the rendered text, a blank line
// between blocks.
[[nodiscard]] Result<Document> read_markdown(std::string_view bytes);

[[nodiscard]] Result<Document> read_text(std::string_view bytes, TextFormat format);

// By the file name's ending (.md, .markdown), else plain.
[[nodiscard]] TextFormat format_of_file_name(std::string_view name);

}  // namespace onrecord
