// What a careful reader should notice in a briefing, each with the printed rule (check_rules.h) that it
// stands on. A check says what is
// not stated; it never says that something is false.
#pragma once

#include <vector>

#include "briefing/briefing.h"

namespace onrecord {

[[nodiscard]] std::vector<Check> find_checks(const Briefing& briefing);

}  // namespace onrecord
