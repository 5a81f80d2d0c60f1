#include <emvqr/payload/parse.hpp>
#include <emvqr/schemes/khqr/details.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

namespace khqr = emvqr::khqr;

namespace {

constexpr auto everything = emvqr_test::seal(
    "000201010212"
    "30310009shop@devb0104M1230206Bank A"
    "520458125303116540550000"
    "5802KH5903Bob6010Phnom Penh"
    "62380101b0202850303st10703t010802ab0403loy"
    "64160002km0101x0201y"
    "99340013175000000000001131750000060000");
constexpr auto little = emvqr_test::seal("00020129130009shop@devb5802KH");

constexpr khqr::details of(const emvqr_test::sealed_text& text) { return khqr::decode(*emvqr::parse(text.view())); }

constexpr khqr::account_kind kind_of(std::string_view account) {
  emvqr_test::sealed_text body = emvqr_test::unmarked("000201");
  body.append(account);
  body.append("5802KH");
  const auto text = emvqr_test::seal(body.view());
  return khqr::decode(*emvqr::parse(text.view())).account_kind();
}

}  // namespace

TEST_CASE("decode tells every object of a KHQR", "[schemes][khqr]") {
  EMVQR_VERIFY(of(everything).payload_format_indicator == "01");
  EMVQR_VERIFY(of(everything).initiation == "12");
  EMVQR_VERIFY(of(everything).account_id == "shop@devb");
  EMVQR_VERIFY(of(everything).account_detail == "M123");
  EMVQR_VERIFY(of(everything).acquiring_bank == "Bank A");
  EMVQR_VERIFY(of(everything).merchant_category_code == "5812");
  EMVQR_VERIFY(of(everything).currency == "116");
  EMVQR_VERIFY(of(everything).amount == "50000");
  EMVQR_VERIFY(of(everything).country == "KH");
  EMVQR_VERIFY(of(everything).name == "Bob");
  EMVQR_VERIFY(of(everything).city == "Phnom Penh");
  EMVQR_VERIFY(of(everything).additional.bill_number == "b");
  EMVQR_VERIFY(of(everything).additional.mobile_number == "85");
  EMVQR_VERIFY(of(everything).additional.store_label == "st1");
  EMVQR_VERIFY(of(everything).additional.terminal_label == "t01");
  EMVQR_VERIFY(of(everything).additional.purpose_of_transaction == "ab");
  EMVQR_VERIFY(of(everything).alternate.language == "km");
  EMVQR_VERIFY(of(everything).alternate.name == "x");
  EMVQR_VERIFY(of(everything).alternate.city == "y");
  EMVQR_VERIFY(of(everything).created == "1750000000000");
  EMVQR_VERIFY(of(everything).expires == "1750000060000");
  EMVQR_VERIFY(of(everything).crc.size() == 4);
}

TEST_CASE("what a code does not have decodes as empty", "[schemes][khqr]") {
  EMVQR_VERIFY(of(little).account_id == "shop@devb");
  EMVQR_VERIFY(of(little).name.empty());
  EMVQR_VERIFY(of(little).city.empty());
  EMVQR_VERIFY(of(little).merchant_category_code.empty());
  EMVQR_VERIFY(of(little).additional.bill_number.empty());
  EMVQR_VERIFY(of(little).additional.purpose_of_transaction.empty());
  EMVQR_VERIFY(of(little).alternate.name.empty());
}

TEST_CASE("a creation time that is 99 itself is told where it passes for an object too", "[schemes][khqr]") {
  EMVQR_VERIFY(of(emvqr_test::seal("00020129130009shop@devb5802KH99131609459200000")).created == "1609459200000");
  EMVQR_VERIFY(of(emvqr_test::seal("00020129130009shop@devb5802KH9913160945920000x")).created.empty());
}

TEST_CASE("an account is the payee's own, a bank's, or an acquirer's", "[schemes][khqr]") {
  EMVQR_VERIFY(kind_of("29130009shop@devb") == khqr::account_kind::solo);
  EMVQR_VERIFY(kind_of("29230009shop@devb0206Bank A") == khqr::account_kind::solo);
  EMVQR_VERIFY(kind_of("29210009khqr@aclb01040855") == khqr::account_kind::remittance);
  EMVQR_VERIFY(kind_of("30130009shop@devb") == khqr::account_kind::corporate);
  EMVQR_VERIFY(kind_of("30210009shop@devb0104M123") == khqr::account_kind::corporate);
  EMVQR_VERIFY(name(khqr::account_kind::solo) == "solo");
  EMVQR_VERIFY(name(khqr::account_kind::remittance) == "remittance");
  EMVQR_VERIFY(name(khqr::account_kind::corporate) == "corporate");
}
