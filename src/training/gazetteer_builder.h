// Makes the gazetteer from DIR/gazetteer/countries.jsonl (mledoze/countries, ODbL) and lists.json (dariusk/corpora, CC0).
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/result.h"

namespace onrecord::training {

// Kinds (GazetteerKind) by phrase hash.
[[nodiscard]] Result<std::map<uint32_t, uint16_t>> build_gazetteer(const std::string& data);

}  // namespace onrecord::training
