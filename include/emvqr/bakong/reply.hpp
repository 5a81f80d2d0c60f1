// The replies of the Bakong Open API as plain structs. All text in them is the server's: treat it as hostile.
#pragma once

#include <emvqr/bakong/error.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstdint>
#include <optional>
#include <string>

EMVQR_NAMESPACE_BEGIN

namespace bakong {

/// The envelope around every answer. The message is the server's own and is never dropped; show it through `display`.
template <class T>
struct reply {
  std::int64_t response_code = 0;         ///< 0: done, 1: not done, and `error_code` says why
  std::string response_message{};         ///< UTF-8, empty where the server gave none
  std::optional<api_error> error_code{};  ///< any number the server may say, also such as have no name
  std::optional<T> data{};                ///< absent where it is null, missing or an empty object
};

/// A payment that Bakong carried. Texts are UTF-8 of any length and may hold any character.
/// Source: Bakong Open API document 1.0.2; members marked [2nd] are second-hand, from replies that users printed: one
/// that is of another kind in a reply is absent here, and never makes the reply unreadable.
struct transaction {
  std::string hash{};             ///< 64 hexadecimal digits in practice; its first 8 are the short hash
  std::string from_account_id{};  ///< who paid, `name@bank`
  std::string to_account_id{};    ///< who was paid, `name@bank`; the bank's own account for merchants and remittances
  std::string currency{};         ///< "KHR" or "USD"
  decimal amount{};               ///< exact; never negative
  std::optional<std::string> description{};            ///< what the payer wrote; absent where there is none
  std::optional<std::int64_t> created_date_ms{};       ///< [2nd] ms since 1970
  std::optional<std::int64_t> acknowledged_date_ms{};  ///< [2nd] ms since 1970
  std::optional<std::string> tracking_status{};        ///< [2nd] the values are not known
  std::optional<std::string> receiver_bank{};          ///< [2nd]
  std::optional<std::string> receiver_bank_account{};  ///< [2nd]
  std::optional<std::string> instruction_ref{};        ///< [2nd]
  std::optional<std::string> external_ref{};           ///< [2nd]
};

/// A link that opens Bakong at the payment screen.
struct deeplink {
  std::string short_link{};  ///< a plain https URL; whose host it is, `https_host` tells and the caller judges
};

/// What `check_bakong_account` tells of an account: nothing but the envelope.
struct account {};

}  // namespace bakong

EMVQR_NAMESPACE_END
