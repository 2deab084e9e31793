#include "panels/software_renderer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace onrecord::testing {
namespace {

struct Rgba {
  float r = 0, g = 0, b = 0, a = 0;
};

Rgba unpack(ImU32 color) {
  return {static_cast<float>(color & 255) / 255, static_cast<float>(color >> 8 & 255) / 255,
          static_cast<float>(color >> 16 & 255) / 255, static_cast<float>(color >> 24) / 255};
}

float alpha_of(const ImTextureData& texture, int x, int y) {
  x = std::clamp(x, 0, texture.Width - 1);
  y = std::clamp(y, 0, texture.Height - 1);
  const unsigned char* pixel = texture.Pixels + (static_cast<size_t>(y) * texture.Width + x) * texture.BytesPerPixel;
  return static_cast<float>(pixel[texture.BytesPerPixel - 1]) / 255;
}

// Bilinear, as the graphics card samples the atlas. Its colour is always white.
float sample(const ImTextureData& texture, float u, float v) {
  const float x = u * static_cast<float>(texture.Width) - 0.5F, y = v * static_cast<float>(texture.Height) - 0.5F;
  const int x0 = static_cast<int>(std::floor(x)), y0 = static_cast<int>(std::floor(y));
  const float fx = x - static_cast<float>(x0), fy = y - static_cast<float>(y0);
  const float top = alpha_of(texture, x0, y0) * (1 - fx) + alpha_of(texture, x0 + 1, y0) * fx;
  const float bottom = alpha_of(texture, x0, y0 + 1) * (1 - fx) + alpha_of(texture, x0 + 1, y0 + 1) * fx;
  return top * (1 - fy) + bottom * fy;
}

void blend(uint32_t& pixel, const Rgba& color) {
  const auto mix = [&](uint32_t shift, float over) {
    const auto under = static_cast<float>(pixel >> shift & 255);
    return static_cast<uint32_t>(std::lround(under * (1 - color.a) + over * 255 * color.a)) << shift;
  };
  pixel = mix(16, color.r) | mix(8, color.g) | mix(0, color.b);
}

struct Clip {
  int x0, y0, x1, y1;
};

void draw_triangle(Image& image, const Clip& clip, const ImTextureData* texture, const ImDrawVert (&v)[3],
                   ImVec2 scale) {
  const float x[3] = {v[0].pos.x * scale.x, v[1].pos.x * scale.x, v[2].pos.x * scale.x};
  const float y[3] = {v[0].pos.y * scale.y, v[1].pos.y * scale.y, v[2].pos.y * scale.y};
  const float area = (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]);
  if (area == 0) return;
  const int left = std::max(clip.x0, static_cast<int>(std::floor(std::min({x[0], x[1], x[2]}))));
  const int right = std::min(clip.x1, static_cast<int>(std::ceil(std::max({x[0], x[1], x[2]}))));
  const int top = std::max(clip.y0, static_cast<int>(std::floor(std::min({y[0], y[1], y[2]}))));
  const int bottom = std::min(clip.y1, static_cast<int>(std::ceil(std::max({y[0], y[1], y[2]}))));
  const Rgba c[3] = {unpack(v[0].col), unpack(v[1].col), unpack(v[2].col)};
  // A pixel on an edge that two triangles share belongs to one of them: the top-left rule.
  const auto owns = [&](int i, int j) {
    const float dx = (x[j] - x[i]) * (area > 0 ? 1 : -1), dy = (y[j] - y[i]) * (area > 0 ? 1 : -1);
    return dy < 0 || (dy == 0 && dx > 0);
  };
  const bool own[3] = {owns(1, 2), owns(2, 0), owns(0, 1)};
  for (int py = top; py < bottom; ++py) {
    for (int px = left; px < right; ++px) {
      const float cx = static_cast<float>(px) + 0.5F, cy = static_cast<float>(py) + 0.5F;
      float w[3];
      bool inside = true;
      for (int i = 0; i < 3 && inside; ++i) {
        const int j = (i + 1) % 3, k = (i + 2) % 3;
        w[i] = ((x[j] - cx) * (y[k] - cy) - (x[k] - cx) * (y[j] - cy)) / area;
        inside = w[i] > 0 || (w[i] == 0 && own[i]);
      }
      if (!inside) continue;
      const auto mix = [&](float a, float b, float d) { return a * w[0] + b * w[1] + d * w[2]; };
      Rgba color{mix(c[0].r, c[1].r, c[2].r), mix(c[0].g, c[1].g, c[2].g), mix(c[0].b, c[1].b, c[2].b),
                 mix(c[0].a, c[1].a, c[2].a)};
      if (texture != nullptr)
        color.a *= sample(*texture, mix(v[0].uv.x, v[1].uv.x, v[2].uv.x), mix(v[0].uv.y, v[1].uv.y, v[2].uv.y));
      blend(image.pixels[static_cast<size_t>(py) * static_cast<size_t>(image.width) + static_cast<size_t>(px)], color);
    }
  }
}

}  // namespace

void accept_textures(const ImDrawData& data) {
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK) {
      texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

Image render(const ImDrawData& data) {
  Image image;
  const ImVec2 scale = data.FramebufferScale;
  image.width = static_cast<int>(std::lround(data.DisplaySize.x * scale.x));
  image.height = static_cast<int>(std::lround(data.DisplaySize.y * scale.y));
  image.pixels.assign(static_cast<size_t>(image.width) * static_cast<size_t>(image.height), 0xFFFFFF);
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImVec4& rect = command.ClipRect;
      const Clip clip{std::max(0, static_cast<int>(rect.x * scale.x)), std::max(0, static_cast<int>(rect.y * scale.y)),
                      std::min(image.width, static_cast<int>(rect.z * scale.x)),
                      std::min(image.height, static_cast<int>(rect.w * scale.y))};
      const ImTextureData* texture = command.TexRef._TexData;
      for (unsigned i = 0; i + 2 < command.ElemCount + 0U; i += 3) {
        ImDrawVert corners[3];
        for (unsigned k = 0; k < 3; ++k)
          corners[k] = list->VtxBuffer[static_cast<int>(command.VtxOffset +
                                                        list->IdxBuffer[static_cast<int>(command.IdxOffset + i + k)])];
        draw_triangle(image, clip, texture, corners, scale);
      }
    }
  }
  return image;
}

void write_picture(const Image& image, const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return;
  std::fprintf(file, "P6 %d %d 255\n", image.width, image.height);
  for (const uint32_t pixel : image.pixels) {
    const unsigned char bytes[3] = {static_cast<unsigned char>(pixel >> 16), static_cast<unsigned char>(pixel >> 8),
                                    static_cast<unsigned char>(pixel)};
    std::fwrite(bytes, 1, 3, file);
  }
  std::fclose(file);
}

}  // namespace onrecord::testing
