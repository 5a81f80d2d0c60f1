// The names of the official KHQR SDKs' errors. Not part of emvqr.hpp.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/schemes/khqr/sdk_error.hpp>

#include <cstddef>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// The first and the last number in use.
/// The first number in use.
inline constexpr int first_sdk_error = 1;
/// The last number in use.
inline constexpr int last_sdk_error = 51;

namespace detail {

using namespace std::string_view_literals;

/// The JavaScript SDK's names, from number 1 on, spelled as it spells them.
inline constexpr std::string_view sdk_error_names[] = {
    "BAKONG_ACCOUNT_ID_REQUIRED"sv,
    "MERCHANT_NAME_REQUIRED"sv,
    "BAKONG_ACCOUNT_ID_INVALID"sv,
    "TRANSACTION_AMOUNT_INVALID"sv,
    "MERCHANT_TYPE_REQUIRED"sv,
    "BAKONG_ACCOUNT_ID_LENGTH_INVALID"sv,
    "MERCHANT_NAME_LENGTH_INVALID"sv,
    "KHQR_INVALID"sv,
    "CURRENCY_TYPE_REQUIRED"sv,
    "BILL_NUMBER_LENGTH_INVALID"sv,
    "STORE_LABEL_LENGTH_INVALID"sv,
    "TERMINAL_LABEL_LENGTH_INVALID"sv,
    "CONNECTION_TIMEOUT"sv,
    "INVALID_DEEP_LINK_SOURCE_INFO"sv,
    "INTERNAL_SREVER"sv,  // spelled so
    "PAYLOAD_FORMAT_INDICATOR_LENGTH_INVALID"sv,
    "POINT_INITIATION_LENGTH_INVALID"sv,
    "MERCHANT_CODE_LENGTH_INVALID"sv,
    "TRANSACTION_CURRENCY_LENGTH_INVALID"sv,
    "COUNTRY_CODE_LENGTH_INVALID"sv,
    "MERCHANT_CITY_LENGTH_INVALID"sv,
    "CRC_LENGTH_INVALID"sv,
    "PAYLOAD_FORMAT_INDICATOR_TAG_REQUIRED"sv,
    "CRC_TAG_REQUIRED"sv,
    "MERCHANT_CATEGORY_TAG_REQUIRED"sv,
    "COUNTRY_CODE_TAG_REQUIRED"sv,
    "MERCHANT_CITY_TAG_REQUIRED"sv,
    "UNSUPPORTED_CURRENCY"sv,
    "INVALID_DEEP_LINK_URL"sv,
    "MERCHANT_ID_REQUIRED"sv,
    "ACQUIRING_BANK_REQUIRED"sv,
    "MERCHANT_ID_LENGTH_INVALID"sv,
    "ACQUIRING_BANK_LENGTH_INVALID"sv,
    "MOBILE_NUMBER_LENGTH_INVALID"sv,
    "ACCOUNT_INFORMATION_LENGTH_INVALID"sv,
    "TAG_NOT_IN_ORDER"sv,
    "LANGUAGE_PREFERENCE_REQUIRED"sv,
    "LANGUAGE_PREFERENCE_LENGTH_INVALID"sv,
    "MERCHANT_NAME_ALTERNATE_LANGUAGE_REQUIRED"sv,
    "MERCHANT_NAME_ALTERNATE_LANGUAGE_LENGTH_INVALID"sv,
    "MERCHANT_CITY_ALTERNATE_LANGUAGE_LENGTH_INVALID"sv,
    "PURPOSE_OF_TRANSACTION_LENGTH_INVALID"sv,
    "UPI_ACCOUNT_INFORMATION_LENGTH_INVALID"sv,
    "UPI_ACCOUNT_INFORMATION_INVALID_CURRENCY"sv,
    "EXPIRATION_TIMESTAMP_REQUIRED"sv,
    "KHQR_EXPIRED"sv,
    "INVALID_DYNAMIC_KHQR"sv,
    "POINT_OF_INITIATION_METHOD_INVALID"sv,
    "EXPIRATION_TIMESTAMP_LENGTH_INVALID"sv,
    "EXPIRATION_TIMESTAMP_IN_THE_PAST"sv,
    "INVALID_MERCHANT_CATEGORY_CODE"sv,
};
static_assert(sizeof sdk_error_names / sizeof sdk_error_names[0] == static_cast<std::size_t>(last_sdk_error));

}  // namespace detail

/// The SDKs' name of a number, a constant; empty if they have no such number.
constexpr std::string_view sdk_error_name(int number, sdk_numbering by = sdk_numbering::javascript) noexcept {
  if (number < first_sdk_error || number > last_sdk_error) return {};
  return detail::sdk_error_names[detail::renumbered(number, by) - 1];
}

}  // namespace khqr

EMVQR_NAMESPACE_END
