// Any bytes, at every place in memory: one CRC by all ways, the definition's.
#include "fuzz/crc_ways.hpp"
#include "fuzz/fuzz.hpp"
#include "unit/syntax/crc16_reference.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  const std::uint16_t wanted = emvqr_test::crc16_reference(bytes);
  for (std::size_t place = 0; place != emvqr_fuzz::alignments; ++place)
    emvqr_fuzz::must(emvqr_fuzz::agreed_crc(bytes, place) == wanted, "the CRC is that of the definition");
  return 0;
}
