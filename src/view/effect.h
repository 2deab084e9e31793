// What the viewer asks of the program around it (the browser's page, or the native window): values, taken and carried
// out after each frame. The viewer itself touches no file, clipboard, network or address bar.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/typed_id.h"
#include "briefing/briefing.h"

namespace onrecord {

struct ScrollArticle {
  float top = 0;
  bool smooth = true;
};  // article coordinates
struct CopyText {
  std::string text;
  std::string toast;
};
struct CopyLink {
  ClaimId claim;
};  // the page makes the address; none: the article
struct PickFile {};
struct OpenPaste {};  // read the clipboard, or show a box to paste into
struct OpenUrl {
  std::string url;
};
struct VisitUrl {
  std::string url;
};  // in a new tab, for the reader to look at
struct VisitClaim {
  ClaimId claim;
};  // the report, at the words of the claim: the host makes the address
struct ReadText {
  std::string text;
};  // open it as an article
struct OpenSample {
  uint32_t index = 0;
};
struct ShowPlain {};  // the article as an ordinary page
struct Analyze {};    // the open document, again
struct CancelAnalysis {};
struct SelectionChanged {};  // address bar, live region, host's event
struct ModelChanged {};      // document, briefing, layers, lens or filter: rebuild the mirror
struct LayoutChanged {};     // lines of the text layer moved
struct ReadingChanged {};    // the reader chose a size of the text or a measure: to be remembered
struct Announce {
  std::string text;
};  // live region, and a toast

using Effect = std::variant<ScrollArticle, CopyText, CopyLink, PickFile, OpenPaste, OpenUrl, VisitUrl, VisitClaim,
                            ReadText, OpenSample, ShowPlain, Analyze, CancelAnalysis, SelectionChanged, ModelChanged,
                            LayoutChanged, ReadingChanged, Announce>;

}  // namespace onrecord
