#include <emvqr/syntax/decimal.hpp>

#include "bakong/replies.hpp"

using emvqr_test::fault_of;
using emvqr_test::good_reply;
using emvqr_test::recorded;
using emvqr_test::with;
namespace bakong = emvqr::bakong;

TEST_CASE("a reply with a transaction is read member by member", "[bakong]") {
  const auto read = good_reply<bakong::transaction>("paid");
  REQUIRE(read.response_code == 0);
  REQUIRE(read.response_message == "Here it is");
  REQUIRE_FALSE(read.error_code);
  REQUIRE(read.data);
  REQUIRE(read.data->hash == emvqr_test::some_hash);
  REQUIRE(read.data->from_account_id == "payer@devb");
  REQUIRE(read.data->to_account_id == "shop@devb");
  REQUIRE(read.data->currency == "KHR");
  REQUIRE(read.data->amount == emvqr::decimal{50000, 0});
  REQUIRE(read.data->description == "invoice 42");
  REQUIRE_FALSE(read.data->created_date_ms);
  REQUIRE_FALSE(read.data->tracking_status);
}

TEST_CASE("newer members are read, null and unknown ones are skipped", "[bakong]") {
  const auto read = good_reply<bakong::transaction>("paid_newer");
  REQUIRE(read.data);
  REQUIRE(read.data->hash == emvqr_test::some_hash);  // neither that of a nested object
  REQUIRE(emvqr::to_text(read.data->amount).view() == "10.50");
  REQUIRE_FALSE(read.data->description);
  REQUIRE(read.data->created_date_ms == 1750000000000);
  REQUIRE(read.data->acknowledged_date_ms == 1750000001500);
  REQUIRE(read.data->tracking_status == "DONE");
  REQUIRE(read.data->receiver_bank == "Developer Bank");
  REQUIRE(read.data->receiver_bank_account == "000123456");
  REQUIRE(read.data->instruction_ref == "IR-1");
  REQUIRE(read.data->external_ref == "100FT-1");
}

TEST_CASE("a reply without data keeps its code and its message", "[bakong]") {
  const auto read = good_reply<bakong::transaction>("missing_fields");
  REQUIRE(read.response_code == 1);
  REQUIRE(read.error_code == bakong::api_error::missing_fields);
  REQUIRE(read.response_message == "A field is not there");
  REQUIRE_FALSE(read.data);
}

TEST_CASE("data that is missing, null or an empty object is no data", "[bakong]") {
  for (const char* text : {R"({"responseCode":1})", R"({"responseCode":1,"data":null})",
                           R"({"responseCode":1,"data":{},"errorCode":1,"responseMessage":null})"}) {
    INFO(text);
    const auto read = bakong::parse_reply<bakong::transaction>(text);
    REQUIRE(read);
    REQUIRE_FALSE(read->data);
    REQUIRE(read->response_message.empty());
  }
  // Any other object is a transaction, or meant to be one.
  REQUIRE(fault_of(R"({"responseCode":0,"data":{"x":1}})").member == "data.hash");
}

TEST_CASE("error codes without a name are kept", "[bakong]") {
  const auto read = bakong::parse_reply<bakong::transaction>(R"({"responseCode":1,"errorCode":-99})");
  REQUIRE(read);
  REQUIRE(read->error_code == static_cast<bakong::api_error>(-99));
  REQUIRE(bakong::name(*read->error_code).empty());
  for (const char* out_of_range : {"2147483648", "-2147483649", "1.5", "1e19"})
    REQUIRE(fault_of(std::string(R"({"responseCode":1,"errorCode":)") + out_of_range + "}").why ==
            bakong::fault::bad_number);
}

TEST_CASE("every error code has a name and a meaning", "[bakong]") {
  int expected = 1;
  for (const bakong::api_error_info& info : bakong::api_errors) {
    REQUIRE(static_cast<int>(info.code) == expected++);
    REQUIRE(bakong::name(info.code) == info.name);
    REQUIRE_FALSE(bakong::name(info.code).empty());
    REQUIRE_FALSE(bakong::meaning(info.code).empty());
  }
  REQUIRE(expected == 13);
  EMVQR_VERIFY(bakong::name(bakong::api_error::account_id_invalid) == "account_id_invalid");
  EMVQR_VERIFY(bakong::meaning(static_cast<bakong::api_error>(0)).empty());
}

TEST_CASE("a short link is a plain https URL, or the reply is refused", "[bakong]") {
  REQUIRE(good_reply<bakong::deeplink>("deeplink").data->short_link == "https://link.example.com/a1B2c3");
  const bakong::refused why = fault_of<bakong::deeplink>(recorded("deeplink_javascript"));
  REQUIRE(why.why == bakong::fault::unsafe_link);
  REQUIRE(why.member == "data.shortLink");
  for (const char* link :
       {"http://link.example.com/a", "", "bakong://pay", "https://", "https://link.example.com@evil/",
        "data:text/html,x", "https://link.example.com/a b", "JAVASCRIPT:alert(1)//https://x.kh"})
    REQUIRE(fault_of<bakong::deeplink>(with(recorded("deeplink"), "https://link.example.com/a1B2c3", link)).why ==
            bakong::fault::unsafe_link);
}

TEST_CASE("a deeplink reply tells a provider's error", "[bakong]") {
  const auto read = good_reply<bakong::deeplink>("deeplink_provider");
  REQUIRE(read.error_code == bakong::api_error::deeplink_provider);
  REQUIRE_FALSE(read.data);
  REQUIRE(fault_of<bakong::deeplink>(recorded("paid")).member == "data.shortLink");
}

TEST_CASE("an account exists, does not, or the answer is another", "[bakong]") {
  using bakong::account_state;
  REQUIRE(state(good_reply<bakong::account>("account_exists")) == account_state::exists);
  REQUIRE(state(good_reply<bakong::account>("account_absent")) == account_state::absent);
  REQUIRE(state(good_reply<bakong::account>("account_absent"), 404) == account_state::unknown);
  REQUIRE(state(good_reply<bakong::account>("account_invalid")) == account_state::invalid_id);
  REQUIRE(state(good_reply<bakong::account>("account_invalid"), 400) == account_state::invalid_id);
  // The SDK takes this one for an account that does not exist.
  REQUIRE(state(good_reply<bakong::account>("unauthorised")) == account_state::unauthorised);
  REQUIRE(state(good_reply<bakong::account>("account_exists"), 401) == account_state::unauthorised);
  REQUIRE(state(good_reply<bakong::account>("account_exists"), 403) == account_state::blocked);
  REQUIRE(state(good_reply<bakong::account>("account_exists"), 429) == account_state::try_later);
  REQUIRE(state(good_reply<bakong::account>("account_exists"), 302) == account_state::unknown);
  REQUIRE(state(good_reply<bakong::account>("missing_fields")) == account_state::unknown);
  bakong::reply<bakong::account> odd;
  odd.error_code = bakong::api_error::no_connection;
  REQUIRE(state(odd) == account_state::try_later);
  odd.error_code = bakong::api_error::account_not_found;  // and responseCode 0
  REQUIRE(state(odd) == account_state::unknown);
}
