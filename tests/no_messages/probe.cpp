#include "no_messages/probe.hpp"

#include <emvqr/emvqr.hpp>

namespace probe {

verdict judge(const char* text, std::size_t size, std::int64_t now_ms) noexcept {
  verdict out;
  const auto view = emvqr::parse({text, size});
  if (!view) {
    out.failure = static_cast<std::uint8_t>(view.error().code);
    out.offset = view.error().offset;
    return out;
  }
  const auto report = emvqr::check<8>(*view, {now_ms});
  out.valid = report.valid();
  if (!report.empty()) out.first_rule = static_cast<std::uint16_t>(report[0].broken);
  return out;
}

static emvqr::result<std::string_view> write_khqr(std::int64_t riel, std::int64_t now_ms, char* buffer,
                                                  std::size_t capacity) noexcept {
  emvqr::khqr::merchant d;
  d.account_id = "shop@devb";
  d.name = "Bob";
  d.merchant_id = "M123";
  d.acquiring_bank = "Bank A";
  d.amount = {riel, 0};
  d.expires_ms = now_ms + 60000;
  return emvqr::khqr::write(d, now_ms, buffer, capacity);
}

std::size_t write(std::int64_t riel, std::int64_t now_ms, char* buffer, std::size_t capacity) noexcept {
  const auto payload = write_khqr(riel, now_ms, buffer, capacity);
  return payload ? payload->size() : 0;
}

std::size_t explain_refusal(std::int64_t riel, std::int64_t now_ms, char* buffer) noexcept {
  char made[emvqr::max_payload_bytes];
  const auto payload = write_khqr(riel, now_ms, made, sizeof made);
  if (payload) return 0;
  const auto text = emvqr::explain(payload.error());
  std::size_t size = 0;
  for (const char c : text.view()) buffer[size++] = c;
  return size;
}

std::size_t change_amount(const char* text, std::size_t size, const char* amount, char* buffer,
                          std::size_t capacity) noexcept {
  const auto view = emvqr::parse({text, size});
  if (!view) return 0;
  const emvqr::change wish{emvqr::tag::transaction_amount, amount};
  const auto payload = emvqr::edit(*view, &wish, 1, buffer, capacity, view->unit());
  return payload ? payload->size() : 0;
}

}  // namespace probe
