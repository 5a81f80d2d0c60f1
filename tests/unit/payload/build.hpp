// Payloads put together and taken apart with the standard library alone: the tests' own, simple idea of the format, to
// hold the library's against.
#pragma once

#include "unit/syntax/crc16_reference.hpp"

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace emvqr_test {

/// How many UTF-8 characters a text has: its bytes that are not continuations.
inline std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u ? 1 : 0;
  return count;
}

/// ID, length and value, the length being any number.
inline std::string object(int id, std::string_view value, std::size_t length) {
  char header[16] = {};
  std::snprintf(header, sizeof header, "%02d%02zu", id, length);
  return std::string(header).append(value);
}
/// The same with the length counted in characters.
inline std::string object(int id, std::string_view value) { return object(id, value, characters(value)); }

/// The text with its CRC.
inline std::string sealed(std::string body) {
  body += "6304";
  return body + crc16_reference_hex(body);
}

/// Where one object of a good level stands.
struct span {
  int id;
  std::size_t begin;
  std::size_t end;
};

/// The objects of a good level whose lengths count characters.
inline std::vector<span> split(std::string_view text) {
  std::vector<span> spans;
  std::size_t at = 0;
  while (at != text.size()) {
    const auto number = [&](std::size_t i) { return (text[i] - '0') * 10 + (text[i + 1] - '0'); };
    std::size_t end = at + 4;
    for (int left = number(at + 2); left != 0; --left) {
      ++end;
      while (end != text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
    }
    spans.push_back({number(at), at, end});
    at = end;
  }
  return spans;
}

}  // namespace emvqr_test
