// Payloads whose lengths and CRC mostly fit: each is read in one way, or refused.
#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/parse_oracle.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  emvqr_fuzz::chooser choose{input.choices};
  emvqr_fuzz::must_parse_rightly(input.payload, static_cast<emvqr::quirk>(choose.below(8)));
  return 0;
}
