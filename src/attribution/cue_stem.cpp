#include "attribution/cue_stem.h"

#include <algorithm>
#include <array>
#include <utility>

namespace onrecord {
namespace {

using Irregular = std::pair<std::string_view, std::string_view>;
constexpr std::array kIrregular = std::to_array<Irregular>({
    {"are", "be"},        {"been", "be"},     {"chose", "choose"},    {"did", "do"},
    {"does", "do"},       {"felt", "feel"},   {"foresaw", "foresee"}, {"found", "find"},
    {"gave", "give"},     {"given", "give"},  {"had", "have"},        {"has", "have"},
    {"heard", "hear"},    {"held", "hold"},   {"is", "be"},           {"knew", "know"},
    {"known", "know"},    {"made", "make"},   {"meant", "mean"},      {"said", "say"},
    {"saw", "see"},       {"seen", "see"},    {"sought", "seek"},     {"spoke", "speak"},
    {"spoken", "speak"},  {"swore", "swear"}, {"sworn", "swear"},     {"taken", "take"},
    {"thought", "think"}, {"told", "tell"},   {"took", "take"},       {"understood", "understand"},
    {"was", "be"},        {"went", "go"},     {"were", "be"},         {"written", "write"},
    {"wrote", "write"},
});
static_assert(std::is_sorted(kIrregular.begin(), kIrregular.end()));

}  // namespace

std::string cue_stem(std::string_view lower) {
  const auto found = std::lower_bound(kIrregular.begin(), kIrregular.end(), lower,
                                      [](const Irregular& entry, std::string_view word) { return entry.first < word; });
  if (found != kIrregular.end() && found->first == lower) return std::string(found->second);

  std::string stem(lower);
  const auto ends = [&](std::string_view ending) { return stem.size() > ending.size() + 2 && stem.ends_with(ending); };
  const auto cut = [&](size_t count) { stem.resize(stem.size() - count); };
  if (ends("ing")) {
    cut(3);
  } else if (ends("ied") || ends("ies")) {
    cut(3);
    stem.push_back('y');
  } else if (ends("ed") || ends("es")) {
    cut(2);
  } else if (ends("s") && !ends("ss")) {
    cut(1);
  }
  if (stem.size() > 3 && stem.back() == 'e') cut(1);
  const size_t size = stem.size();
  const bool doubled = size > 3 && stem[size - 1] == stem[size - 2];
  if (doubled && stem.back() != 's' && stem.back() != 'l') cut(1);
  return stem;
}

}  // namespace onrecord
