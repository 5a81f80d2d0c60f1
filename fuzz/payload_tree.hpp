// Payloads as lists of objects, for the mutator: read as far as they go, written with lengths and a CRC that fit.
#pragma once

#include "unit/syntax/crc16_reference.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emvqr_fuzz {

struct object_node {
  int id = 0;
  std::string value{};
};
using object_tree = std::vector<object_node>;

/// What a length counts.
enum class counting { characters, utf16, bytes };

inline std::size_t length_of(std::string_view text, counting unit) noexcept {
  std::size_t length = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (unit == counting::bytes || (byte & 0xC0u) != 0x80u) ++length;
    if (unit == counting::utf16 && byte >= 0xF0) ++length;
  }
  return length;
}

/// Takes the objects of a level apart, lengths being characters. False where it is not objects to its end; `out` then
/// has those before.
inline bool read_tree(std::string_view text, object_tree& out) {
  const auto digit = [&](std::size_t i) { return text[i] - '0'; };
  while (text.size() > 4) {
    for (std::size_t i = 0; i != 4; ++i)
      if (digit(i) < 0 || digit(i) > 9) return false;
    std::size_t end = 4;
    for (int left = digit(2) * 10 + digit(3); left != 0; --left) {
      if (end == text.size()) return false;
      ++end;
      while (end != text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
    }
    out.push_back({digit(0) * 10 + digit(1), std::string{text.substr(4, end - 4)}});
    text.remove_prefix(end);
  }
  return text.empty() && !out.empty();
}

/// The objects as text. A value too long for its two digits is cut to 99 bytes.
inline std::string text_of(const object_tree& level, counting unit) {
  std::string text;
  for (const object_node& each : level) {
    const std::string_view whole = each.value;
    const std::string_view value = length_of(whole, unit) > 99 ? whole.substr(0, 99) : whole;
    char header[16];
    std::snprintf(header, sizeof header, "%02d%02zu", each.id, length_of(value, unit));
    text.append(header).append(value);
  }
  return text;
}

/// The objects as a payload: 00 first if there is one, the CRC last.
inline std::string sealed(object_tree root, counting unit) {
  root.erase(std::remove_if(root.begin(), root.end(), [](const object_node& each) { return each.id == 63; }),
             root.end());
  const auto first = std::find_if(root.begin(), root.end(), [](const object_node& each) { return each.id == 0; });
  if (first != root.end()) std::rotate(root.begin(), first, first + 1);
  std::string text = text_of(root, unit) + "6304";
  return text + emvqr_test::crc16_reference_hex(text);
}

}  // namespace emvqr_fuzz
