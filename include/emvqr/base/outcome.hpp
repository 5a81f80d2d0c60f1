// A value or why there is none, where the reason is of another kind than `failure`: doors to JSON and to servers.
#pragma once

#include <emvqr/base/config.hpp>

EMVQR_NAMESPACE_BEGIN

/// Either a `T` or a `Why`, which is true as a condition where something is wrong. Reading the one that is not there is
/// a bug of the caller (EMVQR_ASSERT).
template <class T, class Why>
class [[nodiscard]] outcome {
 public:
  /// Of a value.
  outcome(T&& value) noexcept : value_(static_cast<T&&>(value)) {}  // NOLINT: as `result`
  /// Of a reason why there is none; one that is true as a condition.
  outcome(const Why& why) noexcept : why_(why) { EMVQR_ASSERT(static_cast<bool>(why)); }  // NOLINT

  /// True if there is a value.
  bool has_value() const noexcept { return !static_cast<bool>(why_); }
  /// The same as `has_value`.
  explicit operator bool() const noexcept { return has_value(); }

  /// The value, owned by this object. There has to be one (EMVQR_ASSERT); so for all that follow.
  const T& operator*() const& noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return value_;
  }
  /// The value, to be changed.
  T& operator*() & noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return value_;
  }
  /// The value, to be moved from.
  T&& operator*() && noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return static_cast<T&&>(value_);
  }
  /// A member of the value.
  const T* operator->() const noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return &value_;
  }
  /// A member of the value, to be changed.
  T* operator->() noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return &value_;
  }
  /// Why there is no value. Only where `has_value()` is false.
  const Why& error() const noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(!has_value());
    return why_;
  }

 private:
  T value_{};
  Why why_{};
};

EMVQR_NAMESPACE_END
