// Recorded shapes of replies, and replies made of pieces.
#pragma once

#include <emvqr/bakong/api.hpp>
#include <emvqr/bakong/json.hpp>

#include "support/test.hpp"

#include <string>
#include <string_view>

namespace emvqr_test {

namespace bakong = emvqr::bakong;

inline constexpr std::string_view some_hash = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

/// The file `replies/NAME.json`.
inline std::string recorded(std::string_view name) {
  return read_file(std::string(EMVQR_BAKONG_REPLIES "/").append(name).append(".json"));
}

/// The reply of that file, which has to be good.
template <class T>
bakong::reply<T> good_reply(std::string_view name) {
  auto read = bakong::parse_reply<T>(recorded(name));
  INFO(name);
  REQUIRE(read.has_value());
  return *read;
}

/// `text` with its one `from` replaced by `to`.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// A reply that has a transaction of this amount, as JSON text.
inline std::string reply_of_amount(std::string_view amount) { return with(recorded("paid"), "50000", amount); }

/// Why a text is refused, `none` if it is not.
template <class T = bakong::transaction>
bakong::refused fault_of(std::string_view text) {
  const auto read = bakong::parse_reply<T>(text);
  return read ? bakong::refused{} : read.error();
}

}  // namespace emvqr_test
