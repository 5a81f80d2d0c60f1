#include <emvqr/alipayplus/charge.hpp>

#include "alipayplus/orders.hpp"
#include "property/generator.hpp"
#include "support/test.hpp"

#include <string>
#include <string_view>

namespace {

using emvqr_test::foreign_with;
using emvqr_test::mapping;
using emvqr_test::open_policy;
namespace ap = emvqr::alipayplus;

}  // namespace

TEST_CASE("a fixed fee is paid above the order", "[alipayplus][charge]") {
  const mapping fee(foreign_with("5303702540510.5055020256041.25"), open_policy());
  REQUIRE(fee.obstacles() == "");
  CHECK(fee["order.orderAmount.value"] == "1050");
  CHECK(fee["paymentAmount.value"] == "1175");
  CHECK(fee.lost("55") == "");
  CHECK(fee.lost("56") == "");
}

TEST_CASE("a percentage is rounded to what the currency has, and that is told", "[alipayplus][charge]") {
  const mapping exact(foreign_with("5303702540510.0055020357042.50"), open_policy());
  REQUIRE(exact.obstacles() == "");
  CHECK(exact["paymentAmount.value"] == "1025");
  CHECK(exact.lost("57") == "");
  const mapping half(foreign_with("5303702540510.2055020357042.50"), open_policy());  // 0.255
  CHECK(half["paymentAmount.value"] == "1046");
  CHECK(half.lost("57") == "rounded");
  ap::policy strict = open_policy();
  strict.fees = ap::rounding::refuse;
  CHECK(mapping(foreign_with("5303702540510.2055020357042.50"), strict).obstacles() == "fee_inexact:57");
  CHECK(mapping(foreign_with("5303702540510.0055020357042.50"), strict)["paymentAmount.value"] == "1025");
}

TEST_CASE("a percentage of riels comes to whole riels", "[alipayplus][charge]") {
  // 5 % of 50,010 is 2,500.5
  CHECK(mapping(foreign_with("53031165405500105502035704"
                             "5.00"),
                open_policy())["paymentAmount.value"] == "5251100");
  // 5 % of 50,009 is 2,500.45
  CHECK(mapping(foreign_with("53031165405500095502035704"
                             "5.00"),
                open_policy())["paymentAmount.value"] == "5250900");
}

TEST_CASE("a percentage that comes to nothing is told as rounded", "[alipayplus][charge]") {
  const mapping code(foreign_with("530370254040.1055020357040.01"), open_policy());
  REQUIRE(code.obstacles() == "");
  CHECK(code["paymentAmount.value"] == "10");
  CHECK(code.lost("57") == "rounded");
  CHECK(code.lost("55") == "");
}

TEST_CASE("a tip is the payer's to add", "[alipayplus][charge]") {
  const mapping code(foreign_with("5303702540510.50550201"), open_policy());
  REQUIRE(code.obstacles() == "");
  CHECK(code["paymentAmount.value"] == "1050");
  CHECK(code.lost("55") == "no_member");
}

TEST_CASE("a fee of an amount that the payer enters is told", "[alipayplus][charge]") {
  const mapping code(foreign_with("530370255020256041.25"), open_policy());
  REQUIRE(code.obstacles() == "");
  CHECK(code.lost("55") == "no_amount");
  CHECK(code.lost("56") == "no_amount");
  CHECK(code["paymentAmount.value"] == "(absent)");
}

TEST_CASE("a fee that cannot be said exactly is refused", "[alipayplus][charge]") {
  CHECK(mapping(foreign_with("5303392540310055020256041.25"), open_policy()).obstacles() == "fee_inexact:56");
  CHECK(mapping(foreign_with("5303702540510.5055020256041,25"), open_policy()).obstacles() == "fee_unreadable:56");
  CHECK(mapping(foreign_with("5303702540510.505502035705100.0"), open_policy()).obstacles() == "fee_unreadable:57");
}

TEST_CASE("a percentage is reckoned exactly", "[alipayplus][charge]") {
  using ap::detail::share_of;
  EMVQR_VERIFY(share_of(1050, {250, 2}, 0)->units == 26);
  EMVQR_VERIFY(share_of(1050, {250, 2}, 0)->is_rounded);
  EMVQR_VERIFY(share_of(9999999999999999, {9999, 2}, 0)->units == 9998999999999999);
  EMVQR_VERIFY(share_of(9999999999999999, {99, 0}, 4)->units == 9900000000000000);
  EMVQR_VERIFY(!share_of(1, {100, 0}, 0));
  EMVQR_VERIFY(!share_of(1, {-1, 0}, 0));
  EMVQR_VERIFY(!share_of(1, {1, 5}, 0));
  EMVQR_VERIFY(!share_of(1, {1, 0}, 5));
  emvqr_test::generator random(emvqr_test::first_seed());
  for (int i = 0; i != 20000; ++i) {
    const auto units = static_cast<std::int64_t>(random.next() % 10000000000ULL);
    const auto percent = static_cast<std::int64_t>(random.next() % 10000);
    const auto zeros = static_cast<std::uint8_t>(random.below(3));
    const std::int64_t step = zeros == 0 ? 1 : zeros == 1 ? 10 : 100;
    // Small enough for the plain product: the nearest step, a half up.
    const std::int64_t product = units * percent;
    const std::int64_t whole = 10000 * step;
    const auto share = share_of(units, {percent, 2}, zeros);
    REQUIRE(share);
    REQUIRE(share->units == (2 * product + whole) / (2 * whole) * step);
    REQUIRE(share->is_rounded == (product % whole != 0));
  }
}
