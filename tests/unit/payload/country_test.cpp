#include <emvqr/payload/country.hpp>
#include <emvqr/payload/country_names.hpp>

#include "support/test.hpp"
#include "unit/payload/coded_names.hpp"

#include <iterator>
#include <string_view>

using emvqr::country_name;
using emvqr::is_country;
using emvqr::detail::country_names;

using namespace std::string_view_literals;

TEST_CASE("country: codes ISO 3166-1 has") {
  for (const std::string_view code : {"KH"sv, "CN"sv, "TH"sv, "VN"sv, "SG"sv, "US"sv, "AD"sv, "AX"sv, "ZA"sv, "ZW"sv})
    CHECK(is_country(code));
  EMVQR_VERIFY(is_country("KH"));
}

TEST_CASE("country: codes it has not, user-assigned and withdrawn ones among them") {
  for (const std::string_view code : {"AA"sv, "ZZ"sv, "XX"sv, "QQ"sv, "XK"sv, "EU"sv, "UK"sv, "SU"sv, "YU"sv})
    CHECK_FALSE(is_country(code));
  EMVQR_VERIFY(!is_country("XK"));
}

TEST_CASE("country: two letters in upper case and nothing else") {
  for (const std::string_view code : {""sv, "K"sv, "KHM"sv, "kh"sv, "Kh"sv, "kH"sv, "1H"sv, "K1"sv, "K "sv, "@H"sv,
                                      "K["sv, "\0H"sv, "K\0"sv, "K\xC8"sv, "\xCB\x48"sv})
    CHECK_FALSE(is_country(code));
  EMVQR_VERIFY(!is_country(""));
  EMVQR_VERIFY(!is_country("kh"));
  EMVQR_VERIFY(!is_country("K["));
}

TEST_CASE("country: there are 249, each with a name") {
  CHECK(std::size(country_names) == 249);
  CHECK(emvqr_test::count_pairs(is_country) == 249);
  EMVQR_VERIFY(emvqr_test::rises_and_names(country_names));
  EMVQR_VERIFY(emvqr_test::finds_all(country_names));
  for (const auto& row : country_names) CHECK(is_country(row.code));
}

TEST_CASE("country: the name people use, in UTF-8; none for what is no code") {
  EMVQR_VERIFY(country_name("KH") == "Cambodia");
  EMVQR_VERIFY(country_name("AD") == "Andorra");
  EMVQR_VERIFY(country_name("ZW") == "Zimbabwe");
  EMVQR_VERIFY(country_name("LA") == "Laos");  // not Lao People's Democratic Republic
  EMVQR_VERIFY(country_name("VN") == "Vietnam");
  EMVQR_VERIFY(country_name("TR") == "T\u00FCrkiye");
  EMVQR_VERIFY(country_name("MF") == "Saint Martin (French part)");
  for (const std::string_view code : {""sv, "K"sv, "kh"sv, "KHM"sv, "AA"sv, "ZZ"sv, "\xFF\xFF"sv})
    CHECK(country_name(code).empty());
}
