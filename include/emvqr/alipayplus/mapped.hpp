// What mapping a code gives: the answer, or why there is none, and what was left behind.
#pragma once

#include <emvqr/alipayplus/loss.hpp>
#include <emvqr/alipayplus/messages.hpp>
#include <emvqr/alipayplus/obstacle.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// A code as an order. Trivially copyable; points into the code, the workspace and the policy it was made with.
struct mapped_order {
  user_initiated_pay_response answer{};  ///< whole, or where it is refused the result alone
  std::string_view code_value{};         ///< the code as it was read, byte for byte
  std::string_view account{};            ///< the Bakong account of a KHQR: the acquirer's routing key, sent to nobody
  const scheme* in = nullptr;            ///< the scheme whose rules the code is under; null for what is no payload
  bool has_amount = false;               ///< an order code; else an entry code: the payer enters the amount
  failure not_a_payload{};               ///< why it is no payload at all
  obstacle_list obstacles{};             ///< why it cannot be paid; empty where it can
  losses lost{};                         ///< what of the code was left behind

  /// True if an Alipay+ wallet can pay it.
  constexpr bool is_payable() const noexcept { return !not_a_payload && obstacles.empty(); }
};

}  // namespace alipayplus

EMVQR_NAMESPACE_END
