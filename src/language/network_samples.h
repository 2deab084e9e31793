// Sentences that the network's section carries together with what it finds in them. A program in which it finds anything
// else, by a mistake of its own or of the machine, refuses the model instead of giving slightly other answers.
//
//   count u16, then of each: its words with a space between (text), four bytes a word: tag, head, relation, name
#pragma once

#include <span>
#include <string_view>

#include "language/network.h"
#include "model/byte_writer.h"

namespace onrecord {

inline constexpr uint32_t kMaxNetworkSamples = 64;

enum class SampleCheck : uint8_t { same, different, malformed };

// Reads the rest of the section.
[[nodiscard]] SampleCheck check_samples(ByteReader& in, const Network& network);

// A section without its samples gets them.
void write_samples(std::span<const std::string_view> sentences, const Network& network, ByteWriter& out);

}  // namespace onrecord
