// What the reader and the writers of briefing files share.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "document/document.h"

namespace onrecord {

inline constexpr std::string_view kBriefingFormat = "onrecord.briefing";
inline constexpr int kBriefingVersion = 1;

// "c1" is claim 0: files count from one, `base` says from where.
inline std::string file_id(char letter, uint32_t index, uint32_t base = 1) {
  return letter + std::to_string(index + base);
}

// Four decimals, so that the same figure has the same digits everywhere.
inline double rounded(double value) {
  return std::round(value * 10000) / 10000;
}

[[nodiscard]] std::string_view name_of(BlockKind kind);
[[nodiscard]] std::optional<BlockKind> block_kind_of(std::string_view name);

}  // namespace onrecord
