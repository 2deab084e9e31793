// The engine's version, as files and `--version` give it.
#pragma once

#include <string_view>

namespace onrecord {

inline constexpr std::string_view kEngineVersion = "0.1.0";

}  // namespace onrecord
