#include <emvqr/payload/stream_parser.hpp>

#include "probes/probes.hpp"

int probe_stream(const char* text, std::size_t size, char* buffer, std::size_t capacity) {
  emvqr::stream_parser in{buffer, capacity};
  for (std::size_t i = 0; i != size; ++i) in.feed(text[i]);
  const auto view = in.read();
  return view ? static_cast<int>(in.state()) : -static_cast<int>(view.error().code);
}
