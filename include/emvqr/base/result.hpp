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
  using value_type = T;        ///< what is held
  using error_type = failure;  ///< why there is none

  /// A value-initialised value.
  constexpr result() noexcept = default;
  /// Of a value, copied.
  constexpr result(const T& value) noexcept(std::is_nothrow_copy_constructible_v<T>) : value_(value) {}  // NOLINT
  /// Of a value, moved.
  constexpr result(T&& value) noexcept : value_(static_cast<T&&>(value)) {}  // NOLINT
  /// Of a failure; its code is not `none` (EMVQR_ASSERT).
  constexpr result(const failure& why) noexcept : failure_(why) { EMVQR_ASSERT(why.code != errc::none); }  // NOLINT
  /// Shorthand for a failure about the payload as a whole, at offset 0.
  constexpr result(errc code) noexcept : result(failure{code}) {}  // NOLINT

  /// Makes it a failure in place, whatever it was: a large value is neither copied nor cleared.
  constexpr result& operator=(const failure& why) noexcept {
    EMVQR_ASSERT(why.code != errc::none);
    failure_ = why;
    return *this;
  }

  /// True if there is a value.
  constexpr bool has_value() const noexcept { return failure_.code == errc::none; }
  /// The same as `has_value`.
  constexpr explicit operator bool() const noexcept { return has_value(); }

  /// The value, owned by this object; views in it point to where the function that made it says. There has to be one
  /// (EMVQR_ASSERT), and so for all that follow.
  constexpr const T& operator*() const& noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return value_;
  }
  /// The value, to be changed.
  constexpr T& operator*() & noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return value_;
  }
  /// The value, to be moved from.
  constexpr T&& operator*() && noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return static_cast<T&&>(value_);
  }
  /// A member of the value.
  constexpr const T* operator->() const noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return &value_;
  }
  /// A member of the value, to be changed.
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
