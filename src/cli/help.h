// What `--help` prints.
#pragma once

#include <string_view>

namespace onrecord {

inline constexpr std::string_view kHelp =
    R"(onrecord: who said what in a news report, and on whose authority

  onrecord view [--dark] [--scale N] [FILE]        the viewer in a desktop window; N, its size, is 0.5 to 4
  onrecord analyze FILE... [--format F] [-o OUT]   one briefing from one or more articles
  onrecord batch [--format F] < in.jsonl > out.jsonl
  onrecord eval GOLD.jsonl [--gold-spans]          scores of the engine on annotated articles
  onrecord --version | --help | COMMAND --help

FILE is plain text or Markdown (.md); "-" is the standard input.
Formats: briefing (default), attributions.
Exit status: 0 done, 1 usage error, 2 a file that cannot be read or written, 3 some inputs failed.
)";

inline constexpr std::string_view kAnalyzeHelp =
    R"(onrecord analyze FILE... [--format F] [-o OUT]

Reads the articles, analyses them together and writes one result to OUT or the standard output.
  --format briefing      the whole analysis as JSON (default)
  --format attributions  who said what: one line of JSON for each article
  -o OUT                 write to this file
)";

inline constexpr std::string_view kBatchHelp =
    R"(onrecord batch [--format F] < in.jsonl > out.jsonl

A filter: one article a line in, {"id": ..., "text": ...} (other keys are passed over), one result a line out, in the
same order, each written out at once. A line that is no such object gives {"id": ..., "line": N, "error": "..."}; the
run goes on and ends with status 3. Formats as for analyze.
)";

inline constexpr std::string_view kEvalHelp =
    R"(onrecord eval GOLD.jsonl [--gold-spans] [--outermost] [--errors] [--skip-every N | --only-every N]

Scores the engine on annotated articles, one a line: {"id", "text", "tokens": [[start, end, ...], ...],
"attributions": [...]}. Offsets count Unicode code points.
  --gold-spans    take source, cue and content from the annotation and score the labels alone
  --outermost     leave out claims inside another's content, where the annotation marks none of them (PolNeAR)
  --skip-every N  leave out each Nth article (the Nth, the 2Nth, ...), to develop on the others
  --only-every N  score those alone
  --errors        list each wrong label before the figures
)";

}  // namespace onrecord
