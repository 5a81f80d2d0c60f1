// What the Bakong Open API answers besides data: its error codes and HTTP statuses.
#pragma once

#include <emvqr/base/config.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace bakong {

/// `errorCode` of a reply. A server may say a number that is not here: the value is kept, its name is empty.
/// Source: NBC Bakong Open API document 1.0.2 (2021); 12 is second-hand (later versions and SDKs).
enum class api_error : std::int32_t {
  not_found = 1,
  static_code = 2,
  failed = 3,
  deeplink_provider = 4,
  missing_fields = 5,
  unauthorised = 6,
  mail_server_down = 7,
  already_registered = 8,
  no_connection = 9,
  not_registered = 10,
  account_not_found = 11,
  account_id_invalid = 12,
};

/// An error code, its stable name and what it means.
struct api_error_info {
  api_error code;            ///< the code
  std::string_view name;     ///< stable
  std::string_view meaning;  ///< a sentence without a full stop
};

#ifndef EMVQR_NO_MESSAGES
/// Every code, by rising number.
inline constexpr api_error_info api_errors[] = {
    {api_error::not_found, "not_found", "no such transaction, or not yet"},
    {api_error::static_code, "static_code", "the code is static, so its payments cannot be looked up"},
    {api_error::failed, "failed", "the payment failed"},
    {api_error::deeplink_provider, "deeplink_provider", "the provider of short links gave none"},
    {api_error::missing_fields, "missing_fields", "a mandatory field of the request is missing"},
    {api_error::unauthorised, "unauthorised", "the token is missing, wrong or expired"},
    {api_error::mail_server_down, "mail_server_down", "the server cannot send mail"},
    {api_error::already_registered, "already_registered", "the mail address is registered already"},
    {api_error::no_connection, "no_connection", "the server cannot reach what it needs"},
    {api_error::not_registered, "not_registered", "the mail address is not registered"},
    {api_error::account_not_found, "account_not_found", "there is no such account"},
    {api_error::account_id_invalid, "account_id_invalid", "the account ID is not of the right form"},
};
#endif

/// What is known of a code, or null: of a number that is not listed, and of all with EMVQR_NO_MESSAGES.
constexpr const api_error_info* find_api_error(api_error code) noexcept {
#ifndef EMVQR_NO_MESSAGES
  for (const api_error_info& info : api_errors)
    if (info.code == code) return &info;
#else
  static_cast<void>(code);
#endif
  return nullptr;
}
/// The stable name of a code, such as `not_found`; empty where nothing is known of it.
constexpr std::string_view name(api_error code) noexcept {
  const api_error_info* info = find_api_error(code);
  return info == nullptr ? std::string_view{} : info->name;
}
/// What a code means, a constant without a full stop; empty where nothing is known of it.
constexpr std::string_view meaning(api_error code) noexcept {
  const api_error_info* info = find_api_error(code);
  return info == nullptr ? std::string_view{} : info->meaning;
}

/// The HTTP statuses the API answers with. "Not paid yet" comes with 200. Source: the same document; 504 was reported
/// by users, and so was 403 for requests from outside Cambodia.
namespace http {

inline constexpr int ok = 200;                 ///< answered, whatever the answer
inline constexpr int bad_request = 400;        ///< the request is wrong
inline constexpr int unauthorised = 401;       ///< the token is missing, wrong or expired
inline constexpr int forbidden = 403;          ///< blocked
inline constexpr int not_found = 404;          ///< no such address
inline constexpr int too_many_requests = 429;  ///< too many requests
inline constexpr int server_error = 500;       ///< the server failed
inline constexpr int gateway_timeout = 504;    ///< the server behind it did not answer

}  // namespace http
}  // namespace bakong

EMVQR_NAMESPACE_END
