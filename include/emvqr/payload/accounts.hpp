// Whether two payloads pay the same accounts.
#pragma once

#include <emvqr/base/config.hpp>
#include <emvqr/base/path.hpp>
#include <emvqr/payload/payload_view.hpp>

#include <cstdint>
#include <string_view>

EMVQR_NAMESPACE_BEGIN

/// The objects that say where the money goes. Source: EMV QRCPS-MPM v1.0 4.7.1, IDs 02 to 51.
/// The first of the IDs of objects that say where the money goes. Source: EMV QRCPS-MPM v1.0 4.7.1, IDs 02 to 51.
inline constexpr std::uint8_t first_account_id = 2;
/// The last of them.
inline constexpr std::uint8_t last_account_id = 51;

/// True if both payloads have the same Merchant Account Information, byte for byte: the same IDs with the same values,
/// in whatever order. Two codes of one shop that differ in the amount, the bill or the name are the same; whatever
/// differs inside an account's object makes two of them, so that nothing can hide there.
constexpr bool same_accounts(const payload_view& a, const payload_view& b) noexcept {
  for (std::uint8_t id = first_account_id; id <= last_account_id; ++id)
    if (text_at(a, path{id}) != text_at(b, path{id})) return false;
  return true;
}

EMVQR_NAMESPACE_END
