#include <iostream>

#include "cli/command_line.h"
#if defined(ONRECORD_HAS_WINDOW) && __has_include("app/viewer_native.h")
#include "app/viewer_native.h"
#else
#undef ONRECORD_HAS_WINDOW
#endif

int main(int count, char** values) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(values + 1, values + count);
  if (!arguments.empty() && arguments[0] == "view" && !(arguments.size() > 1 && arguments[1] == "--help")) {
#ifdef ONRECORD_HAS_WINDOW
    return onrecord::run_viewer({arguments.begin() + 1, arguments.end()});
#else
    std::cerr << "onrecord: this build has no window; use the native program\n";
    return onrecord::kUsageError;
#endif
  }
  return onrecord::run_command_line(arguments, {std::cin, std::cout, std::cerr});
}
