// How a call of the Alipay+ API ends: its result codes, each with its status.
#pragma once

#include <emvqr/alipayplus/objects.hpp>
#include <emvqr/base/config.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// The result codes that reading and paying a code can have. There is no CODE_EXPIRED: the API says EXPIRED_CODE.
enum class result_code : std::uint8_t {
  success,
  invalid_code,
  expired_code,
  order_is_closed,
  currency_not_support,
  business_not_support,
  merchant_not_registered,
  param_illegal,
  payment_amount_exceed_limit,
  payment_count_exceed_limit,
  user_amount_exceed_limit,
  user_balance_not_enough,
  user_kyc_not_qualified,
  user_status_abnormal,
  regulation_restriction,
  risk_reject,
  repeat_req_inconsistent,
  invalid_contract,
  invalid_signature,
  access_denied,
  key_not_found,
  order_not_exist,
  process_fail,
  payment_in_process,
  request_traffic_exceed_limit,
  unknown_exception,
};

/// A code, its name and status as in the JSON, and what it means.
struct result_code_info {
  result_code code;          ///< the code
  std::string_view name;     ///< as in the JSON
  std::string_view status;   ///< S: done; F: failed, do not ask again; U: unknown, ask again
  std::string_view meaning;  ///< for people; empty with EMVQR_NO_MESSAGES
};

/// Source: docs.antom.com, amsapi/codeConsult; the others from the lists of a sandbox acquirer and of a wallet's API
/// description, which agree.
inline constexpr result_code_info result_codes[] = {
    {result_code::success, "SUCCESS", "S", EMVQR_TEXT("success")},
    {result_code::invalid_code, "INVALID_CODE", "F", EMVQR_TEXT("the code is not valid")},
    {result_code::expired_code, "EXPIRED_CODE", "F", EMVQR_TEXT("the code has expired")},
    {result_code::order_is_closed, "ORDER_IS_CLOSED", "F", EMVQR_TEXT("the order is closed")},
    {result_code::currency_not_support, "CURRENCY_NOT_SUPPORT", "F", EMVQR_TEXT("the currency is not supported")},
    {result_code::business_not_support, "BUSINESS_NOT_SUPPORT", "F", EMVQR_TEXT("this business is not supported")},
    {result_code::merchant_not_registered, "MERCHANT_NOT_REGISTERED", "F",
     EMVQR_TEXT("the merchant is not registered")},
    {result_code::param_illegal, "PARAM_ILLEGAL", "F", EMVQR_TEXT("a parameter is not legal")},
    {result_code::payment_amount_exceed_limit, "PAYMENT_AMOUNT_EXCEED_LIMIT", "F",
     EMVQR_TEXT("the amount is above the limit")},
    {result_code::payment_count_exceed_limit, "PAYMENT_COUNT_EXCEED_LIMIT", "F",
     EMVQR_TEXT("there are more payments than the limit")},
    {result_code::user_amount_exceed_limit, "USER_AMOUNT_EXCEED_LIMIT", "F",
     EMVQR_TEXT("the amount is above the user's limit")},
    {result_code::user_balance_not_enough, "USER_BALANCE_NOT_ENOUGH", "F",
     EMVQR_TEXT("the user's balance is too small")},
    {result_code::user_kyc_not_qualified, "USER_KYC_NOT_QUALIFIED", "F",
     EMVQR_TEXT("the user is not identified well enough")},
    {result_code::user_status_abnormal, "USER_STATUS_ABNORMAL", "F", EMVQR_TEXT("the user may not pay")},
    {result_code::regulation_restriction, "REGULATION_RESTRICTION", "F", EMVQR_TEXT("regulation forbids it")},
    {result_code::risk_reject, "RISK_REJECT", "F", EMVQR_TEXT("the risk is too high")},
    {result_code::repeat_req_inconsistent, "REPEAT_REQ_INCONSISTENT", "F",
     EMVQR_TEXT("a repeated request differs from the first")},
    {result_code::invalid_contract, "INVALID_CONTRACT", "F", EMVQR_TEXT("the contract is not valid")},
    {result_code::invalid_signature, "INVALID_SIGNATURE", "F", EMVQR_TEXT("the signature is not valid")},
    {result_code::access_denied, "ACCESS_DENIED", "F", EMVQR_TEXT("access is denied")},
    {result_code::key_not_found, "KEY_NOT_FOUND", "F", EMVQR_TEXT("the key is not found")},
    {result_code::order_not_exist, "ORDER_NOT_EXIST", "F", EMVQR_TEXT("there is no such order")},
    {result_code::process_fail, "PROCESS_FAIL", "F", EMVQR_TEXT("it failed; do not ask again")},
    {result_code::payment_in_process, "PAYMENT_IN_PROCESS", "U", EMVQR_TEXT("the payment is in process")},
    {result_code::request_traffic_exceed_limit, "REQUEST_TRAFFIC_EXCEED_LIMIT", "U",
     EMVQR_TEXT("there are too many requests")},
    {result_code::unknown_exception, "UNKNOWN_EXCEPTION", "U", EMVQR_TEXT("nobody knows whether it was done")},
};

/// What is known of a code. The reference is to read-only data.
constexpr const result_code_info& describe(result_code code) noexcept {
  for (const result_code_info& each : result_codes)
    if (each.code == code) return each;
  return result_codes[sizeof result_codes / sizeof result_codes[0] - 1];
}

/// The code with this name, as it stands in the JSON; nothing for a name that is not listed.
constexpr std::optional<result_code> find_result_code(std::string_view name) noexcept {
  for (const result_code_info& each : result_codes)
    if (each.name == name) return each.code;
  return std::nullopt;
}

/// The object `result` of a response. The texts are constants.
constexpr call_result result_of(result_code code) noexcept {
  const result_code_info& info = describe(code);
  return {info.name, info.status, info.meaning};
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
