// Whether two payloads pay the same accounts.
#include <emvqr/payload/accounts.hpp>
#include <emvqr/payload/parse.hpp>

#include "support/test.hpp"
#include "unit/payload/build.hpp"

#include <string>

using emvqr::parse;
using emvqr::same_accounts;
using emvqr_test::object;
using emvqr_test::sealed;

namespace {

std::string payload(const std::string& accounts, const std::string& rest = "") {
  return sealed("000201" + accounts + "520459995303116" + rest + "5802KH5904Cafe6010Phnom Penh");
}

bool same(const std::string& a, const std::string& b) {
  const auto one = parse(a), other = parse(b);
  REQUIRE(one);
  REQUIRE(other);
  CHECK(same_accounts(*one, *other) == same_accounts(*other, *one));
  return same_accounts(*one, *other);
}

const std::string shop = object(29, "0009shop@abaa");
const std::string thief = object(29, "0010thief@abaa");
const std::string visa = object(2, "4000123412341234");

}  // namespace

TEST_CASE("codes of one shop pay the same, whatever is bought") {
  CHECK(same(payload(shop), payload(shop)));
  CHECK(same(payload(shop), payload(shop, "540510.00")));
  CHECK(same(payload(shop, "540510.00"), payload(shop, "540520.00")));
  CHECK(same(payload(visa + shop), payload(shop + visa)));  // objects may stand in any order
}

TEST_CASE("another account, one more or one less is not the same") {
  CHECK_FALSE(same(payload(shop), payload(thief)));
  CHECK_FALSE(same(payload(shop), payload(shop + visa)));
  CHECK_FALSE(same(payload(shop), payload(object(30, "0009shop@abaa"))));
  CHECK_FALSE(same(payload(shop + object(51, "0001a0102zz")), payload(shop + object(51, "0001a0102zy"))));
  CHECK_FALSE(same(payload(shop), payload(object(29, "0009shop@abaa0102xy"))));
}

TEST_CASE("what stands outside 02 to 51 is no account") {
  CHECK(same(payload(shop), sealed("000201" + shop + "5204541153031165802KH5904Cafe6010Phnom Penh")));
  CHECK(same(payload(shop), payload(shop, object(62, "0101A"))));
  CHECK(same(payload(shop + object(80, "0001a")), payload(shop + object(80, "0001b"))));
}
