// What speed is told of, once: the payloads, and what is done with them. Benchmarks time it, tests/instructions counts
// its instructions.
#pragma once

#include <emvqr/emvqr.hpp>

#include "unit/payload/annex_b_objects.hpp"
#include "unit/payload/goldens.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace emvqr_bench {

/// The pointer, of which the optimizer no longer knows where it points; what it points at is read and may be changed.
/// benchmark::DoNotOptimize would do, but with GCC it may leave a small variable unset (GCC bugs 92597 and 105519), and
/// did, and newer versions will not take a constant.
template <class T>
T* hidden(T* p) {
  asm volatile("" : "+r"(p) : : "memory");
  return p;
}

/// Of 98, 223, 260 and 317 bytes.
inline constexpr std::string_view payloads[] = {emvqr_test::khqr_static, emvqr_test::khqr_dynamic, emvqr_test::annex_b,
                                                emvqr_test::khqr_khmer};

/// A moment when none of them has expired.
inline constexpr std::int64_t now = 1750000060000;

inline auto parse(std::string_view text) { return emvqr::parse(text); }

inline std::size_t parse_and_check(std::string_view text) { return emvqr::check(*emvqr::parse(text), {now}).errors(); }

/// A changed amount.
inline bool edit(const emvqr::payload_view& view) {
  char buffer[emvqr::max_payload_bytes];
  const emvqr::change changes[] = {{emvqr::tag::transaction_amount, "60000"}};
  return emvqr::edit(view, changes, buffer).has_value();
}

/// The shop of the static KHQR.
inline emvqr::khqr::individual static_shop() {
  emvqr::khqr::individual shop;
  shop.account_id = "sok_dara@acleda";
  shop.name = "Sok Dara Kafe BT";
  shop.city = "Battambang";
  return shop;
}

/// That of the dynamic one.
inline emvqr::khqr::merchant dynamic_shop() {
  emvqr::khqr::merchant shop;
  shop.account_id = "angkor_cafe@abaa";
  shop.name = "Angkor Cafe";
  shop.merchant_id = "M123456";
  shop.acquiring_bank = "ABA Bank";
  shop.merchant_category_code = "5814";
  shop.amount = {50000, 0};
  shop.created_ms = 1750000000000;
  shop.expires_ms = 1750000120000;
  shop.additional = {"INV-2025-00012", "85512345678", "Riverton", "POS-07", {}};
  return shop;
}

/// That of the one with a name in Khmer.
inline emvqr::khqr::merchant khmer_shop() {
  emvqr::khqr::merchant shop = dynamic_shop();
  shop.name = "Angkor Cafe Siem Reap";
  shop.city = "Siem Reap";
  shop.currency = emvqr::currency::USD;
  shop.amount = {1250, 2};
  shop.additional = {"INV-2025-0001234", "85512345678", "Riverside A", "POS-0007", {}};
  shop.alternate = {"km", "ហាងកាហ្វេអង្គរ", "សៀមរាប"};
  return shop;
}

template <class Shop>
std::size_t write(const Shop& shop, char (&buffer)[emvqr::max_payload_bytes]) {
  const auto text = emvqr::khqr::write(shop, now, buffer);
  return text ? text->size() : 0;
}

/// EMVCo's example, object by object.
inline std::size_t write_example(char (&buffer)[emvqr::max_payload_bytes]) {
  emvqr::writer out{buffer, sizeof buffer};
  emvqr_test::put_annex_b(out);
  const auto text = out.finish();
  return text ? text->size() : 0;
}

/// What the payloads are written from, filled before anything is measured.
struct shops {
  emvqr::khqr::individual of_static = static_shop();
  emvqr::khqr::merchant of_dynamic = dynamic_shop();
  emvqr::khqr::merchant of_khmer = khmer_shop();
};

/// Writes payload number `which` and tells its size.
inline std::size_t write(const shops& from, std::size_t which, char (&buffer)[emvqr::max_payload_bytes]) {
  switch (which) {
    case 0: return write(*hidden(&from.of_static), buffer);
    case 1: return write(*hidden(&from.of_dynamic), buffer);
    case 2: return write_example(buffer);
    default: return write(*hidden(&from.of_khmer), buffer);
  }
}

}  // namespace emvqr_bench
