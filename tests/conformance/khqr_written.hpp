// A KHQR's input as a draft of the library, written.
#pragma once

#include <emvqr/base/result.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/schemes/khqr/draft.hpp>
#include <emvqr/schemes/khqr/write.hpp>
#include <emvqr/syntax/decimal.hpp>

#include "conformance/khqr_input.hpp"

#include <cstddef>
#include <string_view>

namespace emvqr_test {

/// What merchants and individuals share; false where the amount is no number.
template <class Draft>
bool fill(Draft& draft, const khqr_input& from) {
  draft.account_id = from.account_id;
  draft.name = from.name;
  if (!from.city.empty()) draft.city = from.city;
  draft.acquiring_bank = from.acquiring_bank;
  draft.union_pay = from.union_pay;
  if (!from.merchant_category_code.empty()) draft.merchant_category_code = from.merchant_category_code;
  draft.currency = static_cast<emvqr::currency>(from.currency);
  draft.expires_ms = from.expires_ms;
  draft.additional.bill_number = from.bill_number;
  draft.additional.mobile_number = from.mobile_number;
  draft.additional.store_label = from.store_label;
  draft.additional.terminal_label = from.terminal_label;
  draft.additional.purpose_of_transaction = from.purpose_of_transaction;
  draft.alternate.language = from.alternate_language;
  draft.alternate.name = from.alternate_name;
  draft.alternate.city = from.alternate_city;
  if (from.amount.empty()) return true;
  const emvqr::result<emvqr::decimal> amount = emvqr::parse_decimal(from.amount);
  if (amount) draft.amount = *amount;
  return amount.has_value();
}

/// The payload, in `buffer`.
inline emvqr::result<std::string_view> written(const khqr_input& from, char* buffer, std::size_t capacity) {
  if (from.is_merchant) {
    emvqr::khqr::merchant draft;
    if (!fill(draft, from)) return emvqr::errc::bad_number;
    draft.merchant_id = from.merchant_id;
    return emvqr::khqr::write(draft, from.now_ms, buffer, capacity);
  }
  emvqr::khqr::individual draft;
  if (!fill(draft, from)) return emvqr::errc::bad_number;
  draft.account_information = from.account_information;
  return emvqr::khqr::write(draft, from.now_ms, buffer, capacity);
}

}  // namespace emvqr_test
