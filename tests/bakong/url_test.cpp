#include <emvqr/bakong/url.hpp>

#include "support/test.hpp"

#include <string>

using emvqr::bakong::https_host;
using emvqr::bakong::is_callback;

TEST_CASE("the host of a plain https URL", "[bakong]") {
  EMVQR_VERIFY(https_host("https://bakong.example.kh/x") == "bakong.example.kh");
  EMVQR_VERIFY(https_host("HTTPS://Bakong.example.kh") == "Bakong.example.kh");
  EMVQR_VERIFY(https_host("https://a.kh:8443/x?y=1#z") == "a.kh");
  EMVQR_VERIFY(https_host("https://a.kh?x") == "a.kh");
  EMVQR_VERIFY(https_host("https://a.kh#x@y") == "a.kh");
  EMVQR_VERIFY(https_host("https://a.kh/x@y") == "a.kh");
  EMVQR_VERIFY(https_host("https://127.0.0.1") == "127.0.0.1");
}

TEST_CASE("what is no plain https URL has no host", "[bakong]") {
  EMVQR_VERIFY(https_host("").empty());
  EMVQR_VERIFY(https_host("https://").empty());
  EMVQR_VERIFY(https_host("https:///x").empty());
  EMVQR_VERIFY(https_host("https:/a.kh").empty());
  EMVQR_VERIFY(https_host("http://a.kh").empty());
  EMVQR_VERIFY(https_host(" https://a.kh").empty());
  EMVQR_VERIFY(https_host("javascript:alert(1)").empty());
  EMVQR_VERIFY(https_host("https://a.kh@evil.example").empty());
  EMVQR_VERIFY(https_host("https://a.kh:1@evil.example").empty());
  EMVQR_VERIFY(https_host("https://a.kh:").empty());
  EMVQR_VERIFY(https_host("https://a.kh:123456").empty());
  EMVQR_VERIFY(https_host("https://a.kh:8x").empty());
  EMVQR_VERIFY(https_host("https://[::1]/").empty());
  EMVQR_VERIFY(https_host("https://-a.kh/").empty());
  EMVQR_VERIFY(https_host("https://.kh/").empty());
  EMVQR_VERIFY(https_host("https://a.kh-/").empty());
  EMVQR_VERIFY(https_host("https://a%2ekh/").empty());
  EMVQR_VERIFY(https_host("https://a_b.kh/").empty());
  EMVQR_VERIFY(https_host("https://a.kh\\@evil.example").empty());
  EMVQR_VERIFY(https_host("https://a.kh/a b").empty());
  EMVQR_VERIFY(https_host("https://a.kh/\"").empty());
  EMVQR_VERIFY(https_host("https://a.kh/\n").empty());
  EMVQR_VERIFY(https_host("https://а.kh/").empty());  // a Cyrillic letter
}

TEST_CASE("a URL has a limit of size", "[bakong]") {
  std::string url = "https://a.kh/";
  url.append(emvqr::bakong::max_url_bytes - url.size(), 'x');
  REQUIRE(https_host(url) == "a.kh");
  REQUIRE(https_host(url + "x").empty());
}

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
