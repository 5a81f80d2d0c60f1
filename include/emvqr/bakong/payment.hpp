// What a reply means for who waits for money: paid or not, and whether it is the payment the code asked for.
#pragma once

#include <emvqr/bakong/error.hpp>
#include <emvqr/bakong/reply.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/syntax/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace bakong {

/// What to do after one look-up of a payment.
enum class payment_state : std::uint8_t {
  unknown,       ///< the reply contradicts itself, or says what is not known here: read its message
  paid,          ///< there is a transaction; hold it against the code with `matches`
  not_yet,       ///< nothing found so far: ask again later, until the code expires
  failed,        ///< the payment failed: stop asking
  static_code,   ///< payments of static codes cannot be looked up: stop asking
  unauthorised,  ///< the token is wrong or expired: renew it
  blocked,       ///< HTTP 403: the server does not talk to this caller (seen from outside Cambodia)
  try_later,     ///< the server is busy or cannot answer: ask again, less often
};

/// A stable name, such as `not_yet`: as the enumerators are spelled.
constexpr std::string_view name(payment_state state) noexcept {
  switch (state) {
    case payment_state::unknown: return "unknown";
    case payment_state::paid: return "paid";
    case payment_state::not_yet: return "not_yet";
    case payment_state::failed: return "failed";
    case payment_state::static_code: return "static_code";
    case payment_state::unauthorised: return "unauthorised";
    case payment_state::blocked: return "blocked";
    case payment_state::try_later: return "try_later";
  }
  return {};
}

/// True where asking again cannot change the answer.
constexpr bool is_final(payment_state state) noexcept {
  return state == payment_state::paid || state == payment_state::failed || state == payment_state::static_code;
}

/// What the HTTP status alone tells, for a body that cannot be read: never `paid`, never `not_yet`.
constexpr payment_state state_of_status(int http_status) noexcept {
  if (http_status == http::unauthorised) return payment_state::unauthorised;
  if (http_status == http::forbidden) return payment_state::blocked;
  const bool busy = http_status == http::too_many_requests || (http_status >= http::server_error && http_status < 600);
  return busy ? payment_state::try_later : payment_state::unknown;
}

namespace detail {

constexpr bool contains_ignoring_case(std::string_view text, std::string_view word) noexcept {
  for (std::size_t at = 0; at + word.size() <= text.size(); ++at)
    if (equal_ignoring_case({text.data() + at, word.size()}, word)) return true;
  return false;
}

/// Error 1 is "not found" in the Open API document, and "failed" in NBC's QR Payment Integration document. What speaks
/// of finding is never taken for the end of a payment that may still come.
constexpr bool tells_failure(std::string_view message) noexcept {
  return contains_ignoring_case(message, "fail") && !contains_ignoring_case(message, "found") &&
         !contains_ignoring_case(message, "find");
}

}  // namespace detail

/// What a look-up's reply means, with the status of the HTTP response that brought it. `paid` only for status 200,
/// responseCode 0, no errorCode and a transaction; `not_yet` only for 200, responseCode 1 and errorCode 1. The server's
/// message stays in the reply.
inline payment_state state(const reply<transaction>& answer, int http_status = http::ok) noexcept {
  if (answer.error_code == api_error::unauthorised) return payment_state::unauthorised;
  if (http_status != http::ok) return state_of_status(http_status);
  if (answer.response_code == 0)
    return answer.data && !answer.error_code ? payment_state::paid : payment_state::unknown;
  if (answer.response_code != 1 || !answer.error_code) return payment_state::unknown;
  switch (*answer.error_code) {
    case api_error::not_found:
      if (detail::tells_failure(answer.response_message)) return payment_state::failed;
      return answer.data ? payment_state::unknown : payment_state::not_yet;
    case api_error::failed: return payment_state::failed;
    case api_error::static_code: return payment_state::static_code;
    case api_error::no_connection: return payment_state::try_later;
    default: return payment_state::unknown;
  }
}

/// Whether an account exists. Only the server's word for it is an answer: an expired token is not an absent account.
enum class account_state : std::uint8_t {
  unknown,       ///< the answer says neither
  exists,        ///< there is one
  absent,        ///< there is none
  invalid_id,    ///< the ID is not of the right form
  unauthorised,  ///< the token is missing, wrong or expired
  blocked,       ///< the server does not talk to this address
  try_later      ///< the server could not tell now
};

/// What a reply and its HTTP status say of an account.
inline account_state state(const reply<account>& answer, int http_status = http::ok) noexcept {
  if (answer.error_code == api_error::unauthorised || http_status == http::unauthorised)
    return account_state::unauthorised;
  if (http_status == http::forbidden) return account_state::blocked;
  if (answer.error_code == api_error::account_id_invalid) return account_state::invalid_id;
  if (state_of_status(http_status) == payment_state::try_later || answer.error_code == api_error::no_connection)
    return account_state::try_later;
  if (http_status != http::ok) return account_state::unknown;
  if (answer.response_code == 0) return answer.error_code ? account_state::unknown : account_state::exists;
  const bool absent = answer.response_code == 1 && answer.error_code == api_error::account_not_found;
  return absent ? account_state::absent : account_state::unknown;
}

/// In what a transaction differs from what a code asked for.
enum class mismatch : std::uint8_t {
  none,       ///< in nothing
  not_khqr,   ///< no Bakong account stands in 29.00 or 30.00, or both templates are there
  no_amount,  ///< the code asks for no amount above zero: any payment would do, so none is proof
  account,    ///< another account was paid
  currency,   ///< it was paid in another currency
  amount,     ///< another amount was paid
};

/// Holds a transaction against the code it is to pay: account (the same to the letter), currency, and amount as a
/// number (5 is 5.00). Order: as the enumerators.
/// It cannot know more. The account of a merchant's or a remittance's code is the bank's own and shared by all its
/// customers, so only a look-up by the code's MD5 ties the payment to the code; for one by a hash that a customer
/// shows, the same transaction can be shown twice: keep the hashes that were taken. That the reply is Bakong's own is
/// for TLS, and that the bank credited its customer is for the bank.
inline mismatch compare(const transaction& paid, const payload_view& code) noexcept {
  const khqr::fields asked = khqr::read(code);
  if (!khqr::recognises(code) || asked.both_payees || asked.account_id.empty()) return mismatch::not_khqr;
  const auto amount = code.amount();
  if (!amount || !*amount || (*amount)->units <= 0) return mismatch::no_amount;
  if (asked.account_id != std::string_view{paid.to_account_id}) return mismatch::account;
  const std::optional<currency> wanted = code.transaction_currency();
  if (!wanted || wanted != currency_from_alpha(paid.currency)) return mismatch::currency;
  return **amount == paid.amount ? mismatch::none : mismatch::amount;
}

/// True if the transaction pays what the code asked for. See `compare` for what that cannot tell.
inline bool matches(const transaction& paid, const payload_view& code) noexcept {
  return compare(paid, code) == mismatch::none;
}

}  // namespace bakong

EMVQR_NAMESPACE_END
