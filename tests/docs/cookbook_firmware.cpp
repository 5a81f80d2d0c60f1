// docs/cookbook.md, "Build without exceptions and heap": compiled as the page says, in surroundings that it leaves out.
#define EMVQR_FIRMWARE
#include <emvqr/emvqr.hpp>

#include <cstdint>
#include <string_view>

namespace {
#include "cb_firmware.inc"
}  // namespace

int main() {
  constexpr std::string_view shop =
      "00020101021230360009cafe@abaa0107M1234560208ABA Bank5204599953031165405500005802KH5911Angkor Cafe6010Phnom "
      "Penh9934001317800000000000113178000012000063049D23";
  constexpr std::int64_t now_ms = 1780000060000;
  const bool good = may_pay(shop, now_ms) && !may_pay(shop, now_ms + 60'001) && !may_pay("wxp://f2f0", now_ms);
  return good ? 0 : 1;
}
