// Any bytes: the CRC that all our ways agree in is Python's.
#include "fuzz/crc_ways.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/python_crc.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static emvqr_fuzz::python_crc python{EMVQR_ASKED};
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  python.ask(bytes);
  const std::uint16_t ours = emvqr_fuzz::agreed_crc(bytes, size % emvqr_fuzz::alignments);
  emvqr_fuzz::must(python.answers().front() == ours, "the CRC is Python's");
  return 0;
}
