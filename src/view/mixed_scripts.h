// Words that mix alphabets: a Cyrillic “а” in a Latin name looks the same and is another name.
#pragma once

#include <string_view>

namespace onrecord {

// Does any word have letters of two of Latin, Greek and Cyrillic?
[[nodiscard]] bool mixes_scripts(std::string_view text);

}  // namespace onrecord
