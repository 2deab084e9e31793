// The native command's commands but `view`. They read and write the streams they are given, so that tests run them
// without a process. The text of `--help` is their reference.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace onrecord {

enum ExitStatus { kDone = 0, kUsageError = 1, kFileError = 2, kSomeFailed = 3 };

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

// `arguments` without the program's name. Knows analyze, batch, eval, --version and --help.
[[nodiscard]] int run_command_line(const std::vector<std::string>& arguments, Streams streams);

}  // namespace onrecord
