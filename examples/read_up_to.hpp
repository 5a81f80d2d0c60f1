// Bytes of a stranger: no more of them than what reads them takes.
#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace example {

/// What `in` holds, and of more than `limit` bytes one more than that: whoever reads it finds it too long, and a file
/// without end takes no memory.
inline std::string read_up_to(std::istream& in, std::size_t limit) {
  std::string bytes;
  char chunk[4096];
  while (bytes.size() <= limit && (in.read(chunk, sizeof chunk), in.gcount() > 0))
    bytes.append(chunk, static_cast<std::size_t>(in.gcount()));
  if (bytes.size() > limit) bytes.resize(limit + 1);
  return bytes;
}

}  // namespace example
