// docs/cookbook.md, what it says of pictures: each block in the surroundings that the page leaves out.
#include <emvqr/emvqr.hpp>
#include <emvqr/image/image.hpp>
#include <emvqr/scan.hpp>

#include "docs/cookbook.hpp"
#include "image/png_files.hpp"

#include <string>
#include <string_view>
#include <vector>

using emvqr_test::docs::shop;
using emvqr_test::docs::shop_with;

TEST_CASE("cookbook: draw a code for a web page", "[docs]") {
  const std::string_view payload = shop;
#include "cb_svg.inc"
  REQUIRE(svg->find("width=\"30mm\"") != std::string::npos);
  REQUIRE_FALSE(size->small_module);
}

namespace {

struct answer {
  std::string text;
  bool asked = false;
};

answer read_picture(const std::string& file_bytes) {
  const auto refuse = [](std::string_view why) { return answer{std::string(why)}; };
  const auto ask_payer_which = [](const std::vector<emvqr::image::found_code>& codes) {
    return answer{codes.front().bytes, true};
  };
  const auto pay = [](const std::string& payload) { return answer{payload}; };
#include "cb_scan.inc"
}

}  // namespace

TEST_CASE("cookbook: find the codes in a picture", "[docs]") {
  REQUIRE(read_picture(*emvqr::image::to_png(*emvqr::image::encode(shop))).text == shop);
  REQUIRE(read_picture(*emvqr::image::to_png(*emvqr::image::encode("wxp://f2f0"))).text ==
          "no payment code in the picture");
  REQUIRE(read_picture("GIF89a").text.substr(0, 34) == "the file is neither PNG nor JPEG (");

  // A shop's code, and one that somebody put beside it.
  const auto ours = emvqr::image::encode(shop);
  const auto theirs =
      emvqr::image::encode(shop_with(emvqr::khqr::tag::account_id(emvqr::khqr::payee::merchant), "x@abaa"));
  emvqr_test::canvas sheet{8 * (ours->size() + theirs->size()), 4 * (ours->size() + 8)};
  sheet.draw(*ours, 16, 16, 4);
  sheet.draw(*theirs, 4 * ours->size() + 48, 16, 4);
  const answer both = read_picture(png_of(sheet, emvqr_test::png_kinds[0]));
  REQUIRE(both.asked);
}
