#define EMVQR_NO_SIMD
#include "bench/parse_no_simd.hpp"

#include <emvqr/payload/parse.hpp>

unsigned emvqr_bench::parse_no_simd(std::string_view text) {
  const auto view = emvqr::parse(text);
  return view ? view->crc_computed() : 0U;
}
