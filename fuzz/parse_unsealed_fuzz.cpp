// Bytes as libFuzzer makes them, NULs and wrong CRCs included: the same answers as of payloads that are made to fit.
#include "fuzz/fuzz.hpp"
#include "fuzz/parse_oracle.hpp"

#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{reinterpret_cast<const char*>(data), size};
  emvqr_fuzz::must_parse_rightly(text, emvqr::quirk::lenient);
  return 0;
}
