#include <emvqr/payload/language.hpp>
#include <emvqr/payload/language_names.hpp>

#include "support/test.hpp"
#include "unit/payload/coded_names.hpp"

#include <iterator>
#include <string_view>

using emvqr::is_language;
using emvqr::language_name;
using emvqr::detail::language_names;

using namespace std::string_view_literals;

TEST_CASE("language: codes ISO 639-1 has, in either case") {
  for (const std::string_view code : {"km"sv, "KM"sv, "Km"sv, "kM"sv, "ZH"sv, "zh"sv, "en"sv, "th"sv, "aa"sv, "ZU"sv})
    CHECK(is_language(code));
  EMVQR_VERIFY(is_language("km"));
  EMVQR_VERIFY(is_language("ZH"));
}

TEST_CASE("language: what is no code") {
  for (const std::string_view code : {""sv, "k"sv, "khm"sv, "kh"sv, "xx"sv, "zz"sv, "AC"sv, "1m"sv, "k1"sv, "k "sv,
                                      "`m"sv, "k{"sv, "@M"sv, "K["sv, "\0m"sv, "k\xED"sv})
    CHECK_FALSE(is_language(code));
  EMVQR_VERIFY(!is_language(""));
  EMVQR_VERIFY(!is_language("kh"));  // a country
}

TEST_CASE("language: there are 184 in four spellings of case, each with a name") {
  // 183 and bh, a group of languages, which ISO 639-1 took back in 2021 and iso-codes still has.
  CHECK(std::size(language_names) == 184);
  CHECK(emvqr_test::count_pairs(is_language) == 4 * 184);
  EMVQR_VERIFY(emvqr_test::rises_and_names(language_names));
  EMVQR_VERIFY(emvqr_test::finds_all(language_names));
  for (const auto& row : language_names) CHECK(is_language(row.code));
}

TEST_CASE("language: one plain name, for either case; none for what is no code") {
  EMVQR_VERIFY(language_name("km") == "Khmer");
  EMVQR_VERIFY(language_name("ZH") == "Chinese");
  EMVQR_VERIFY(language_name("aa") == "Afar");
  EMVQR_VERIFY(language_name("zU") == "Zulu");
  EMVQR_VERIFY(language_name("el") == "Modern Greek");  // iso-codes adds (1453-)
  EMVQR_VERIFY(language_name("nl") == "Dutch");         // and Flemish
  for (const std::string_view code : {""sv, "k"sv, "khm"sv, "kh"sv, "xx"sv, "\xFF\xFF"sv})
    CHECK(language_name(code).empty());
  for (const auto& row : language_names) CHECK(row.name.find_first_of("(;,") == std::string_view::npos);
}
