#include <emvqr/schemes/bharatqr/bharatqr.hpp>
#include <emvqr/schemes/card_networks.hpp>
#include <emvqr/schemes/fps/fps.hpp>
#include <emvqr/schemes/nets.hpp>
#include <emvqr/schemes/paynow/paynow.hpp>
#include <emvqr/schemes/qris/qris.hpp>
#include <emvqr/schemes/qrph/qrph.hpp>
#include <emvqr/schemes/vietqr/banks.hpp>
#include <emvqr/schemes/vietqr/vietqr.hpp>

#include "support/test.hpp"
#include "unit/schemes/value_rows.hpp"

#include <cstdint>

using namespace std::string_view_literals;
using emvqr_test::all_right;
using emvqr_test::first_wrong;
using emvqr_test::value_row;

namespace {

constexpr emvqr_test::repeated<'9', 400> nines;
constexpr emvqr_test::repeated<'A', 400> letters;

constexpr value_row singapore_mobiles[] = {
    {"+6599900000", true},
    {"+6580000000", true},
    {"+6590000000", true},
    {"+6570000000", false},
    {"+6579000000", false},
    {"+6699900000", false},
    {"+6500000000", false},
    {"6599900000", false},
    {"99900000", false},
    {"+659990000", false},
    {"+65999000001", false},
    {"+65 9990000", false},
    {"+85299900000", false},
    {"+6599900\0\0\0"sv, false},
    {"+6599900\xEF\xBC\x90", false},
    {"+65", false},
    {"", false},
    {nines.view(), false},
};

constexpr value_row entities[] = {
    {"00000000A", true},     {"000000000A", true},     {"T00XX0000A", true},        {"S00XX0000A", true},
    {"R00XX0000A", true},    {"00000000AB", true},     {"00000000AB01", true},      {"000000000AB01", true},
    {"T00XX0000Ab1C", true}, {"00000000AB012", false}, {"000000000AB012", false},   {"U00XX0000A", false},
    {"T0XXX0000A", false},   {"T00X00000A", false},    {"T00XX0000", false},        {"00000000a", false},
    {"000000000", false},    {"0000000A", false},      {"0000000000A", false},      {"00000000A-1", false},
    {"00000000\0"sv, false}, {"00000000A\0"sv, false}, {"00000000\xC3\x89", false}, {"", false},
    {nines.view(), false},   {letters.view(), false},
};

constexpr value_row hong_kong_mobiles[] = {
    {"+852-99900000", true},
    {"+86-00000000000", true},
    {"+1-0000", true},
    {"+999-00000000000000", true},
    {"+852-9990000", false},
    {"+852-999000000", false},
    {"+85299900000", false},
    {"852-99900000", false},
    {"+-99900000", false},
    {"+8520-99900000", false},
    {"+1-000", false},
    {"+1-000000000000000", false},
    {"+852-9990-0000", false},
    {"+852-9990000x", false},
    {"+8x-99900000", false},
    {"+852-9990000\0"sv, false},
    {"+852-99900\xEF\xBC\x90", false},
    {"+852-", false},
    {"+", false},
    {"-", false},
    {"", false},
    {nines.view(), false},
};

constexpr value_row philippine_mobiles[] = {
    {"+639000000000", true},
    {"+63-900-0000000", true},
    {"+63-9-0-0-0000000", true},
    {"+638000000000", false},
    {"+63900000000", false},
    {"+6390000000000", false},
    {"639000000000", false},
    {"09000000000", false},
    {"+63 9000000000", false},
    {"+-639000000000", false},
    {"+63----------", false},
    {"+63900000000\0"sv, false},
    {"+639000000\xEF\xBC\x90", false},
    {"+63", false},
    {"", false},
    {nines.view(), false},
};

constexpr value_row upi_addresses[] = {
    {"a@b", true},
    {"test.shop_1-a@example", true},
    {"0000000000@bank1", true},
    {"@example", false},
    {"shop@", false},
    {"@", false},
    {"shop", false},
    {"a@b@c", false},
    {"a@@b", false},
    {"shop@example.com", false},
    {"shop@my-bank", false},
    {"my shop@example", false},
    {"#shop@example", false},
    {"shop+1@example", false},
    {"shop\0@example"sv, false},
    {"shop@example\0"sv, false},
    {"\xE0\xA4\x95@example", false},
    {"", false},
    {letters.view(), false},
};

constexpr value_row ifsc_accounts[] = {
    {"TEST00000000", true},
    {"TEST0ABC1230001", true},
    {"TEST00000000000000000000000000000000", true},
    {"TEST0000000000000000000000000000000000", false},
    {"TEST0000000", false},
    {"TESTX0000000", false},
    {"test00000000", false},
    {"tEST00000000", false},
    {"TES000000000", false},
    {"TEST0abc1230001", false},
    {"TEST0000000-1", false},
    {"TEST0000000\0"sv, false},
    {"TEST0000000\xC3\x89", false},
    {"TEST", false},
    {"", false},
    {nines.view(), false},
};

constexpr value_row bank_numbers[] = {
    {"970436", true},           {"971025", true},   {"422589", true},      {"999999", false}, {"000000", false},
    {"97043", false},           {"9704360", false}, {"0970436", false},    {"97043x", false}, {"97043\0"sv, false},
    {"970\xEF\xBC\x96", false}, {"", false},        {nines.view(), false},
};

constexpr value_row services[] = {
    {"QRIBFTTA", true},   {"QRIBFTTC", true}, {"QRPUSH", true},       {"QRIBFTTB", false}, {"qribftta", false},
    {"QRIBFTTA ", false}, {"QRIBFTT", false}, {"QRIBFTT\0"sv, false}, {"", false},         {letters.view(), false},
};

constexpr value_row payment_types[] = {
    {"99964403", true},   {"99960300", true},     {"99964400", false}, {"9996440", false},
    {"999644030", false}, {"9996440\0"sv, false}, {"", false},         {nines.view(), false},
};

constexpr value_row criteria[] = {
    {"UMI", true},  {"UKE", true},  {"UME", true},     {"UBE", true},   {"URE", true},
    {"UXX", false}, {"umi", false}, {"UM\0"sv, false}, {"UMIX", false}, {"", false},
};

constexpr value_row proxy_kinds[] = {
    {"0", true}, {"2", true}, {"1", false}, {"02", false}, {"\0"sv, false}, {"", false},
};

constexpr value_row flags[] = {
    {"0", true}, {"1", true}, {"2", false}, {"01", false}, {"\0"sv, false}, {"", false},
};

constexpr bool is_sorted_without_doubles() {
  std::uint32_t before = 0;
  for (const std::uint32_t each : emvqr::vietqr::bank_numbers) {
    if (each <= before || each > 999'999) return false;
    before = each;
  }
  return true;
}

}  // namespace

TEST_CASE("whom PayNow pays", "[schemes][paynow]") {
  EMVQR_VERIFY(first_wrong(emvqr::paynow::is_mobile, singapore_mobiles) == all_right);
  EMVQR_VERIFY(first_wrong(emvqr::paynow::is_entity, entities) == all_right);
  EMVQR_VERIFY(first_wrong(emvqr::paynow::is_proxy_kind, proxy_kinds) == all_right);
  EMVQR_VERIFY(first_wrong(emvqr::paynow::is_flag, flags) == all_right);
}

TEST_CASE("mobile numbers of FPS have a hyphen behind the country code", "[schemes][fps]") {
  EMVQR_VERIFY(first_wrong(emvqr::fps::is_mobile, hong_kong_mobiles) == all_right);
}

TEST_CASE("mobile numbers and payment types of QR Ph", "[schemes][qrph]") {
  EMVQR_VERIFY(first_wrong(emvqr::qrph::is_mobile, philippine_mobiles) == all_right);
  EMVQR_VERIFY(first_wrong(emvqr::qrph::is_payment_type, payment_types) == all_right);
}

TEST_CASE("UPI addresses and accounts of Bharat QR", "[schemes][bharatqr]") {
  EMVQR_VERIFY(first_wrong(emvqr::bharatqr::is_upi_address, upi_addresses) == all_right);
  EMVQR_VERIFY(first_wrong(emvqr::bharatqr::is_ifsc_account, ifsc_accounts) == all_right);
}

TEST_CASE("services and banks of VietQR", "[schemes][vietqr]") {
  EMVQR_VERIFY(first_wrong(emvqr::vietqr::is_service, services) == all_right);
  EMVQR_VERIFY(first_wrong(emvqr::vietqr::is_bank_number, bank_numbers) == all_right);
  EMVQR_VERIFY(is_sorted_without_doubles());
}

TEST_CASE("QRIS has five sizes of merchants", "[schemes][qris]") {
  EMVQR_VERIFY(first_wrong(emvqr::qris::is_criteria, criteria) == all_right);
}

namespace {
constexpr value_row amex_accounts[] = {
    {"378282246310005", true},  {"378282246310006", false},  {"37828224631006", true}, {"37828224631000X", true},
    {"4111111111111111", true}, {"4111111111111112", false}, {"alias", true},
};
}  // namespace

TEST_CASE("NETS has hexadecimal digits, 0 among them", "[schemes][nets]") {
  EMVQR_VERIFY(emvqr::nets::is_hexadecimal("00AFaf99"));
  EMVQR_VERIFY(!emvqr::nets::is_hexadecimal("00AG"));
}

TEST_CASE("an account of American Express has 15 digits that check each other, or is something else",
          "[schemes][cards]") {
  EMVQR_VERIFY(first_wrong(emvqr::card_networks::is_amex_or_other, amex_accounts) == all_right);
}
