// Drafts given to us and to NBC's SDK: the same code byte for byte, the same refusal, or a difference that is in the
// list.
#include "fuzz/ask_sdk.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/input.hpp"
#include "fuzz/khqr_draft.hpp"

#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  emvqr_fuzz::chooser choose{std::string_view{reinterpret_cast<const char*>(data), size}};
  const std::int64_t now_ms = emvqr_fuzz::chosen_clock(choose);
  emvqr_fuzz::must_be_explained(emvqr_fuzz::chosen_draft(choose, now_ms));
  return 0;
}
