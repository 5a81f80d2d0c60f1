// What is wrong with an object of the API, member by member.
#pragma once

#include <emvqr/alipayplus/iso_time.hpp>
#include <emvqr/alipayplus/member.hpp>
#include <emvqr/alipayplus/member_path.hpp>
#include <emvqr/alipayplus/money.hpp>
#include <emvqr/base/config.hpp>
#include <emvqr/payload/country.hpp>
#include <emvqr/payload/currency.hpp>
#include <emvqr/syntax/text.hpp>
#include <emvqr/syntax/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

EMVQR_NAMESPACE_BEGIN

namespace alipayplus {

/// Why the API would refuse a member.
enum class fault : std::uint8_t {
  none,
  missing,       ///< it is required
  too_long,      ///< more characters, or items, than the API takes
  not_utf8,      ///< or a NUL byte
  bad_amount,    ///< no whole number of minor units, or more digits than fit
  bad_currency,  ///< not three capital letters that ISO 4217 knows
  bad_region,    ///< not two capital letters that ISO 3166-1 knows
  bad_boolean,   ///< neither true nor false
  bad_time,      ///< no ISO 8601 time with an offset
  inexact,       ///< a payload cannot say the amount: finer than the currency's money
};

/// What a fault means, a constant without a full stop; empty with EMVQR_NO_MESSAGES.
constexpr std::string_view meaning(fault why) noexcept {
  switch (why) {
    case fault::none: return EMVQR_TEXT("nothing is wrong");
    case fault::missing: return EMVQR_TEXT("it is required");
    case fault::too_long: return EMVQR_TEXT("it is longer than the API takes");
    case fault::not_utf8: return EMVQR_TEXT("it is not UTF-8, or has a NUL");
    case fault::bad_amount: return EMVQR_TEXT("it must be a whole number of minor units, at most 16 digits");
    case fault::bad_currency: return EMVQR_TEXT("it must be three letters of ISO 4217, such as KHR");
    case fault::bad_region: return EMVQR_TEXT("it must be two letters of ISO 3166-1, such as KH");
    case fault::bad_boolean: return EMVQR_TEXT("it must be true or false");
    case fault::bad_time: return EMVQR_TEXT("it must be a time such as 2026-11-22T07:24:33+00:00");
    case fault::inexact: return EMVQR_TEXT("a payload cannot say this amount exactly");
  }
  return {};
}

namespace detail {

constexpr fault fault_of_form(form holds, std::string_view text) noexcept {
  switch (holds) {
    case form::amount: return parse_value(text) ? fault::none : fault::bad_amount;
    case form::currency: return is_currency(text) ? fault::none : fault::bad_currency;
    case form::region: return is_country(text) ? fault::none : fault::bad_region;
    case form::boolean: return text == "true" || text == "false" ? fault::none : fault::bad_boolean;
    case form::time: return parse_time(text) ? fault::none : fault::bad_time;
    case form::text: break;
  }
  return fault::none;
}

}  // namespace detail

/// What is wrong with the text of a scalar that is there.
constexpr fault fault_of(const member& of, std::string_view text) noexcept {
  if (find_invalid_utf8(text) != text.size() || find(text, '\0') != text.size()) return fault::not_utf8;
  const fault form_fault = detail::fault_of_form(of.holds, text);
  if (form_fault != fault::none) return form_fault;
  return of.max_length != 0 && count_characters(text) > of.max_length ? fault::too_long : fault::none;
}

namespace detail {

template <class Each>
class fault_walk {
 public:
  constexpr fault_walk(Each& each, const member_path& at) noexcept : each_(each), at_(at) {}

  template <class T>
  constexpr void operator()(const member& of, const T& value) noexcept {
    const member_path here = at_ / of.name;
    if (is_absent(value)) {
      if (of.required) each_(here, fault::missing);
    } else if constexpr (is_array<T>) {
      if (of.max_length != 0 && value.size() > of.max_length) each_(here, fault::too_long);
      std::size_t item = 0;
      for (const auto& one : value) judge(here[item++], of, one);
    } else {
      judge(here, of, value);
    }
  }

 private:
  template <class T>
  constexpr void judge(member_path here, const member& of, const T& value) noexcept {
    if constexpr (is_scalar<T>) {
      const fault why = fault_of(of, value);
      if (why != fault::none) each_(here, why);
    } else {
      fault_walk<Each> inside{each_, here};
      T::members(value, inside);
    }
  }

  Each& each_;
  member_path at_;
};

}  // namespace detail

/// Calls `each(const member_path&, fault)`, which must not throw, for all that the API would refuse in an object. What
/// is required in an optional object is asked for only where that object is there. O(n), no allocation.
template <class Object, class Each>
constexpr void for_each_fault(const Object& object, Each&& each) noexcept {
  detail::fault_walk<std::remove_reference_t<Each>> walk{each, {}};
  Object::members(object, walk);
}

}  // namespace alipayplus

EMVQR_NAMESPACE_END
