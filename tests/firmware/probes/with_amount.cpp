#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/khqr/with_amount.hpp>

#include "probes/answer.hpp"
#include "probes/probes.hpp"

int probe_with_amount(const char* text, std::size_t size, std::int64_t amount, std::int64_t now_ms, char* buffer,
                      std::size_t capacity) {
  const auto shop = emvqr::parse({text, size});
  if (!shop) return -static_cast<int>(shop.error().code);
  emvqr::khqr::sale sale;
  sale.amount = {amount, 0};
  sale.bill_number = "INV-0043";
  sale.expires_ms = now_ms + 120'000;
  return probe::answer(emvqr::khqr::with_amount(*shop, sale, now_ms, buffer, capacity));
}
