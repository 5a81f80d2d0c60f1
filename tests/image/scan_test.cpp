// The payments of a picture: first among its codes, and whether they go to the same accounts.
#include <emvqr/scan.hpp>

#include "image/pictures.hpp"
#include "unit/payload/build.hpp"

using emvqr::errc;
using emvqr::scan;
using emvqr::scanned;
using emvqr_test::canvas;
using emvqr_test::encoded;
using emvqr_test::sealed;

namespace {

std::string paying(const std::string& account, const std::string& amount = "") {
  return sealed("000201" + emvqr_test::object(29, emvqr_test::object(0, account)) + "520459995303116" + amount +
                "5802KH5904Cafe6010Phnom Penh");
}

const std::string menu = "https://example.com/menu";

canvas row_of(const std::vector<std::string>& texts) {
  canvas sheet{static_cast<unsigned>(texts.size()) * 300, 300};
  unsigned left = 30;
  for (const std::string& text : texts) {
    sheet.draw(encoded(text), left, 30, 4);
    left += 300;
  }
  return sheet;
}

scanned seen(const std::vector<std::string>& texts) {
  const auto found = scan(row_of(texts).view());
  REQUIRE(found);
  REQUIRE(found->codes.size() == texts.size());
  return *found;
}

}  // namespace

TEST_CASE("payloads come first, each kind in reading order") {
  const std::string one = paying("cafe@abaa"), other = paying("cafe@abaa", "540510.00");
  const scanned found = seen({menu, one, "wifi", other});
  CHECK(found.payloads == 2);
  CHECK(found.codes[0].bytes == one);
  CHECK(found.codes[1].bytes == other);
  CHECK(found.codes[2].bytes == menu);
  CHECK(found.codes[3].bytes == "wifi");
  CHECK_FALSE(found.accounts_differ);
}

TEST_CASE("two payloads that do not pay the same accounts are told") {
  CHECK(seen({paying("cafe@abaa"), paying("thief@abaa")}).accounts_differ);
  CHECK(seen({paying("cafe@abaa"), paying("cafe@abaa"), paying("thief@abaa")}).accounts_differ);
  CHECK_FALSE(seen({paying("cafe@abaa"), paying("cafe@abaa")}).accounts_differ);
  CHECK_FALSE(seen({paying("cafe@abaa"), menu}).accounts_differ);
}

TEST_CASE("a code within a code is seen, and that it pays somebody else") {
  const auto outer = emvqr::image::encode(paying("cafe@abaa"), {emvqr::image::ecc::high, 14});
  REQUIRE(outer);
  const auto inner = encoded(paying("thief@abaa"), emvqr::image::ecc::low);
  canvas sheet{900, 900};
  sheet.draw(*outer, 50, 50, 10);
  const unsigned module = 3, side = (inner.size() + 4) * module, corner = 50 + (outer->size() * 10 - side) / 2;
  for (unsigned y = 0; y != side; ++y)
    for (unsigned x = 0; x != side; ++x) sheet.at(corner + x, corner + y) = 255;
  sheet.draw(inner, corner + 2 * module, corner + 2 * module, module);
  const auto found = scan(sheet.view());
  REQUIRE(found);
  CHECK(found->payloads == 2);
  CHECK(found->accounts_differ);
}

TEST_CASE("what is no payload is none of them, however it begins") {
  std::string broken = paying("thief@abaa");
  broken.back() = broken.back() == '0' ? '1' : '0';
  const scanned found = seen({broken, paying("cafe@abaa")});
  CHECK(found.payloads == 1);
  CHECK(found.codes[0].bytes == paying("cafe@abaa"));
  CHECK_FALSE(found.accounts_differ);
  const scanned none = seen({menu});
  CHECK(none.payloads == 0);
  CHECK_FALSE(none.accounts_differ);
}

TEST_CASE("a part of a text is no payload, though it reads like one") {
  emvqr::image::found_code part;
  part.bytes = paying("cafe@abaa");
  part.parts = 2;
  CHECK(emvqr::arrange({part}).payloads == 0);
}

TEST_CASE("scan fails as decode does") {
  const auto none = scan(canvas{200, 200}.view());
  REQUIRE_FALSE(none);
  CHECK(none.error().code == errc::image_no_code);
  static_assert(noexcept(scan({})));
}
