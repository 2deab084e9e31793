#include "app/viewer_native.h"

#include <SDL.h>
#include <SDL_opengl.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/analysis_native.h"
#include "app/viewer.h"
#include "briefing/briefing_json.h"
#include "document/readers.h"
#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_impl_sdl2.h"
#include "view/embedded_sample.h"
#include "view/samples.h"

namespace onrecord {
namespace {

constexpr double kScrollSeconds = 0.2;
constexpr int kFramesPerEvent = 3;  // hover and focus need a frame or two to settle

struct Options {
  std::vector<std::string> files;
  bool dark = false;
  float scale = 1;
};

bool read_options(const std::vector<std::string>& arguments, Options& options) {
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--dark") {
      options.dark = true;
    } else if (arguments[i] == "--scale" && i + 1 < arguments.size()) {
      options.scale = std::strtof(arguments[++i].c_str(), nullptr);
      if (!(options.scale >= 0.5F && options.scale <= 4)) return false;
    } else if (arguments[i].size() > 1 && arguments[i][0] == '-') {
      return false;
    } else {
      options.files.push_back(arguments[i]);
    }
  }
  return true;
}

double now_seconds() {
  return static_cast<double>(SDL_GetPerformanceCounter()) / static_cast<double>(SDL_GetPerformanceFrequency());
}

class Window {
 public:
  explicit Window(Options options)
      : options_(std::move(options)), analysis_([] {
          SDL_Event event{};
          event.type = SDL_USEREVENT;
          SDL_PushEvent(&event);
        }) {}
  ~Window() { close(); }
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  bool open();
  void run();

 private:
  void close();
  void handle(SDL_Event& event);
  void open_file(const std::string& path);
  void open_text(const std::string& text, TextFormat format);
  void show(Document document);
  void carry_out(const Effect& effect);
  void follow_window();
  void scroll();
  void draw_frame();
  void send(Command command) { viewer_->command(std::move(command)); }

  Options options_;
  SDL_Window* window_ = nullptr;
  SDL_GLContext graphics_ = nullptr;
  std::unique_ptr<Viewer> viewer_;
  BackgroundAnalysis analysis_;
  Viewport viewport_;
  float scroll_from_ = 0, scroll_to_ = 0;
  double scroll_began_ = -1;  // < 0: at rest
  int frames_wanted_ = kFramesPerEvent;
  bool running_ = true;
};

bool Window::open() {
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    std::fprintf(stderr, "onrecord: no window can be opened here: %s\n", SDL_GetError());
    return false;
  }
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  window_ = SDL_CreateWindow("On Record", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                             static_cast<int>(1400 * options_.scale), static_cast<int>(900 * options_.scale),
                             SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  graphics_ = window_ != nullptr ? SDL_GL_CreateContext(window_) : nullptr;
  if (graphics_ == nullptr) {
    std::fprintf(stderr, "onrecord: no OpenGL 3 window can be opened here: %s\n", SDL_GetError());
    return false;
  }
  SDL_SetWindowMinimumSize(window_, 320, 400);
  SDL_GL_SetSwapInterval(1);
  ImGui::CreateContext();
  ImGui_ImplSDL2_InitForOpenGL(window_, graphics_);
  ImGui_ImplOpenGL3_Init("#version 150");
  Result<std::unique_ptr<Viewer>> viewer = Viewer::create(Host::window);
  if (!viewer.ok()) {
    std::fprintf(stderr, "onrecord: %s\n", viewer.error().message.c_str());
    return false;
  }
  viewer_ = std::move(*viewer);
  viewport_.dark = options_.dark;
  follow_window();
  if (!options_.files.empty()) open_file(options_.files.front());
  return true;
}

void Window::close() {
  analysis_.cancel();
  viewer_.reset();
  if (ImGui::GetCurrentContext() != nullptr) {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplSDL2_Shutdown();
    ImGui::DestroyContext();
  }
  if (graphics_ != nullptr) SDL_GL_DeleteContext(graphics_);
  if (window_ != nullptr) SDL_DestroyWindow(window_);
  SDL_Quit();
}

void Window::follow_window() {
  int width = 0, height = 0, drawn_width = 0, drawn_height = 0;
  SDL_GetWindowSize(window_, &width, &height);
  SDL_GL_GetDrawableSize(window_, &drawn_width, &drawn_height);
  viewport_.width = static_cast<float>(width) / options_.scale;
  viewport_.height = static_cast<float>(height) / options_.scale;
  viewport_.pixel_ratio = width > 0 ? static_cast<float>(drawn_width) / viewport_.width : 1;
  viewer_->set_viewport(viewport_);
}

void Window::open_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file) {
    send(ShowOpenError{"", "This file cannot be read", path + " does not exist, or may not be read by you.", ""});
    return;
  }
  if (path.ends_with(".json")) {
    Result<Briefing> briefing = read_briefing(bytes);
    if (briefing.ok()) {
      analysis_.cancel();
      send(SetBriefing{std::move(*briefing)});
    } else {
      send(ShowOpenError{"", "This is no briefing that can be opened", briefing.error().message, path});
    }
    return;
  }
  if (path.ends_with(".html") || path.ends_with(".htm") || path.ends_with(".xhtml")) {
    send(ShowOpenError{"", "The desktop program does not read web pages",
                       "Open the page in your browser, select the article, copy it, and paste it here with Ctrl+V.",
                       path});
    return;
  }
  open_text(bytes, format_of_file_name(path));
}

void Window::open_text(const std::string& text, TextFormat format) {
  Result<Document> document = read_text(text, format);
  if (document.ok())
    show(std::move(*document));
  else
    send(ShowOpenError{"", "This cannot be an article", document.error().message, ""});
}

void Window::show(Document document) {
  const uint32_t replaced = document.replaced_bytes, cut = document.cut_words;
  send(OpenDocument{document});
  if (replaced != 0)
    send(ShowNotice{std::to_string(replaced) + " bytes could not be read.", "They are shown as \xEF\xBF\xBD."});
  if (cut != 0) send(ShowNotice{"The text was cut.", std::to_string(cut) + " words were left out at its end."});
  analysis_.start(std::move(document));
}

void Window::carry_out(const Effect& effect) {
  if (const auto* scroll = std::get_if<ScrollArticle>(&effect)) {
    scroll_from_ = viewport_.scroll_top;
    scroll_to_ = scroll->top;
    scroll_began_ = scroll->smooth ? now_seconds() : 0;
  } else if (const auto* copy = std::get_if<CopyText>(&effect)) {
    SDL_SetClipboardText(copy->text.c_str());
  } else if (std::holds_alternative<CopyLink>(effect)) {
    const std::string& url = viewer_->state().document.url;
    if (!url.empty()) SDL_SetClipboardText(url.c_str());
    send(ShowToast{url.empty() ? "This article has no address" : "Link copied"});
  } else if (std::holds_alternative<PickFile>(effect)) {
    send(ShowToast{"Drop a file onto this window"});
  } else if (std::holds_alternative<OpenPaste>(effect)) {
    char* text = SDL_GetClipboardText();
    if (text != nullptr && *text != 0)
      open_text(text, TextFormat::plain);
    else
      send(ShowToast{"The clipboard holds no text"});
    SDL_free(text);
  } else if (const auto* read = std::get_if<ReadText>(&effect)) {
    open_text(read->text, TextFormat::plain);
  } else if (const auto* url = std::get_if<OpenUrl>(&effect)) {
    send(ShowOpenError{url->url, "The desktop program fetches nothing", "It reads files and pasted text only.", ""});
  } else if (const auto* visit = std::get_if<VisitUrl>(&effect)) {
    if (visit->url.starts_with("https://") || visit->url.starts_with("http://")) SDL_OpenURL(visit->url.c_str());
  } else if (std::holds_alternative<VisitClaim>(effect)) {
    const std::string& url = viewer_->state().document.url;
    if (url.starts_with("https://") || url.starts_with("http://")) SDL_OpenURL(url.c_str());
  } else if (const auto* sample = std::get_if<OpenSample>(&effect)) {
    if (sample->index < kSamples.size())
      open_text(std::string(embedded_sample(kSamples[sample->index].file)), TextFormat::markdown);
  } else if (const auto* news = std::get_if<Announce>(&effect)) {
    send(ShowToast{news->text});
  } else if (std::holds_alternative<Analyze>(effect)) {
    analysis_.start(viewer_->state().document);
  } else if (std::holds_alternative<CancelAnalysis>(effect)) {
    analysis_.cancel();
  }
}

void Window::scroll() {
  if (scroll_began_ < 0) return;
  const double age = now_seconds() - scroll_began_;
  const bool over = age >= kScrollSeconds || viewport_.reduced_motion;
  const auto left = static_cast<float>(1 - age / kScrollSeconds);
  viewport_.scroll_top = over ? scroll_to_ : scroll_to_ - (scroll_to_ - scroll_from_) * left * left * left;
  if (over) scroll_began_ = -1;
  viewer_->set_viewport(viewport_);
  frames_wanted_ = std::max(frames_wanted_, 1);
}

void Window::handle(SDL_Event& event) {
  // Dear ImGui counts in CSS px; only whole ones fit an SDL event, which is near enough for a mouse.
  if (event.type == SDL_MOUSEMOTION) {
    event.motion.x = static_cast<int>(std::lround(static_cast<float>(event.motion.x) / options_.scale));
    event.motion.y = static_cast<int>(std::lround(static_cast<float>(event.motion.y) / options_.scale));
  }
  ImGui_ImplSDL2_ProcessEvent(&event);
  switch (event.type) {
    case SDL_QUIT:
      running_ = false;
      break;
    case SDL_WINDOWEVENT:
      follow_window();
      break;
    case SDL_DROPFILE:
      open_file(event.drop.file);
      SDL_free(event.drop.file);
      break;
    case SDL_USEREVENT:
      for (Command& command : analysis_.take_commands()) send(std::move(command));
      break;
    default:
      break;
  }
  frames_wanted_ = kFramesPerEvent;
}

void Window::draw_frame() {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {viewport_.width, viewport_.height};
  io.DisplayFramebufferScale = {viewport_.pixel_ratio, viewport_.pixel_ratio};
  ImGui::NewFrame();
  viewer_->draw(now_seconds());
  ImGui::Render();
  int width = 0, height = 0;
  SDL_GL_GetDrawableSize(window_, &width, &height);
  glViewport(0, 0, width, height);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(window_);
}

void Window::run() {
  while (running_) {
    SDL_Event event;
    const double wait = frames_wanted_ > 0 ? 0 : viewer_->next_frame_seconds();
    // A blinking caret is the one thing that Dear ImGui moves by itself.
    const double blink = ImGui::GetIO().WantTextInput ? 0.4 : 3600;
    const int wait_ms = wait > 0 ? static_cast<int>(std::min(wait, blink) * 1000) + 1 : 0;
    // A frame between one key and the next: of Ctrl+C, typed faster than a frame, the Ctrl must not be up again.
    for (bool more = SDL_WaitEventTimeout(&event, wait_ms) != 0; more;) {
      handle(event);
      more = event.type != SDL_KEYDOWN && SDL_PollEvent(&event) != 0;
    }
    for (const Effect& effect : viewer_->take_effects()) carry_out(effect);
    scroll();
    draw_frame();
    if (frames_wanted_ > 0) --frames_wanted_;
  }
}

}  // namespace

int run_viewer(const std::vector<std::string>& arguments) {
  Options options;
  if (!read_options(arguments, options)) {
    std::fprintf(stderr, "onrecord view [--dark] [--scale N] [FILE]   N is 0.5 to 4\n");
    return 1;
  }
  Window window(std::move(options));
  if (!window.open()) return 2;
  window.run();
  return 0;
}

}  // namespace onrecord
