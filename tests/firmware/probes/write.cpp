#include <emvqr/schemes/khqr/draft.hpp>
#include <emvqr/schemes/khqr/write.hpp>

#include "probes/answer.hpp"
#include "probes/probes.hpp"

int probe_write(const char* account, const char* name, std::int64_t amount, std::int64_t now_ms, char* buffer,
                std::size_t capacity) {
  emvqr::khqr::merchant shop{};  // with the braces GCC 14 for ARM does not take it for a value that is not used
  shop.account_id = account;
  shop.name = name;
  shop.merchant_id = "M123456";
  shop.acquiring_bank = "ABA Bank";
  shop.amount = {amount, 0};
  shop.expires_ms = now_ms + 120'000;
  shop.additional.bill_number = "INV-0042";
  return probe::answer(emvqr::khqr::write(shop, now_ms, buffer, capacity));
}
