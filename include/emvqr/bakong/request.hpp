// The requests of the Bakong Open API: where each goes and what it says. Nothing here sends anything.
#pragma once

#include <emvqr/bakong/outcome.hpp>
#include <emvqr/bakong/url.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/khqr.hpp>
#include <emvqr/schemes/khqr/rules.hpp>
#include <emvqr/syntax/decimal.hpp>
#include <emvqr/syntax/md5.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace bakong {

/// The servers; a request's URL is one of these and an endpoint's path. Source: NBC Bakong Open API document 1.0.2.
/// The production server; a request's URL is one of these and an endpoint's path. Source: NBC Bakong Open API document
/// 1.0.2.
inline constexpr std::string_view production_host = "https://api-bakong.nbc.gov.kh";
/// The server for tests.
inline constexpr std::string_view test_host = "https://sit-api-bakong.nbc.gov.kh";

/// Where a request goes. All are POST with `Content-Type: application/json`; those that need a token also with the
/// header of `authorization`.
struct endpoint {
  std::string_view path;    ///< behind the host
  bool needs_token = true;  ///< `authorization` makes the header for it
};

/// The value of the Authorization header: `Bearer` and the token. A token is a JWT that NBC gives to a registered mail
/// address; it lives 90 days. Fails with `bad_token` where a byte is neither letter, digit, "-", "_" nor ".": a line
/// break would begin a header of its own. Allocates (std::bad_alloc).
inline outcome<std::string> authorization(std::string_view token) {
  for (const char c : token)
    if (!is_letter(c) && !is_digit(c) && c != '-' && c != '_' && c != '.') return fault::bad_token;
  if (token.empty()) return fault::bad_token;
  std::string value = "Bearer ";
  return outcome<std::string>{static_cast<std::string&&>(value.append(token.data(), token.size()))};
}

/// The app that asks for a link: shown to the payer and called back after the payment. All three are mandatory.
struct source_info {
  std::string app_icon_url;            ///< a plain https URL
  std::string app_name;                ///< UTF-8
  std::string app_deep_link_callback;  ///< a URL whose scheme is the app's own, or https
};

/// Asks for a short link that opens the payment screen of a KHQR. Needs no token. Each call makes another link.
struct deeplink_request {
  static constexpr endpoint to{"/v1/generate_deeplink_by_qr", false};  ///< where it is sent
  std::string qr;                                                      ///< the payload, CRC included
  std::optional<source_info> source{};                                 ///< the app that asks, if it is to be named
};

/// Asks for the payment of one dynamic code.
struct md5_request {
  static constexpr endpoint to{"/v1/check_transaction_by_md5"};  ///< where it is sent
  std::string md5;  ///< of the payload's bytes as shown: 32 hexadecimal digits in lower case
};

/// Asks for a transaction by its hash.
struct hash_request {
  static constexpr endpoint to{"/v1/check_transaction_by_hash"};  ///< where it is sent
  std::string hash;                                               ///< 64 hexadecimal digits
};

/// Asks for a transaction by the beginning of its hash, as a payer's receipt shows it.
struct short_hash_request {
  static constexpr endpoint to{"/v1/check_transaction_by_short_hash"};  ///< where it is sent
  std::string hash;                                                     ///< the first 8 digits
  decimal amount{};                                                     ///< of the transaction, above zero
  emvqr::currency currency = emvqr::currency::KHR;                      ///< or USD
};

/// Asks whether an account exists. The document asks for a token; the SDKs send none.
struct account_request {
  static constexpr endpoint to{"/v1/check_bakong_account"};  ///< where it is sent
  std::string account_id;                                    ///< `name@bank`
};

/// The request for a payload, whatever it is: its MD5 runs over these bytes and no others, so a payload that was
/// written anew (another amount's spelling, another CRC's case) is never found. Allocates (std::bad_alloc).
inline md5_request for_payload(std::string_view payload) {
  const auto digits = md5_hex(payload);
  return {std::string(digits.data(), digits.size())};
}
/// The same for a payload that was read, where it can be answered: fails with `bad_payload` on what is no KHQR and with
/// `static_code` on a code without an amount, whose payments the server never finds.
inline outcome<md5_request> for_code(const payload_view& code) {
  if (!khqr::recognises(code)) return fault::bad_payload;
  const auto amount = code.amount();
  if (!amount || !*amount || (*amount)->is_zero()) return fault::static_code;
  return for_payload(code.raw());
}

namespace detail {

constexpr bool is_hex(std::string_view text, std::size_t digits, bool upper_too) noexcept {
  if (text.size() != digits) return false;
  for (const char c : text)
    if (hex_value(c) < 0 || (is_upper(c) && !upper_too)) return false;
  return true;
}

constexpr bool is_plain_text(std::string_view text) noexcept {
  if (text.empty() || find_invalid_utf8(text) != text.size()) return false;
  for (const char c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
  return true;
}

}  // namespace detail

// validate(request): what is wrong with a request as far as can be known without the server, and with which member.

/// `bad_payload`, `bad_url` or `bad_text`. A code that `check` would find fault with may pass.
inline refused validate(const deeplink_request& request) noexcept {
  const auto code = parse(request.qr);
  if (!code || !khqr::recognises(*code)) return {fault::bad_payload, "qr"};
  if (!request.source) return {};
  const source_info& source = *request.source;
  if (https_host(source.app_icon_url).empty()) return {fault::bad_url, "sourceInfo.appIconUrl"};
  if (!detail::is_plain_text(source.app_name)) return {fault::bad_text, "sourceInfo.appName"};
  if (!is_callback(source.app_deep_link_callback)) return {fault::bad_url, "sourceInfo.appDeepLinkCallback"};
  return {};
}
/// `bad_hash`. Upper case is refused: the SDKs print MD5s in lower case, and that is what servers compare.
inline refused validate(const md5_request& request) noexcept {
  return detail::is_hex(request.md5, 32, false) ? refused{} : refused{fault::bad_hash, "md5"};
}
/// `bad_hash`.
inline refused validate(const hash_request& request) noexcept {
  return detail::is_hex(request.hash, 64, true) ? refused{} : refused{fault::bad_hash, "hash"};
}
/// `bad_hash`, `bad_currency`, or `bad_amount`: zero or less, fractions of a riel, more than two digits of a dollar's.
inline refused validate(const short_hash_request& request) noexcept {
  if (!detail::is_hex(request.hash, 8, true)) return {fault::bad_hash, "hash"};
  const bool riel = request.currency == currency::KHR;
  if (!riel && request.currency != currency::USD) return {fault::bad_currency, "currency"};
  if (request.amount.units <= 0 || request.amount.scale > max_decimal_digits) return {fault::bad_amount, "amount"};
  return rescale(request.amount, riel ? 0 : 2) ? refused{} : refused{fault::bad_amount, "amount"};
}
/// `bad_account`.
inline refused validate(const account_request& request) noexcept {
  const std::string_view id = request.account_id;
  const bool good =
      detail::is_plain_text(id) && khqr::is_account_id(id) && count_characters(id) <= khqr::max_account_characters;
  return good ? refused{} : refused{fault::bad_account, "accountId"};
}

}  // namespace bakong

EMVQR_NAMESPACE_END
