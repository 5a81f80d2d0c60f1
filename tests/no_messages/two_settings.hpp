// What one translation unit says of the library it sees. Two with different settings, linked into one program, must
// not get each other's functions.
#pragma once

#include <cstdint>

namespace two_settings {

struct answers {
  char message[200];
  char scheme[200];
  std::uint16_t crc;
  bool valid;
  bool refuses_hidden;  // a draft with a hidden character
  const void* parse;
};

answers with_messages() noexcept;
answers without_messages() noexcept;

}  // namespace two_settings
