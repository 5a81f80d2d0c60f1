// Drafts to write KHQRs from, and what becomes of them.
#pragma once

#include <emvqr/schemes/khqr/write.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <cstdint>
#include <string_view>

namespace emvqr_test {

/// The time at which every draft is written.
inline constexpr std::int64_t draft_time = 1750000000000;

/// A dynamic code of a merchant, with nothing wrong.
constexpr emvqr::khqr::merchant shop() noexcept {
  emvqr::khqr::merchant d;
  d.account_id = "shop@devb";
  d.name = "Bob";
  d.merchant_id = "M123";
  d.acquiring_bank = "Bank A";
  d.amount = {50000, 0};
  d.expires_ms = draft_time + 60000;
  return d;
}
/// A static code of an individual, with nothing wrong.
constexpr emvqr::khqr::individual person() noexcept {
  emvqr::khqr::individual d;
  d.account_id = "bob@devb";
  d.name = "Bob";
  return d;
}

/// `draft` with a change made by `change(draft)`.
template <class Draft, class Change>
constexpr Draft with(Draft draft, Change change) noexcept {
  change(draft);
  return draft;
}
template <class Change>
constexpr emvqr::khqr::merchant shop_with(Change change) noexcept {
  return with(shop(), change);
}
template <class Change>
constexpr emvqr::khqr::individual person_with(Change change) noexcept {
  return with(person(), change);
}

/// The payload of a draft; empty if it was refused.
template <class Draft>
constexpr sealed_text written(const Draft& draft, std::int64_t now_ms = draft_time) noexcept {
  char buffer[emvqr::max_payload_bytes] = {};
  const emvqr::result<std::string_view> payload = emvqr::khqr::write(draft, now_ms, buffer);
  sealed_text out;
  if (payload) out.append(*payload);
  return out;
}

/// Why a draft was refused; no failure if it was not.
template <class Draft>
constexpr emvqr::failure refusal_of(const Draft& draft, std::int64_t now_ms = draft_time) noexcept {
  char buffer[emvqr::max_payload_bytes] = {};
  const emvqr::result<std::string_view> payload = emvqr::khqr::write(draft, now_ms, buffer);
  return payload ? emvqr::failure{} : payload.error();
}

}  // namespace emvqr_test
