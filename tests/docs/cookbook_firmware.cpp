// docs/cookbook.md, "Build without exceptions and heap": compiled as the page says, in surroundings that it leaves out.
#define EMVQR_FIRMWARE
#include <emvqr/emvqr.hpp>

#include "shop.h"

#include <cstdint>
#include <string_view>

namespace {
#include "cb_firmware.inc"
}  // namespace

int main() {
  constexpr std::string_view shop = EMVQR_DOCS_SHOP;
  constexpr std::int64_t now_ms = 1780000060000;
  const bool good = may_pay(shop, now_ms) && !may_pay(shop, now_ms + 60'001) && !may_pay("wxp://f2f0", now_ms);
  return good ? 0 : 1;
}
