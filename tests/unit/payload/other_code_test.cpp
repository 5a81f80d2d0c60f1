// Codes that are no merchant-presented payload: which each is, and what only looks like one.
#include <emvqr/payload/other_code.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/mend.hpp>
#include <emvqr/rules/rule.hpp>
#include <emvqr/schemes/registry.hpp>

#include "support/test.hpp"
#include "unit/payload/build.hpp"
#include "unit/payload/goldens.hpp"

#include <string>
#include <string_view>

using emvqr::errc;
using emvqr::failure;
using emvqr::other_code_of;
using emvqr::parse;
using emvqr::parse_in_scheme;
using emvqr::quirk;
using emvqr::rule;
using emvqr_test::object;
using emvqr_test::sealed;

namespace {

struct row {
  std::string_view text;
  errc code;
};

constexpr row forms[] = {
    {"https://qr.alipay.com/bax00000000000000000", errc::alipay_code},
    {"https://gqr.alipay.com/281002040000000000", errc::alipay_code},
    {"https://global.alipay.com/2810020400000000", errc::alipay_code},
    {"https://qr.alipayplus.com/281666040000000000", errc::alipay_code},
    {"wxp://f2f00000000000000000", errc::wechat_code},
    {"weixin://wxpay/bizpayurl?pr=0000000", errc::wechat_code},
    {"https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=wx0", errc::wechat_code},
    {"https://payapp.weixin.qq.com/qr/AQF00000", errc::wechat_code},
    {"https://qr.95516.com/00010000/00000000000000000000000000000000", errc::union_pay_code},
    {"upi://pay?pa=shop@bank&pn=Shop&am=10&cu=INR", errc::upi_link},
    {"TWQRP://NTTransfer/158/02/V1?D5=000&D6=0000000000000000&D10=901", errc::twqr_code},
    {"TWQRP%3A%2F%2FNTTransfer%2F158%2F02%2FV1%3FD5%3D000", errc::twqr_code},
    {"2-ZP-0000000000", errc::zero_pay_code},
    {"004000060000010103002021900021231231212000115102TH91049C30", errc::thai_slip},
    {"BCD\n001\n1\nSCT\nAAAABEBB\nName\nBE00000000000000\nEUR1", errc::epc_code},
    {"BCD\r\n002\r\n8\r\nSCT\r\n\r\nName\r\nBE00000000000000", errc::epc_code},
    {"hQVDUFYwMWETTwegAAAAVVVV", errc::consumer_presented},
    {"hQVDUFYwMQ==", errc::consumer_presented},
    {"https://example.com/pay", errc::web_address},
    {"http://example.com", errc::web_address},
};

// Schemes and hosts have no case; a port and the dot of the root change no host; nothing need follow.
constexpr row spellings[] = {
    {"HTTPS://QR.ALIPAY.COM/FKX00000", errc::alipay_code},
    {"hTTp://qR.aliPay.Com", errc::alipay_code},
    {"https://qr.alipay.com?code=1", errc::alipay_code},
    {"https://qr.alipay.com#1", errc::alipay_code},
    {"https://qr.alipay.com:443/bax0", errc::alipay_code},
    {"https://qr.alipay.com:/bax0", errc::alipay_code},
    {"https://qr.alipay.com./bax0", errc::alipay_code},
    {"https://qr.alipay.com.:8443/bax0", errc::alipay_code},
    {"https://qr.alipay.com/a@b:c.example", errc::alipay_code},
    {"WXP://f2f0", errc::wechat_code},
    {"WeiXin://WXPay", errc::wechat_code},
    {"UPI://PAY?pa=a@b", errc::upi_link},
    {"upi://pay", errc::upi_link},
    {"upi://pay/?pa=a@b", errc::upi_link},
    {"twqrp://x", errc::twqr_code},
    {"wxp://", errc::wechat_code},
    {"TWQRP://", errc::twqr_code},
    {"https://", errc::web_address},
    {"2-ZP-", errc::zero_pay_code},
    {"BCD\n002\n1\nSCT", errc::epc_code},
    {"BCD\n002\n1\nSCT\n\nJos\xE9", errc::epc_code},
    {"\xEF\xBB\xBFhttps://qr.alipay.com/bax0", errc::alipay_code},
    {"\xEF\xBB\xBF \t\r\nupi://pay?pa=a@b\r\n", errc::upi_link},
    {" 004000060000010103002021900021231231212000115102TH91049C30\n", errc::thai_slip},
    {"004000060000010103002021900021231231212000115102TH9104FFFF", errc::thai_slip},  // whatever its CRC
};

// Whoever owns the host before the first slash is whose address it is, and none of these is Alipay's for every reader.
constexpr std::string_view look_alikes[] = {
    "https://qr.alipay.com.evil.example/bax0",
    "https://qr.alipay.com-evil.example/bax0",
    "https://evil.example/qr.alipay.com/bax0",
    "https://evil.example/?https://qr.alipay.com/bax0",
    "https://qr.alipay.com@evil.example/bax0",
    "https://qr.alipay.com:443@evil.example/bax0",
    "https://evil.example@qr.alipay.com/bax0",
    "https://:@qr.alipay.com/bax0",
    "https://evil.example\\@qr.alipay.com/bax0",
    "https://qr.alipay.com\\.evil.example/bax0",
    "https://qr.alipay.com%2f.evil.example/",
    "https://qr.alipay.com%00.evil.example/",
    "https://qr.alipay.com\t.evil.example/bax0",
    "https://qr.alipay.com../bax0",
    "https://qr.alipay.com:x/bax0",
    "https://qr.alipay.com :443/bax0",
    "https://xqr.alipay.com/bax0",
    "https://alipay.com/bax0",
    "https://qr.alipay.co/bax0",
    "https://qr-alipay.com/bax0",
    "https:///qr.alipay.com/bax0",
    "https://qr.\xD0\xB0lipay.com/bax0",
};

constexpr std::string_view nothing_known[] = {
    "",
    " ",
    "\xEF\xBB\xBF",
    "\xEF\xBB",
    "hello",
    "https",
    "https:",
    "https:/",
    "https:/qr.alipay.com/bax0",
    "https//qr.alipay.com/bax0",
    "httpsx://qr.alipay.com/bax0",
    "qr.alipay.com/bax0",
    "xhttps://qr.alipay.com/bax0",
    "https ://qr.alipay.com/bax0",
    "://qr.alipay.com/bax0",
    "ftp://qr.alipay.com/bax0",
    "wxp:/f2f0",
    "weixin://dl/business",
    "weixin://wxpayx/bizpayurl",
    "upi://payment?pa=a@b",
    "upi://mandate?pa=a@b",
    "upi:pay?pa=a@b",
    "twqrp",
    "twqrp%3A%2F%2Fx",
    "2-zp-0000000000",
    "2-ZP",
    "12-ZP-0000000000",
    "BCD",
    "BCD\n",
    "BCD\n002",
    "BCD\n002\n1",
    "BCD\n002\n1\nSC",
    "BCD\n002\n1\nSCTX\n",
    "BCD\n002\n1\nSCT\rX",
    "BCD\n003\n1\nSCT\n",
    "BCD\n002\n0\nSCT\n",
    "BCD\n002\n9\nSCT\n",
    "BCD\n002\n\nSCT\n",
    "BCD\n002\n11\nSCT\n",
    "BCD\r002\r1\rSCT\r",
    "BCD \n002\n1\nSCT\n",
    "bcd\n002\n1\nSCT\n",
    "BCDE\n002\n1\nSCT\n",
    "hQVDUFYwM",
    "hQVDUFYwMA==",  // CPV00
    "hQVDUFYwMg==",  // CPV02
    "hQVDUFYwMP==",
    "hQVDUFYwM[==",
    "hqvdufywmq==",
};

constexpr std::string_view slip = "004000060000010103002021900021231231212000115102TH91049C30";

constexpr std::string_view no_slips[] = {
    "004000060000010103002021900021231231212000115202TH91049C30",       // the country in 52
    "004000060000010103002021900021231231212000115102TH",               // no CRC
    "004000060000010103002021900021231231212000115102TH91039C3",        // one of three digits
    "004000060000010103002021900021231231212000115102TH91049C305901a",  // an object behind it
    "004000060000010103002021900021231231212000115102TH91049C30x",      // text behind it
    "004000060000010103002021900021231231212000115102TH63049C30",       // a payload's CRC
    "004000060000010103002021900021231231212000115102KH91049C30",       // another country
    "0040000600000101030020219000212312312120001191049C30",             // none
    "004000060000020103002021900021231231212000115102TH91049C30",       // another API
    "004001060000010103002021900021231231212000115102TH91049C30",       // not first in it
    "014000060000010103002021900021231231212000115102TH91049C30",       // not in 00
    "5102TH91049C30",
    "0002015102TH91049C30",
};

constexpr bool is_named(const row& r) {
  const auto view = parse(r.text);
  return other_code_of(r.text) == r.code && !view && view.error().code == r.code && view.error().where.empty() &&
         view.error().offset == 0 && view.error().rule == 0;
}

template <std::size_t Count>
constexpr bool all_named(const row (&rows)[Count]) {
  for (const row& r : rows)
    if (!is_named(r)) return false;
  return true;
}

template <std::size_t Count>
constexpr bool all_are(errc code, const std::string_view (&texts)[Count]) {
  for (const std::string_view text : texts)
    if (other_code_of(text) != code) return false;
  return true;
}

template <std::size_t Count>
void check_rows(const row (&rows)[Count]) {
  for (const row& r : rows) {
    INFO(r.text);
    CHECK(other_code_of(r.text) == r.code);
    CHECK(is_named(r));
    const auto in_scheme = parse_in_scheme(r.text, {quirk::lenient | quirk::ignore_crc});
    REQUIRE_FALSE(in_scheme);
    CHECK(in_scheme.error().code == r.code);
    CHECK(in_scheme.error().where.empty());
    CHECK(in_scheme.error().offset == 0);
  }
}

}  // namespace

TEST_CASE("other_code_of: each form, and parse refuses it by its name") {
  STATIC_REQUIRE(all_named(forms));
  check_rows(forms);
}

TEST_CASE("other_code_of: cases, ports, dots, ends, what stands around") {
  STATIC_REQUIRE(all_named(spellings));
  check_rows(spellings);
}

TEST_CASE("other_code_of: a host that only looks like a known one is an address of the web") {
  STATIC_REQUIRE(all_are(errc::web_address, look_alikes));
  for (const std::string_view text : look_alikes) {
    INFO(text);
    CHECK(other_code_of(text) == errc::web_address);
    CHECK(parse(text).error().code == errc::web_address);
  }
}

TEST_CASE("other_code_of: a user name or a longer host makes a link of an app unknown") {
  EMVQR_VERIFY(other_code_of("weixin://wxpay.example/bizpayurl") == errc::none);
  EMVQR_VERIFY(other_code_of("weixin://a@wxpay/bizpayurl") == errc::none);
  EMVQR_VERIFY(other_code_of("upi://pay@example/?pa=a@b") == errc::none);
  EMVQR_VERIFY(other_code_of("upi://pay.example?pa=a@b") == errc::none);
}

TEST_CASE("other_code_of: text that is none of them keeps its failure") {
  STATIC_REQUIRE(all_are(errc::none, nothing_known));
  for (const std::string_view text : nothing_known) {
    INFO(text);
    CHECK(other_code_of(text) == errc::none);
    CHECK_FALSE(emvqr::is_other_code(parse(text).error().code));
  }
}

TEST_CASE("other_code_of: what lacks one mark of a slip is none") {
  EMVQR_VERIFY(other_code_of(slip) == errc::thai_slip);
  STATIC_REQUIRE(all_are(errc::none, no_slips));
  for (const std::string_view text : no_slips) {
    INFO(text);
    CHECK(other_code_of(text) == errc::none);
    CHECK_FALSE(emvqr::is_other_code(parse(text).error().code));
  }
}

TEST_CASE("other_code_of: the tenth letter of a consumer's code has four bits that are given") {
  constexpr std::string_view base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (std::size_t i = 0; i != base64.size(); ++i) {
    INFO(base64[i]);
    const errc code = other_code_of(std::string("hQVDUFYwM") + base64[i]);
    CHECK((code == errc::consumer_presented) == (i / 16 == 1));
  }
}

TEST_CASE("other_code_of: only blanks are taken for what stands around") {
  const std::string link = "upi://pay?pa=shop@bank";
  for (int c = 0; c != 0x20; ++c) {
    INFO(c);
    const errc code = other_code_of(static_cast<char>(c) + link);
    CHECK((code == errc::upi_link) == (c >= 9 && c <= 13));
  }
}

TEST_CASE("other_code_of: 4 KB of any byte are nothing known, and 4 KB behind a beginning change nothing") {
  for (int byte = 0; byte != 256; ++byte) {
    INFO(byte);
    CHECK(other_code_of(std::string(4096, static_cast<char>(byte))) == errc::none);
  }
  for (const row& r : forms) {
    INFO(r.text);
    const bool by_lines = r.code == errc::epc_code;
    if (r.code == errc::thai_slip) continue;
    CHECK(other_code_of(std::string(r.text).append(by_lines ? "\n" : "/").append(4096, 'x')) == r.code);
    CHECK(other_code_of(std::string(4096, 'x').append(r.text)) == errc::none);
  }
}

TEST_CASE("other_code_of: where a beginning is cut it is known as less or not at all") {
  for (const row& r : forms)
    for (std::size_t size = 0; size != r.text.size(); ++size) {
      const std::string_view cut{r.text.data(), size};
      INFO(cut);
      const errc code = other_code_of(cut);
      CHECK((code == r.code || code == errc::none || code == errc::web_address));
    }
}

TEST_CASE("parse: a NUL and bytes that are not UTF-8 do not hide the name") {
  using namespace std::string_view_literals;
  EMVQR_VERIFY(parse("https://example.com/\0x"sv).error().code == errc::web_address);
  EMVQR_VERIFY(parse("wxp://\xFF").error().code == errc::wechat_code);
  EMVQR_VERIFY(parse("BCD\n002\n2\nSCT\n\nJos\xE9").error().offset == 0);
  EMVQR_VERIFY(other_code_of("https://qr.alipay.com\0.evil.example/"sv) == errc::web_address);
}

TEST_CASE("parse: a text longer than any payload is refused unread, whatever it begins with") {
  const std::string text = "https://example.com/" + std::string(emvqr::max_input_bytes, 'x');
  CHECK(other_code_of(text) == errc::web_address);
  CHECK(parse(text).error().code == errc::input_too_long);
}

TEST_CASE("parse: an address inside a payload is part of a payload") {
  const std::string url = "https://qr.alipay.com/ocx0";
  const std::string text = sealed(object(0, "01") + object(27, object(0, "com.alipay") + object(1, url)));
  REQUIRE(parse(text));
  CHECK(other_code_of(text) == errc::none);
  CHECK(parse(text)->get({27, 1}) == url);
  CHECK(other_code_of(url + text) == errc::alipay_code);
}

TEST_CASE("is_other_code: these and no other") {
  int count = 0;
  for (int number = 0; number != 256; ++number) {
    const auto code = static_cast<errc>(number);
    bool listed = false;
    for (const row& r : forms) listed = listed || r.code == code;
    INFO(number);
    CHECK(emvqr::is_other_code(code) == listed);
    count += listed ? 1 : 0;
  }
  CHECK(count == 10);
}

TEST_CASE("other codes break the rule that 00 comes first, a slip that there is a CRC; nothing mends them") {
  for (const row& r : forms) {
    INFO(r.text);
    const bool is_slip = r.code == errc::thai_slip;
    CHECK(rule_of(r.code) == (is_slip ? rule::mpm_4_2_1_1 : rule::mpm_4_6_1_1));
    CHECK(mend(r.text, parse(r.text).error()).view().empty());
    CHECK(mend(" " + std::string(r.text), failure{r.code, {}, 0, 0}).view().empty());
  }
}
