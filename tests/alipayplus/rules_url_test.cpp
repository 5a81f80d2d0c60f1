// What may be opened: the code is hostile, and so may be a rule.
#include "alipayplus/rules_support.hpp"

#include <string>

using namespace emvqr_test;
using emvqr::path;
using emvqr::alipayplus::code_field;
using emvqr::alipayplus::write_url;

namespace {

/// A rule that opens what begins with `head`, on `host` if that is named.
constexpr identification opened(std::string_view text, std::string_view head, std::string_view host = {}) noexcept {
  const code_condition condition{whole_code, match_kind::prefix, head};
  const code_rule rule{"link", 1, {&condition, 1}, code_action::open_url, {}, whole_code, host};
  identification found = identify(text, code_rules{&rule, 1});
  found.rule = nullptr;  // it ends here
  return found;
}

constexpr bool is_opened(std::string_view text, std::string_view head, std::string_view host = {}) noexcept {
  const identification found = opened(text, head, host);
  return found && found.action == code_action::open_url && found.url == text && !found.unsafe_url;
}

constexpr bool is_refused(std::string_view text, std::string_view head, std::string_view host = {}) noexcept {
  const identification found = opened(text, head, host);
  return !found && found.unsafe_url && found.url.empty();
}

constexpr bool opens_page(std::string_view url) noexcept {
  const code_condition condition{whole_code, match_kind::prefix, "28"};
  const code_rule rule{"page", 1, {&condition, 1}, code_action::open_url, url};
  const identification found = identify("2810", code_rules{&rule, 1});
  return found && found.url == url;
}

std::string written(std::string_view url, std::string_view code, std::size_t capacity = emvqr::max_url_bytes) {
  std::string buffer(capacity, '\0');
  const auto made = write_url(url, code, buffer.data(), buffer.size());
  return made ? std::string(*made) : std::string(emvqr::name(made.error().code));
}

}  // namespace

TEST_CASE("a plain https link is opened", "[alipayplus]") {
  EMVQR_VERIFY(is_opened("https://pay.example.com/281005?x=1#y", "https://pay.example.com/"));
  EMVQR_VERIFY(is_opened("https://pay.example.com:8443/", "https://pay.example.com"));
  EMVQR_VERIFY(is_opened("https://pay.example.com", "https://"));
}

TEST_CASE("hostile links are not opened", "[alipayplus]") {
  EMVQR_VERIFY(is_refused("http://pay.example.com/", "http"));
  EMVQR_VERIFY(is_refused("javascript:alert(1)//https://pay.example.com/", "javascript"));
  EMVQR_VERIFY(is_refused("https://pay.example.com@evil.example/", "https://"));
  EMVQR_VERIFY(is_refused("https://pay.example.com:x@evil.example/", "https://"));
  EMVQR_VERIFY(is_refused("https://pay.example.com\\@evil.example/", "https://"));
  EMVQR_VERIFY(is_refused("https://pay.example.com/\r\nx", "https://"));
  EMVQR_VERIFY(is_refused("https://pay.example.com/ x", "https://"));
  EMVQR_VERIFY(is_refused("https://pay.example.com/\xE2\x80\xAE", "https://"));
  EMVQR_VERIFY(is_refused("https://p\xD0\xB0y.example.com/", "https://"));
  EMVQR_VERIFY(is_refused("https://[::1]/", "https://"));
  EMVQR_VERIFY(is_refused("https://", "https://"));
  EMVQR_VERIFY(is_refused("28166604", "28"));
  const std::string too_long = "https://pay.example.com/" + std::string(emvqr::max_url_bytes, 'x');
  EMVQR_VERIFY_RUNTIME(is_refused(too_long, "https://"));
}

TEST_CASE("a host in a prefix is the whole host", "[alipayplus]") {
  EMVQR_VERIFY(is_opened("https://pay.example.com/x", "https://pay.example.com"));
  EMVQR_VERIFY(is_opened("https://PAY.example.com/x", "https://"));
  EMVQR_VERIFY(is_refused("https://pay.example.com.evil.example/x", "https://pay.example.com"));
  EMVQR_VERIFY(is_refused("https://pay.example.community/x", "https://pay.example.com"));
  EMVQR_VERIFY(is_refused("https://pay.example.com@evil.example/x", "https://pay.example.com"));
}

TEST_CASE("only the prefix of the very link names its host", "[alipayplus]") {
  static constexpr auto code = seal("00020126610007com.one0121https://one.example/x0221https://two.example/y");
  static constexpr std::string_view link = "https://pay.example.com/?to=https://shop.example.com/";
  static constexpr code_condition part[] = {{whole_code, match_kind::contains, "https://shop.example.com/"}};
  static constexpr code_rule of_part[] = {{"part", 1, part, code_action::open_url}};
  EMVQR_VERIFY(identify(link, of_part).url == link);
  static constexpr code_condition other[] = {{in_any_template(path{2}), match_kind::prefix, "https://two.example"}};
  static constexpr code_rule of_other[] = {{"other", 1, other, code_action::open_url, {}, in_any_template(path{1})}};
  EMVQR_VERIFY(identify(code.view(), of_other).url == "https://one.example/x");
}

TEST_CASE("a rule may name the host", "[alipayplus]") {
  EMVQR_VERIFY(is_opened("https://pay.example.com/x", "https://", "pay.example.com"));
  EMVQR_VERIFY(is_opened("https://Pay.Example.com/x", "https://", "pay.example.COM"));
  EMVQR_VERIFY(is_opened("https://pay.example.com:8443/x", "https://", "pay.example.com"));
  EMVQR_VERIFY(is_refused("https://www.pay.example.com/x", "https://", "pay.example.com"));
  EMVQR_VERIFY(is_refused("https://evil.example/pay.example.com", "https://", "pay.example.com"));
}

TEST_CASE("an unsafe link does not pass to the next rule", "[alipayplus]") {
  static constexpr code_condition any[] = {{whole_code, match_kind::not_null, {}}};
  static constexpr code_rule rules[] = {{"link", 1, any, code_action::open_url}, {"rest", 2, any, code_action::decode}};
  static constexpr identification found = identify("http://pay.example.com", rules);
  EMVQR_VERIFY(!found);
  EMVQR_VERIFY(found.unsafe_url);
  EMVQR_VERIFY(found.rule == &rules[0]);
}

TEST_CASE("a link inside a template comes from the template the rule is about", "[alipayplus]") {
  static constexpr auto code =
      seal("00020126360007com.one0121https://one.example/x27360007com.two0121https://two.example/x5802KH");
  static constexpr code_condition of_two[] = {{in_any_template(path{0}), match_kind::exact, "com.two"}};
  static constexpr code_rule two[] = {{"two", 1, of_two, code_action::open_url, {}, in_any_template(path{1})}};
  EMVQR_VERIFY(identify(code.view(), two).url == "https://two.example/x");
  static constexpr code_rule not_there[] = {{"two", 1, of_two, code_action::open_url, {}, in_any_template(path{5})}};
  EMVQR_VERIFY(identify(code.view(), not_there).unsafe_url);

  static constexpr code_condition of_kh[] = {{object_of_code(path{58}), match_kind::exact, "KH"}};
  static constexpr code_rule first[] = {{"kh", 1, of_kh, code_action::open_url, {}, in_any_template(path{1})}};
  EMVQR_VERIFY(identify(code.view(), first).url == "https://one.example/x");
  static constexpr code_rule named[] = {{"kh", 1, of_kh, code_action::open_url, {}, object_of_code(path(27, 1))}};
  EMVQR_VERIFY(identify(code.view(), named).url == "https://two.example/x");
  static constexpr code_rule elsewhere[] = {
      {"kh", 1, of_kh, code_action::open_url, {}, object_of_code(path(27, 1)), "one.example"}};
  EMVQR_VERIFY(identify(code.view(), elsewhere).unsafe_url);
}

TEST_CASE("a prefix of a link inside a template names its host too", "[alipayplus]") {
  static constexpr auto good = seal("00020126360007com.one0121https://one.example/x");
  static constexpr auto evil = seal("00020126390007com.one0124https://one.example.evil");
  static constexpr code_condition link[] = {{in_any_template(path{1}), match_kind::prefix, "https://one.example"}};
  static constexpr code_rule rules[] = {{"one", 1, link, code_action::open_url, {}, in_any_template(path{1})}};
  EMVQR_VERIFY(identify(good.view(), rules).action == code_action::open_url);
  EMVQR_VERIFY(identify(evil.view(), rules).unsafe_url);
}

TEST_CASE("a page of a rule is a plain https URL with the code behind its host", "[alipayplus]") {
  EMVQR_VERIFY(opens_page("https://amount.example.com/"));
  EMVQR_VERIFY(opens_page("https://amount.example.com/{code}"));
  EMVQR_VERIFY(opens_page("https://amount.example.com?c={code}&x=1"));
  EMVQR_VERIFY(opens_page("https://amount.example.com#{code}"));
  EMVQR_VERIFY(!opens_page("http://amount.example.com/{code}"));
  EMVQR_VERIFY(!opens_page("https://{code}/"));
  EMVQR_VERIFY(!opens_page("https://amount.example.com{code}/"));
  EMVQR_VERIFY(!opens_page("https://amount.example.com:{code}/"));
  EMVQR_VERIFY(!opens_page("https://amount.example.com/{code}/{code}"));
  EMVQR_VERIFY(!opens_page("https://amount.example.com/{code} "));
  EMVQR_VERIFY(!opens_page("https://amount.example.com/{other}"));
}

TEST_CASE("the code is written into the page with every byte that means something escaped", "[alipayplus]") {
  CHECK(written("https://a.example/x", "281") == "https://a.example/x");
  CHECK(written("https://a.example/{code}", "Az9-._~") == "https://a.example/Az9-._~");
  CHECK(written("https://a.example/?c={code}&d=1", "a&b=/?#%+ \n") ==
        "https://a.example/?c=a%26b%3D%2F%3F%23%25%2B%20%0A&d=1");
  CHECK(written("https://a.example/{code}", "\xE1\x9E\x80") == "https://a.example/%E1%9E%80");
  CHECK(written("https://a.example/{code}", "{code}") == "https://a.example/%7Bcode%7D");
}

TEST_CASE("what does not fit is not written", "[alipayplus]") {
  const std::string url = "https://a.example/{code}";
  CHECK(written(url, "281", 21) == "https://a.example/281");
  CHECK(written(url, "281", 20) == "no_space");
  const std::string most(emvqr::max_url_bytes - 18, 'x');
  CHECK(written(url, most) == "https://a.example/" + most);
  CHECK(written(url, most + "x") == "value_too_long");
  CHECK(written(url, most + "x", 4096) == "value_too_long");
  CHECK(written("ftp://a.example/{code}", "281") == "no_such_object");
}
