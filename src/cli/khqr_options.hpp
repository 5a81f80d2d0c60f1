// Options that `make khqr` and `edit --khqr` share, as values of the library. Each throws `unusable` on wrong usage.
#pragma once

#include <emvqr/base/result.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace emvqr::cli {

/// `--currency`: KHR or USD, in letters or digits.
currency read_khqr_currency(const std::string& text);

/// `--amount`: a number above zero, since no amount means that the payer enters one; zero where none is given. A text
/// that is no such number breaks MPM-4.7.4.1.
result<decimal> read_amount(const std::optional<std::string>& text);

/// `--expires` in milliseconds since 1970, or `--expires-in`, a whole number of s, m, h or d from `now_ms`; 0 where
/// neither is given.
std::int64_t read_khqr_expiry(std::optional<std::int64_t> expires_ms, const std::optional<std::string>& expires_in,
                              std::int64_t now_ms);

}  // namespace emvqr::cli
