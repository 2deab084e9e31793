#include "model/model_file.h"

#include <string>
#include <string_view>

#include "model/byte_reader.h"
#include "model/byte_writer.h"

namespace onrecord {
namespace {

constexpr std::string_view kMagic = "ONRECMDL";
constexpr size_t kHeaderBytes = 24;
constexpr size_t kEntryBytes = 24;
constexpr size_t kAlignment = 16;

uint64_t checksum(std::span<const std::byte> bytes) {
  uint64_t hash = 14695981039346656037u;
  for (const std::byte byte : bytes) hash = (hash ^ std::to_integer<uint64_t>(byte)) * 1099511628211u;
  return hash;
}

Error malformed(const std::string& what, size_t offset) {
  return {ErrorKind::malformed, "The model file is damaged: " + what + ". Fetch or train it anew.", offset};
}

size_t aligned(size_t offset) { return (offset + kAlignment - 1) / kAlignment * kAlignment; }

}  // namespace

std::span<const std::byte> Model::section(SectionId id) const {
  const auto found = sections_.find(id);
  return found == sections_.end() ? std::span<const std::byte>{} : found->second;
}

std::vector<SectionId> Model::sections() const {
  std::vector<SectionId> ids;
  for (const auto& [id, bytes] : sections_) ids.push_back(id);
  return ids;
}

Result<Model> read_model(std::span<const std::byte> bytes, uint32_t feature_version) {
  if (bytes.size() > kMaxModelBytes) {
    return Error{ErrorKind::too_large, "The model file has " + std::to_string(bytes.size()) + " bytes; at most " +
                                           std::to_string(kMaxModelBytes) + " are read."};
  }
  ByteReader header(bytes.first(std::min(bytes.size(), kHeaderBytes)));
  const auto magic = header.bytes(kMagic.size());
  if (!header.ok() || std::string_view(reinterpret_cast<const char*>(magic.data()), magic.size()) != kMagic) {
    return malformed("it does not begin as a model of On Record does", 0);
  }
  const uint32_t format = header.u32();
  const uint32_t features = header.u32();
  const uint32_t count = header.u32();
  const uint32_t size = header.u32();
  if (!header.ok()) return malformed("its header ends early", bytes.size());
  if (format != kModelFormatVersion) {
    return Error{ErrorKind::wrong_version, "The model file has format " + std::to_string(format) +
                                               "; this program reads " + std::to_string(kModelFormatVersion) + "."};
  }
  if (features != feature_version) {
    return Error{ErrorKind::wrong_version, "The model was trained for feature set " + std::to_string(features) +
                                               "; this program computes " + std::to_string(feature_version) + "."};
  }
  if (size != bytes.size()) {
    return malformed("it has " + std::to_string(bytes.size()) + " bytes where its header says " + std::to_string(size),
                     bytes.size());
  }
  if (count > kMaxModelSections) return malformed("it claims " + std::to_string(count) + " sections", 16);

  Model model;
  size_t end = kHeaderBytes + count * kEntryBytes;
  if (end > bytes.size()) return malformed("its section table ends early", bytes.size());
  ByteReader table(bytes.subspan(kHeaderBytes, count * kEntryBytes));
  for (uint32_t i = 0; i < count; ++i) {
    const size_t entry_offset = kHeaderBytes + i * kEntryBytes;
    const uint32_t id = table.u32();
    const uint32_t offset = table.u32();
    const uint32_t length = table.u32();
    const uint32_t reserved = table.u32();
    const uint64_t expected = table.u64();
    const std::string name = "section " + std::to_string(id);
    if (reserved != 0 || offset != aligned(end)) return malformed(name + " is not where it should be", entry_offset);
    if (offset > bytes.size() || length > bytes.size() - offset) {
      return malformed(name + " reaches behind the end", entry_offset);
    }
    for (size_t gap = end; gap < offset; ++gap) {
      if (bytes[gap] != std::byte{0}) return malformed("there are bytes between its sections", gap);
    }
    const auto section = bytes.subspan(offset, length);
    if (checksum(section) != expected) return malformed(name + " does not have its checksum", offset);
    if (!model.sections_.emplace(static_cast<SectionId>(id), section).second) {
      return malformed(name + " is there twice", entry_offset);
    }
    end = offset + length;
  }
  if (end != bytes.size()) return malformed("there are bytes behind its last section", end);
  return model;
}

std::vector<std::byte> write_model(const std::map<SectionId, std::vector<std::byte>>& sections,
                                   uint32_t feature_version) {
  ByteWriter out;
  out.bytes(std::as_bytes(std::span(kMagic.data(), kMagic.size())));
  out.u32(kModelFormatVersion);
  out.u32(feature_version);
  out.u32(static_cast<uint32_t>(sections.size()));
  size_t end = kHeaderBytes + sections.size() * kEntryBytes;
  for (const auto& [id, bytes] : sections) end = aligned(end) + bytes.size();
  out.u32(static_cast<uint32_t>(end));

  end = kHeaderBytes + sections.size() * kEntryBytes;
  for (const auto& [id, bytes] : sections) {
    out.u32(static_cast<uint32_t>(id));
    out.u32(static_cast<uint32_t>(aligned(end)));
    out.u32(static_cast<uint32_t>(bytes.size()));
    out.u32(0);
    out.u64(checksum(bytes));
    end = aligned(end) + bytes.size();
  }
  for (const auto& [id, bytes] : sections) {
    while (out.data().size() % kAlignment != 0) out.u8(0);
    out.bytes(bytes);
  }
  return out.take();
}

}  // namespace onrecord
