// What a KHQR is made from: plain values to fill in.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/schemes/khqr/edition.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace khqr {

/// Template 62, each 1 to 25 characters; an empty text is left out.
struct additional_data {
  std::string_view bill_number{};             ///< 62.01
  std::string_view mobile_number{};           ///< 62.02, e.g. 85512345678
  std::string_view store_label{};             ///< 62.03
  std::string_view terminal_label{};          ///< 62.07
  std::string_view purpose_of_transaction{};  ///< 62.08
};

/// Template 64: the shop in another language. `language` is ISO 639-1, e.g. km; it goes with `name`.
struct alternate_language {
  std::string_view language{};  ///< 64.00, 2 letters
  std::string_view name{};      ///< 64.01, 1 to 25 characters
  std::string_view city{};      ///< 64.02, 1 to 15 characters
};

/// A code that pays an individual, or an account at a bank on their behalf (template 29). All texts are UTF-8 and are
/// only read while `write` runs. A draft with an amount makes a dynamic code, which needs an expiry; one without makes
/// a static code, and its times are not written. In the legacy edition no expiry is needed, and the creation time is
/// always written.
struct individual {
  std::string_view account_id{};                     ///< 29.00, `name@bank`, up to 32 characters
  std::string_view name{};                           ///< 59, 1 to 25 characters
  std::string_view city = "Phnom Penh";              ///< 60, 1 to 15 characters
  std::string_view account_information{};            ///< 29.01, up to 32 characters, optional
  std::string_view acquiring_bank{};                 ///< 29.02, up to 32 characters, optional
  decimal amount{};                                  ///< 54; zero: the payer enters it
  emvqr::currency currency = emvqr::currency::KHR;   ///< 53; KHR (whole) or USD (at most two decimals)
  std::int64_t created_ms = 0;                       ///< 99.00, ms since 1970; 0: now
  std::int64_t expires_ms = 0;                       ///< 99.01, ms since 1970
  additional_data additional{};                      ///< template 62
  alternate_language alternate{};                    ///< template 64
  std::string_view union_pay{};                      ///< 15, 31 characters, KHR only
  std::string_view merchant_category_code = "5999";  ///< 52
  edition written_as = edition::current;             ///< the edition whose rules it keeps
};

/// A code that pays a merchant of a bank (template 30). As `individual`, but for the merchant ID and the bank, which
/// are mandatory.
struct merchant {
  std::string_view account_id{};                    ///< 30.00, the bank's own account, `name@bank`, up to 32 characters
  std::string_view name{};                          ///< 59, 1 to 25 characters
  std::string_view city = "Phnom Penh";             ///< 60, 1 to 15 characters
  std::string_view merchant_id{};                   ///< 30.01, up to 32 characters
  std::string_view acquiring_bank{};                ///< 30.02, up to 32 characters
  decimal amount{};                                 ///< 54; zero: the payer enters it
  emvqr::currency currency = emvqr::currency::KHR;  ///< 53; KHR (whole) or USD (at most two decimals)
  std::int64_t created_ms = 0;                      ///< 99.00, ms since 1970; 0: now
  std::int64_t expires_ms = 0;                      ///< 99.01, ms since 1970
  additional_data additional{};                     ///< template 62
  alternate_language alternate{};                   ///< template 64
  std::string_view union_pay{};                     ///< 15, 31 characters, KHR only
  std::string_view merchant_category_code = "5999";  ///< 52
  edition written_as = edition::current;             ///< the edition whose rules it keeps
};

}  // namespace khqr

EMVQR_NAMESPACE_END
