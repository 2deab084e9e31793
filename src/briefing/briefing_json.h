// The file formats "onrecord.briefing" version 1 and "attributions": JSON, offsets in Unicode code points of the
// document's text. Reading checks every offset and id against the text before use, ignores unknown keys and refuses a
// higher version.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "briefing/briefing.h"

namespace onrecord {

enum class JsonLayout { indented, one_line };  // one_line has no line break at the end

[[nodiscard]] std::string write_briefing(const Briefing& briefing, JsonLayout layout = JsonLayout::indented);
[[nodiscard]] Result<Briefing> read_briefing(std::string_view json);

// One line {"id", "attributions": […]} of document `document`; no line break at the end.
[[nodiscard]] std::string write_attributions(const Briefing& briefing, uint32_t document);

}  // namespace onrecord
