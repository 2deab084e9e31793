#include "attribution/attribution_model.h"

#include <algorithm>
#include <string>

namespace onrecord {
namespace {

Error refusal(const char* section) {
  return {ErrorKind::malformed, std::string("The model's ") + section + " section is missing or not whole."};
}

template <class Table>
bool read_table(std::span<const std::byte> section, Table& table) {
  ByteReader in(section);
  return table.read(in) && in.at_end();
}

}  // namespace

float Calibration::probability(int32_t score, int32_t scale) const {
  const int64_t steps = (int64_t{score} * 4 + int64_t{scale} * 16) / scale;
  const auto step = static_cast<size_t>(std::clamp<int64_t>(steps, 0, kCalibrationSteps - 1));
  return static_cast<float>(thousandths[step]) / 1000.0f;
}

constexpr int32_t kMaxNoSource = 1 << 20;  // sums of it and other scores stay within 32 bits

bool read_spans(std::span<const std::byte> section, SpanModel& out) {
  ByteReader in(section);
  if (!out.table.read(in)) return false;
  for (auto& step : out.steps) {
    for (auto& from : step) {
      for (int16_t& weight : from) weight = static_cast<int16_t>(in.u16());
    }
  }
  out.no_source = static_cast<int32_t>(in.u32());
  return in.at_end() && out.no_source >= -kMaxNoSource && out.no_source <= kMaxNoSource;
}

bool read_decisions(std::span<const std::byte> section, Decisions& out) {
  ByteReader in(section);
  out.outermost = static_cast<int32_t>(in.u32());
  out.nested = static_cast<int32_t>(in.u32());
  for (Calibration* calibration : {&out.outermost_calibration, &out.nested_calibration}) {
    for (uint16_t& thousandths : calibration->thousandths) thousandths = std::min<uint16_t>(in.u16(), 1000);
  }
  return in.at_end();
}

Result<AttributionModel> read_attribution_model(const Model& model) {
  AttributionModel out;
  if (!read_table(model.section(kCuesSection), out.cues)) return refusal("cue");
  if (!read_spans(model.section(kSpansSection), out.spans)) return refusal("span");
  if (!read_table(model.section(kClaimsSection), out.claims)) return refusal("claim");
  if (!read_table(model.section(kSelectionSection), out.selection)) return refusal("selection");
  if (out.selection.scale() != out.claims.scale()) return refusal("selection");
  if (!read_decisions(model.section(kDecisionsSection), out.decisions)) return refusal("decision");
  return out;
}

}  // namespace onrecord
