// What a careful reader should notice in a briefing, each with the printed rule that it stands on. A check says what is
// not stated; it never says that something is false.
#pragma once

#include <string_view>
#include <vector>

#include "briefing/briefing.h"

namespace onrecord {

// A rule that find_checks() applies.
struct CheckRule {
  std::string_view id;         // "single-unnamed-source"
  std::string_view title;      // for a list of switches
  std::string_view reference;  // whose rule
};
[[nodiscard]] const std::vector<CheckRule>& check_rules();

[[nodiscard]] std::vector<Check> find_checks(const Briefing& briefing);

}  // namespace onrecord
