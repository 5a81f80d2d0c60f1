#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/khqr/check.hpp>

#include "probes/probes.hpp"

int probe_check(const char* text, std::size_t size, std::int64_t now_ms) {
  const auto view = emvqr::parse({text, size});
  if (!view) return -static_cast<int>(view.error().code);
  return static_cast<int>(emvqr::khqr::check<4>(*view, now_ms).errors());
}
