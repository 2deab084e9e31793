// The trained model's container: named sections of bytes. What a section means is known to the layer that uses it
// (language/…, attribution/…), which reads it with ByteReader.
//
//   magic "ONRECMDL" | format version u32 | feature version u32 | section count u32 | file size u32
//   one entry a section: id u32 | offset u32 | size u32 | 0 u32 | checksum u64 (FNV-1a, 64 bits)
//   sections, each at a multiple of 16 bytes, in the order of their ids
//
// All integers are little-endian. A Model views the bytes it was read from and copies none of them; whoever owns the
// bytes keeps them for as long as the Model is used.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "base/result.h"

namespace onrecord {

inline constexpr uint32_t kModelFormatVersion = 1;
// Grows with every change of feature extraction: weights fit the features they were trained with only.
inline constexpr uint32_t kModelFeatureVersion = 2;
inline constexpr uint32_t kMaxModelBytes = 64u << 20;
inline constexpr uint32_t kMaxModelSections = 64;

enum class SectionId : uint32_t {
  network = 1,  // tags, syntax and names: language/network.h
  attribution_first = 16,  // 16 … 31 are the attribution layer's
  samples = 63,            // inputs with expected outputs: engine/engine_model.h
};

class Model {
 public:
  // Empty where the file has no such section.
  [[nodiscard]] std::span<const std::byte> section(SectionId id) const;
  [[nodiscard]] std::vector<SectionId> sections() const;

  friend Result<Model> read_model(std::span<const std::byte> bytes, uint32_t feature_version);

 private:
  std::map<SectionId, std::span<const std::byte>> sections_;
};

// Checks magic, versions, every length and every checksum. `bytes` must outlive the Model.
[[nodiscard]] Result<Model> read_model(std::span<const std::byte> bytes,
                                       uint32_t feature_version = kModelFeatureVersion);

// The same sections give the same bytes.
[[nodiscard]] std::vector<std::byte> write_model(const std::map<SectionId, std::vector<std::byte>>& sections,
                                                 uint32_t feature_version = kModelFeatureVersion);

}  // namespace onrecord
