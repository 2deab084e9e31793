// The viewer in a desktop window: SDL2 and OpenGL 3.
#pragma once

#include <string>
#include <vector>

namespace onrecord {

// `onrecord view`: opens the window with the first of the files: an article (plain text, Markdown) or a saved briefing
// (.json). --dark and --scale N (0.5 … 4) go before or between them. Returns the exit status when the window is closed.
[[nodiscard]] int run_viewer(const std::vector<std::string>& arguments);

}  // namespace onrecord
