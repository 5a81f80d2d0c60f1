// What an acquirer takes and how it wants it: data, not code.
#pragma once

#include <emvqr/alipayplus/money.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/khqr/edition.hpp>
#include <emvqr/schemes/scheme.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// What to do with a value that is longer than its member. Each row of the mapping has its own answer, and what names
/// somebody (an ID) is never shortened whatever is asked for.
enum class overflow : std::uint8_t {
  by_row,   ///< as the row says
  refuse,   ///< always refuse
  drop,     ///< leave the member out, where it is optional
  shorten,  ///< cut it between characters, where the row allows that
};

/// Where the ID of an order comes from that the code does not name: that of a static code, which is paid many times.
enum class id_source : std::uint8_t {
  digest,  ///< the MD5 of the code and the time, 32 letters: two payments in one millisecond have the same
  caller,  ///< `occasion::order_id` alone; without one the code is refused
};

/// What to do where a percentage fee is finer than the currency.
enum class rounding : std::uint8_t {
  half_up,  ///< to the nearest, from a half on upwards
  refuse    ///< the code is refused
};

/// The least and the most that may be paid in a currency, in minor units; 0 for no limit.
struct amount_limit {
  emvqr::currency code;    ///< the currency
  std::int64_t least = 0;  ///< in minor units; 0: no limit
  std::int64_t most = 0;   ///< in minor units; 0: no limit
};

/// The rules of one acquirer. The default is that of a Bakong acquirer as far as it is known: riel accounts of KHQRs.
/// Lists are texts with commas between; all texts and tables live as long as the policy is used.
struct policy {
  std::string_view schemes = "khqr-merchant,khqr-individual";  ///< IDs of docs/schemes.md; `*` takes all
  std::string_view currencies = "KHR";                         ///< three letters each; `*` takes all
  std::string_view participants{};   ///< what may stand after the @ of a Bakong account; empty: anything
  table<currency_rule> exponents{};  ///< of currencies that the API counts otherwise than ISO 4217
  table<amount_limit> limits{};      ///< of amounts; none for a currency that has no row
  alipayplus::overflow overflow = overflow::by_row;  ///< what is done with a value that is too long
  id_source static_ids = id_source::digest;          ///< of orders that the code does not name
  rounding fees = rounding::half_up;                 ///< what is done with a fee finer than the currency
  std::string_view languages = "km";  ///< of 64, in which a name is shown where there is one; `*` takes all
  path merchant_id{};                 ///< the object that names the merchant; empty: 30.01, 30.00 or 29.00 of a KHQR
  bool names_acquirer = false;        ///< sends 29.02 or 30.02 as order.indirectAcquirer.acquirerName
  khqr::edition edition = khqr::edition::current;  ///< by whose rules a KHQR is judged
  std::string_view settlement_currency{};          ///< three letters; sent as settlementStrategy where it is given
  std::string_view notify_url{};                   ///< sent as paymentNotifyUrl where it is given
};

/// What only the moment knows.
struct occasion {
  std::int64_t now_ms = no_clock;         ///< without it nothing expires, and a static code needs `order_id`
  std::string_view order_id{};            ///< for an order that the code does not name, up to 64 characters
  std::string_view payment_request_id{};  ///< sent as paymentRequestId where it is given
};

/// True if `list` is `*` or has `code`.
constexpr bool takes(std::string_view list, std::string_view code) noexcept {
  return list == "*" || is_listed(list, code);
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
