// What a single condition holds of, and how several stand together.
#include <emvqr/payload/quirk.hpp>
#include <emvqr/payload/tag.hpp>

#include "alipayplus/rules_support.hpp"

#include <string>

using namespace emvqr_test;
using emvqr::path;

namespace tag = emvqr::tag;

namespace {

constexpr code_condition object(path where, match_kind how, std::string_view text = {}) {
  return {object_of_code(where), how, text};
}
constexpr code_condition in_template(path below, match_kind how, std::string_view text = {}) {
  return {in_any_template(below), how, text};
}
constexpr code_condition whole(match_kind how, std::string_view text = {}) { return {whole_code, how, text}; }

/// True if a rule of all these conditions catches the payload without an amount.
template <std::size_t Count>
constexpr bool all_caught(const code_condition (&conditions)[Count]) noexcept {
  const code_rule rule{"all", 1, conditions, code_action::decode};
  return static_cast<bool>(identify(still.view(), code_rules{&rule, 1}));
}

}  // namespace

TEST_CASE("a condition on the whole code", "[alipayplus]") {
  constexpr std::string_view url = "https://pay.example.com/281001";
  EMVQR_VERIFY(caught(url, whole(match_kind::exact, url)));
  EMVQR_VERIFY(!caught(url, whole(match_kind::exact, "https://pay.example.com/28100")));
  EMVQR_VERIFY(!caught(url, whole(match_kind::exact, "https://pay.example.com/2810011")));
  EMVQR_VERIFY(caught(url, whole(match_kind::prefix, "https://pay.example.com/28")));
  EMVQR_VERIFY(caught(url, whole(match_kind::prefix, url)));
  EMVQR_VERIFY(!caught(url, whole(match_kind::prefix, "pay.example.com")));
  EMVQR_VERIFY(caught(url, whole(match_kind::contains, "example")));
  EMVQR_VERIFY(caught(url, whole(match_kind::contains, "281001")));
  EMVQR_VERIFY(caught(url, whole(match_kind::contains, "https")));
  EMVQR_VERIFY(!caught(url, whole(match_kind::contains, "2810011")));
  EMVQR_VERIFY(caught("28166604x", whole(match_kind::prefix, "28166604")));
}

TEST_CASE("comparing minds the case", "[alipayplus]") {
  EMVQR_VERIFY(!caught("HTTPS://pay.example.com", whole(match_kind::prefix, "https://")));
  EMVQR_VERIFY(!caught("ABC", whole(match_kind::exact, "abc")));
  EMVQR_VERIFY(!caught("ABC", whole(match_kind::contains, "b")));
  EMVQR_VERIFY(!caught(still.view(), in_template(path{0}, match_kind::exact, "SHOP@devb")));
}

TEST_CASE("a condition on an object of a payload", "[alipayplus]") {
  EMVQR_VERIFY(caught(still.view(), object(tag::country_code, match_kind::exact, "KH")));
  EMVQR_VERIFY(!caught(still.view(), object(tag::country_code, match_kind::exact, "TH")));
  EMVQR_VERIFY(caught(still.view(), object(path(31, 1), match_kind::prefix, "77")));
  EMVQR_VERIFY(caught(still.view(), object(tag::merchant_city, match_kind::contains, "Penh")));
  EMVQR_VERIFY(!caught(still.view(), object(path(31, 2), match_kind::contains, "7")));
  EMVQR_VERIFY(!caught(still.view(), object(path{}, match_kind::contains, "7")));
}

TEST_CASE("there or not there", "[alipayplus]") {
  EMVQR_VERIFY(caught(still.view(), object(tag::transaction_amount, match_kind::is_null)));
  EMVQR_VERIFY(!caught(still.view(), object(tag::transaction_amount, match_kind::not_null)));
  EMVQR_VERIFY(!caught(with_amount.view(), object(tag::transaction_amount, match_kind::is_null)));
  EMVQR_VERIFY(caught(with_amount.view(), object(tag::transaction_amount, match_kind::not_null)));
  EMVQR_VERIFY(caught(still.view(), whole(match_kind::not_null)));
  EMVQR_VERIFY(!caught(still.view(), whole(match_kind::is_null)));
  EMVQR_VERIFY(caught(still.view(), in_template(path{1}, match_kind::not_null)));
  EMVQR_VERIFY(caught(still.view(), in_template(path{1}, match_kind::is_null)));
  EMVQR_VERIFY(!caught(still.view(), in_template(path{0}, match_kind::is_null)));
  EMVQR_VERIFY(!caught(still.view(), in_template(path{2}, match_kind::not_null)));
  EMVQR_VERIFY(!caught(still.view(), object(path{}, match_kind::is_null)));
}

TEST_CASE("a condition on any template looks at 26 to 51 and 80 to 99", "[alipayplus]") {
  const auto made = [](int id) {
    const std::string tag = (id < 10 ? "0" : "") + std::to_string(id);
    std::string body = "000201";
    const std::string object = tag + "130009org.devb1";
    if (id < 53) body += object;
    body += "5303116";
    if (id > 53) body += object;
    body += "6304";
    for (const char c : emvqr::crc16_hex(emvqr::crc16(body))) body += c;
    return body;
  };
  for (const int id : {26, 27, 50, 51, 80, 99})
    EMVQR_VERIFY_RUNTIME(caught(made(id), in_template(path{0}, match_kind::exact, "org.devb1")));
  for (const int id : {2, 25, 52, 61, 62, 64, 65, 79}) {
    const std::string code = made(id);
    EMVQR_VERIFY_RUNTIME(emvqr::parse(code).has_value());
    EMVQR_VERIFY_RUNTIME(!caught(code, in_template(path{0}, match_kind::exact, "org.devb1")));
  }
}

TEST_CASE("conditions on any template hold together in one of them", "[alipayplus]") {
  constexpr code_condition one[] = {in_template(path{0}, match_kind::exact, "org.example.pay"),
                                    in_template(path{1}, match_kind::exact, "7711"),
                                    object(tag::country_code, match_kind::exact, "KH")};
  EMVQR_VERIFY(all_caught(one));
  constexpr code_condition two[] = {in_template(path{0}, match_kind::exact, "shop@devb"),
                                    in_template(path{1}, match_kind::exact, "7711")};
  EMVQR_VERIFY(!all_caught(two));
  constexpr code_condition without[] = {in_template(path{0}, match_kind::exact, "shop@devb"),
                                        in_template(path{1}, match_kind::is_null)};
  EMVQR_VERIFY(all_caught(without));
  constexpr code_condition neither[] = {in_template(path{0}, match_kind::exact, "org.example.pay"),
                                        in_template(path{1}, match_kind::is_null)};
  EMVQR_VERIFY(!all_caught(neither));
  constexpr code_condition elsewhere[] = {in_template(path{0}, match_kind::exact, "shop@devb"),
                                          object(tag::country_code, match_kind::exact, "TH")};
  EMVQR_VERIFY(!all_caught(elsewhere));
}

TEST_CASE("a payload without templates has none to hold in", "[alipayplus]") {
  constexpr auto bare = seal(
      "00020102041234530311658"
      "02KH");
  EMVQR_VERIFY(caught(bare.view(), object(tag::country_code, match_kind::exact, "KH")));
  EMVQR_VERIFY(!caught(bare.view(), in_template(path{0}, match_kind::not_null)));
  EMVQR_VERIFY(!caught(bare.view(), in_template(path{0}, match_kind::is_null)));
}

TEST_CASE("conditions on objects hold only of payloads", "[alipayplus]") {
  EMVQR_VERIFY(!caught("https://pay.example.com", object(tag::transaction_amount, match_kind::is_null)));
  EMVQR_VERIFY(!caught("https://pay.example.com", in_template(path{0}, match_kind::is_null)));
  std::string tampered(still.view());
  tampered.back() = tampered.back() == '0' ? '1' : '0';
  REQUIRE(!caught(tampered, object(tag::country_code, match_kind::exact, "KH")));
  REQUIRE(caught(tampered, whole(match_kind::prefix, "000201")));
}

TEST_CASE("a broken template is passed over where the reader may", "[alipayplus]") {
  constexpr auto broken = seal(
      "0002012605hello29130009shop@devb530311658"
      "02KH");
  constexpr code_condition bank = in_template(path{0}, match_kind::exact, "shop@devb");
  constexpr emvqr::alipayplus::identify_options lenient{true, {emvqr::quirk::raw_template}};
  EMVQR_VERIFY(!caught(broken.view(), bank));
  EMVQR_VERIFY(caught(broken.view(), bank, emvqr::alipayplus::no_matcher{}, lenient));
  EMVQR_VERIFY(
      !caught(broken.view(), in_template(path{0}, match_kind::is_null), emvqr::alipayplus::no_matcher{}, lenient));
}

TEST_CASE("a condition with nothing to compare with never holds", "[alipayplus]") {
  for (const match_kind how : {match_kind::exact, match_kind::prefix, match_kind::contains}) {
    EMVQR_VERIFY_RUNTIME(!caught("28166604", whole(how)));
    EMVQR_VERIFY_RUNTIME(!caught(still.view(), object(tag::country_code, how)));
  }
  const auto always = [](std::string_view, std::string_view) noexcept { return match_answer::yes; };
  EMVQR_VERIFY_RUNTIME(!caught("28166604", whole(match_kind::regex), always));
  EMVQR_VERIFY_RUNTIME(caught("28166604", whole(match_kind::regex, "x"), always));
}

TEST_CASE("nothing and very long text fall under no rule", "[alipayplus]") {
  EMVQR_VERIFY(!caught("", whole(match_kind::not_null)));
  const std::string longest(emvqr::alipayplus::max_code_bytes, '2');
  EMVQR_VERIFY_RUNTIME(caught(longest, whole(match_kind::prefix, "22")));
  EMVQR_VERIFY_RUNTIME(!caught(longest + "2", whole(match_kind::prefix, "22")));
}
