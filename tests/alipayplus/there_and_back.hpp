// What an order is held to that was made a payload and an order again: what fits is the same, what does not is told.
#pragma once

#include <emvqr/alipayplus/alipayplus.hpp>

#include "alipayplus/mapping.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace emvqr_test {

/// What came back though nobody said it: what `to_order` says of every code, and what stands in for what is absent.
inline bool is_derived(std::string_view member) {
  static const std::set<std::string_view> derived = {"result.resultCode",
                                                     "result.resultStatus",
                                                     "result.resultMessage",
                                                     "codeType",
                                                     "paymentFactor.isInStorePayment",
                                                     "paymentFactor.isCashierPayment",
                                                     "paymentFactor.inStorePaymentScenario",
                                                     "order.merchant.merchantName",
                                                     "order.merchant.merchantDisplayName",
                                                     "order.merchant.merchantMCC",
                                                     "order.merchant.store.storeName",
                                                     "order.merchant.store.storeMCC",
                                                     "order.merchant.store.storeTerminalId",
                                                     "order.merchant.store.storeAddress.region",
                                                     "order.merchant.merchantAddress.city",
                                                     "order.merchant.merchantAddress.region",
                                                     "order.merchant.merchantAddress.zipCode",
                                                     "order.orderAmount.currency",
                                                     "order.orderAmount.value",
                                                     "order.env.storeTerminalId",
                                                     "order.orderDescription",
                                                     "order.referenceOrderId",
                                                     "paymentAmount.currency",
                                                     "paymentAmount.value",
                                                     "order.merchant.store.referenceStoreId"};
  return derived.count(member) != 0;
}

/// Whether the way back told that it left behind the object that this member became, or has its text in another member
/// that becomes the same object: a terminal whose store has no ID is that of the `env`.
inline bool is_accounted_for(std::string_view member, std::string_view text, const mapping& back) {
  for (const ap::payload_row& row : ap::payload_rows) {
    if (row.to.empty() || std::find(std::begin(row.from), std::end(row.from), member) == std::end(row.from)) continue;
    if (!back.lost(emvqr::to_text(row.to).view()).empty()) return true;
    for (const std::string_view from : row.from)
      if (!from.empty() && !text.empty() && back[from] == text) return true;
  }
  return false;
}

/// A member that differs between an order and what came back, of which neither way told.
inline std::string untold_difference(const ap::user_initiated_pay_response& before, const mapping& back,
                                     const ap::member_losses& lost) {
  std::set<std::string> told;
  for (const ap::member_loss& each : lost) told.insert(std::string(each.member.text().view()));
  std::string difference;
  ap::for_each_scalar(before, [&](const ap::member_path& where, const ap::member&, std::string_view text) {
    const std::string name(where.array().text().view());  // arrays are told as a whole, and no code has one
    const std::string_view* const found = ap::find_scalar(back.to.answer, name);
    const std::string_view after = found == nullptr ? std::string_view{} : *found;
    const bool fine = text == after || told.count(name) != 0 || (text.empty() && is_derived(name)) ||
                      is_accounted_for(name, text, back);
    if (!fine && difference.empty())
      difference = name + ": " + std::string(text) + " came back as " + std::string(after);
  });
  return difference;
}

/// What is paid, in minor units; `otherwise` is the currency of an order without one.
inline std::string money_of(const ap::user_initiated_pay_response& order, std::string_view otherwise = {}) {
  const ap::amount& ordered = order.order.order_amount;
  const ap::amount& paid = order.payment_amount.value.empty() ? ordered : order.payment_amount;
  if (paid.value.empty() || paid.value == "0") return "none";
  for (const std::string_view currency : {paid.currency, ordered.currency, order.payment_amount.currency, otherwise})
    if (!currency.empty()) return std::string(currency).append(" ").append(paid.value);
  return "no currency";
}

}  // namespace emvqr_test
