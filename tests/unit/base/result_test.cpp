#include <emvqr/base/result.hpp>

#include "support/test.hpp"

#include <memory>
#include <utility>

using emvqr::errc;
using emvqr::failure;
using emvqr::path;
using emvqr::result;
using emvqr_test::dies;

namespace {

constexpr result<int> half(int number) noexcept {
  if (number % 2 != 0) return failure{errc::bad_number, path{54}, 0, 9};
  return number / 2;
}

struct pair {
  int first;
  int second;
};

}  // namespace

TEST_CASE("result: a value") {
  EMVQR_VERIFY(half(8).has_value());
  EMVQR_VERIFY(static_cast<bool>(half(8)));
  EMVQR_VERIFY(*half(8) == 4);
  EMVQR_VERIFY(half(8).value_or(7) == 4);
  EMVQR_VERIFY(result<pair>(pair{1, 2})->second == 2);
}

TEST_CASE("result: a value that is zero or false is a value all the same") {
  EMVQR_VERIFY(half(0).has_value());
  EMVQR_VERIFY(result<bool>{false}.has_value());
}

TEST_CASE("result: a failure") {
  EMVQR_VERIFY(!half(7).has_value());
  EMVQR_VERIFY(!half(7));
  EMVQR_VERIFY(half(7).error().code == errc::bad_number);
  EMVQR_VERIFY(half(7).error().where == path{54});
  EMVQR_VERIFY(half(7).error().offset == 9);
  EMVQR_VERIFY(half(7).value_or(5) == 5);
}

TEST_CASE("result: a bare code is about the payload as a whole") {
  EMVQR_VERIFY(result<int>{errc::empty_input}.error().code == errc::empty_input);
  EMVQR_VERIFY(result<int>{errc::empty_input}.error().where.empty());
  EMVQR_VERIFY(result<int>{errc::empty_input}.error().offset == 0);
  EMVQR_VERIFY(result<int>{errc::empty_input}.error().rule == 0);
}

TEST_CASE("result: the value can be changed and moved out") {
  result<pair> changed{pair{1, 2}};
  changed->first = 10;
  (*changed).second = 20;
  REQUIRE(changed->first == 10);
  REQUIRE(changed->second == 20);

  result<std::unique_ptr<int>> owned{std::make_unique<int>(5)};
  const std::unique_ptr<int> taken = *std::move(owned);
  REQUIRE(*taken == 5);
}

TEST_CASE("failure: true where something failed") {
  EMVQR_VERIFY(!failure{});
  EMVQR_VERIFY(failure{errc::bad_id});
}

TEST_CASE("result: misuse ends the program") {
  REQUIRE(dies([] { static_cast<void>(*half(7)); }));
  REQUIRE(dies([] {
    const result<int> none = half(7);
    static_cast<void>(*none);
  }));
  REQUIRE(dies([] {
    result<int> none = half(7);
    *none = 1;
  }));
  REQUIRE(dies([] { static_cast<void>(result<pair> { errc::bad_id } -> first); }));
  REQUIRE(dies([] { static_cast<void>(half(8).error()); }));
  REQUIRE(dies([] { static_cast<void>(result<int>{failure{}}); }));
  REQUIRE(dies([] { static_cast<void>(result<int>{errc::none}); }));
}

TEST_CASE("result: right use does not end the program") {
  REQUIRE_FALSE(dies([] { static_cast<void>(*half(8)); }));
  REQUIRE_FALSE(dies([] { static_cast<void>(half(7).error()); }));
}
