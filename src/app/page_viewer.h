// Shared by the parts of the page's bindings (*_web.cpp). Everything here is called by the page's one thread.
#pragma once

#include <string>

#include "app/viewer.h"

namespace onrecord {

[[nodiscard]] Viewer& page_viewer();

// Keeps a text until the next call and gives its address; the page reads its size with onrecord_result_bytes().
[[nodiscard]] const char* give_to_page(std::string text);

}  // namespace onrecord
