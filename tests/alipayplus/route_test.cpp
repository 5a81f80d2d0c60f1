#include <emvqr/schemes/registry.hpp>

#include "alipayplus/orders.hpp"
#include "support/test.hpp"

#include <string>
#include <string_view>

namespace {

namespace ap = emvqr::alipayplus;
using emvqr_test::sealed;

ap::route way_of(const std::string& text) { return ap::route_of(*emvqr::parse(text)); }

}  // namespace

TEST_CASE("a KHQR is at home", "[alipayplus][route]") {
  CHECK(way_of(std::string(emvqr_test::worked_example)).kind == ap::route_kind::at_home);
}

TEST_CASE("a template of Alipay's leads through Alipay+", "[alipayplus][route]") {
  const std::string code =
      sealed("00020101021127330010com.alipay0115https://a.b/c/d5204581453037025802SG5904Cafe6009Singapore");
  const ap::route way = way_of(code);
  CHECK(way.kind == ap::route_kind::alipayplus_template);
  CHECK(way.where == emvqr::path{27});
  CHECK(way.is->id == "alipay-plus");
}

TEST_CASE("a web address of Alipay's leads through Alipay+, no other does", "[alipayplus][route]") {
  EMVQR_VERIFY(ap::route_of("https://qr.alipay.com/fkx000").kind == ap::route_kind::alipayplus_url);
  EMVQR_VERIFY(ap::route_of("https://qr.alipayplus.com/281666040000").kind == ap::route_kind::alipayplus_url);
  EMVQR_VERIFY(ap::route_of("https://qr.alipay.com.evil.example/").kind == ap::route_kind::none);
  EMVQR_VERIFY(ap::route_of("https://example.com/").kind == ap::route_kind::none);
  EMVQR_VERIFY(ap::route_of("").kind == ap::route_kind::none);
}

TEST_CASE("a linked country's code goes by the link, which comes before Alipay+", "[alipayplus][route]") {
  const std::string laos = sealed(
      "00020101021138380016A00526628466257701082771041802020252045814530341858"
      "02LA5904Cafe6009Vientiane");
  const ap::route way = way_of(laos);
  REQUIRE(way.kind == ap::route_kind::linked_scheme);
  CHECK(way.link->scheme == "la-laoqr");
  CHECK(way.link->since == "2023-08");
  CHECK(way.where == emvqr::path{38});
  const std::string both = sealed(
      "00020101021127330010com.alipay0115https://a.b/c/d38380016A005266284662577010827710418020202520458145303418"
      "5802LA5904Cafe6009Vientiane");
  CHECK(way_of(both).kind == ap::route_kind::linked_scheme);
  // A wallet's own list counts, not ours.
  CHECK(ap::route_of(*emvqr::parse(both), {}).kind == ap::route_kind::alipayplus_template);
  CHECK(ap::route_of(*emvqr::parse(laos), {}).kind == ap::route_kind::none);
}

TEST_CASE("a code of nobody's has no way", "[alipayplus][route]") {
  CHECK(way_of(emvqr_test::foreign_with("5303702")).kind == ap::route_kind::none);
}

TEST_CASE("every linked scheme is one of the registry", "[alipayplus][route]") {
  for (const ap::linked_scheme& link : ap::linked_schemes) {
    bool known = false;
    for (const emvqr::scheme* each : emvqr::all_schemes) known = known || each->id == link.scheme;
    INFO(link.scheme);
    CHECK(known);
  }
}
