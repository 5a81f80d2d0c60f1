#include <emvqr/syntax/url.hpp>

#include "support/test.hpp"

#include <string>

using emvqr::https_host;

TEST_CASE("the host of a plain https URL", "[url]") {
  EMVQR_VERIFY(https_host("https://bakong.example.kh/x") == "bakong.example.kh");
  EMVQR_VERIFY(https_host("HTTPS://Bakong.example.kh") == "Bakong.example.kh");
  EMVQR_VERIFY(https_host("https://a.kh:8443/x?y=1#z") == "a.kh");
  EMVQR_VERIFY(https_host("https://a.kh?x") == "a.kh");
  EMVQR_VERIFY(https_host("https://a.kh#x@y") == "a.kh");
  EMVQR_VERIFY(https_host("https://a.kh/x@y") == "a.kh");
  EMVQR_VERIFY(https_host("https://127.0.0.1") == "127.0.0.1");
  EMVQR_VERIFY(https_host("https://1a.kh") == "1a.kh");
  EMVQR_VERIFY(https_host("https://my-shop.kh") == "my-shop.kh");
  EMVQR_VERIFY(https_host("https://a.kh:65535") == "a.kh");
  EMVQR_VERIFY(https_host("https://a.kh:1") == "a.kh");
}

TEST_CASE("what is no plain https URL has no host", "[url]") {
  EMVQR_VERIFY(https_host("").empty());
  EMVQR_VERIFY(https_host("https://").empty());
  EMVQR_VERIFY(https_host("https").empty());
  EMVQR_VERIFY(https_host("httpx://a.kh").empty());
  EMVQR_VERIFY(https_host("https://a.kh_80").empty());
  EMVQR_VERIFY(https_host("https://a.kh180").size() == 7);
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

TEST_CASE("a URL has a limit of size", "[url]") {
  std::string url = "https://a.kh/";
  url.append(emvqr::max_url_bytes - url.size(), 'x');
  REQUIRE(https_host(url) == "a.kh");
  REQUIRE(https_host(url + "x").empty());
}
