// Which small number belongs to a 32-bit hash: the words the network knows, the phrases of the gazetteer. Hashes that
// are not in the table give 0.
//
// In a model's section: count u32, then by growing hash the difference to the one before as a variable-length integer
// (7 bits a byte, low ones first, the top bit says that more follow), then the values as u16 each.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "model/byte_reader.h"
#include "model/byte_writer.h"

namespace onrecord {

inline constexpr uint32_t kMaxHashTableEntries = 1u << 20;

class HashTable {
 public:
  HashTable() : HashTable(std::map<uint32_t, uint16_t>{}) {}
  explicit HashTable(const std::map<uint32_t, uint16_t>& values);

  [[nodiscard]] uint16_t value_of(uint32_t hash) const {
    for (uint32_t at = hash & mask_;; at = (at + 1) & mask_) {
      if (slots_[at].value == 0 || slots_[at].hash == hash) return slots_[at].value;
    }
  }

  // False where the section ends early or is in disorder, or a value is not below `values_end`.
  [[nodiscard]] static bool read(ByteReader& in, HashTable& out, uint32_t values_end);
  static void write(const std::map<uint32_t, uint16_t>& values, ByteWriter& out);

 private:
  struct Slot {
    uint32_t hash = 0;
    uint16_t value = 0;  // 0: the slot is free
  };
  void reserve(size_t entries);
  void insert(uint32_t hash, uint16_t value);

  std::vector<Slot> slots_;
  uint32_t mask_ = 0;
};

}  // namespace onrecord
