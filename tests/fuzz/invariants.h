// What holds for every input. Each function runs a stage on bytes and stops the program when an invariant breaks; the
// fuzzers call them, and a test does with the kept corpus.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "attribution/attribution_model.h"
#include "base/utf8.h"
#include "briefing/briefing_json.h"
#include "document/readers.h"
#include "engine/analyze.h"
#include "language/network.h"
#include "language/quotations.h"
#include "language/tokens.h"
#include "model/model_file.h"

namespace onrecord::fuzz {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken invariant: %s\n", what);
  std::abort();
}

inline bool on_boundary(std::string_view text, uint32_t offset) {
  return offset <= text.size() && (offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80);
}

inline void require_range(std::string_view text, ByteRange range, const char* what) {
  require(range.begin <= range.end && on_boundary(text, range.begin) && on_boundary(text, range.end), what);
}

inline void check_document(std::string_view bytes) {
  for (const TextFormat format : {TextFormat::plain, TextFormat::markdown}) {
    const Result<Document> read = read_text(bytes, format);
    if (!read.ok()) {
      require(!read.error().message.empty(), "an error has a message");
      continue;
    }
    const Document& document = read.value();
    require(repair_utf8(document.text).replaced_bytes == 0, "the text is well-formed");
    uint32_t end = 0;
    for (const Block& block : document.blocks) {
      require_range(document.text, block.range, "a block lies on characters of the text");
      require(block.range.begin >= end && !block.range.empty(), "blocks are in order and hold something");
      end = block.range.end;
    }
  }
}

inline void check_tokens(std::string_view bytes) {
  const Document document = document_of_text(repair_utf8(bytes).text);
  const Tokens tokens = tokenize(document);
  uint32_t end = 0;
  for (const Token& token : tokens.items) {
    require_range(document.text, token.range, "a token lies on characters of the text");
    require(token.range.begin >= end && !token.range.empty(), "tokens are in order and hold something");
    require(token.sentence < tokens.sentences.size(), "a token's sentence exists");
    end = token.range.end;
  }
  uint32_t next = 0;
  for (const Sentence& sentence : tokens.sentences) {
    require(sentence.tokens.begin == next && !sentence.tokens.empty(), "sentences hold every token once");
    require(sentence.tokens.size() <= kMaxSentenceTokens, "a sentence keeps its limit");
    require(document.blocks[sentence.block].range.contains(sentence.range), "a sentence lies in its block");
    next = sentence.tokens.end;
  }
  require(next == tokens.items.size(), "every token has a sentence");
  const Quotations quotations = find_quotations(document, tokens);
  require(quotations.depth_of.size() == tokens.items.size(), "every token has a depth");
  for (const Quotation& quotation : quotations.items) {
    require(quotation.tokens.begin < quotation.tokens.end && quotation.tokens.end <= tokens.items.size(),
            "a quotation holds tokens");
    require(quotation.depth >= 1 && quotation.depth <= kMaxQuotationDepth, "a quotation keeps its depth's limit");
  }
}

// The reader of the model's file, and those of its sections without the checksums and samples that would keep most
// changes from them.
inline void check_model(std::string_view text) {
  const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
  const auto model = read_model(bytes);
  require(model.ok() || !model.error().message.empty(), "a refusal says why");
  const auto network = read_network_without_samples(bytes);
  if (network.ok()) {
    const std::vector<WordShape> words(5, word_shape("said"));
    require(read_sentence(network.value(), words).heads.size() == words.size(), "every word has a head");
  }
  const std::vector<Feature> features = {0, 1, 0x7fffffff, 0xffffffff};
  SpanModel spans;
  if (read_spans(bytes, spans)) {
    SpanTable::Scores sums{};
    spans.table.add(features, sums);
  }
  FeatureTable<1> table;
  ByteReader in(bytes);
  if (table.read(in)) {
    FeatureTable<1>::Scores sums{};
    table.add(features, sums);
  }
  Decisions decisions;
  if (read_decisions(bytes, decisions)) {
    const float probability = decisions.nested_calibration.probability(INT32_MAX, 1);
    require(probability >= 0 && probability <= 1, "a confidence is a probability");
  }
}

inline void check_briefing_reader(std::string_view bytes) {
  const Result<Briefing> read = read_briefing(bytes);
  if (!read.ok()) {
    require(!read.error().message.empty(), "an error has a message");
    return;
  }
  const std::string written = write_briefing(read.value());
  const Result<Briefing> again = read_briefing(written);
  require(again.ok(), "what was read and written is read again");
  require(write_briefing(again.value()) == written, "saving and opening changes nothing");
}

inline void check_analyze(std::string_view bytes) {
  std::vector<Document> documents;
  documents.push_back(document_of_text(repair_utf8(bytes).text));
  const Briefing briefing = analyze(std::move(documents));
  const std::string& text = briefing.documents[0].text;
  for (const Claim& claim : briefing.claims) {
    require(!claim.cue.empty() && !claim.content.empty(), "a claim has cue and content");
    for (const auto* role : {&claim.source, &claim.cue, &claim.content}) {
      for (const ByteRange range : *role) require_range(text, range, "a span lies on characters of the text");
    }
    require(!claim.actor.has_value() || claim.actor.index() < briefing.actors.size(), "a claim's actor exists");
    require(!claim.via.has_value() || claim.via.index() < briefing.claims.size(), "a claim's outer claim exists");
    uint32_t steps = 0;
    for (ClaimId at = claim.via; at.has_value(); at = briefing.claims[at.index()].via) {
      require(++steps <= briefing.claims.size(), "a chain ends");
    }
  }
  for (const Actor& actor : briefing.actors) {
    for (const Mention& mention : actor.mentions)
      require_range(text, mention.span, "a mention lies on characters of the text");
  }
  require(briefing.profile.claims == briefing.claims.size(), "the profile counts every claim");
  const Result<Briefing> again = read_briefing(write_briefing(briefing));
  require(again.ok(), "what analyze writes is read again");
}

}  // namespace onrecord::fuzz
