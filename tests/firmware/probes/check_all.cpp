#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>

#include "probes/probes.hpp"

int probe_check_all(const char* text, std::size_t size, std::int64_t now_ms) {
  const auto view = emvqr::parse({text, size});
  if (!view) return -static_cast<int>(view.error().code);
  return static_cast<int>(emvqr::check<4>(*view, {now_ms}).errors());
}
