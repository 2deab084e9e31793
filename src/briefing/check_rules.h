// The rules that find_checks() applies, told in this program's words, each with the place where it is printed. Apart
// from the checks, since the viewer shows the rules without reading a text.
#pragma once

#include <string_view>
#include <vector>

namespace onrecord {

struct CheckRule {
  std::string_view id;          // "single-unnamed-source"
  std::string_view title;       // for a list of switches
  std::string_view reference;   // whose rule
  std::string_view message;     // behind the words it stands on and a colon: fits one source and many
  bool once_for_actor = false;  // a source's first claim is enough
};
[[nodiscard]] const std::vector<CheckRule>& check_rules();

}  // namespace onrecord
