// A second reader of payloads, as simple as can be: recursive, with the standard library, one rule after the other. It
// counts characters, or UTF-16 units, and knows no quirk. Only yes or no.
#pragma once

#include "unit/payload/build.hpp"
#include "unit/syntax/crc16_reference.hpp"

#include <cctype>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace emvqr_test {

using object_list = std::vector<std::pair<int, std::string_view>>;

enum class level_fault { none, repeated, other };

/// Takes one level of well-formed UTF-8 apart; tells the first fault.
inline std::pair<level_fault, object_list> read_level(std::string_view text, bool utf16 = false) {
  object_list objects;
  std::set<int> seen;
  while (!text.empty()) {
    if (text.size() < 4) return {level_fault::other, {}};
    for (int i = 0; i != 4; ++i)
      if (text[static_cast<std::size_t>(i)] < '0' || text[static_cast<std::size_t>(i)] > '9')
        return {level_fault::other, {}};
    const int id = (text[0] - '0') * 10 + (text[1] - '0');
    int length = (text[2] - '0') * 10 + (text[3] - '0');
    if (length == 0) return {level_fault::other, {}};
    std::size_t end = 4;
    for (; length != 0; --length) {
      if (end == text.size()) return {level_fault::other, {}};
      const bool two_units = utf16 && static_cast<unsigned char>(text[end]) >= 0xF0;
      if (two_units && --length == 0) return {level_fault::other, {}};  // half a character
      ++end;
      while (end != text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
    }
    if (!seen.insert(id).second) return {level_fault::repeated, {}};
    objects.emplace_back(id, text.substr(4, end - 4));
    text.remove_prefix(end);
  }
  return {level_fault::none, objects};
}

/// True if well-formed UTF-8 without NUL is a payload in this way of counting.
inline bool reference_accepts(std::string_view text, bool utf16 = false) {
  const auto [fault, objects] = read_level(text, utf16);
  if (fault != level_fault::none || objects.empty()) return false;
  if (objects.front().first != 0 || objects.back().first != 63 || objects.back().second.size() != 4) return false;
  for (const auto& [id, value] : objects) {
    if (!((id >= 26 && id <= 51) || id == 62 || id == 64 || id >= 80)) continue;
    const auto [inner_fault, children] = read_level(value, utf16);
    if (inner_fault != level_fault::none) return false;
    if (id != 62) continue;
    for (const auto& [sub, sub_value] : children)
      if (sub >= 50 && read_level(sub_value, utf16).first == level_fault::repeated) return false;
  }
  std::string given(objects.back().second);
  for (char& c : given) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return given == crc16_reference_hex(text.substr(0, text.size() - 4));
}

}  // namespace emvqr_test
