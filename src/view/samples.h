// The articles that come with the program, written for it. `file` is a name in assets/samples; index.json there says
// the same to the page.
#pragma once

#include <array>

namespace onrecord {

struct Sample {
  const char* title;
  const char* remark;
  const char* file;
};

inline constexpr std::array<Sample, 3> kSamples = {{
    {"Washington readies its diplomats to leave Baghdad", "chains and unnamed sources", "baghdad-embassy.md"},
    {"Manila says tanker under sanctions was shadowed at disputed shoal", "denials, a company, a report",
     "shoal-standoff.md"},
    {"Teachers freed in Bandoro as army denies paying a ransom", "a leaked memo, a cleric, state television",
     "bandoro-hostages.md"},
}};

}  // namespace onrecord
