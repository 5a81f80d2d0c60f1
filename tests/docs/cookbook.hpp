// What the fragments of docs/cookbook.md are run with, beside payloads.hpp.
#pragma once

#include <emvqr/emvqr.hpp>

#include "docs/payloads.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace emvqr_test {
namespace docs {

/// The café's code with one object changed, or taken away where the value is empty.
inline std::string shop_with(emvqr::path where, std::string_view value) {
  const emvqr::change changes[] = {{where, value}};
  char buffer[emvqr::max_payload_bytes];
  return std::string(*emvqr::edit(*emvqr::parse(shop), changes, buffer));
}

/// A payload of these objects, whatever rules it breaks; 00 comes by itself.
inline std::string payload_of(std::initializer_list<emvqr::change> objects) {
  emvqr::change all[32] = {{emvqr::tag::payload_format_indicator, "01"}};
  std::size_t count = 1;
  for (const emvqr::change& each : objects) all[count++] = each;
  char buffer[emvqr::max_payload_bytes];
  return std::string(*emvqr::compose({all, count}, buffer, sizeof buffer));
}

/// A person's KHQR with one object more before all others.
inline std::string dara_with(emvqr::change more) {
  return payload_of({more, {{29, 0}, "dara@abaa"}, {52, "5999"}, {53, "116"}, {58, "KH"}, {59, "Dara"}, {60, "Takeo"}});
}

/// 120.50 baht to a mobile number.
inline std::string promptpay() {
  return payload_of(
      {{1, "12"}, {{29, 0}, "A000000677010111"}, {{29, 1}, "0066812345678"}, {53, "764"}, {54, "120.50"}, {58, "TH"}});
}

}  // namespace docs
}  // namespace emvqr_test
