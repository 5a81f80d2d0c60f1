// A value or why there is none, where the reason is of another kind than `failure`: doors to JSON and to servers.
#pragma once

#include <emvqr/base/config.hpp>

EMVQR_NAMESPACE_BEGIN

/// Either a `T` or a `Why`, which is true as a condition where something is wrong. Reading the one that is not there is
/// a bug of the caller (EMVQR_ASSERT).
template <class T, class Why>
class [[nodiscard]] outcome {
 public:
  outcome(T&& value) noexcept : value_(static_cast<T&&>(value)) {}                        // NOLINT: as `result`
  outcome(const Why& why) noexcept : why_(why) { EMVQR_ASSERT(static_cast<bool>(why)); }  // NOLINT

  bool has_value() const noexcept { return !static_cast<bool>(why_); }
  explicit operator bool() const noexcept { return has_value(); }

  const T& operator*() const& noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return value_;
  }
  T& operator*() & noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return value_;
  }
  T&& operator*() && noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return static_cast<T&&>(value_);
  }
  const T* operator->() const noexcept EMVQR_LIFETIMEBOUND {
    EMVQR_ASSERT(has_value());
    return &value_;
  }
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
