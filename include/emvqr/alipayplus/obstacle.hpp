// Why an Alipay+ wallet cannot pay a code: each reason with its object, its sentence and its result code.
#pragma once

#include <emvqr/alipayplus/member_path.hpp>
#include <emvqr/alipayplus/result_code.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/base/fixed_text.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/rules/explain.hpp>
#include <emvqr/rules/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// Which kind of reason.
enum class obstacle_kind : std::uint8_t {
  code_too_long,             ///< more characters than `codeValue` holds
  scheme_not_accepted,       ///< no scheme of the policy: under the default one, no Bakong payee
  participant_not_accepted,  ///< the Bakong account is with a participant that the policy does not list
  breaks_rule,               ///< `check` finds an error; `obstacle::broken` tells which
  expired,
  currency_missing,
  currency_unknown,       ///< no code of ISO 4217
  currency_not_accepted,  ///< a USD account, under the default policy
  amount_unreadable,
  amount_inexact,  ///< finer than the currency, or more digits than the API takes
  amount_too_small,
  amount_too_large,
  fee_unreadable,
  fee_inexact,
  order_id_missing,  ///< the code names no order and the caller gave no ID
  member_missing,    ///< a member that the API requires has no source in the code
  member_too_long,   ///< a value does not fit its member and must not be cut
  member_illegal,    ///< a value is not what its member must be
};

/// One reason.
struct obstacle {
  obstacle_kind kind = obstacle_kind::breaks_rule;  ///< which kind
  path where{};                                     ///< the object; empty where it is none
  rule broken = rule::none;                         ///< the rule, where `kind` is `breaks_rule`
  member_path member{};                             ///< the member, where it is about one
  std::string_view currency{};                      ///< the letters of one that is not accepted
};

namespace detail {

struct obstacle_info {
  obstacle_kind kind;
  result_code code;
  std::string_view name;
  std::string_view meaning;
};

// Which code a reason is told by is inferred: no page says what an acquirer answers for what.
inline constexpr obstacle_info obstacle_rows[] = {
    {obstacle_kind::code_too_long, result_code::param_illegal, "code_too_long",
     EMVQR_TEXT("the code is longer than the 512 characters that Alipay+ hands on")},
    {obstacle_kind::scheme_not_accepted, result_code::invalid_code, "scheme_not_accepted",
     EMVQR_TEXT("it is of no scheme that is accepted here (a KHQR names a Bakong account)")},
    {obstacle_kind::participant_not_accepted, result_code::merchant_not_registered, "participant_not_accepted",
     EMVQR_TEXT("the bank of the account does not take part")},
    {obstacle_kind::breaks_rule, result_code::invalid_code, "breaks_rule", EMVQR_TEXT("the code breaks rules")},
    {obstacle_kind::expired, result_code::expired_code, "expired", EMVQR_TEXT("the code has expired")},
    {obstacle_kind::currency_missing, result_code::currency_not_support, "currency_missing",
     EMVQR_TEXT("the code names no currency")},
    {obstacle_kind::currency_unknown, result_code::currency_not_support, "currency_unknown",
     EMVQR_TEXT("the currency is none of ISO 4217")},
    {obstacle_kind::currency_not_accepted, result_code::currency_not_support, "currency_not_accepted",
     EMVQR_TEXT("the payee's account is in a currency that is not accepted")},
    {obstacle_kind::amount_unreadable, result_code::param_illegal, "amount_unreadable",
     EMVQR_TEXT("the amount is no number")},
    {obstacle_kind::amount_inexact, result_code::param_illegal, "amount_inexact",
     EMVQR_TEXT("the amount cannot be said exactly in the currency's smallest unit")},
    {obstacle_kind::amount_too_small, result_code::param_illegal, "amount_too_small",
     EMVQR_TEXT("the amount is below the least that may be paid")},
    {obstacle_kind::amount_too_large, result_code::payment_amount_exceed_limit, "amount_too_large",
     EMVQR_TEXT("the amount is above the most that may be paid")},
    {obstacle_kind::fee_unreadable, result_code::param_illegal, "fee_unreadable", EMVQR_TEXT("the fee is no number")},
    {obstacle_kind::fee_inexact, result_code::param_illegal, "fee_inexact",
     EMVQR_TEXT("the fee cannot be said exactly in the currency's smallest unit")},
    {obstacle_kind::order_id_missing, result_code::param_illegal, "order_id_missing",
     EMVQR_TEXT("the code names no order, so an ID must be given")},
    {obstacle_kind::member_missing, result_code::param_illegal, "member_missing",
     EMVQR_TEXT("nothing in the code gives what Alipay+ requires")},
    {obstacle_kind::member_too_long, result_code::param_illegal, "member_too_long",
     EMVQR_TEXT("a value is longer than Alipay+ takes, and must not be cut")},
    {obstacle_kind::member_illegal, result_code::param_illegal, "member_illegal",
     EMVQR_TEXT("a value is not of the form that Alipay+ takes")},
};

constexpr const obstacle_info& describe(obstacle_kind kind) noexcept {
  for (const obstacle_info& each : obstacle_rows)
    if (each.kind == kind) return each;
  return obstacle_rows[0];
}

/// Rules about the form of a value; all others are about the code as a whole.
constexpr bool is_about_a_value(rule broken) noexcept {
  switch (broken) {
    case rule::mpm_t3_6:
    case rule::mpm_t3_7:
    case rule::mpm_t3_8:
    case rule::mpm_4_7_4_1:
    case rule::mpm_4_7_4_1n1:
    case rule::mpm_4_7_7_2:
    case rule::mpm_4_7_8_2:
    case rule::khqr_5401:
    case rule::khqr_5402: return true;
    default: return false;
  }
}

}  // namespace detail

/// A stable name, such as `currency_not_accepted`.
constexpr std::string_view name(obstacle_kind kind) noexcept { return detail::describe(kind).name; }

/// The result code that tells it: INVALID_CODE for a broken rule, but PARAM_ILLEGAL where it is about a value's form.
constexpr result_code code_of(const obstacle& why) noexcept {
  if (why.kind == obstacle_kind::breaks_rule && detail::is_about_a_value(why.broken)) return result_code::param_illegal;
  return detail::describe(why.kind).code;
}

/// The reason as a sentence without its full stop, for people: `the code has expired (99.01)`. With EMVQR_NO_MESSAGES
/// the path alone.
constexpr fixed_text<320> explain(const obstacle& why) noexcept {
  fixed_text<320> text;
  if (why.broken != rule::none) {
    text.append(emvqr::explain(why.broken, why.where)).append(" [").append(emvqr::name(why.broken)).append("]");
  } else {
    text.append(detail::describe(why.kind).meaning);
  }
  if (!why.member.empty()) text.append(": ").append(why.member.text().view());
  if (!why.currency.empty()) text.append(": ").append(why.currency);
  if (!why.where.empty()) text.append(" (").append(why.where).append(")");
  return text;
}

/// All reasons, the one that decides the result first; a list of fixed capacity that counts what it cannot keep.
class obstacle_list {
 public:
  static constexpr std::size_t capacity = 16;  ///< how many are kept

  /// Adds a reason, but for an object that has one already.
  constexpr void add(const obstacle& why) noexcept {
    if (!why.where.empty() && has(why.where)) return;
    if (size_ == capacity) {
      ++dropped_;
      return;
    }
    std::size_t at = size_++;
    for (; at != 0 && rank(rows_[at - 1]) > rank(why); --at) rows_[at] = rows_[at - 1];
    rows_[at] = why;
  }
  /// True if one that is kept is about this object.
  constexpr bool has(path where) const noexcept {
    for (const obstacle& each : *this)
      if (each.where == where) return true;
    return false;
  }
  /// The first of them.
  constexpr const obstacle* begin() const noexcept { return rows_; }
  /// The place behind the last.
  constexpr const obstacle* end() const noexcept { return rows_ + size_; }
  /// How many are kept.
  constexpr std::size_t size() const noexcept { return size_; }
  /// How many did not fit.
  constexpr std::size_t dropped() const noexcept { return dropped_; }
  /// True where nothing is in the way.
  constexpr bool empty() const noexcept { return size_ == 0; }
  /// The one that decides the result. There has to be one (EMVQR_ASSERT).
  constexpr const obstacle& front() const noexcept {
    EMVQR_ASSERT(size_ != 0);
    return rows_[0];
  }

 private:
  /// What is wrong with the code counts before what is wrong with the moment, and that before what it asks for.
  static constexpr int rank(const obstacle& why) noexcept {
    switch (code_of(why)) {
      case result_code::invalid_code: return 0;
      case result_code::merchant_not_registered: return 1;
      case result_code::expired_code: return 2;
      case result_code::currency_not_support: return 3;
      case result_code::payment_amount_exceed_limit: return 4;
      default: return 5;
    }
  }

  obstacle rows_[capacity] = {};
  std::size_t size_ = 0;
  std::size_t dropped_ = 0;
};

}  // namespace alipayplus

EMVQR_NAMESPACE_END
