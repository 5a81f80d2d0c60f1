// Stable names and what they mean: each has its own, and no meaning ends in a full stop.
#include <emvqr/alipayplus/alipayplus.hpp>

#include "support/test.hpp"

#include <set>
#include <string>
#include <string_view>

namespace {

namespace ap = emvqr::alipayplus;

/// The words for all values from 0 to `last`, asked of `say`; a value past it has none.
template <class Enum, class Say>
std::set<std::string> words(Enum last, Say say) {
  std::set<std::string> all;
  for (unsigned each = 0; each <= static_cast<unsigned>(last); ++each) {
    const std::string_view word = say(static_cast<Enum>(each));
    INFO("value " << each);
    CHECK(!word.empty());
    CHECK((word.empty() || word.back() != '.'));
    CHECK(all.insert(std::string(word)).second);
  }
  return all;
}

}  // namespace

TEST_CASE("loss_reason: names and meanings", "[alipayplus][names]") {
  using ap::loss_reason;
  CHECK(words(loss_reason::not_ascii, [](loss_reason why) { return name(why); }).count("asks_payer") == 1);
  words(loss_reason::not_ascii, [](loss_reason why) { return meaning(why); });
  EMVQR_VERIFY(meaning(loss_reason::rounded) == "rounded, since the currency is not so fine");
  const auto past = static_cast<loss_reason>(static_cast<unsigned>(loss_reason::not_ascii) + 1);
  CHECK(name(past).empty());
  CHECK(meaning(past).empty());
}

TEST_CASE("route_kind: names and meanings", "[alipayplus][names]") {
  using ap::route_kind;
  CHECK(words(route_kind::none, [](route_kind kind) { return name(kind); }) ==
        std::set<std::string>{"at_home", "alipayplus_template", "alipayplus_url", "linked_scheme", "none"});
  words(route_kind::none, [](route_kind kind) { return meaning(kind); });
  EMVQR_VERIFY(meaning(route_kind::none) == "no way is known for a Bakong wallet to pay it");
}

TEST_CASE("evidence: names", "[alipayplus][names]") {
  using ap::evidence;
  CHECK(words(evidence::inferred, [](evidence sure) { return name(sure); }) ==
        std::set<std::string>{"documented", "source code", "observed", "inferred"});
}

TEST_CASE("fault: meanings", "[alipayplus][names]") {
  using ap::fault;
  words(fault::inexact, [](fault why) { return meaning(why); });
  EMVQR_VERIFY(meaning(fault::none) == "nothing is wrong");
  EMVQR_VERIFY(meaning(fault::bad_region) == "it must be two letters of ISO 3166-1, such as KH");
  CHECK(meaning(static_cast<fault>(static_cast<unsigned>(fault::inexact) + 1)).empty());
}

TEST_CASE("result_code: a number that is none is known of as nobody knows", "[alipayplus][names]") {
  CHECK(ap::describe(static_cast<ap::result_code>(255)).code == ap::result_code::unknown_exception);
}

TEST_CASE("workspace: what was forgotten makes room again", "[alipayplus]") {
  ap::workspace memory;
  const std::string half(ap::workspace::capacity / 2 + 1, 'a');
  CHECK(memory.keep(half) == half);
  memory.clear();
  const std::string other(half.size(), 'b');
  CHECK(memory.keep(other) == other);
  CHECK(emvqr_test::dies([&] { memory.keep(other); }));
}

TEST_CASE("money: an amount that cannot be said in minor units is refused", "[alipayplus][money]") {
  const ap::currency_rule hundreds{emvqr::currency::KHR, 2, 2};
  const auto whole = ap::to_minor_units({5000, 0}, hundreds);
  REQUIRE(whole);
  CHECK(*whole == 500000);
  CHECK(!ap::to_minor_units({50001, 1}, hundreds));
  const ap::currency_rule too_coarse{emvqr::currency::KHR, 2, 17};
  CHECK(!ap::to_minor_units({0, 0}, too_coarse));
}

TEST_CASE("obstacles: what decides the result is first, and what does not fit is counted", "[alipayplus][obstacle]") {
  ap::obstacle_list list;
  ap::obstacle too_much;
  too_much.kind = ap::obstacle_kind::amount_too_large;
  too_much.where = emvqr::tag::transaction_amount;
  ap::obstacle stranger;
  stranger.kind = ap::obstacle_kind::expired;
  stranger.where = emvqr::path{99, 1};
  list.add(too_much);
  list.add(stranger);
  CHECK(list.front().kind == ap::obstacle_kind::expired);
  for (int id = 0; list.size() != ap::obstacle_list::capacity; ++id) {
    ap::obstacle more;
    more.kind = ap::obstacle_kind::member_missing;
    more.where = emvqr::path{80, id};
    list.add(more);
  }
  CHECK(list.dropped() == 0);
  too_much.where = emvqr::path{81, 1};
  list.add(too_much);
  CHECK(list.dropped() == 1);
  CHECK(list.size() == ap::obstacle_list::capacity);
}
