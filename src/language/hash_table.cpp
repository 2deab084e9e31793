#include "language/hash_table.h"

#include <bit>
#include <cassert>

namespace onrecord {

HashTable::HashTable(const std::map<uint32_t, uint16_t>& values) {
  reserve(values.size());
  for (const auto& [hash, value] : values) insert(hash, value);
}

void HashTable::reserve(size_t entries) {
  slots_.assign(std::bit_ceil(entries * 2 + 2), {});
  mask_ = static_cast<uint32_t>(slots_.size() - 1);
}

void HashTable::insert(uint32_t hash, uint16_t value) {
  assert(value != 0);
  uint32_t at = hash & mask_;
  while (slots_[at].value != 0) at = (at + 1) & mask_;
  slots_[at] = {hash, value};
}

bool HashTable::read(ByteReader& in, HashTable& out, uint32_t values_end) {
  const uint32_t count = in.u32();
  if (!in.ok() || count > kMaxHashTableEntries || count > in.remaining() / 3) return false;
  std::vector<uint32_t> hashes(count);
  uint64_t hash = 0;
  for (uint32_t i = 0; i < count; ++i) {
    uint64_t difference = 0;
    for (uint32_t shift = 0;; shift += 7) {
      const uint8_t byte = in.u8();
      if (!in.ok() || shift > 28) return false;
      difference |= uint64_t{byte & 0x7fu} << shift;
      if (byte < 0x80) break;
    }
    if (i > 0 && difference == 0) return false;
    hash += difference;
    if (hash > UINT32_MAX) return false;
    hashes[i] = static_cast<uint32_t>(hash);
  }
  out.reserve(count);
  for (const uint32_t one : hashes) {
    const uint16_t value = in.u16();
    if (!in.ok() || value == 0 || value >= values_end) return false;
    out.insert(one, value);
  }
  return true;
}

void HashTable::write(const std::map<uint32_t, uint16_t>& values, ByteWriter& out) {
  out.u32(static_cast<uint32_t>(values.size()));
  uint32_t before = 0;
  for (const auto& [hash, value] : values) {
    uint32_t difference = hash - before;
    before = hash;
    for (; difference >= 0x80; difference >>= 7) out.u8(static_cast<uint8_t>(difference | 0x80));
    out.u8(static_cast<uint8_t>(difference));
  }
  for (const auto& [hash, value] : values) out.u16(value);
}

}  // namespace onrecord
