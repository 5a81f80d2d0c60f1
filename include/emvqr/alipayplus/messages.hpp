// The requests and responses of the Alipay+ API that carry a scanned code or its order, as far as they are documented.
#pragma once

#include <emvqr/alipayplus/member.hpp>
#include <emvqr/alipayplus/objects.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/table.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// The most characters of `codeValue`, the text of a scanned code as it was read. Source: the pages of
/// userInitiatedPay.
inline constexpr std::size_t max_code_characters = 512;

/// What Alipay+ asks an acquirer for a code that a wallet scanned. Source: docs.alipayplus.com,
/// api_acq/pay_private_order_code and push_mode_acq/user_initiated_pay_*.
struct user_initiated_pay_request {
  /// Where it is sent, behind the host.
  static constexpr std::string_view path = "/aps/api/v1/payments/userInitiatedPay";

  std::string_view acquirer_id{};
  std::string_view psp_id{};
  std::string_view code_value{};
  std::string_view customer_id{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(optional("acquirerId", 64), self.acquirer_id);
    to(optional("pspId", 64), self.psp_id);
    to(required("codeValue", max_code_characters), self.code_value);
    to(optional("customerId", 64), self.customer_id);
  }
};

/// What the acquirer answers. The SDK calls the amount `amount`, the pages `paymentAmount`: the latter is written, both
/// are read. Source: the same, and the SDK's class.
struct user_initiated_pay_response {
  call_result result{};
  std::string_view code_type{};
  std::string_view payment_request_id{};
  alipayplus::order order{};
  alipayplus::payment_factor payment_factor{};
  amount payment_amount{};
  std::string_view payment_notify_url{};
  std::string_view payment_redirect_url{};
  std::string_view payment_expiry_time{};
  alipayplus::settlement_strategy settlement_strategy{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("result", 0), self.result);
    to(optional("codeType", 0, form::text, evidence::source_code), self.code_type);
    to(optional("paymentRequestId", 64, form::text, evidence::source_code), self.payment_request_id);
    to(optional("order", 0, form::text, evidence::source_code), self.order);
    to(optional("paymentFactor", 0, form::text, evidence::source_code), self.payment_factor);
    to(optional("paymentAmount", 0, form::text, evidence::documented, "amount"), self.payment_amount);
    to(optional("paymentNotifyUrl", 2048, form::text, evidence::source_code), self.payment_notify_url);
    to(optional("paymentRedirectUrl", 2048, form::text, evidence::source_code), self.payment_redirect_url);
    to(optional("paymentExpiryTime", 0, form::time, evidence::source_code), self.payment_expiry_time);
    to(optional("settlementStrategy", 0, form::text, evidence::source_code), self.settlement_strategy);
  }
};

/// An acquirer asks Alipay+ for a payment. Source: the SDK's class; docs.alipayplus.com, api_acq_tile/pay_*.
struct pay_request {
  static constexpr std::string_view path = "/aps/api/v1/payments/pay";  ///< where it is sent, behind the host

  alipayplus::order order{};
  std::string_view payment_request_id{};
  amount payment_amount{};
  alipayplus::payment_method payment_method{};
  alipayplus::payment_factor payment_factor{};
  std::string_view payment_expiry_time{};
  std::string_view payment_notify_url{};
  std::string_view payment_redirect_url{};
  alipayplus::settlement_strategy settlement_strategy{};
  table<std::string_view> allowed_psp_regions{};
  std::string_view user_region{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("order", 0), self.order);
    to(required("paymentRequestId", 64), self.payment_request_id);
    to(required("paymentAmount", 0), self.payment_amount);
    to(required("paymentMethod", 0), self.payment_method);
    to(optional("paymentFactor", 0), self.payment_factor);
    to(optional("paymentExpiryTime", 0, form::time), self.payment_expiry_time);
    to(optional("paymentNotifyUrl", 2048), self.payment_notify_url);
    to(optional("paymentRedirectUrl", 2048), self.payment_redirect_url);
    to(optional("settlementStrategy", 0), self.settlement_strategy);
    to(optional("allowedPspRegions", 0, form::region, evidence::source_code), self.allowed_psp_regions);
    to(optional("userRegion", 2, form::region, evidence::source_code), self.user_region);
  }
};

/// Alipay+ tells an acquirer that a wallet paid. Only these members are on a page that could be read; there are more.
/// Source: docs.alipayplus.com, push_mode_acq/push_payment.
struct push_payment_request {
  std::string_view acquirer_id{};
  std::string_view psp_id{};
  std::string_view code_value{};  ///< the scanned text again
  std::string_view payment_id{};  ///< the same for a repeated request

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("acquirerId", 64), self.acquirer_id);
    to(required("pspId", 64), self.psp_id);
    to(required("codeValue", max_code_characters), self.code_value);
    to(required("paymentId", 64), self.payment_id);
  }
};

/// The acquirer tells the end of a pushed payment. Source: docs.alipayplus.com, push_mode_acq/notify_push_payment.
struct notify_push_payment_request {
  /// Where it is sent, behind the host.
  static constexpr std::string_view path = "/aps/api/v1/payments/notifyPushPayment";

  call_result payment_result{};  ///< S or F, never U
  std::string_view payment_id{};
  std::string_view payment_request_id{};  ///< where it succeeded
  std::string_view payment_time{};

  template <class Self, class To>
  static constexpr void members(Self& self, To& to) {
    to(required("paymentResult", 0), self.payment_result);
    to(required("paymentId", 64), self.payment_id);
    to(optional("paymentRequestId", 64), self.payment_request_id);
    to(optional("paymentTime", 0, form::time), self.payment_time);
  }
};

}  // namespace alipayplus

EMVQR_NAMESPACE_END
