#include <emvqr/payload/category.hpp>
#include <emvqr/payload/category_names.hpp>

#include "support/test.hpp"
#include "unit/payload/coded_names.hpp"

#include <cstddef>
#include <cstdio>
#include <iterator>
#include <string_view>

using emvqr::category_name;
using emvqr::is_merchant_category;
using emvqr::detail::category_names;

using namespace std::string_view_literals;

TEST_CASE("category: codes of ISO 18245, from the first to the last, and of the card schemes") {
  for (const std::string_view code : {"0742"sv, "4111"sv, "5311"sv, "5411"sv, "5812"sv, "5999"sv, "8398"sv, "9402"sv,
                                      "3000"sv, "3302"sv, "3351"sv, "3441"sv, "3501"sv, "3838"sv, "9950"sv})
    CHECK(is_merchant_category(code));
  EMVQR_VERIFY(is_merchant_category("0742"));
  EMVQR_VERIFY(is_merchant_category("9950"));
}

TEST_CASE("category: codes that are none") {
  for (const std::string_view code : {"0000"sv, "0001"sv, "0741"sv, "1234"sv, "3303"sv, "3350"sv, "3500"sv, "3882"sv,
                                      "3999"sv, "6236"sv, "9951"sv, "9999"sv})
    CHECK_FALSE(is_merchant_category(code));
  EMVQR_VERIFY(!is_merchant_category("0000"));
  EMVQR_VERIFY(!is_merchant_category("9999"));
}

TEST_CASE("category: four digits and nothing else") {
  for (const std::string_view code : {""sv, "5"sv, "742"sv, "581"sv, "58120"sv, "05812"sv, "581x"sv, "x812"sv, " 812"sv,
                                      "-812"sv, "58\x00\x32"sv, "58:2"sv, "58/2"sv, "\xFF\xFF\xFF\xFF"sv})
    CHECK_FALSE(is_merchant_category(code));
  EMVQR_VERIFY(!is_merchant_category(""));
  EMVQR_VERIFY(!is_merchant_category("58120"));
}

TEST_CASE("category: the names and the set have the same 1079 codes") {
  CHECK(std::size(category_names) == 1079);
  EMVQR_VERIFY_RUNTIME(emvqr_test::rises_and_names(category_names));
  EMVQR_VERIFY_RUNTIME(emvqr_test::finds_all(category_names));
  std::size_t count = 0;
  for (int number = 0; number != 10000; ++number) {
    char code[5] = {};
    std::snprintf(code, sizeof code, "%04d", number);
    const bool known = is_merchant_category(code);
    count += known ? 1U : 0U;
    if (known == category_name(code).empty()) FAIL_CHECK(code);
  }
  CHECK(count == 1079);
}

TEST_CASE("category: 303 airlines, 91 car rentals and 338 hotels have the schemes' range") {
  const auto between = [](std::string_view first, std::string_view last) {
    std::size_t count = 0;
    for (const auto& row : category_names) count += row.code >= first && row.code <= last ? 1U : 0U;
    return count;
  };
  CHECK(between("3000", "3350") == 303);
  CHECK(between("3351", "3500") == 91);
  CHECK(between("3501", "3999") == 338);
}

TEST_CASE("category: one short plain name in ASCII; none for what is no code") {
  EMVQR_VERIFY(category_name("5812") == "Eating places and restaurants");
  EMVQR_VERIFY(category_name("0742") == "Veterinary services");
  EMVQR_VERIFY(category_name("9950") == "Intra-company purchases");
  EMVQR_VERIFY(category_name("3008") == "Lufthansa");
  for (const std::string_view code : {""sv, "581"sv, "58120"sv, "0000"sv, "9999"sv, "\xFF\xFF\xFF\xFF"sv})
    CHECK(category_name(code).empty());
  for (const auto& row : category_names) {
    INFO(row.code);
    CHECK(row.name.size() <= 53);
    for (const char c : row.name)
      if (c < 0x20 || c > 0x7E) FAIL_CHECK(row.name);
  }
}
