// What the sections of linear models share: refusals, and a weight table (rows as a power of two, then the weights).
#pragma once

#include <string>

#include "base/result.h"
#include "language/features.h"
#include "model/byte_reader.h"

namespace onrecord {

inline Error section_error(const std::string& section, const std::string& what) {
  return {ErrorKind::malformed, "The model's " + section + " section cannot be used: " + what + "."};
}

// Number of weights of a table with this many rows.
[[nodiscard]] constexpr size_t weight_count(size_t rows) { return rows * 4 + kMaxRow; }

// False where the table is not whole or something follows it.
[[nodiscard]] inline bool read_weights(ByteReader& in, std::span<const int8_t>& weights, size_t& rows_mask) {
  const uint32_t bits = in.u32();
  if (!in.ok() || bits > 26) return false;
  rows_mask = (size_t{1} << bits) - 1;
  weights = in.int8s(weight_count(rows_mask + 1));
  return in.at_end();
}

}  // namespace onrecord
