#include <emvqr/payload/parse.hpp>
#include <emvqr/payload/payload_view.hpp>

#include "support/test.hpp"
#include "unit/payload/build.hpp"
#include "unit/payload/goldens.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

using emvqr::currency;
using emvqr::decimal;
using emvqr::errc;
using emvqr::field;
using emvqr::length_unit;
using emvqr::parse;
using emvqr::path;
using emvqr::payload_view;
using emvqr_test::annex_b;
using emvqr_test::object;
using emvqr_test::sealed;

namespace {

constexpr payload_view annex = *parse(annex_b);
constexpr payload_view maya = *parse(emvqr_test::maya);

constexpr std::size_t count(const emvqr::template_view& level) {
  std::size_t number = 0;
  for (const field& each : level) number += each.value.empty() ? 0u : 1u;
  return number;
}

std::string with_amount(std::string_view amount) { return sealed(object(0, "01") + object(54, amount)); }

}  // namespace

TEST_CASE("payload_view: none answers absent to everything") {
  constexpr payload_view none;
  EMVQR_VERIFY(none.raw().empty());
  EMVQR_VERIFY(none.unit() == length_unit::characters);
  EMVQR_VERIFY(none.quirks() == emvqr::quirk::none);
  EMVQR_VERIFY(!none.has(path{0}));
  EMVQR_VERIFY(!none.get(path{62, 1}));
  EMVQR_VERIFY(none.objects().empty());
  EMVQR_VERIFY(none.objects(path{62}).empty());
  EMVQR_VERIFY(none.amount().has_value());
  EMVQR_VERIFY(!*none.amount());
  EMVQR_VERIFY(!none.transaction_currency());
  EMVQR_VERIFY(none.crc_given().empty());
  EMVQR_VERIFY(none.crc_offset() == 0);
}

TEST_CASE("payload_view: get at each level") {
  EMVQR_VERIFY(annex.get(path{59}) == std::string_view{"BEST TRANSPORT"});
  EMVQR_VERIFY(annex.get(path{62, 7}) == std::string_view{"A6008667"});
  EMVQR_VERIFY(maya.get(path{62, 50, 1}) == std::string_view{"pldt"});
  EMVQR_VERIFY(maya.get(path{80, 0}) == std::string_view{"com.bayadcenter"});
}

TEST_CASE("payload_view: find tells where") {
  EMVQR_VERIFY(annex.find(path{62, 7})->id == 7);
  EMVQR_VERIFY(annex.find(path{62, 7})->offset == annex_b.find("0708A6008667"));
  EMVQR_VERIFY(annex.find(path{62, 7})->value.data() == annex.raw().data() + annex_b.find("A6008667"));
  EMVQR_VERIFY(maya.find(path{62, 50, 1})->offset == emvqr_test::maya.find("0104pldt"));
  EMVQR_VERIFY(maya.find(path{62, 50})->offset == emvqr_test::maya.find("50320020com.paymaya.billspay"));
}

TEST_CASE("payload_view: what is absent at each level") {
  EMVQR_VERIFY(!annex.find(path{}));
  EMVQR_VERIFY(!annex.get(path{61}));
  EMVQR_VERIFY(!annex.has(path{62, 1}));
  EMVQR_VERIFY(!annex.has(path{30, 0}));
  EMVQR_VERIFY(!maya.has(path{62, 50, 2}));
  EMVQR_VERIFY(!maya.has(path{62, 51, 0}));
  EMVQR_VERIFY(!maya.has(path{62, 50, 1} / 0));
}

TEST_CASE("payload_view: every object is found by its path, every other ID is absent") {
  for (const emvqr_test::golden& g : emvqr_test::goldens) {
    INFO(g.name);
    const auto view = parse(g.text);
    REQUIRE(view);
    std::string seen(100, '\0');
    for (const field& root : view->objects()) {
      seen[root.id] = 1;
      for (const field& child : view->objects(path{root.id})) {
        const std::optional<field> found = view->find(path{root.id, child.id});
        REQUIRE(found);
        CHECK(found->value.data() == child.value.data());
        CHECK(found->value == child.value);
        CHECK(found->offset == child.offset);
        CHECK(g.text.substr(child.offset + 4, child.value.size()) == child.value);
      }
    }
    for (int id = 0; id != 100; ++id) CHECK(view->has(path{id}) == (seen[static_cast<std::size_t>(id)] == 1));
    for (std::size_t id = 0; id != 100; ++id) {
      const std::size_t next = std::min(seen.find('\1', id), std::size_t{100});
      CHECK(std::min(view->next_id(static_cast<unsigned>(id)), 100U) == next);
    }
  }
}

TEST_CASE("payload_view: the next ID of none, of the last, and past the last there can be") {
  EMVQR_VERIFY(payload_view{}.next_id(0) >= 100);
  EMVQR_VERIFY(annex.next_id(91) == 91);
  EMVQR_VERIFY(annex.next_id(92) >= 100);
  EMVQR_VERIFY(annex.next_id(100) >= 100);
}

TEST_CASE("payload_view: objects of a level in their order") {
  EMVQR_VERIFY(count(annex.objects()) == 15);
  EMVQR_VERIFY(count(annex.objects(path{62})) == 4);
  EMVQR_VERIFY(count(annex.objects(path{64})) == 3);
  EMVQR_VERIFY(count(maya.objects(path{62, 50})) == 2);
  EMVQR_VERIFY(annex.objects(path{62}).begin()->id == 3);
  EMVQR_VERIFY(annex.objects(path{62}).begin()->offset == annex_b.find("03041234"));
  EMVQR_VERIFY(annex.objects(path{63}).empty());
  EMVQR_VERIFY(annex.objects(path{99}).empty());
  EMVQR_VERIFY(annex.objects(path{}).empty());
}

TEST_CASE("payload_view: text that EMVCo defines as text is never taken apart") {
  // 59, 62.01 and 64.01 hold what reads as objects; 80.01 is a scheme's own and may.
  const std::string inner = object(0, "no") + object(1, "yes");
  const std::string text =
      sealed(object(0, "01") + object(15, inner) + object(59, inner) + object(62, object(1, inner)) +
             object(64, object(1, inner)) + object(70, inner) + object(80, object(0, "x") + object(1, inner)));
  const auto view = parse(text);
  REQUIRE(view);
  for (const path where : {path{15}, path{59}, path{62, 1}, path{64, 1}, path{70}}) {
    INFO(to_text(where).view());
    CHECK(view->get(where) == inner);
    CHECK(view->objects(where).empty());
    CHECK_FALSE(view->has(where / 0));
    CHECK_FALSE(view->has(where / 1));
  }
  CHECK(view->get(path{80, 1, 1}) == "yes");
  CHECK(count(view->objects(path{80, 1})) == 2);
}

TEST_CASE("payload_view: a scheme's sub-object is a level only if it reads as one from end to end") {
  const std::string_view no_levels[] = {"text", "0102ab0", "0102ab01", "0102ab0102cd", "0100", "0103ab"};
  for (const std::string_view value : no_levels) {
    const std::string text = sealed(object(0, "01") + object(29, object(0, "shop@bank") + object(1, value)));
    const auto view = parse(text);
    INFO(value);
    REQUIRE(view);
    CHECK(view->get(path{29, 1}) == value);
    CHECK(view->objects(path{29, 1}).empty());
    CHECK_FALSE(view->has(path{29, 1, 1}));  // no part of it either, not even one that stands before the fault
  }
}

TEST_CASE("payload_view: the amount is present, absent or malformed") {
  EMVQR_VERIFY(**annex.amount() == decimal{2372, 2});
  constexpr std::string_view none = "0002016304AAE6";
  EMVQR_VERIFY(parse(none)->amount().has_value());
  EMVQR_VERIFY(!*parse(none)->amount());

  const std::string good = with_amount("98.");
  CHECK((**parse(good)->amount()).units == 98);
  const std::string zero = with_amount("0.00");
  CHECK((**parse(zero)->amount()).is_zero());

  struct {
    const char* text;
    std::uint32_t at;
  } const bad[] = {{"98,73", 2}, {"3 705", 1}, {".", 1}, {"-5", 0}, {"1e3", 1}, {"KHR5", 0}, {"1.2.3", 3}};
  for (const auto& row : bad) {
    const std::string text = with_amount(row.text);
    const auto amount = parse(text)->amount();
    INFO(row.text);
    REQUIRE_FALSE(amount);
    CHECK(amount.error().code == errc::bad_number);
    CHECK(amount.error().where == path{54});
    CHECK(amount.error().offset == 10 + row.at);  // behind 000201 and the header
  }
}

TEST_CASE("payload_view: the currency if 53 is three digits") {
  EMVQR_VERIFY(annex.transaction_currency() == currency::CNY);
  EMVQR_VERIFY(parse(emvqr_test::khqr_static)->transaction_currency() == currency::KHR);
  EMVQR_VERIFY(!parse("0002016304AAE6")->transaction_currency());
  EMVQR_VERIFY(!parse(emvqr_test::mmqr_burmese)->transaction_currency());  // its 53 says MMK
}

TEST_CASE("payload_view: the CRC as given and as computed") {
  EMVQR_VERIFY(annex.crc_given() == "A13A");
  EMVQR_VERIFY(annex.crc_offset() == annex_b.size() - 8);
  EMVQR_VERIFY(annex.crc_computed() == 0xA13A);
  constexpr payload_view lower = *parse(emvqr_test::lower_case_crc);
  EMVQR_VERIFY(lower.crc_given() == "728f");
  EMVQR_VERIFY(lower.crc_computed() == 0x728F);
}

TEST_CASE("payload_view: a copy reads the same bytes") {
  const payload_view copy = annex;
  CHECK(copy.raw().data() == annex.raw().data());
  CHECK(copy.get(path{64, 1}) == annex.get(path{64, 1}));
}

TEST_CASE("payload_view: one that is made at run time begins as none") {
  const payload_view none;
  CHECK(none.unit() == length_unit::characters);
  CHECK(none.quirks() == emvqr::quirk::none);
  CHECK(none.crc_computed() == 0xFFFF);
}
