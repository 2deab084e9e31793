#include "training/polnear.h"

#include <lzma.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/utf8.h"
#include "document/readers.h"
#include "language/language_reading.h"

namespace onrecord::training {
namespace {

using Json = nlohmann::json;

Result<std::string> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{ErrorKind::cannot_read, "Cannot open " + path + "."};
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  if (!path.ends_with(".xz")) return bytes;

  lzma_stream stream = LZMA_STREAM_INIT;
  if (lzma_stream_decoder(&stream, UINT64_MAX, LZMA_CONCATENATED) != LZMA_OK) {
    return Error{ErrorKind::cannot_read, "Cannot unpack " + path + "."};
  }
  std::string text;
  std::vector<uint8_t> buffer(1 << 20);
  stream.next_in = reinterpret_cast<const uint8_t*>(bytes.data());
  stream.avail_in = bytes.size();
  lzma_ret state = LZMA_OK;
  while (state == LZMA_OK) {
    stream.next_out = buffer.data();
    stream.avail_out = buffer.size();
    state = lzma_code(&stream, LZMA_FINISH);
    text.append(reinterpret_cast<const char*>(buffer.data()), buffer.size() - stream.avail_out);
  }
  lzma_end(&stream);
  if (state != LZMA_STREAM_END) return Error{ErrorKind::malformed, path + " is not whole."};
  return text;
}

std::vector<uint32_t> tokens_of(const Tokens& tokens, const OffsetMap& offsets, const Json& parts) {
  std::vector<uint32_t> out;
  for (const Json& part : parts) {
    const uint32_t begin = offsets.to_bytes(part.at(0)), end = offsets.to_bytes(part.at(1));
    auto at = std::lower_bound(tokens.items.begin(), tokens.items.end(), begin,
                               [](const Token& token, uint32_t byte) { return token.range.end <= byte; });
    for (; at != tokens.items.end() && at->range.begin < end; ++at) {
      out.push_back(static_cast<uint32_t>(at - tokens.items.begin()));
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// A verb at the top of the cue's tree, else the word at its top, else its first.
uint32_t head_of(const Reading& reading, const std::vector<uint32_t>& cue) {
  uint32_t best = cue.front();
  int best_rank = -1;
  for (const uint32_t token : cue) {
    const Word& word = reading.words[token];
    const bool top = !std::binary_search(cue.begin(), cue.end(), word.head);
    const int rank = (top ? 4 : 0) + (word.verb ? 8 : word.nominal ? 3 : 0);
    if (rank <= best_rank) continue;
    best_rank = rank;
    best = token;
  }
  return best;
}

GoldArticle read_article(const Json& record, const LanguageModel& model) {
  GoldArticle article{.id = record.at("id"), .reading = {}, .attributions = {}};
  const Document document = document_of_text(record.at("text").get<std::string>());
  const Tokens tokens = tokenize(document);
  const Quotations quotations = find_quotations(document, tokens);
  const LanguageReading language = read_language(model, document, tokens);
  article.reading = onrecord::read_article(document, tokens, quotations, language.names, language.syntax, model);
  const OffsetMap offsets(document.text, OffsetMap::Unit::code_points);
  for (const Json& attribution : record.at("attributions")) {
    GoldAttribution gold;
    gold.source = tokens_of(tokens, offsets, attribution.at("source"));
    gold.cue = tokens_of(tokens, offsets, attribution.at("cue"));
    gold.content = tokens_of(tokens, offsets, attribution.at("content"));
    if (gold.cue.empty() || gold.content.empty()) continue;
    gold.head = head_of(article.reading, gold.cue);
    article.attributions.push_back(std::move(gold));
  }
  return article;
}

}  // namespace

Result<std::vector<GoldArticle>> read_gold_articles(const std::string& path, const LanguageModel& model) {
  const auto text = read_file(path);
  if (!text.ok()) return text.error();
  std::vector<GoldArticle> articles;
  std::istringstream lines(text.value());
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) continue;
    const Json record = Json::parse(line, nullptr, false);
    if (record.is_discarded()) {
      return Error{ErrorKind::malformed, path + ":" + std::to_string(articles.size() + 1) + ": no JSON."};
    }
    articles.push_back(read_article(record, model));
  }
  return articles;
}

}  // namespace onrecord::training
