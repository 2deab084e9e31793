// The viewer's fonts, which are part of the program: "RecordSerif-Regular.ttf" and its kerning
// "RecordSerif-Regular.kern", and so on (cmake/fonts.cmake lists them). Link onrecord_fonts.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace onrecord {

// The bytes last as long as the program. Empty when no file of that name is embedded.
[[nodiscard]] std::string_view embedded_font_file(std::string_view file_name);

[[nodiscard]] inline std::span<const std::byte> embedded_font(std::string_view file_name) {
  return std::as_bytes(std::span(embedded_font_file(file_name)));
}

}  // namespace onrecord
