#include <emvqr/payload/parse.hpp>

#include "bakong/replies.hpp"
#include "unit/sealed.hpp"

#include <string>

using emvqr_test::good_reply;
namespace bakong = emvqr::bakong;
using bakong::api_error;
using bakong::mismatch;
using bakong::payment_state;

namespace {

/// A reply without a transaction.
bakong::reply<bakong::transaction> refusal(std::int64_t code, std::optional<api_error> error,
                                           std::string message = {}) {
  return {code, std::move(message), error, std::nullopt};
}

bakong::reply<bakong::transaction> recorded_look_up(const char* name) { return good_reply<bakong::transaction>(name); }

constexpr auto riel = emvqr_test::seal("00020101021229130009shop@devb5303116540550000");
constexpr auto dollar = emvqr_test::seal("00020101021230300009shop@devb0103M120206Bank A5303840540510.50");

mismatch compared(const emvqr_test::sealed_text& code, const bakong::transaction& paid) {
  const auto view = emvqr::parse(code.view());
  REQUIRE(view);
  REQUIRE(matches(paid, *view) == (compare(paid, *view) == mismatch::none));
  return compare(paid, *view);
}

bakong::transaction payment(std::string to, std::string currency, emvqr::decimal amount) {
  bakong::transaction paid;
  paid.to_account_id = std::move(to);
  paid.currency = std::move(currency);
  paid.amount = amount;
  return paid;
}

}  // namespace

TEST_CASE("what a poller does after each recorded reply", "[bakong]") {
  REQUIRE(state(recorded_look_up("paid")) == payment_state::paid);
  REQUIRE(state(recorded_look_up("paid_newer")) == payment_state::paid);
  REQUIRE(state(recorded_look_up("not_found")) == payment_state::not_yet);
  REQUIRE(state(recorded_look_up("failed")) == payment_state::failed);
  REQUIRE(state(recorded_look_up("failed_as_1")) == payment_state::failed);
  REQUIRE(state(recorded_look_up("static_code")) == payment_state::static_code);
  REQUIRE(state(recorded_look_up("unauthorised")) == payment_state::unauthorised);
  REQUIRE(state(recorded_look_up("unauthorised"), 401) == payment_state::unauthorised);
  REQUIRE(state(recorded_look_up("missing_fields")) == payment_state::unknown);
}

TEST_CASE("a reply that contradicts itself is neither paid nor unpaid", "[bakong]") {
  auto paid = recorded_look_up("paid");
  paid.error_code = api_error::not_found;
  REQUIRE(state(paid) == payment_state::unknown);
  paid.response_code = 1;
  REQUIRE(state(paid) == payment_state::unknown);
  paid.error_code.reset();
  REQUIRE(state(paid) == payment_state::unknown);
  REQUIRE(state(refusal(0, std::nullopt)) == payment_state::unknown);
  REQUIRE(state(refusal(1, std::nullopt)) == payment_state::unknown);
  REQUIRE(state(refusal(2, api_error::not_found)) == payment_state::unknown);
  REQUIRE(state(refusal(-1, api_error::failed)) == payment_state::unknown);
  REQUIRE(state(refusal(1, static_cast<api_error>(99))) == payment_state::unknown);
  REQUIRE(state(refusal(1, api_error::no_connection)) == payment_state::try_later);
}

TEST_CASE("error 1 is failed only where the message says nothing of finding", "[bakong]") {
  const auto of = [](const char* message) { return state(refusal(1, api_error::not_found, message)); };
  REQUIRE(of("") == payment_state::not_yet);
  REQUIRE(of("fai") == payment_state::not_yet);
  REQUIRE(of("The payment FAILED") == payment_state::failed);
  REQUIRE(of("Failed to find the transaction") == payment_state::not_yet);
  REQUIRE(of("failed: not found") == payment_state::not_yet);
}

TEST_CASE("only HTTP 200 tells paid or not yet", "[bakong]") {
  for (const int status : {0, 201, 302, 400, 404}) {
    REQUIRE(state(recorded_look_up("paid"), status) == payment_state::unknown);
    REQUIRE(state(recorded_look_up("not_found"), status) == payment_state::unknown);
  }
  EMVQR_VERIFY(bakong::state_of_status(401) == payment_state::unauthorised);
  EMVQR_VERIFY(bakong::state_of_status(403) == payment_state::blocked);
  EMVQR_VERIFY(bakong::state_of_status(429) == payment_state::try_later);
  EMVQR_VERIFY(bakong::state_of_status(500) == payment_state::try_later);
  EMVQR_VERIFY(bakong::state_of_status(504) == payment_state::try_later);
  EMVQR_VERIFY(bakong::state_of_status(600) == payment_state::unknown);
  EMVQR_VERIFY(bakong::state_of_status(200) == payment_state::unknown);
  REQUIRE(state(recorded_look_up("paid"), 504) == payment_state::try_later);
}

TEST_CASE("polling ends where the answer cannot change", "[bakong]") {
  EMVQR_VERIFY(is_final(payment_state::paid));
  EMVQR_VERIFY(is_final(payment_state::failed));
  EMVQR_VERIFY(is_final(payment_state::static_code));
  EMVQR_VERIFY(!is_final(payment_state::not_yet));
  EMVQR_VERIFY(!is_final(payment_state::unauthorised));
  EMVQR_VERIFY(!is_final(payment_state::blocked));
  EMVQR_VERIFY(!is_final(payment_state::try_later));
  EMVQR_VERIFY(!is_final(payment_state::unknown));
  EMVQR_VERIFY(name(payment_state::unknown) == "unknown");
  EMVQR_VERIFY(name(payment_state::paid) == "paid");
  EMVQR_VERIFY(name(payment_state::not_yet) == "not_yet");
  EMVQR_VERIFY(name(payment_state::failed) == "failed");
  EMVQR_VERIFY(name(payment_state::static_code) == "static_code");
  EMVQR_VERIFY(name(payment_state::unauthorised) == "unauthorised");
  EMVQR_VERIFY(name(payment_state::blocked) == "blocked");
  EMVQR_VERIFY(name(payment_state::try_later) == "try_later");
}

TEST_CASE("a payment is held against the code it is to pay", "[bakong]") {
  REQUIRE(compared(riel, payment("shop@devb", "KHR", {50000, 0})) == mismatch::none);
  REQUIRE(compared(riel, payment("shop@devb", "KHR", {5000000, 2})) == mismatch::none);
  REQUIRE(compared(riel, *recorded_look_up("paid").data) == mismatch::none);
  REQUIRE(compared(dollar, *recorded_look_up("paid_newer").data) == mismatch::none);
  REQUIRE(compared(dollar, payment("shop@devb", "USD", {105, 1})) == mismatch::none);
}

TEST_CASE("a payment of something else is none", "[bakong]") {
  REQUIRE(compared(riel, payment("shap@devb", "KHR", {50000, 0})) == mismatch::account);
  REQUIRE(compared(riel, payment("SHOP@devb", "KHR", {50000, 0})) == mismatch::account);
  REQUIRE(compared(riel, payment("", "KHR", {50000, 0})) == mismatch::account);
  REQUIRE(compared(riel, payment("shop@devb", "USD", {50000, 0})) == mismatch::currency);
  REQUIRE(compared(riel, payment("shop@devb", "", {50000, 0})) == mismatch::currency);
  REQUIRE(compared(riel, payment("shop@devb", "116", {50000, 0})) == mismatch::currency);
  REQUIRE(compared(riel, payment("shop@devb", "KHR", {49999, 0})) == mismatch::amount);
  REQUIRE(compared(riel, payment("shop@devb", "KHR", {50001, 0})) == mismatch::amount);
  REQUIRE(compared(dollar, payment("shop@devb", "USD", {1051, 2})) == mismatch::amount);
  REQUIRE(compared(dollar, payment("shop@devb", "USD", {1050, 0})) == mismatch::amount);
}

TEST_CASE("a code that asks for nothing exact is paid by no payment", "[bakong]") {
  const auto paid = payment("shop@devb", "KHR", {});
  constexpr auto open = emvqr_test::seal("00020129130009shop@devb5303116");
  constexpr auto zero = emvqr_test::seal("00020129130009shop@devb530311654010");
  constexpr auto broken = emvqr_test::seal("00020129130009shop@devb53031165403abc");
  constexpr auto no_currency = emvqr_test::seal("00020129130009shop@devb54015");
  constexpr auto two = emvqr_test::seal("00020129130009shop@devb30130009shop@devb530311654015");
  constexpr auto elsewhere = emvqr_test::seal("00020126110007example530311654015");
  constexpr auto no_account = emvqr_test::seal("00020129070103abc5303116540155802KH");
  REQUIRE(compared(open, paid) == mismatch::no_amount);
  REQUIRE(compared(zero, paid) == mismatch::no_amount);
  REQUIRE(compared(broken, paid) == mismatch::no_amount);
  REQUIRE(compared(no_currency, payment("shop@devb", "KHR", {5, 0})) == mismatch::currency);
  REQUIRE(compared(two, payment("shop@devb", "KHR", {5, 0})) == mismatch::not_khqr);
  REQUIRE(compared(elsewhere, paid) == mismatch::not_khqr);
  REQUIRE(compared(no_account, payment("", "KHR", {5, 0})) == mismatch::not_khqr);
  REQUIRE(compare(paid, emvqr::payload_view{}) == mismatch::not_khqr);
}
