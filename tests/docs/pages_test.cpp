// The C++ of the pages, at the language level of the build: each block in the surroundings that its page leaves out.
#include <emvqr/alipayplus/code_matcher.hpp>
#include <emvqr/alipayplus/code_rules_json.hpp>
#include <emvqr/alipayplus/identify.hpp>
#include <emvqr/bakong/json.hpp>
#include <emvqr/emvqr.hpp>
#include <emvqr/image/framebuffer.hpp>
#include <emvqr/image/image.hpp>
#include <emvqr/image/small_symbol.hpp>
#include <emvqr/scan.hpp>
#include <emvqr/syntax/md5.hpp>

#include "docs/payloads.hpp"
#include "unit/sealed.hpp"

#include <cstdint>
#include <string>

using emvqr_test::docs::now_ms;
using emvqr_test::docs::shop;

TEST_CASE("docs/bakong-api.md: asking whether a code was paid", "[docs]") {
  const auto code = emvqr::parse(shop);
  const std::string_view token = "abc";
  bool handed_over = false;
  const auto hand_over_the_goods = [&] { handed_over = true; };
  const int http_status = 200;
  const std::string response_body =
      R"({"responseCode":0,"responseMessage":"","errorCode":null,"data":{"hash":"0f","fromAccountId":"payer@devb",)"
      R"("toAccountId":"cafe@abaa","currency":"KHR","amount":50000,"description":null}})";
#include "bakong_poll.inc"
  const auto digits = emvqr::md5_hex(shop);
  REQUIRE(*body == R"({"md5":")" + std::string(digits.data(), digits.size()) + R"("})");
  REQUIRE(*header == "Bearer abc");
  REQUIRE(state == bakong::payment_state::paid);
  REQUIRE(handed_over);
}

TEST_CASE("docs/code-rules.md: the rules of the page send a code to the page of its amount", "[docs]") {
  const std::string json = emvqr_test::docs::fragment("code_rules_set");
  const std::string code{emvqr_test::seal("00020101021129130009shop@devb52045999530311658"
                                          "02KH5904Cafe6010Phnom Penh")
                             .view()};
  const std::string_view scanned = code;
#include "code_rules_identify.inc"
  REQUIRE(set);
  REQUIRE(matcher.problems().empty());
  REQUIRE(found.action == emvqr::alipayplus::code_action::open_url);
  REQUIRE(found.url == "https://amount.example.com/?code={code}");
}

TEST_CASE("docs/firmware.md: a report for four findings", "[docs]") {
  const auto code = emvqr::parse(shop);
#include "firmware_report.inc"
  REQUIRE(report.valid());
  STATIC_REQUIRE(sizeof report < sizeof emvqr::khqr::check(*code, now_ms));
}

TEST_CASE("docs/firmware.md: the bytes of a scanner, one at a time", "[docs]") {
  const std::string sent = std::string(shop) + "\r";
  std::size_t at = 0;
  const auto uart_receive = [&] { return sent[at++]; };
#include "firmware_stream.inc"
  REQUIRE(code);
  REQUIRE(code->raw() == shop);
}

TEST_CASE("docs/firmware.md: a code in the memory of a display", "[docs]") {
  const std::string_view payload = shop;
#include "firmware_draw.inc"
  REQUIRE(code);
  REQUIRE(place);
  bool drawn = false;
  for (const std::uint8_t each : bits) drawn = drawn || each != 0;
  REQUIRE(drawn);
}

TEST_CASE("docs/pictures.md: a picture, a frame, a part of it", "[docs]") {
  const auto png = emvqr::image::to_png(*emvqr::image::encode(shop));
  const auto picture = emvqr::image::read_picture(*png);
  const auto view = picture->view();
  const unsigned x = 0, y = 0, width = view.width, height = view.height;
#include "pictures_decode.inc"
  for (const auto* each : {&codes, &quick, &part}) {
    REQUIRE((*each)->size() == 1);
    REQUIRE((*each)->front().bytes == shop);
  }
  REQUIRE(paid->payloads == 1);
}
