// A value or a failure. The members are a subset of std::expected's, which the oldest compilers supported lack.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/failure.hpp>

#include <type_traits>

EMVQR_NAMESPACE_BEGIN

/// Either a `T` or the `failure` that kept it from being. Allocates and throws nothing: reading the one that is not
/// there is a bug of the caller (EMVQR_ASSERT). `T` is trivially copyable, or at least movable and owned (pictures).
template <class T>
class [[nodiscard]] result {
 public:
  using value_type = T;
  using error_type = failure;

  /// A value-initialised value.
  constexpr result() noexcept = default;
  constexpr result(const T& value) noexcept(std::is_nothrow_copy_constructible_v<T>) : value_(value) {}    // NOLINT
  constexpr result(T&& value) noexcept : value_(static_cast<T&&>(value)) {}                                // NOLINT
  constexpr result(const failure& why) noexcept : failure_(why) { EMVQR_ASSERT(why.code != errc::none); }  // NOLINT
  /// Shorthand for a failure about the payload as a whole, at offset 0.
  constexpr result(errc code) noexcept : result(failure{code}) {}  // NOLINT

  /// Makes it a failure in place, whatever it was: a large value is neither copied nor cleared.
  constexpr result& operator=(const failure& why) noexcept {
    EMVQR_ASSERT(why.code != errc::none);
    failure_ = why;
    return *this;
  }

  constexpr bool has_value() const noexcept { return failure_.code == errc::none; }
  constexpr explicit operator bool() const noexcept { return has_value(); }

  constexpr const T& operator*() const& noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return value_;
  }
  constexpr T& operator*() & noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return value_;
  }
  constexpr T&& operator*() && noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return static_cast<T&&>(value_);
  }
  constexpr const T* operator->() const noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return &value_;
  }
  constexpr T* operator->() noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return &value_;
  }
  /// Why there is no value. Only where `has_value()` is false.
  constexpr const failure& error() const noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(!has_value());
    return failure_;
  }
  /// The value, or `other` where there is none.
  template <class U>
  constexpr T value_or(U&& other) const& {
    return has_value() ? value_ : static_cast<T>(static_cast<U&&>(other));
  }

 private:
  T value_{};
  failure failure_{};
};

EMVQR_NAMESPACE_END
