// The headers as one file, in a program of two sources: what is inline is there once. A second such file, made of more
// headers, has much of the first in it.
#include "emvqr.hpp"
#include "emvqr_abroad.hpp"

#include <cstdio>
#include <string_view>

const void* version_elsewhere();
const void* rules_elsewhere();
unsigned findings_elsewhere(std::string_view payload);

namespace {
// EMVCo's example.
constexpr std::string_view payload =
    "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT"
    "6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016"
    "A0112233449988770708123456786304A13A";
}  // namespace

int main() {
  static_assert(emvqr::parse(payload).has_value(), "it is read in a constant expression");
  static_assert(emvqr::version == EXPECTED_VERSION);
  const auto qr = emvqr::parse(payload);
  if (!qr || qr->get(emvqr::tag::merchant_name) != std::string_view{"BEST TRANSPORT"}) return 1;
  unsigned found = 0;
  for (const auto& finding : emvqr::check(*qr, {1795331673123})) {
    (void)finding;
    ++found;
  }
  if (found != findings_elsewhere(payload)) return 2;
  const emvqr::result<emvqr::payload_view> cut = emvqr::parse(payload.substr(0, 80));
  if (cut || emvqr::message(cut.error()).view().empty()) return 3;
  if (version_elsewhere() != &emvqr::version) return 4;
  if (rules_elsewhere() != &emvqr::rule_catalogue) return 5;
  if (emvqr::alipayplus::payable(*qr, emvqr::alipayplus::policy{}, 1795331673123)) return 6;
  if (emvqr::meaning_of(*qr, emvqr::tag::country_code, "CN").view() != "China") return 7;
  std::puts("single header ok");
  return 0;
}
