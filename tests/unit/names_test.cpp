// Stable names of what has no test of its own, and small things that tables are made of.
#include <emvqr/base/people_text.hpp>
#include <emvqr/emvqr.hpp>
#include <emvqr/schemes/khqr/tags.hpp>

#include "support/test.hpp"

namespace {

namespace khqr = emvqr::khqr;
using emvqr::rule;
using emvqr::severity;
using emvqr::value_format;

constexpr emvqr::adjustment everywhere{rule::mpm_4_2_1_1, {}, severity::off};
constexpr emvqr::adjustment of_one_value{rule::mpm_4_2_1_1, {}, severity::off, {'9', '9', 0}};

}  // namespace

TEST_CASE("value_format: each has its name", "[payload]") {
  EMVQR_VERIFY(name(value_format::numeric) == "numeric");
  EMVQR_VERIFY(name(value_format::ans) == "ans");
  EMVQR_VERIFY(name(value_format::text) == "text");
}

TEST_CASE("no_text: a text that is left out is empty, whatever it was made of", "[base]") {
  EMVQR_VERIFY(emvqr::no_text{"a sentence"}.empty());
  EMVQR_VERIFY(std::string_view{emvqr::no_text{"a sentence"}}.empty());
}

TEST_CASE("adjustment: is about every value, or about one alone", "[rules]") {
  EMVQR_VERIFY(everywhere.value_text().empty());
  EMVQR_VERIFY(everywhere.is_about("12"));
  EMVQR_VERIFY(everywhere.is_about(""));
  EMVQR_VERIFY(of_one_value.value_text() == "99");
  EMVQR_VERIFY(of_one_value.is_about("99"));
  EMVQR_VERIFY(!of_one_value.is_about("98"));
  EMVQR_VERIFY(!of_one_value.is_about("89"));
  EMVQR_VERIFY(!of_one_value.is_about("9"));
  EMVQR_VERIFY(!of_one_value.is_about("999"));
}

TEST_CASE("khqr: each kind of payee has its template and its objects there", "[schemes][khqr]") {
  EMVQR_VERIFY(khqr::tag::account_detail(khqr::payee::individual) == emvqr::path{29, 1});
  EMVQR_VERIFY(khqr::tag::account_detail(khqr::payee::merchant) == emvqr::path{30, 1});
  EMVQR_VERIFY(khqr::tag::acquiring_bank(khqr::payee::individual) == emvqr::path{29, 2});
  EMVQR_VERIFY(khqr::tag::acquiring_bank(khqr::payee::merchant) == emvqr::path{30, 2});
}

TEST_CASE("tlv_reader: without a text there is no object and no fault", "[syntax]") {
  emvqr::tlv_reader reader;
  emvqr::field object;
  CHECK(!reader.next(object));
  CHECK(reader.error().code == emvqr::errc::none);
}
