// Every allocation fails in turn: a refusal comes back, nothing else happens.
#include "bakong/replies.hpp"
#include "support/failing_new.hpp"
#include "unit/sealed.hpp"

#include <string>

namespace bakong = emvqr::bakong;

namespace {

template <class Work>
long fail_each(const Work& work) {
  return emvqr_test::fail_each(bakong::fault::out_of_memory, bakong::fault::none, work);
}

template <class T>
bakong::fault why_of(const bakong::outcome<T>& made) noexcept {
  return made ? bakong::fault::none : made.error().why;
}

}  // namespace

TEST_CASE("a reply is refused where memory runs out", "[bakong]") {
  const std::string paid = emvqr_test::recorded("paid_newer");
  REQUIRE(fail_each([&] { return why_of(bakong::parse_reply<bakong::transaction>(paid)); }) > 10);
  const std::string link = emvqr_test::recorded("deeplink");
  REQUIRE(fail_each([&] { return why_of(bakong::parse_reply<bakong::deeplink>(link)); }) > 3);
}

TEST_CASE("a request is refused where memory runs out", "[bakong]") {
  constexpr auto code = emvqr_test::seal("00020129130009shop@devb5303116540550000");
  const bakong::deeplink_request link{
      std::string(code.view()),
      bakong::source_info{"https://shop.example.com/icon.png", "the name of a shop", "bobshop://paid?invoice=42"}};
  REQUIRE(fail_each([&] { return why_of(bakong::to_json_text(link)); }) > 5);
  const bakong::short_hash_request hash{"0f1e2d3c", {450, 2}, emvqr::currency::USD};
  REQUIRE(fail_each([&] { return why_of(bakong::to_json_text(hash)); }) > 2);
}
