// A policy and an occasion of the Alipay+ mapping that the input chooses.
#pragma once

#include <emvqr/alipayplus/policy.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/khqr/edition.hpp>

#include "fuzz/input.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace emvqr_fuzz {

/// One of a list; the first where the input chooses nothing.
template <class T, std::size_t Count>
const T& one_of(chooser& choose, const T (&list)[Count]) noexcept {
  return list[choose.below(Count)];
}

/// It does not move: the policy points into it. Texts of the input stay in the input.
class chosen_policy {
 public:
  explicit chosen_policy(chooser& choose) noexcept {
    using emvqr::currency;
    constexpr std::string_view schemes[] = {"*", emvqr::alipayplus::policy{}.schemes, "khqr-merchant",
                                            "th-promptpay,emvco"};
    constexpr std::string_view currencies[] = {"*", "KHR", "USD,KHR", "JPY"};
    constexpr std::string_view participants[] = {"", "abaa", "abaa,wing", "devb"};
    constexpr std::string_view languages[] = {"*", "km", "-", "zh,km"};
    constexpr emvqr::path merchants[] = {{26, 1}, {}, {31, 1}, emvqr::path{59}, {62, 3}, {29, 1}};
    constexpr currency some[] = {currency::KHR, currency::USD, currency::JPY, currency::IDR, currency::SGD};
    is.schemes = one_of(choose, schemes);
    is.currencies = one_of(choose, currencies);
    is.participants = one_of(choose, participants);
    is.languages = one_of(choose, languages);
    is.merchant_id = one_of(choose, merchants);
    is.overflow = static_cast<emvqr::alipayplus::overflow>(choose.below(4));
    is.static_ids = static_cast<emvqr::alipayplus::id_source>(choose.below(2));
    is.fees = static_cast<emvqr::alipayplus::rounding>(choose.below(2));
    is.edition = static_cast<emvqr::khqr::edition>(choose.below(2));
    is.names_acquirer = choose.yes();
    if (choose.yes()) is.settlement_currency = "USD";
    if (choose.yes()) is.notify_url = "https://example.com/paid";
    for (auto& row : exponents_) {
      row.code = one_of(choose, some);
      row.exponent = static_cast<std::uint8_t>(choose.below(5));
      row.zeros = static_cast<std::uint8_t>(choose.below(row.exponent + 1u));
    }
    for (auto& row : limits_) row = {one_of(choose, some), small(choose), small(choose)};
    is.exponents = {exponents_.data(), choose.below(rows + 1)};
    is.limits = {limits_.data(), choose.below(rows + 1)};
  }
  chosen_policy(const chosen_policy&) = delete;
  chosen_policy& operator=(const chosen_policy&) = delete;

  emvqr::alipayplus::policy is{};

 private:
  static constexpr unsigned rows = 2;

  static std::int64_t small(chooser& choose) noexcept { return std::int64_t{choose.below(65'536)} * choose.below(256); }

  std::array<emvqr::alipayplus::currency_rule, rows> exponents_{};
  std::array<emvqr::alipayplus::amount_limit, rows> limits_{};
};

/// Before the codes of the seeds expire, long after, without a clock, or at any time but 0, which C has for no clock.
inline std::int64_t chosen_time(chooser& choose) noexcept {
  constexpr std::int64_t before = 1735689600000, after = 4102444800000;
  switch (choose.below(4)) {
    case 0: return before;
    case 1: return emvqr::no_clock;
    case 2: return after;
    default: break;
  }
  const std::int64_t any = choose.number();
  return any == 0 ? emvqr::no_clock : any;
}

inline emvqr::alipayplus::occasion chosen_occasion(chooser& choose) noexcept {
  emvqr::alipayplus::occasion when{chosen_time(choose), {}, {}};
  if (choose.yes()) when.order_id = choose.text();
  if (choose.yes()) when.payment_request_id = choose.text();
  return when;
}

}  // namespace emvqr_fuzz
