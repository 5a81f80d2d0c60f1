// What a code asks for in money: its currency, its amount, and what is paid with the fee.
#pragma once

#include <emvqr/alipayplus/money.hpp>
#include <emvqr/alipayplus/obstacle.hpp>
#include <emvqr/alipayplus/policy.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/result.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/payload_view.hpp>
#include <emvqr/payload/tag.hpp>
#include <emvqr/syntax/decimal.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// The money of a code, in minor units.
struct charge {
  std::string_view letters{};   ///< the currency; empty where there is none that ISO 4217 knows
  bool has_amount = false;      ///< false: the payer enters it
  std::int64_t ordered = 0;     ///< object 54
  std::int64_t paid = 0;        ///< with the fee of 56 or 57
  bool has_fee = false;         ///< which may have been rounded to nothing
  bool fee_is_rounded = false;  ///< the fee was finer than the currency
};

namespace detail {

/// A share of an amount.
struct share {
  std::int64_t units = 0;
  bool is_rounded = false;
};

/// `percent` of `units`, to the nearest 10^zeros, a half up. Fails with `bad_number` from 100 % on and on more digits
/// than object 57 has; so every product below fits.
constexpr result<share> share_of(std::int64_t units, const decimal& percent, std::uint8_t zeros) noexcept {
  constexpr std::uint8_t most_digits = 4;
  if (percent.scale > most_digits || zeros > most_digits) return errc::bad_number;
  const std::int64_t whole = 100 * power_of_ten(percent.scale);
  if (percent.units < 0 || percent.units >= whole) return errc::bad_number;
  const std::int64_t step = power_of_ten(zeros);
  const std::int64_t divisor = whole * step;
  const std::int64_t part = units % divisor * percent.units;
  const std::int64_t steps = units / divisor * percent.units + part / divisor;
  const std::int64_t rest = part % divisor;
  return share{(steps + (2 * rest >= divisor ? 1 : 0)) * step, rest != 0};
}

/// Reads the money of one code.
class charge_reader {
 public:
  constexpr charge_reader(const payload_view& view, const policy& rules, obstacle_list& obstacles) noexcept
      : view_(view), rules_(rules), obstacles_(obstacles) {}

  constexpr charge read() noexcept {
    read_currency();
    read_amount();
    return out_;
  }

 private:
  constexpr void complain(obstacle_kind kind, path where) noexcept { obstacles_.add({kind, where}); }

  constexpr void read_currency() noexcept {
    if (!view_.has(tag::transaction_currency)) return complain(obstacle_kind::currency_missing, {});
    const std::optional<currency> code = view_.transaction_currency();
    if (code) {
      rule_ = rule_of(*code, rules_.exponents);
      code_ = *code;
      out_.letters = alpha(*code);
    }
    if (out_.letters.empty()) return complain(obstacle_kind::currency_unknown, tag::transaction_currency);
    if (!takes(rules_.currencies, out_.letters))
      obstacles_.add({obstacle_kind::currency_not_accepted, tag::transaction_currency, rule::none, {}, out_.letters});
  }

  constexpr void read_amount() noexcept {
    const result<std::optional<decimal>> amount = view_.amount();
    if (!amount) return complain(obstacle_kind::amount_unreadable, tag::transaction_amount);
    out_.has_amount = *amount && !(*amount)->is_zero();
    if (!out_.has_amount || !rule_) return;
    const result<std::int64_t> units = to_minor_units(**amount, *rule_);
    if (!units) return complain(obstacle_kind::amount_inexact, tag::transaction_amount);
    out_.ordered = *units;
    const std::optional<std::int64_t> fee = read_fee();
    if (!fee) return;
    out_.paid = out_.ordered + *fee;
    if (out_.paid >= power_of_ten(max_value_digits)) complain(obstacle_kind::amount_inexact, tag::transaction_amount);
    judge_limits();
  }

  /// The fee in minor units; nothing where it is refused. A tip (55 = 01) is the payer's to add.
  constexpr std::optional<std::int64_t> read_fee() noexcept {
    const std::string_view indicator = text_at(view_, tag::tip_or_convenience_indicator);
    out_.has_fee = indicator == "02" || indicator == "03";
    if (!out_.has_fee) return 0;
    return indicator == "02" ? read_fixed_fee() : read_percentage();
  }
  constexpr std::optional<std::int64_t> read_fixed_fee() noexcept {
    const path where = tag::convenience_fee_fixed;
    const result<decimal> fee = parse_decimal(text_at(view_, where));
    const result<std::int64_t> units = fee ? to_minor_units(*fee, *rule_) : fee.error();
    if (units) return *units;
    complain(fee ? obstacle_kind::fee_inexact : obstacle_kind::fee_unreadable, where);
    return std::nullopt;
  }
  constexpr std::optional<std::int64_t> read_percentage() noexcept {
    const path where = tag::convenience_fee_percentage;
    const result<decimal> percent = parse_decimal(text_at(view_, where));
    const result<share> fee = percent ? share_of(out_.ordered, *percent, rule_->zeros) : percent.error();
    if (fee && (rules_.fees == rounding::half_up || !fee->is_rounded)) {
      out_.fee_is_rounded = fee->is_rounded;
      return fee->units;
    }
    complain(fee ? obstacle_kind::fee_inexact : obstacle_kind::fee_unreadable, where);
    return std::nullopt;
  }

  constexpr void judge_limits() noexcept {
    for (const amount_limit& each : rules_.limits) {
      if (each.code != code_) continue;
      if (out_.paid < each.least) complain(obstacle_kind::amount_too_small, tag::transaction_amount);
      if (each.most != 0 && out_.paid > each.most) complain(obstacle_kind::amount_too_large, tag::transaction_amount);
    }
  }

  const payload_view& view_;
  const policy& rules_;
  obstacle_list& obstacles_;
  charge out_{};
  currency code_{};
  std::optional<currency_rule> rule_{};
};

}  // namespace detail

/// Reads the money of a code under a policy; what cannot be paid is added to `obstacles`.
constexpr charge charge_of(const payload_view& view, const policy& rules, obstacle_list& obstacles) noexcept {
  return detail::charge_reader{view, rules, obstacles}.read();
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
