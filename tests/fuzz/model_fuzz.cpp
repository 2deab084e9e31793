#include "invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  onrecord::fuzz::check_model({reinterpret_cast<const char*>(data), size});
  return 0;
}
