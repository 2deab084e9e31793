// The few movements: they run, end, ask for frames only meanwhile, and are left out for who wants less motion.
#include <limits>

#include "doctest/doctest.h"
#include "imgui.h"
#include "panels/stage.h"

using namespace onrecord;
using onrecord::testing::Image;
using onrecord::testing::Stage;
using onrecord::testing::window;

namespace {

Viewport moving(float width, float height) {
  Viewport viewport = window(width, height);
  viewport.reduced_motion = false;
  return viewport;
}

constexpr double kNever = std::numeric_limits<double>::infinity();

// Draws until nothing moves; the frames that took, at most `most`.
int settle(Stage& stage, int most = 60) {
  int frames = 0;
  while (frames < most) {
    stage.draw(1);
    ++frames;
    if (!stage.viewer().animating()) break;
  }
  return frames;
}

// The last frame's pixels of a part of the window.
std::vector<uint32_t> part_of(Stage& stage, const Rect& rect) {
  const Image image = stage.picture();
  std::vector<uint32_t> part;
  for (int y = static_cast<int>(rect.y); y < static_cast<int>(rect.bottom()); ++y)
    for (int x = static_cast<int>(rect.x); x < static_cast<int>(rect.right()); ++x) part.push_back(image.at(x, y));
  return part;
}

}  // namespace

TEST_CASE("Motion: what is chosen fades in, and then no frame is asked for") {
  Stage stage(moving(1400, 900));
  stage.open_sample();
  settle(stage);
  const Image before = stage.picture();
  stage.send(SelectClaim{{3}, false});
  stage.draw(2);
  const Image during = stage.picture();
  CHECK(stage.viewer().animating());
  const int frames = settle(stage);
  CHECK(frames > 2);
  CHECK(frames < 20);
  const Image after = stage.picture();
  CHECK(before.pixels != during.pixels);
  CHECK(during.pixels != after.pixels);
  stage.draw(1);
  CHECK(stage.viewer().next_frame_seconds() == kNever);
  CHECK(stage.picture().pixels == after.pixels);
}

TEST_CASE("Motion: what is no longer chosen or pointed at fades out") {
  Stage stage(moving(1400, 900));
  stage.open_sample();
  settle(stage);
  const Rect article = stage.viewer().state().panes.article;
  const auto before = part_of(stage, article);
  const auto goes = [&] {
    settle(stage);
    const auto shown = part_of(stage, article);
    CHECK(shown != before);
    stage.send(ClearSelection{});
    stage.send(HoverNone{});
    stage.draw(2);
    const auto during = part_of(stage, article);
    CHECK(during != shown);
    CHECK(during != before);
    settle(stage);
    CHECK(part_of(stage, article) == before);
    CHECK(stage.viewer().next_frame_seconds() == kNever);
  };
  stage.send(SelectClaim{{3}, false});
  goes();
  stage.send(SelectActor{ActorId{1}, false});
  goes();
  stage.send(HoverClaim{{3}});
  goes();
}

TEST_CASE("Motion: the drawer and the layers slide in and out") {
  Stage stage(moving(900, 844));
  stage.open_sample();
  settle(stage);
  const Rect page = stage.viewer().state().panes.page;
  const auto away = part_of(stage, page);
  const auto slides = [&](auto toggle) {
    stage.send(toggle);
    stage.draw(2);
    const auto coming = part_of(stage, page);
    CHECK(settle(stage) > 2);
    const auto open = part_of(stage, page);
    CHECK(coming != open);
    stage.send(toggle);
    stage.draw(2);
    const auto going = part_of(stage, page);
    CHECK(going != open);
    CHECK(going != away);
    settle(stage);
    CHECK(part_of(stage, page) == away);
    CHECK(stage.viewer().next_frame_seconds() == kNever);
  };
  slides(ToggleDrawer{});
  slides(ToggleLayersPane{});
}

TEST_CASE("Motion: nothing fades out of another article") {
  Stage stage(moving(1400, 900));
  stage.open_sample();
  stage.send(SelectClaim{{3}, false});
  settle(stage);
  stage.open_sample();
  stage.draw(1);
  const auto first = part_of(stage, stage.viewer().state().panes.article);
  settle(stage);
  CHECK(part_of(stage, stage.viewer().state().panes.article) == first);
}

TEST_CASE("Motion: a phone's sheet slides to its new height") {
  Stage stage(moving(390, 844));
  stage.open_sample();
  settle(stage);
  stage.send(SelectClaim{{3}, false});
  stage.draw(2);
  const Image during = stage.picture();
  CHECK(stage.viewer().animating());
  settle(stage);
  const Image after = stage.picture();
  const float top = stage.viewer().state().panes.right.y;
  const int row = static_cast<int>(top) + 12;
  CHECK(during.at(20, row) != after.at(20, row));
  CHECK(stage.viewer().next_frame_seconds() == kNever);
}

TEST_CASE("Motion: where less of it is wanted everything is at its place at once") {
  for (const float width : {390.0F, 900.0F, 1400.0F}) {
    Stage stage(window(width, 844));
    stage.open_sample();
    stage.draw(3);
    stage.send(SelectClaim{{3}, false});
    stage.draw(3);
    const Image first = stage.picture();
    stage.wait(1);
    stage.draw(1);
    CHECK(stage.picture().pixels == first.pixels);
    CHECK_FALSE(stage.viewer().animating());
  }
}
