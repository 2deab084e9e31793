#include <iostream>

#include "cli/command_line.h"

int main(int count, char** values) {
  std::ios::sync_with_stdio(false);
  const std::vector<std::string> arguments(values + 1, values + count);
  return onrecord::run_command_line(arguments, {std::cin, std::cout, std::cerr});
}
