// A crude stem that brings the forms of a verb together ("says", "said", "saying"): a list of irregular forms, then
// endings cut off. Only a feature; it need not be a word.
#pragma once

#include <string>
#include <string_view>

namespace onrecord {

// `lower` is a word in lower case.
[[nodiscard]] std::string cue_stem(std::string_view lower);

}  // namespace onrecord
