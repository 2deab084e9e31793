// The viewer in the page. JavaScript owns the clock: it calls onrecord_frame() from requestAnimationFrame, and only while
// something changes, so there is no main loop here and nothing runs while the page is idle. SDL owns the canvas, its
// WebGL 2 context and the mouse over it; keys, wheel, touch and text fields are the page's (web/js/).
#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <GLES3/gl3.h>
#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include <memory>
#include <string>

#include "app/page_viewer.h"
#include "app/viewer.h"

namespace onrecord {
namespace {

struct PageViewer {
  SDL_Window* window = nullptr;
  SDL_GLContext context = nullptr;
  std::unique_ptr<Viewer> viewer;
};
PageViewer page;

constexpr const char* kShaderVersion = "#version 300 es";

std::string start() {
  SDL_SetMainReady();
  // The canvas never has the focus: keys belong to the page and the screen reader.
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_ASYNCIFY, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return SDL_GetError();
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_ALPHA_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  page.window = SDL_CreateWindow("On Record", 0, 0, 640, 480, SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
  if (page.window == nullptr) return SDL_GetError();
  page.context = SDL_GL_CreateContext(page.window);
  if (page.context == nullptr) return SDL_GetError();

  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  if (!ImGui_ImplSDL2_InitForOpenGL(page.window, page.context)) return "The canvas takes no mouse input.";
  if (!ImGui_ImplOpenGL3_Init(kShaderVersion)) return "WebGL 2 does not start.";
  auto viewer = Viewer::create();
  if (!viewer) return viewer.error().message;
  page.viewer = std::move(viewer).value();
  return {};
}

}  // namespace

Viewer& page_viewer() { return *page.viewer; }

}  // namespace onrecord

using onrecord::page;

extern "C" {

// Empty, or why there is no viewer.
EMSCRIPTEN_KEEPALIVE const char* onrecord_start() { return onrecord::give_to_page(onrecord::start()); }

// The canvas takes the window's size in device pixels, also when only the pixel ratio has changed.
EMSCRIPTEN_KEEPALIVE void onrecord_viewport(float width, float height, float pixel_ratio, float scroll_top, bool dark,
                                            bool reduced_motion, bool more_contrast, bool touch) {
  const onrecord::Viewport& now = page.viewer->state().viewport;
  if (width != now.width || height != now.height || pixel_ratio != now.pixel_ratio)
    SDL_SetWindowSize(page.window, static_cast<int>(width), static_cast<int>(height));
  onrecord::Viewport viewport;
  viewport.width = width;
  viewport.height = height;
  viewport.pixel_ratio = pixel_ratio;
  viewport.scroll_top = scroll_top;
  viewport.dark = dark;
  viewport.reduced_motion = reduced_motion;
  viewport.more_contrast = more_contrast;
  viewport.touch = touch;
  page.viewer->set_viewport(viewport);
}

// Draws; the seconds until the picture changes by itself: 0 while an animation runs, infinite where nothing does.
EMSCRIPTEN_KEEPALIVE double onrecord_frame(double seconds) {
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) ImGui_ImplSDL2_ProcessEvent(&event);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGui::NewFrame();
  page.viewer->draw(seconds);
  ImGui::Render();
  int width = 0, height = 0;
  SDL_GL_GetDrawableSize(page.window, &width, &height);
  glViewport(0, 0, width, height);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  return page.viewer->next_frame_seconds();
}

// CSS px, as wheel events give them; SDL's own steps differ by browser and pixel ratio.
EMSCRIPTEN_KEEPALIVE void onrecord_wheel(float x, float y, float delta_x, float delta_y) {
  ImGuiIO& io = ImGui::GetIO();
  const float px_per_step = 5 * ImGui::GetFontSize();
  io.AddMousePosEvent(x, y);
  io.AddMouseWheelEvent(-delta_x / px_per_step, -delta_y / px_per_step);
}

// Held keys, before a press of the mouse: the canvas never has the focus, so SDL does not see them.
EMSCRIPTEN_KEEPALIVE void onrecord_held_keys(bool alt, bool shift) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Alt, alt);
  io.AddKeyEvent(ImGuiMod_Shift, shift);
}

EMSCRIPTEN_KEEPALIVE void onrecord_tap(float x, float y) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(x, y);
  io.AddMouseButtonEvent(0, true);
  io.AddMouseButtonEvent(0, false);
}

// Leaves the mouse nowhere, after a tap: a finger does not hover.
EMSCRIPTEN_KEEPALIVE void onrecord_pointer_gone() {
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

EMSCRIPTEN_KEEPALIVE void onrecord_context_restored() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplOpenGL3_Init(onrecord::kShaderVersion);
}

}  // extern "C"
