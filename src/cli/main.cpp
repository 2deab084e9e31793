#include <iostream>

#include "cli/command_line.h"
#ifdef ONRECORD_HAS_WINDOW
#include "app/viewer_native.h"
#endif

int main(int count, char** values) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(values + 1, values + count);
#ifdef ONRECORD_HAS_WINDOW
  const bool asks_help = arguments.size() > 1 && arguments[1] == "--help";
  if (!arguments.empty() && arguments[0] == "view" && !asks_help)
    return onrecord::run_viewer({arguments.begin() + 1, arguments.end()});
#endif
  return onrecord::run_command_line(arguments, {std::cin, std::cout, std::cerr});
}
