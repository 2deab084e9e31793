#include "engine/analyze.h"

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "document/readers.h"
#include "fuzz/invariants.h"

using namespace onrecord;

namespace {

std::string repeated(std::string_view piece, size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

}  // namespace

TEST_CASE("an article without attributions is a briefing without claims") {
  for (const char* text : {"", " ", "It rained.", "said", "“", "“””’‘«»", "said said said", "according to", "\n\n\n"}) {
    fuzz::check_analyze(text);
  }
  std::vector<Document> none;
  CHECK(analyze(std::move(none)).claims.empty());
}

TEST_CASE("hostile texts end, and break no invariant") {
  constexpr size_t kBytes = size_t{1} << 15;
  for (const char* piece : {"“",
                            "said ",
                            "“a” said b, ",
                            "x",
                            "a-",
                            "a'",
                            "a.",
                            "@",
                            "a@",
                            "http://",
                            "((((",
                            "he said that ",
                            "\n",
                            ", who said, ",
                            "according to ",
                            "The U.S. ",
                            "al-",
                            "Bank of ",
                            "\"",
                            "'",
                            "’s ",
                            "Iran and ",
                            "0"}) {
    INFO(piece);
    fuzz::check_analyze(repeated(piece, kBytes));
  }
}

TEST_CASE("characters of every plane pass through") {
  std::string text;
  for (char32_t c = 1; c < 0x110000; c += c < 0x3100 ? 1 : 97) {
    append_utf8(text, c);
    if (c % 5 == 0) text += " said ";
  }
  fuzz::check_analyze(text);
}

TEST_CASE("the same text gives the same bytes") {
  const std::string text = "Iran said it was late. “No,” said Ann Lee, a spokeswoman for the UN.";
  const auto once = [&text] {
    std::vector<Document> documents;
    documents.push_back(document_of_text(text));
    return write_briefing(analyze(std::move(documents)));
  };
  CHECK(once() == once());
}

TEST_CASE("progress is told step by step and can cancel") {
  std::vector<AnalysisStep> steps;
  AnalysisOptions options;
  options.progress = [&steps](AnalysisStep step, uint32_t) {
    steps.push_back(step);
    return step != AnalysisStep::names;
  };
  std::vector<Document> documents;
  documents.push_back(document_of_text("The army said that it rained."));
  CHECK(analyze(std::move(documents), options).claims.empty());
  CHECK(steps == std::vector<AnalysisStep>{AnalysisStep::text, AnalysisStep::names});
}
