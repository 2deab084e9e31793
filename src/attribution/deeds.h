// "The candidate promoted a tough line", "the police fired on the crowd": what somebody does is no claim of theirs. The
// corpus that the finder learned from marks attitudes shown in deeds now and then, so the finder takes some for cues;
// they are left out by rule where neither quotation marks nor a clause tell anything said. So is what a source asks of
// the outlet for itself, that it not be named.
#pragma once

#include <span>
#include <vector>

#include "attribution/attributions.h"
#include "attribution/reading.h"
#include "language/words.h"

namespace onrecord {

// "asked that her name not be used", "requested anonymity": the outlet's reason for naming nobody.
[[nodiscard]] bool asks_for_anonymity(const Words& words, uint32_t verb, std::span<const TokenRange> content);

// `attributions` in the order of their first token, and so is the result.
[[nodiscard]] std::vector<Attribution> leave_out_deeds(const Words& words, const Reading& reading,
                                                       std::vector<Attribution> attributions);

}  // namespace onrecord
