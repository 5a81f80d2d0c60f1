// The money of an order as the objects of a payload say it.
#pragma once

#include <emvqr/alipayplus/fault.hpp>
#include <emvqr/alipayplus/messages.hpp>
#include <emvqr/alipayplus/money.hpp>
#include <emvqr/alipayplus/objects.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/base/table.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/object.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// Objects 53, 54 and 56.
struct order_money {
  currency code = currency::KHR;    ///< 53
  std::optional<decimal> amount{};  ///< nothing: the payer enters it
  std::optional<decimal> fee{};     ///< what is paid above the order
};

namespace detail {

class order_money_reader {
 public:
  /// The money, or which member keeps it from being said.
  struct answer {
    order_money money{};
    fault why = fault::none;
    std::string_view member{};
  };

  /// `otherwise` is the currency of an order without one.
  constexpr order_money_reader(const user_initiated_pay_response& from, table<currency_rule> exponents,
                               std::string_view otherwise) noexcept
      : ordered_(from.order.order_amount), paid_(from.payment_amount), exponents_(exponents), otherwise_(otherwise) {}

  constexpr answer read() noexcept {
    read_currency();
    if (rule_) read_amounts();
    return out_;
  }

 private:
  constexpr void refuse(fault why, std::string_view member) noexcept {
    if (out_.why != fault::none) return;
    out_.why = why;
    out_.member = member;
  }

  constexpr void read_currency() noexcept {
    const std::string_view said = ordered_.currency.empty() ? paid_.currency : ordered_.currency;
    const std::string_view letters = said.empty() ? otherwise_ : said;
    if (letters.empty()) return refuse(fault::missing, "order.orderAmount.currency");
    if (!paid_.currency.empty() && paid_.currency != letters)
      return refuse(fault::bad_currency, "paymentAmount.currency");
    const std::optional<currency> code = currency_from_alpha(letters);
    if (!code) return refuse(fault::bad_currency, "order.orderAmount.currency");
    out_.money.code = *code;
    rule_ = rule_of(*code, exponents_);
  }

  constexpr void read_amounts() noexcept {
    const std::optional<decimal> ordered = read_amount(ordered_.value, "order.orderAmount.value");
    const std::optional<decimal> paid = read_amount(paid_.value, "paymentAmount.value");
    // Nothing is paid for something: a payload has no way to say so.
    if (ordered && !paid && !paid_.value.empty()) refuse(fault::bad_amount, "paymentAmount.value");
    out_.money.amount = ordered ? ordered : paid;
    if (out_.why != fault::none || !ordered || !paid) return;
    const std::int64_t above = *parse_value(paid_.value) - *parse_value(ordered_.value);  // both have been read
    if (above < 0) out_.money.amount = paid;  // what is paid counts; that the order was more is told as lost
    if (above > 0) out_.money.fee = *to_decimal(above, *rule_);
  }

  /// Nothing for zero, and for an amount that is absent or refused.
  constexpr std::optional<decimal> read_amount(std::string_view value, std::string_view member) noexcept {
    if (value.empty()) return std::nullopt;
    const result<std::int64_t> units = parse_value(value);
    const result<decimal> exact = units ? to_decimal(*units, *rule_) : units.error();
    if (!exact) {
      refuse(units ? fault::inexact : fault::bad_amount, member);
    } else if (to_text(*exact).view().size() > find_object(tag::transaction_amount)->max_length) {
      refuse(fault::too_long, member);
    } else if (!exact->is_zero()) {
      return *exact;
    }
    return std::nullopt;
  }

  const amount& ordered_;
  const amount& paid_;
  table<currency_rule> exponents_;
  std::string_view otherwise_;
  std::optional<currency_rule> rule_{};
  answer out_{};
};

}  // namespace detail
}  // namespace alipayplus

EMVQR_NAMESPACE_END
