// The articles that come with the program, written for it. `file` is a name in assets/samples.
#pragma once

#include <array>

namespace onrecord {

struct Sample {
  const char* title;
  const char* remark;
  const char* file;
};

inline constexpr std::array<Sample, 1> kSamples = {{
    {"Washington readies its diplomats to leave Baghdad", "24 claims · chains and unnamed sources", "embassy.md"},
}};

}  // namespace onrecord
