// The numbers of emvqr_alipayplus.h tied to the C++ enumerations, as codes.hpp does for those of the core.
#pragma once

#include <emvqr/alipayplus/loss.hpp>
#include <emvqr/alipayplus/obstacle.hpp>
#include <emvqr/alipayplus/policy.hpp>
#include <emvqr/alipayplus/result_code.hpp>
#include <emvqr/emvqr_alipayplus.h>

#include "tie.hpp"

namespace emvqr::c_api {

template <>
constexpr bool is_known(alipayplus::loss_reason value) noexcept {
  switch (value) {
    EMVQR_TIE(alipayplus::loss_reason::no_member, EMVQR_LOSS_NO_MEMBER)
    EMVQR_TIE(alipayplus::loss_reason::another_network, EMVQR_LOSS_ANOTHER_NETWORK)
    EMVQR_TIE(alipayplus::loss_reason::routing_key, EMVQR_LOSS_ROUTING_KEY)
    EMVQR_TIE(alipayplus::loss_reason::personal_data, EMVQR_LOSS_PERSONAL_DATA)
    EMVQR_TIE(alipayplus::loss_reason::asks_payer, EMVQR_LOSS_ASKS_PAYER)
    EMVQR_TIE(alipayplus::loss_reason::not_unique, EMVQR_LOSS_NOT_UNIQUE)
    EMVQR_TIE(alipayplus::loss_reason::superseded, EMVQR_LOSS_SUPERSEDED)
    EMVQR_TIE(alipayplus::loss_reason::not_requested, EMVQR_LOSS_NOT_REQUESTED)
    EMVQR_TIE(alipayplus::loss_reason::no_store, EMVQR_LOSS_NO_STORE)
    EMVQR_TIE(alipayplus::loss_reason::no_amount, EMVQR_LOSS_NO_AMOUNT)
    EMVQR_TIE(alipayplus::loss_reason::too_long, EMVQR_LOSS_TOO_LONG)
    EMVQR_TIE(alipayplus::loss_reason::shortened, EMVQR_LOSS_SHORTENED)
    EMVQR_TIE(alipayplus::loss_reason::rounded, EMVQR_LOSS_ROUNDED)
    EMVQR_TIE(alipayplus::loss_reason::unreadable, EMVQR_LOSS_UNREADABLE)
    EMVQR_TIE(alipayplus::loss_reason::no_object, EMVQR_LOSS_NO_OBJECT)
    EMVQR_TIE(alipayplus::loss_reason::digested, EMVQR_LOSS_DIGESTED)
    EMVQR_TIE(alipayplus::loss_reason::not_ascii, EMVQR_LOSS_NOT_ASCII)
  }
  return false;
}

template <>
constexpr bool is_known(alipayplus::obstacle_kind value) noexcept {
  switch (value) {
    EMVQR_TIE(alipayplus::obstacle_kind::code_too_long, EMVQR_OBSTACLE_CODE_TOO_LONG)
    EMVQR_TIE(alipayplus::obstacle_kind::scheme_not_accepted, EMVQR_OBSTACLE_SCHEME_NOT_ACCEPTED)
    EMVQR_TIE(alipayplus::obstacle_kind::participant_not_accepted, EMVQR_OBSTACLE_PARTICIPANT_NOT_ACCEPTED)
    EMVQR_TIE(alipayplus::obstacle_kind::breaks_rule, EMVQR_OBSTACLE_BREAKS_RULE)
    EMVQR_TIE(alipayplus::obstacle_kind::expired, EMVQR_OBSTACLE_EXPIRED)
    EMVQR_TIE(alipayplus::obstacle_kind::currency_missing, EMVQR_OBSTACLE_CURRENCY_MISSING)
    EMVQR_TIE(alipayplus::obstacle_kind::currency_unknown, EMVQR_OBSTACLE_CURRENCY_UNKNOWN)
    EMVQR_TIE(alipayplus::obstacle_kind::currency_not_accepted, EMVQR_OBSTACLE_CURRENCY_NOT_ACCEPTED)
    EMVQR_TIE(alipayplus::obstacle_kind::amount_unreadable, EMVQR_OBSTACLE_AMOUNT_UNREADABLE)
    EMVQR_TIE(alipayplus::obstacle_kind::amount_inexact, EMVQR_OBSTACLE_AMOUNT_INEXACT)
    EMVQR_TIE(alipayplus::obstacle_kind::amount_too_small, EMVQR_OBSTACLE_AMOUNT_TOO_SMALL)
    EMVQR_TIE(alipayplus::obstacle_kind::amount_too_large, EMVQR_OBSTACLE_AMOUNT_TOO_LARGE)
    EMVQR_TIE(alipayplus::obstacle_kind::fee_unreadable, EMVQR_OBSTACLE_FEE_UNREADABLE)
    EMVQR_TIE(alipayplus::obstacle_kind::fee_inexact, EMVQR_OBSTACLE_FEE_INEXACT)
    EMVQR_TIE(alipayplus::obstacle_kind::order_id_missing, EMVQR_OBSTACLE_ORDER_ID_MISSING)
    EMVQR_TIE(alipayplus::obstacle_kind::member_missing, EMVQR_OBSTACLE_MEMBER_MISSING)
    EMVQR_TIE(alipayplus::obstacle_kind::member_too_long, EMVQR_OBSTACLE_MEMBER_TOO_LONG)
    EMVQR_TIE(alipayplus::obstacle_kind::member_illegal, EMVQR_OBSTACLE_MEMBER_ILLEGAL)
  }
  return false;
}

template <>
constexpr bool is_known(alipayplus::result_code value) noexcept {
  switch (value) {
    EMVQR_TIE(alipayplus::result_code::success, EMVQR_RESULT_SUCCESS)
    EMVQR_TIE(alipayplus::result_code::invalid_code, EMVQR_RESULT_INVALID_CODE)
    EMVQR_TIE(alipayplus::result_code::expired_code, EMVQR_RESULT_EXPIRED_CODE)
    EMVQR_TIE(alipayplus::result_code::order_is_closed, EMVQR_RESULT_ORDER_IS_CLOSED)
    EMVQR_TIE(alipayplus::result_code::currency_not_support, EMVQR_RESULT_CURRENCY_NOT_SUPPORT)
    EMVQR_TIE(alipayplus::result_code::business_not_support, EMVQR_RESULT_BUSINESS_NOT_SUPPORT)
    EMVQR_TIE(alipayplus::result_code::merchant_not_registered, EMVQR_RESULT_MERCHANT_NOT_REGISTERED)
    EMVQR_TIE(alipayplus::result_code::param_illegal, EMVQR_RESULT_PARAM_ILLEGAL)
    EMVQR_TIE(alipayplus::result_code::payment_amount_exceed_limit, EMVQR_RESULT_PAYMENT_AMOUNT_EXCEED_LIMIT)
    EMVQR_TIE(alipayplus::result_code::payment_count_exceed_limit, EMVQR_RESULT_PAYMENT_COUNT_EXCEED_LIMIT)
    EMVQR_TIE(alipayplus::result_code::user_amount_exceed_limit, EMVQR_RESULT_USER_AMOUNT_EXCEED_LIMIT)
    EMVQR_TIE(alipayplus::result_code::user_balance_not_enough, EMVQR_RESULT_USER_BALANCE_NOT_ENOUGH)
    EMVQR_TIE(alipayplus::result_code::user_kyc_not_qualified, EMVQR_RESULT_USER_KYC_NOT_QUALIFIED)
    EMVQR_TIE(alipayplus::result_code::user_status_abnormal, EMVQR_RESULT_USER_STATUS_ABNORMAL)
    EMVQR_TIE(alipayplus::result_code::regulation_restriction, EMVQR_RESULT_REGULATION_RESTRICTION)
    EMVQR_TIE(alipayplus::result_code::risk_reject, EMVQR_RESULT_RISK_REJECT)
    EMVQR_TIE(alipayplus::result_code::repeat_req_inconsistent, EMVQR_RESULT_REPEAT_REQ_INCONSISTENT)
    EMVQR_TIE(alipayplus::result_code::invalid_contract, EMVQR_RESULT_INVALID_CONTRACT)
    EMVQR_TIE(alipayplus::result_code::invalid_signature, EMVQR_RESULT_INVALID_SIGNATURE)
    EMVQR_TIE(alipayplus::result_code::access_denied, EMVQR_RESULT_ACCESS_DENIED)
    EMVQR_TIE(alipayplus::result_code::key_not_found, EMVQR_RESULT_KEY_NOT_FOUND)
    EMVQR_TIE(alipayplus::result_code::order_not_exist, EMVQR_RESULT_ORDER_NOT_EXIST)
    EMVQR_TIE(alipayplus::result_code::process_fail, EMVQR_RESULT_PROCESS_FAIL)
    EMVQR_TIE(alipayplus::result_code::payment_in_process, EMVQR_RESULT_PAYMENT_IN_PROCESS)
    EMVQR_TIE(alipayplus::result_code::request_traffic_exceed_limit, EMVQR_RESULT_REQUEST_TRAFFIC_EXCEED_LIMIT)
    EMVQR_TIE(alipayplus::result_code::unknown_exception, EMVQR_RESULT_UNKNOWN_EXCEPTION)
  }
  return false;
}

template <>
constexpr bool is_known(alipayplus::overflow value) noexcept {
  switch (value) {
    EMVQR_TIE(alipayplus::overflow::by_row, EMVQR_OVERFLOW_BY_ROW)
    EMVQR_TIE(alipayplus::overflow::refuse, EMVQR_OVERFLOW_REFUSE)
    EMVQR_TIE(alipayplus::overflow::drop, EMVQR_OVERFLOW_DROP)
    EMVQR_TIE(alipayplus::overflow::shorten, EMVQR_OVERFLOW_SHORTEN)
  }
  return false;
}

template <>
constexpr bool is_known(alipayplus::id_source value) noexcept {
  switch (value) {
    EMVQR_TIE(alipayplus::id_source::digest, EMVQR_ID_SOURCE_DIGEST)
    EMVQR_TIE(alipayplus::id_source::caller, EMVQR_ID_SOURCE_CALLER)
  }
  return false;
}

template <>
constexpr bool is_known(alipayplus::rounding value) noexcept {
  switch (value) {
    EMVQR_TIE(alipayplus::rounding::half_up, EMVQR_ROUNDING_HALF_UP)
    EMVQR_TIE(alipayplus::rounding::refuse, EMVQR_ROUNDING_REFUSE)
  }
  return false;
}

}  // namespace emvqr::c_api
