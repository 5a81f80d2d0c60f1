// What a client of the example server may take of it.
#pragma once

#include <chrono>
#include <cstddef>

#include <sys/resource.h>

namespace example {

/// What one connection may take.
struct connection_limits {
  std::chrono::milliseconds to_read{5000};    ///< the request, from when a thread takes it up
  std::chrono::milliseconds to_write{2000};   ///< each piece of the answer
  std::chrono::milliseconds to_linger{1000};  ///< until the client takes note of the end
  std::size_t head_bytes = 16384;             ///< the request line and the headers
  std::size_t body_bytes = 131072;            ///< the body as it is sent, with the lengths of its chunks
  rlim_t connections = 512;                   ///< files of the process: who comes when they are used up has to wait
};

}  // namespace example
