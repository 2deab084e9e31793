// Typed 32-bit indices. Records live in vectors and refer to each other by these, never by pointer.
#pragma once

#include <compare>
#include <cstdint>

namespace onrecord {

template <class Record>
struct Id {
  uint32_t value = UINT32_MAX;

  static constexpr Id none() { return {}; }
  [[nodiscard]] constexpr bool has_value() const { return value != UINT32_MAX; }
  // Position of the record in its vector; only where has_value().
  [[nodiscard]] constexpr uint32_t index() const { return value; }

  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using ActorId = Id<struct Actor>;
using ClaimId = Id<struct Claim>;
using MentionId = Id<struct Mention>;

}  // namespace onrecord
