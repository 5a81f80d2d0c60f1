#include <emvqr/schemes/pix/pix.hpp>

#include "support/test.hpp"
#include "unit/schemes/value_rows.hpp"

#include <cstddef>

using namespace std::string_view_literals;
using emvqr_test::all_right;
using emvqr_test::first_wrong;
using emvqr_test::value_row;

namespace {

constexpr emvqr_test::repeated<'0', 400> zeros;
constexpr emvqr_test::repeated<'a', 400> letters;

constexpr value_row cpfs[] = {
    {"12345678909", true},  {"98765432100", true},     {"10000000019", true},           {"12345678908", false},
    {"12345678919", false}, {"21345678909", false},    {"1234567A957", false},          {"00000000000", false},
    {"11111111111", false}, {"1234567890", false},     {"123456789090", false},         {"123.456.789-09", false},
    {"1234567890x", false}, {"1234567890\0"sv, false}, {"12345678\xEF\xBC\x99", false}, {"", false},
    {zeros.view(), false},
};

constexpr value_row cnpjs[] = {
    {"99999999000191", true},
    {"12ABC34501DE35", true},
    {"99999999000192", false},
    {"99999999000181", false},
    {"12ABC34501DE36", false},
    {"12ABC34501DE25", false},
    {"12abc34501de35", false},
    {"12ABC34501D35E", false},
    {"12ABC34501DEAB", false},
    {"00000000000000", false},
    {"9999999900019", false},
    {"9999999900000", false},    // the check digits fit here,
    {"999999990001163", false},  // here
    {"12abc34501de05", false},   // and here
    {"999999990001911", false},
    {"99.999.999/0001-91", false},
    {"9999999900019\0"sv, false},
    {"12ABC34501\xC3\x89\x33\x35", false},
    {"", false},
    {zeros.view(), false},
};

constexpr value_row phones[] = {
    {"+5500900000000", true},
    {"+12345", true},
    {"+123456789012345", true},
    {"+1234", false},
    {"+1234567890123456", false},
    {"+0123456789", false},
    {"5500900000000", false},
    {"005500900000000", false},
    {"+55 00 90000-0000", false},
    {"++5500900000000", false},
    {"+550090000000x", false},
    {"+550090000000\0"sv, false},
    {"+5500900000\xEF\xBC\x91", false},
    {"+", false},
    {"", false},
    {zeros.view(), false},
};

constexpr value_row keys[] = {
    {"+5500900000000", true},
    {"shop@example.com", true},
    {"12345678909", true},
    {"99999999000191", true},
    {"12ABC34501DE35", true},
    {"00000000-0000-4000-8000-000000000000", true},
    {"5500900000000", false},
    {"shop@example", false},
    {"12345678900", false},
    {"99999999000100", false},
    {"00000000000040008000000000000000", false},
    {"***", false},
    {"\0"sv, false},
    {"", false},
    {zeros.view(), false},
    {letters.view(), false},
};

constexpr value_row txids[] = {
    {"***", true},     {"A", true},           {"abcXYZ0123456789", true},
    {"", true},        {"*", false},          {"**", false},
    {"****", false},   {"***A", false},       {"A***", false},
    {"TX-1", false},   {"TX 1", false},       {"TX_1", false},
    {"TX\0"sv, false}, {"TX\xC3\xA9", false}, {letters.view(), true},
};

constexpr value_row locations[] = {
    {"pix.example.com/qr/v2/0000", true},
    {"example.com", true},
    {"a.b/", true},
    {"example.com/a:b", true},
    {"https://pix.example.com/qr", false},
    {"http://a.b", false},
    {"example.com:443/qr", false},
    {"localhost/qr.v2", false},
    {".example/qr", false},
    {"example./qr", false},
    {"/pix.example.com", false},
    {".", false},
    {"/", false},
    {"", false},
    {"\0"sv, false},
    {zeros.view(), false},
};

constexpr value_row free_texts[] = {
    {"", true},
    {"caf\xC3\xA9", true},
    {"\xEF\xBF\xBD", true},
    {"\0"sv, true},
    {letters.view(), true},
    {"\xF0\x9F\x8D\xAC", false},
    {"doces \xF0\x9F\x8D\xAC!", false},
    {"\xF0\x90\x80\x80", false},
};

using question = bool (*)(std::string_view) noexcept;

/// How many of the ten digits are right at the end of a number.
constexpr int right_last_digits(question ask, std::string_view all_but_last) {
  int right = 0;
  for (char digit = '0'; digit <= '9'; ++digit) {
    char number[16] = {};
    for (std::size_t i = 0; i != all_but_last.size(); ++i) number[i] = all_but_last[i];
    number[all_but_last.size()] = digit;
    right += ask({number, all_but_last.size() + 1}) ? 1 : 0;
  }
  return right;
}

}  // namespace

TEST_CASE("the last two digits of a CPF check the rest", "[schemes][pix]") {
  EMVQR_VERIFY(first_wrong(emvqr::pix::is_cpf, cpfs) == all_right);
  EMVQR_VERIFY(right_last_digits(emvqr::pix::is_cpf, "1234567890") == 1);
  EMVQR_VERIFY(right_last_digits(emvqr::pix::is_cpf, "1234567891") == 0);
}

TEST_CASE("a CNPJ is of digits or of letters, and checked the same", "[schemes][pix]") {
  EMVQR_VERIFY(first_wrong(emvqr::pix::is_cnpj, cnpjs) == all_right);
  EMVQR_VERIFY(right_last_digits(emvqr::pix::is_cnpj, "9999999900019") == 1);
  EMVQR_VERIFY(right_last_digits(emvqr::pix::is_cnpj, "12ABC34501DE3") == 1);
  EMVQR_VERIFY(right_last_digits(emvqr::pix::is_cnpj, "12ABC34501DE4") == 0);
}

TEST_CASE("a Pix key is of one of five kinds", "[schemes][pix]") {
  EMVQR_VERIFY(first_wrong(emvqr::pix::is_phone, phones) == all_right);
  EMVQR_VERIFY(first_wrong(emvqr::pix::is_key, keys) == all_right);
}

TEST_CASE("a Pix transaction ID is letters and digits, or three asterisks", "[schemes][pix]") {
  EMVQR_VERIFY(first_wrong(emvqr::pix::is_txid, txids) == all_right);
}

TEST_CASE("a charge's address is a host and a path", "[schemes][pix]") {
  EMVQR_VERIFY(first_wrong(emvqr::pix::is_location, locations) == all_right);
}

TEST_CASE("Pix's free text has no character that readers take for two", "[schemes][pix]") {
  EMVQR_VERIFY(first_wrong(emvqr::pix::is_free_text, free_texts) == all_right);
}
