// Payloads given to us and to NBC's SDK: the same verdict with the same number, the same fields, or a difference that
// is in the list.
#include "fuzz/ask_sdk.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/reference_utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const emvqr_fuzz::payload_input input{data, size};
  // No text of JavaScript can hold anything else.
  if (!emvqr_fuzz::is_utf8(input.payload)) return 0;
  emvqr_fuzz::chooser choose{input.choices};
  emvqr_fuzz::must_be_explained(
      {{"op", "payload"}, {"text", input.payload}, {"now_ms", emvqr_fuzz::chosen_clock(choose)}});
  return 0;
}
