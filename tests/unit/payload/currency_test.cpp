#include <emvqr/payload/currency.hpp>
#include <emvqr/payload/currency_names.hpp>

#include "support/test.hpp"
#include "unit/payload/coded_names.hpp"
#include "unit/payload/currency_cases.hpp"

#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

using emvqr::alpha;
using emvqr::currency;
using emvqr::currency_catalogue;
using emvqr::currency_from_alpha;
using emvqr::currency_from_numeric;
using emvqr::currency_info;
using emvqr::currency_name;
using emvqr::find_currency;
using emvqr::numeric;

namespace {

constexpr bool sorted_and_unique() {
  unsigned last = 0;
  for (const currency_info& info : currency_catalogue) {
    const auto code = static_cast<unsigned>(info.code);
    if (code <= last || code > 999) return false;
    last = code;
  }
  return true;
}

}  // namespace

TEST_CASE("currency: the table rises and has nothing twice") {
  EMVQR_VERIFY(sorted_and_unique());
  for (const currency_info& a : currency_catalogue)
    for (const currency_info& b : currency_catalogue)
      if (&a != &b && std::string_view(a.alpha, 3) == std::string_view(b.alpha, 3)) FAIL_CHECK(alpha(a.code));
}

TEST_CASE("currency: every row is found by its code, its letters and its digits") {
  for (const currency_info& info : currency_catalogue) {
    const std::string letters(info.alpha, 3);
    INFO(letters);
    CHECK(letters.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
    CHECK(find_currency(info.code) == &info);
    CHECK(alpha(info.code) == letters);
    CHECK(currency_from_alpha(letters) == info.code);
    const std::array<char, 3> digits = numeric(info.code);
    CHECK(currency_from_numeric({digits.data(), 3}) == info.code);
    CHECK(info.exponent <= 4);
  }
}

TEST_CASE("currency: codes and exponents as ISO 4217 has them") {
  STATIC_REQUIRE(all_hold(emvqr_test::currency_cases));
  for (const emvqr_test::currency_case& r : emvqr_test::currency_cases) {
    INFO(r.letters);
    CHECK(holds(r));
  }
}

TEST_CASE("currency: letters in either case, three of them") {
  EMVQR_VERIFY(currency_from_alpha("khr") == currency::KHR);
  EMVQR_VERIFY(currency_from_alpha("Usd") == currency::USD);
  EMVQR_VERIFY(!currency_from_alpha(""));
  EMVQR_VERIFY(!currency_from_alpha("KH"));
  EMVQR_VERIFY(!currency_from_alpha("KHRR"));
  EMVQR_VERIFY(!currency_from_alpha("116"));
  EMVQR_VERIFY(!currency_from_alpha("QQQ"));
  EMVQR_VERIFY(!currency_from_alpha("XAU"));  // gold is no money here
  EMVQR_VERIFY(!currency_from_alpha("XXX"));
}

TEST_CASE("currency: three digits and nothing else") {
  EMVQR_VERIFY(currency_from_numeric("116") == currency::KHR);
  EMVQR_VERIFY(currency_from_numeric("008") == static_cast<currency>(8));
  EMVQR_VERIFY(!currency_from_numeric(""));
  EMVQR_VERIFY(!currency_from_numeric("8"));
  EMVQR_VERIFY(!currency_from_numeric("84"));
  EMVQR_VERIFY(!currency_from_numeric("0840"));
  EMVQR_VERIFY(!currency_from_numeric("+84"));
  EMVQR_VERIFY(!currency_from_numeric("84 "));
  EMVQR_VERIFY(!currency_from_numeric("KHR"));
  EMVQR_VERIFY(!currency_from_numeric("\xD9\xA1\x31"));
}

TEST_CASE("currency: a code ISO does not know keeps its number and has no letters") {
  EMVQR_VERIFY(currency_from_numeric("000").has_value());
  EMVQR_VERIFY(find_currency(*currency_from_numeric("000")) == nullptr);
  EMVQR_VERIFY(find_currency(static_cast<currency>(999)) == nullptr);
  EMVQR_VERIFY(alpha(static_cast<currency>(999)).empty());
}

TEST_CASE("currency: a number over 999 is misuse") {
  REQUIRE(emvqr_test::dies([] { static_cast<void>(numeric(static_cast<currency>(1000))); }));
  REQUIRE_FALSE(emvqr_test::dies([] { static_cast<void>(numeric(static_cast<currency>(999))); }));
}

TEST_CASE("currency: every one has a name, and nothing else has") {
  using emvqr::detail::currency_names;
  CHECK(std::size(currency_names) == std::size(currency_catalogue));
  EMVQR_VERIFY(emvqr_test::rises_and_names(currency_names));
  EMVQR_VERIFY(emvqr_test::finds_all(currency_names));
  for (int code = 0; code != 1000; ++code) {
    INFO(code);
    const auto which = static_cast<currency>(code);
    CHECK(currency_name(which).empty() == (find_currency(which) == nullptr));
  }
  CHECK(currency_name(static_cast<currency>(0xFFFF)).empty());
}

TEST_CASE("currency: the name is that of ISO 4217") {
  EMVQR_VERIFY(currency_name(currency::KHR) == "Riel");
  EMVQR_VERIFY(currency_name(currency::USD) == "US Dollar");
  EMVQR_VERIFY(currency_name(currency::USN) == "US Dollar (Next day)");
  EMVQR_VERIFY(currency_name(currency::ALL) == "Lek");
  EMVQR_VERIFY(currency_name(currency::XCG) == "Caribbean Guilder");
  EMVQR_VERIFY(currency_name(currency::TOP) == "Pa'anga");
}

TEST_CASE("currency: letters are a currency's as ISO 4217 writes them") {
  EMVQR_VERIFY(emvqr::is_currency("KHR"));
  EMVQR_VERIFY(!emvqr::is_currency("khr"));
  EMVQR_VERIFY(!emvqr::is_currency("ZZZ"));
  EMVQR_VERIFY(!emvqr::is_currency(""));
  EMVQR_VERIFY(!emvqr::is_currency("KHRX"));
  EMVQR_VERIFY(!emvqr::is_currency("116"));
}
