// The sample articles, embedded in the native program; the site serves them as files. Link onrecord_samples.
#pragma once

#include <string_view>

namespace onrecord {

// The file's bytes by its name in assets/samples; empty when there is none.
[[nodiscard]] std::string_view embedded_sample(std::string_view file_name);

}  // namespace onrecord
