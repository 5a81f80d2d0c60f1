// Texts that are JSON or not, and why they are refused.
#pragma once

#include <emvqr/json.hpp>

#include "support/test.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace emvqr_test {

namespace json = emvqr::json;

/// Why a text is refused, `none` if it is not.
inline json::refused refused_of(std::string_view text, const json::limits& within = {}) {
  const json::document read = json::parse(text, within);
  return read ? json::refused{} : read.error();
}
inline json::fault fault_of(std::string_view text, const json::limits& within = {}) {
  return refused_of(text, within).why;
}
/// Where it is refused.
inline std::string where_of(std::string_view text, const json::limits& within = {}) {
  return std::string(refused_of(text, within).where.view());
}

/// The value of a text that has to be good.
inline json::value good(std::string_view text, const json::limits& within = {}) {
  json::document read = json::parse(text, within);
  INFO(text);
  REQUIRE(read.has_value());
  return *static_cast<json::document&&>(read);
}

inline std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i != times; ++i) text += piece;
  return text;
}

}  // namespace emvqr_test
