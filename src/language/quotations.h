// Quotation state: which tokens stand inside quotation marks, at which depth. Straight and curly, double and single
// (apostrophes kept apart), guillemets; nested; quotations that run over several paragraphs with an opening mark at
// each (closed once); marks that are never closed or wrongly turned (as machine translation leaves them) end with their
// block and are told apart by `closed`.
#pragma once

#include <cstdint>
#include <vector>

#include "base/byte_range.h"
#include "document/document.h"
#include "language/tokens.h"

namespace onrecord {

inline constexpr uint32_t kMaxQuotationDepth = 8;

struct Quotation {
  TokenRange tokens;   // with its marks
  uint8_t depth = 1;   // 1 is the outermost
  bool closed = true;  // false: its block, or the text, ended first
};

struct Quotations {
  std::vector<Quotation> items;     // by begin; a nested one behind the one around it
  std::vector<uint8_t> depth_of;    // one a token: 0 outside; marks belong to their quotation
  std::vector<uint32_t> outermost;  // one a token: index into items of the depth-1 quotation, UINT32_MAX outside
};

[[nodiscard]] Quotations find_quotations(const Document& document, const Tokens& tokens);

}  // namespace onrecord
