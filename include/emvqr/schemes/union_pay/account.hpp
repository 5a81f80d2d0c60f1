// What is in a UnionPay merchant account, object 15.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace union_pay {

/// The three parts of object 15. The texts point into it.
struct account {
  std::string_view acquirer_iin;    ///< who acquires, 8 digits
  std::string_view forwarding_iin;  ///< who forwards, 8 digits
  std::string_view merchant_id;     ///< 15 characters
};

/// Takes object 15 apart: 31 characters, the first 16 of them digits. Nothing where it is anything else, which
/// is no fault. Inferred from the codes of the Bakong app and the lengths of the documents; no rule depends on it.
constexpr std::optional<account> read_account(std::string_view text) noexcept {
  constexpr std::size_t iin = 8;
  constexpr std::size_t merchant = 15;
  if (text.size() != 2 * iin + merchant || !is_ans(text) || !is_numeric({text.data(), 2 * iin})) return std::nullopt;
  return account{{text.data(), iin}, {text.data() + iin, iin}, {text.data() + 2 * iin, merchant}};
}

}  // namespace union_pay

EMVQR_NAMESPACE_END
