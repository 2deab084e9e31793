#include "briefing/json_names.h"

#include <array>

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 6> kBlockKinds = {"title",     "byline",    "heading",
                                                         "paragraph", "list_item", "quote"};

}  // namespace

std::string_view name_of(BlockKind kind) {
  return kBlockKinds[static_cast<size_t>(kind)];
}

std::optional<BlockKind> block_kind_of(std::string_view name) {
  for (size_t i = 0; i < kBlockKinds.size(); ++i) {
    if (kBlockKinds[i] == name) return static_cast<BlockKind>(i);
  }
  return std::nullopt;
}

}  // namespace onrecord
