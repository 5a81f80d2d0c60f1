#include <emvqr/bakong/number.hpp>
#include <emvqr/syntax/decimal.hpp>

#include "bakong/replies.hpp"

#include <string>

using emvqr_test::fault_of;
using emvqr_test::reply_of_amount;
namespace bakong = emvqr::bakong;
using bakong::detail::read_number;
using bakong::detail::read_whole;

namespace {

/// The amount a reply is read as, spelled out; "refused" if it is not read.
std::string amount_of(std::string_view json) {
  const auto read = bakong::parse_reply<bakong::transaction>(reply_of_amount(json));
  return read ? std::string(emvqr::to_text(read->data->amount).view()) : "refused";
}

}  // namespace

TEST_CASE("amounts are read exactly, from a number or from a text", "[bakong]") {
  REQUIRE(amount_of("0.1") == "0.1");
  REQUIRE(amount_of("10000") == "10000");
  REQUIRE(amount_of("10.50") == "10.50");
  REQUIRE(amount_of("12345678901234.55") == "12345678901234.55");
  REQUIRE(amount_of("9007199254740993") == "9007199254740993");  // no double is this number
  REQUIRE(amount_of("0.100000000000000005") == "refused");       // 19 digits
  REQUIRE(amount_of("0.10000000000000001") == "0.10000000000000001");
  REQUIRE(amount_of("999999999999999999") == "999999999999999999");
  REQUIRE(amount_of("1000000000000000000") == "refused");
  REQUIRE(amount_of("99999999999999999999") == "refused");
  REQUIRE(amount_of("0") == "0");
  REQUIRE(amount_of("\"10.5\"") == "10.5");
  REQUIRE(amount_of("\"007\"") == "7");
}

TEST_CASE("a number with an exponent is read exactly, or not at all", "[bakong]") {
  REQUIRE(amount_of("1e3") == "1000");
  REQUIRE(amount_of("1E+3") == "1000");
  REQUIRE(amount_of("1.0e4") == "10000");
  REQUIRE(amount_of("1.25e1") == "12.5");
  REQUIRE(amount_of("125e-1") == "12.5");
  REQUIRE(amount_of("1e-2") == "0.01");
  REQUIRE(amount_of("0e300") == "0");
  REQUIRE(amount_of("1e17") == "100000000000000000");
  REQUIRE(amount_of("1e18") == "refused");
  REQUIRE(amount_of("1e-18") == "0.000000000000000001");
  REQUIRE(amount_of("1e-19") == "refused");
  REQUIRE(amount_of("1e0003") == "refused");
  REQUIRE(amount_of("1e400") == "refused");
  REQUIRE(fault_of(reply_of_amount("1e400")).why == bakong::fault::bad_number);
  REQUIRE(fault_of(reply_of_amount("1e400")).member == "data.amount");
}

TEST_CASE("what is no amount is refused by name", "[bakong]") {
  for (const char* json : {"-5",           "-0",        "-0.01",    "-1e3",   "\"-5\"",   "\"\"",      "\"NaN\"",
                           "\"Infinity\"", "\"1,000\"", "\" 5\"",   "\"5 \"", "\"+5\"",   "\"5.\"",    "\".5\"",
                           "\"1e\"",       "\"1e+\"",   "\"1e5x\"", "\"e5\"", "\"0x10\"", "\"1.2.3\"", "\"៥\""}) {
    INFO(json);
    REQUIRE(fault_of(reply_of_amount(json)).why == bakong::fault::bad_number);
    REQUIRE(fault_of(reply_of_amount(json)).member == "data.amount");
  }
  for (const char* json : {"NaN", "Infinity", "+5", "05", ".5", "5.", "0x10", "1e"}) {
    INFO(json);
    REQUIRE(fault_of(reply_of_amount(json)).why == bakong::fault::not_json);
  }
}

TEST_CASE("numbers are constants too", "[bakong]") {
  EMVQR_VERIFY(*read_number("1e3") == emvqr::decimal{1000, 0});
  EMVQR_VERIFY(*read_number("0.50") == emvqr::decimal{5, 1});
  EMVQR_VERIFY(!read_number(""));
  EMVQR_VERIFY(!read_number("e"));
  EMVQR_VERIFY(*read_whole("5.0") == 5);
  EMVQR_VERIFY(*read_whole("-12") == -12);
  EMVQR_VERIFY(*read_whole("1.75e12") == 1750000000000);
  EMVQR_VERIFY(!read_whole("0.5"));
  EMVQR_VERIFY(!read_whole("--5"));
  EMVQR_VERIFY(!read_whole("-"));
  EMVQR_VERIFY(!read_whole(""));
}
