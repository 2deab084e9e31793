// Draws Dear ImGui's output into memory, so that tests and pictures need no window and no graphics driver, at any pixel
// ratio.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "imgui.h"

namespace onrecord::testing {

struct Image {
  int width = 0, height = 0;     // device pixels
  std::vector<uint32_t> pixels;  // 0xRRGGBB
  [[nodiscard]] uint32_t at(int x, int y) const {
    return pixels[static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x)];
  }
};

// What a graphics back end does for the atlas before it draws; needed once a frame.
void accept_textures(const ImDrawData& data);
[[nodiscard]] Image render(const ImDrawData& data);
// Binary PPM.
void write_picture(const Image& image, const std::string& path);

}  // namespace onrecord::testing
