#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/khqr/fields.hpp>
#include <emvqr/schemes/khqr/rules.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <cstdint>
#include <string_view>

namespace khqr = emvqr::khqr;
using khqr::read_time;

namespace {

constexpr auto everything = emvqr_test::seal(
    "000201010212"
    "1531abcdefghijklmnopqrstuvwxyz01234"
    "30310009shop@devb0104M1230206Bank A"
    "520459995303116540550000"
    "5802KH5903Bob6010Phnom Penh"
    "64160002km0101x0201y"
    "993400131750000000000"
    "01131750000060000");
constexpr auto little = emvqr_test::seal("00020129130009shop@devb5802KH");

constexpr khqr::fields fields_of(const emvqr_test::sealed_text& text) { return khqr::read(*emvqr::parse(text.view())); }

}  // namespace

TEST_CASE("every field of a KHQR is read from its place", "[schemes][khqr]") {
  EMVQR_VERIFY(fields_of(everything).kind == khqr::payee::merchant);
  EMVQR_VERIFY(!fields_of(everything).both_payees);
  EMVQR_VERIFY(fields_of(everything).account_id == "shop@devb");
  EMVQR_VERIFY(fields_of(everything).account_detail == "M123");
  EMVQR_VERIFY(fields_of(everything).acquiring_bank == "Bank A");
  EMVQR_VERIFY(fields_of(everything).initiation == "12");
  EMVQR_VERIFY(fields_of(everything).union_pay.size() == 31);
  EMVQR_VERIFY(fields_of(everything).currency == "116");
  EMVQR_VERIFY(fields_of(everything).amount == "50000");
  EMVQR_VERIFY(fields_of(everything).country == "KH");
  EMVQR_VERIFY(fields_of(everything).language == "km");
  EMVQR_VERIFY(fields_of(everything).name_alternate == "x");
  EMVQR_VERIFY(fields_of(everything).city_alternate == "y");
  EMVQR_VERIFY(fields_of(everything).created == "1750000000000");
  EMVQR_VERIFY(fields_of(everything).expires == "1750000060000");
  EMVQR_VERIFY(fields_of(everything).has_timestamp);
  EMVQR_VERIFY(fields_of(everything).is_dynamic());
}

TEST_CASE("what a KHQR does not have is empty", "[schemes][khqr]") {
  EMVQR_VERIFY(fields_of(little).kind == khqr::payee::individual);
  EMVQR_VERIFY(fields_of(little).account_id == "shop@devb");
  EMVQR_VERIFY(fields_of(little).account_detail.empty());
  EMVQR_VERIFY(fields_of(little).acquiring_bank.empty());
  EMVQR_VERIFY(fields_of(little).initiation.empty());
  EMVQR_VERIFY(fields_of(little).union_pay.empty());
  EMVQR_VERIFY(fields_of(little).amount.empty());
  EMVQR_VERIFY(fields_of(little).language.empty());
  EMVQR_VERIFY(fields_of(little).created.empty());
  EMVQR_VERIFY(fields_of(little).expires.empty());
  EMVQR_VERIFY(!fields_of(little).has_timestamp);
  EMVQR_VERIFY(!fields_of(little).is_dynamic());
}

TEST_CASE("two payees are seen, and the merchant is the one that is read", "[schemes][khqr]") {
  constexpr auto both = emvqr_test::seal("00020129130009shop@devb30130009evil@devb5802KH");
  EMVQR_VERIFY(fields_of(both).both_payees);
  EMVQR_VERIFY(fields_of(both).kind == khqr::payee::merchant);
  EMVQR_VERIFY(fields_of(both).account_id == "evil@devb");
}

TEST_CASE("a code is dynamic if it says so or has an amount", "[schemes][khqr]") {
  constexpr auto said = emvqr_test::seal("00020101021229130009shop@devb");
  constexpr auto paid = emvqr_test::seal("00020101021129130009shop@devb54011");
  constexpr auto neither = emvqr_test::seal("00020101021129130009shop@devb");
  EMVQR_VERIFY(fields_of(said).is_dynamic());
  EMVQR_VERIFY(fields_of(paid).is_dynamic());
  EMVQR_VERIFY(!fields_of(neither).is_dynamic());
}

TEST_CASE("a time is 13 digits and nothing else", "[schemes][khqr]") {
  EMVQR_VERIFY(read_time("1750000000000") == std::int64_t{1750000000000});
  EMVQR_VERIFY(read_time("0000000000000") == std::int64_t{0});
  EMVQR_VERIFY(read_time("9999999999999") == std::int64_t{9999999999999});
  EMVQR_VERIFY(!read_time("1750000000"));
  EMVQR_VERIFY(!read_time("17500000000000"));
  EMVQR_VERIFY(!read_time("175000000000x"));
  EMVQR_VERIFY(!read_time("-750000000000"));
  EMVQR_VERIFY(!read_time("0x1FFFFFFFFFF"));
  EMVQR_VERIFY(!read_time(" 750000000000"));
  EMVQR_VERIFY(!read_time(""));
}

TEST_CASE("an account ID is a name, one @ and a bank", "[schemes][khqr]") {
  EMVQR_VERIFY(khqr::is_account_id("a@b"));
  EMVQR_VERIFY(khqr::is_account_id("john_smith@devb"));
  EMVQR_VERIFY(khqr::is_account_id("000123456@ABA"));
  for (const std::string_view bad : {"", "@", "a@", "@b", "a@b@c", "a@@", "shop", "@@"}) {
    CAPTURE(bad);
    CHECK_FALSE(khqr::is_account_id(bad));
  }
}

TEST_CASE("an amount has digits on both sides of its point", "[schemes][khqr]") {
  for (const std::string_view good : {"1", "0", "50000", "1.5", "0.01", "9999999999.99"}) {
    CAPTURE(good);
    CHECK(khqr::is_amount(good));
  }
  for (const std::string_view bad :
       {"", ".", "5.", ".5", "1,000", "1 000", "+5", "-5", "1e3", "0x10", "NaN", "1.2.3", "\xEF\xBC\x91"}) {
    CAPTURE(bad);
    CHECK_FALSE(khqr::is_amount(bad));
  }
}

TEST_CASE("riel are whole, dollars have at most two decimals", "[schemes][khqr]") {
  EMVQR_VERIFY(khqr::has_right_decimals("100", true));
  EMVQR_VERIFY(khqr::has_right_decimals("100.00", true));
  EMVQR_VERIFY(!khqr::has_right_decimals("100.50", true));
  EMVQR_VERIFY(khqr::has_right_decimals("100", false));
  EMVQR_VERIFY(khqr::has_right_decimals("100.5", false));
  EMVQR_VERIFY(khqr::has_right_decimals("100.50", false));
  EMVQR_VERIFY(!khqr::has_right_decimals("100.500", false));
  EMVQR_VERIFY(!khqr::has_right_decimals("100.555", false));
}

TEST_CASE("khqr: a time is thirteen digits, the first moment of 1970 too", "[khqr]") {
  EMVQR_VERIFY(emvqr::khqr::detail::time_of("0000000000000") == 0);
  EMVQR_VERIFY(emvqr::khqr::detail::time_of("1700000000000") == 1700000000000);
  for (const std::string_view none : {"", "170000000000", "17000000000000", "1700000000.00", "170000000000x"})
    CHECK(emvqr::khqr::detail::time_of(none) < 0);
}
