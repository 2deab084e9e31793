// A picture of each state of the viewer, for looking at:  viewer_pictures OUT_FOLDER [NAME…]
#include <cstdio>
#include <cstring>
#include <functional>
#include <string>

#include "panels/stage.h"
#include "support/sample_briefing.h"

namespace {

using namespace onrecord;
using onrecord::testing::Stage;
using onrecord::testing::window;

struct Picture {
  const char* name;
  Viewport viewport;
  std::function<void(Stage&)> set_up;
};

ActorId actor_named(const Stage&, const char* name) {
  const Briefing briefing = onrecord::testing::sample_briefing();
  for (uint32_t i = 0; i < briefing.actors.size(); ++i)
    if (briefing.actors[i].name == name) return {i};
  return {};
}

void open(Stage& stage) {
  stage.open_sample();
}
void claim(Stage& stage) {
  open(stage);
  stage.send(SelectClaim{{3}, false});
}
void actor(Stage& stage) {
  open(stage);
  stage.send(SelectActor{actor_named(stage, "Two Iraqi intelligence sources"), false});
  stage.send(ScrollTo{850, false});
}
void loading(Stage& stage) {
  stage.send(OpenDocument{onrecord::testing::sample_document()});
  stage.send(ShowProgress{0, 438});
  stage.send(ShowProgress{1, 14});
  stage.send(ShowProgress{2, 24});
}
void error(Stage& stage) {
  stage.send(ShowOpenError{"https://news.example/world/baghdad-embassy",
                           "This site does not let other pages read its articles",
                           "The address may be right. The site's own settings stop a browser from handing the text to "
                           "On Record, so it has to come from you.",
                           "What happened: the request was refused (no cross-origin permission from news.example). No "
                           "proxy was used."});
}
void unsourced(Stage& stage) {
  open(stage);
  stage.send(SetLens{Lens::unsourced});
  stage.send(ScrollTo{700, false});
}

const Picture kPictures[] = {
    {"desktop-light", window(1400, 900), open},
    {"desktop-dark", window(1400, 900, 1, true), open},
    {"claim-selected", window(1400, 900), claim},
    {"claim-dark", window(1400, 900, 1, true), claim},
    {"actor-page", window(1400, 900), actor},
    {"sources-panel", window(1400, 900),
     [](Stage& stage) {
       open(stage);
       stage.send(SetTab{Tab::sources});
       stage.send(FilterKind{SourceKind::official});
     }},
    {"unsourced-lens", window(1400, 900), unsourced},
    {"authority", window(1400, 900),
     [](Stage& stage) {
       open(stage);
       stage.send(SetLens{Lens::authority});
     }},
    {"empty", window(1400, 900), [](Stage&) {}},
    {"error", window(1400, 900), error},
    {"loading", window(1400, 900), loading},
    {"help", window(1400, 900),
     [](Stage& stage) {
       open(stage);
       stage.send(ToggleHelp{});
     }},
    {"phone", window(390, 844), open},
    {"phone-sheet", window(390, 844, 2),
     [](Stage& stage) {
       claim(stage);
       stage.send(ScrollTo{196, false});
     }},
    {"phone-full", window(390, 844, 2),
     [](Stage& stage) {
       claim(stage);
       stage.send(SetSheet{SheetHeight::full});
     }},
    {"phone-empty", window(390, 844, 2), [](Stage&) {}},
    {"phone-error", window(390, 844, 2), error},
    {"phone-layers", window(390, 844, 2),
     [](Stage& stage) {
       open(stage);
       stage.send(ToggleLayersPane{});
     }},
    {"phone-help", window(390, 844, 2),
     [](Stage& stage) {
       open(stage);
       stage.send(ToggleHelp{});
     }},
    {"drawer", window(1000, 800), open},
    {"drawer-claim", window(1000, 800), claim},
    {"ratio-1.5", window(1100, 760, 1.5F), claim},
    {"ratio-2", window(1400, 900, 2), claim},
    {"actors", window(1400, 900),
     [](Stage& stage) {
       open(stage);
       stage.send(SetTab{Tab::actors});
     }},
    {"search", window(1400, 900),
     [](Stage& stage) {
       open(stage);
       stage.send(SetSearch{"iran"});
     }},
    {"failed", window(1400, 900),
     [](Stage& stage) {
       stage.send(OpenDocument{onrecord::testing::sample_document()});
       stage.send(AnalysisFailed{"The analysis stopped. The text is still here."});
     }},
    {"no-claims", window(1400, 900),
     [](Stage& stage) {
       Briefing briefing;
       briefing.documents.push_back(onrecord::testing::sample_document());
       stage.send(SetBriefing{briefing});
       stage.send(ShowNotice{"12 bytes could not be read.", "They are shown as �."});
     }},
    {"large-text", window(1400, 900),
     [](Stage& stage) {
       open(stage);
       stage.send(SetTextScale{1.5F});
       stage.send(ShowToast{"Link copied"});
     }},
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "viewer_pictures OUT_FOLDER [NAME…]\n");
    return 1;
  }
  for (const Picture& picture : kPictures) {
    bool wanted = argc == 2;
    for (int i = 2; i < argc; ++i) wanted = wanted || std::strcmp(argv[i], picture.name) == 0;
    if (!wanted) continue;
    Stage stage(picture.viewport);
    stage.draw(1);
    picture.set_up(stage);
    stage.draw(4);
    write_picture(stage.picture(), std::string(argv[1]) + "/" + picture.name + ".ppm");
  }
  return 0;
}
