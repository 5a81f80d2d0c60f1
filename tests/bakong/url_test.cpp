#include <emvqr/bakong/url.hpp>

#include "support/test.hpp"

using emvqr::bakong::is_callback;

TEST_CASE("an app is called back by a scheme that runs nothing", "[bakong]") {
  EMVQR_VERIFY(is_callback("bobshop://paid"));
  EMVQR_VERIFY(is_callback("https://shop.example.com/paid"));
  EMVQR_VERIFY(is_callback("kh.bob.shop+pay-1:done"));
  EMVQR_VERIFY(!is_callback(""));
  EMVQR_VERIFY(!is_callback("bobshop"));
  EMVQR_VERIFY(!is_callback("bobshop:"));
  EMVQR_VERIFY(!is_callback(":x"));
  EMVQR_VERIFY(!is_callback("1bob:x"));
  EMVQR_VERIFY(!is_callback("bob/x:y"));
  EMVQR_VERIFY(!is_callback("bob:x y"));
  EMVQR_VERIFY(!is_callback("javascript:x"));
  EMVQR_VERIFY(!is_callback("JAVASCRIPT:x"));
  EMVQR_VERIFY(!is_callback("vbscript:x"));
  EMVQR_VERIFY(!is_callback("data:x"));
}
