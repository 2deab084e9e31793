// The bottom of the network, which depends on the word alone: its embedding and the first layer's products. The
// products of the words met last are kept, since half of an article's words come again.
#pragma once

#include <span>
#include <vector>

#include "language/integer_matrix.h"
#include "language/network.h"

namespace onrecord {

class BottomLayer {
 public:
  // Refers to `network`, which must outlive it.
  explicit BottomLayer(const Network& network);

  // Of one sentence's words: 2·hidden embedded numbers a word, and 6·hidden products. The same whatever was read
  // before.
  void read(std::span<const WordShape> words, std::span<const uint8_t> gazetteer_kinds, std::vector<float>& embedded,
            std::vector<float>& products);

 private:
  struct Slot {
    WordInput input{};
    uint32_t row = 0;  // in kept_, from 1; 0 where the slot is free
  };
  Slot& slot_of(const WordInput& input);
  void embed(const WordInput& input, float* out) const;

  const Network& network_;
  std::vector<Slot> slots_;
  std::vector<float> kept_;  // rows of products
};

}  // namespace onrecord
