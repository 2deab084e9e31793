// Counts over a briefing's claims and sentences.
#pragma once

#include "briefing/briefing.h"

namespace onrecord {

[[nodiscard]] Profile make_profile(const Briefing& briefing);

}  // namespace onrecord
