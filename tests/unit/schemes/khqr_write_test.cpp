#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>

#include "unit/schemes/khqr_drafts.hpp"

#include <cstddef>
#include <string>
#include <vector>

using emvqr::decimal;
using emvqr::errc;
using emvqr::path;
using emvqr_test::draft_time;
using emvqr_test::person;
using emvqr_test::person_with;
using emvqr_test::seal;
using emvqr_test::sealed_text;
using emvqr_test::shop;
using emvqr_test::shop_with;
using emvqr_test::written;

namespace {

/// The value at `where` of what a draft becomes; "(absent)" if there is none.
template <class Draft>
constexpr bool has_value(const Draft& draft, path where, std::string_view value) {
  const sealed_text text = written(draft);
  const auto view = emvqr::parse(text.view());
  return view && view->get(where) == value;
}
template <class Draft>
constexpr bool lacks(const Draft& draft, path where) {
  const sealed_text text = written(draft);
  const auto view = emvqr::parse(text.view());
  return view && !view->has(where);
}
template <class Draft>
constexpr bool is_flawless(const Draft& draft) {
  const sealed_text text = written(draft);
  const auto view = emvqr::parse(text.view());
  return view && emvqr::check(*view, {draft_time}).empty();
}

}  // namespace

TEST_CASE("a static code of an individual, byte for byte", "[khqr][write]") {
  EMVQR_VERIFY(written(person()).view() ==
               seal("00020101021129120008bob@devb5204599953031165802KH5903Bob6010Phnom Penh").view());
  EMVQR_VERIFY(is_flawless(person()));
}

TEST_CASE("a dynamic code of a merchant, byte for byte", "[khqr][write]") {
  EMVQR_VERIFY(written(shop()).view() == seal("000201010212"
                                              "30310009shop@devb0104M1230206Bank A"
                                              "520459995303116540550000"
                                              "5802KH5903Bob6010Phnom Penh"
                                              "99340013175000000000001131750000060000")
                                             .view());
  EMVQR_VERIFY(is_flawless(shop()));
}

TEST_CASE("a draft with everything, in the SDK's order", "[khqr][write]") {
  constexpr auto full = shop_with([](auto& d) {
    d.union_pay = "1974011600520446BONG1000231ABCD";
    d.additional = {"B1", "85512345678", "S1", "T1", "Coffee"};
    d.alternate = {"km", "x", "y"};
    d.merchant_category_code = "5812";
    d.city = "Siem Reap";
    d.created_ms = draft_time - 1;
  });
  EMVQR_VERIFY(written(full).view() == seal("000201010212"
                                            "15311974011600520446BONG1000231ABCD"
                                            "30310009shop@devb0104M1230206Bank A"
                                            "520458125303116540550000"
                                            "5802KH5903Bob6009Siem Reap"
                                            "62430102B1021185512345678"
                                            "0302S10702T10806Coffee"
                                            "64160002km0101x0201y"
                                            "99340013174999999999901131750000060000")
                                           .view());
  EMVQR_VERIFY(is_flawless(full));
}

TEST_CASE("what a draft does not say is filled in", "[khqr][write]") {
  EMVQR_VERIFY(has_value(person(), 60, "Phnom Penh"));
  EMVQR_VERIFY(has_value(person(), 52, "5999"));
  EMVQR_VERIFY(has_value(person(), 53, "116"));
  EMVQR_VERIFY(has_value(person(), 58, "KH"));
  EMVQR_VERIFY(has_value(person(), 1, "11"));
  EMVQR_VERIFY(has_value(shop(), 1, "12"));
  EMVQR_VERIFY(has_value(shop(), {99, 0}, "1750000000000"));
}

TEST_CASE("empty texts are absent objects, an empty template too", "[khqr][write]") {
  for (const path where : {path{15}, path{29, 1}, path{29, 2}, path{54}, path{61}, path{62}, path{64}, path{99}}) {
    CAPTURE(where);
    CHECK(lacks(person(), where));
  }
  constexpr auto one_label = person_with([](auto& d) { d.additional.store_label = "S"; });
  EMVQR_VERIFY(has_value(one_label, 62, "0301S"));
}

TEST_CASE("a static code carries no times, whatever the draft says", "[khqr][write]") {
  constexpr auto timed = person_with([](auto& d) {
    d.created_ms = draft_time;
    d.expires_ms = draft_time - 1000;
  });
  EMVQR_VERIFY(written(timed).view() == written(person()).view());
}

TEST_CASE("a zero amount of any scale makes a static code", "[khqr][write]") {
  EMVQR_VERIFY(written(person_with([](auto& d) { d.amount = {0, 2}; })).view() == written(person()).view());
  EMVQR_VERIFY(written(person_with([](auto& d) { d.amount = {0, 18}; })).view() == written(person()).view());
}

TEST_CASE("a code may expire in the very millisecond it is made", "[khqr][write]") {
  constexpr auto brief = shop_with([](auto& d) { d.expires_ms = draft_time; });
  EMVQR_VERIFY(is_flawless(brief));
}

namespace {

struct spelling {
  decimal amount;
  emvqr::currency currency;
  std::string_view text;
};
constexpr spelling spellings[] = {
    {{100, 0}, emvqr::currency::USD, "100"},
    {{10000, 2}, emvqr::currency::USD, "100.00"},
    {{15, 1}, emvqr::currency::USD, "1.50"},
    {{150, 2}, emvqr::currency::USD, "1.50"},
    {{1500, 3}, emvqr::currency::USD, "1.50"},
    {{1, 2}, emvqr::currency::USD, "0.01"},
    {{1, 1}, emvqr::currency::USD, "0.10"},
    {{999999999999, 2}, emvqr::currency::USD, "9999999999.99"},
    {{9999999999999, 0}, emvqr::currency::USD, "9999999999999"},
    {{100, 0}, emvqr::currency::KHR, "100"},
    {{10000, 2}, emvqr::currency::KHR, "100"},
    {{1, 0}, emvqr::currency::KHR, "1"},
    {{9999999999999, 0}, emvqr::currency::KHR, "9999999999999"},
};

constexpr bool is_spelt(const spelling& row) {
  emvqr::khqr::merchant d = shop();
  d.amount = row.amount;
  d.currency = row.currency;
  return has_value(d, 54, row.text) && is_flawless(d);
}

}  // namespace

TEST_CASE("amounts are spelt as the SDK spells them", "[khqr][write]") {
  for (const spelling& row : spellings) {
    CAPTURE(row.text, row.amount.units, static_cast<int>(row.amount.scale));
    CHECK(is_spelt(row));
  }
  STATIC_REQUIRE(is_spelt(spellings[1]));
  STATIC_REQUIRE(is_spelt(spellings[2]));
  STATIC_REQUIRE(is_spelt(spellings[10]));
}

TEST_CASE("Khmer is counted in characters", "[khqr][write]") {
  // Eight characters in 22 bytes, six in 18.
  constexpr auto khmer = person_with([](auto& d) {
    d.name = "\xE1\x9E\x85\xE1\x9E\x93 \xE1\x9E\x9F\xE1\x9F\x92\xE1\x9E\x98\xE1\x9E\xB8\xE1\x9E\x93";
    d.city = "\xE1\x9E\x9F\xE1\x9F\x80\xE1\x9E\x98\xE1\x9E\x9A\xE1\x9E\xB6\xE1\x9E\x94";
  });
  constexpr sealed_text text = written(khmer);
  EMVQR_VERIFY(text.view().find("5908\xE1\x9E\x85") != std::string_view::npos);
  EMVQR_VERIFY(text.view().find("6006\xE1\x9E\x9F") != std::string_view::npos);
  EMVQR_VERIFY(emvqr::parse(text.view())->unit() == emvqr::length_unit::characters);
  EMVQR_VERIFY(emvqr::check(*emvqr::parse(text.view())).worst() == emvqr::severity::info);
}

TEST_CASE("an emoji is counted twice, as the apps that read it do", "[khqr][write]") {
  constexpr auto smile = person_with([](auto& d) { d.name = "Cafe \xF0\x9F\x98\x80"; });
  constexpr sealed_text text = written(smile);
  EMVQR_VERIFY(text.view().find("5907Cafe") != std::string_view::npos);
  EMVQR_VERIFY(emvqr::parse(text.view())->unit() == emvqr::length_unit::utf16);
  EMVQR_VERIFY(emvqr::parse(text.view())->get(59) == std::string_view("Cafe \xF0\x9F\x98\x80"));
  EMVQR_VERIFY(emvqr::check(*emvqr::parse(text.view())).valid());
  // Twelve are 24 units and fit; a thirteenth would make 26.
  std::string twelve;
  for (int i = 0; i != 12; ++i) twelve += "\xF0\x9F\x98\x80";
  CHECK(has_value(person_with([&twelve](auto& d) { d.name = twelve; }), 59, twelve));
}

TEST_CASE("the longest texts of every field are written whole", "[khqr][write]") {
  const std::string x25(25, 'x');
  const std::string x32 = x25 + "yyyyyyy";
  const auto d = person_with([&](auto& p) {
    p.name = x25;
    p.city = "abcdefghijklmno";
    p.account_id = "abcdefghijklmnopqrstuvwxyz0@bank";
    p.account_information = x32;
    p.additional.bill_number = x25;
    p.additional.store_label = x25;
    p.alternate = {"km", x25, "abcdefghijklmno"};
    p.union_pay = "1974011600520446BONG1000231ABCD";
  });
  CHECK(is_flawless(d));
  CHECK(has_value(d, 59, x25));
  CHECK(has_value(d, 60, "abcdefghijklmno"));
  CHECK(has_value(d, {29, 0}, "abcdefghijklmnopqrstuvwxyz0@bank"));
  CHECK(has_value(d, {29, 1}, x32));
  CHECK(has_value(d, {62, 1}, x25));
  CHECK(has_value(d, {62, 3}, x25));
  CHECK(has_value(d, {64, 1}, x25));
}

TEST_CASE("what the SDKs write though it is doubtful is written", "[khqr][write]") {
  // A city in another language alone, and a UnionPay account of any length: warnings to whoever reads them.
  constexpr auto city = person_with([](auto& d) { d.alternate.city = "y"; });
  EMVQR_VERIFY(has_value(city, 64, "0201y"));
  constexpr auto short_account = person_with([](auto& d) { d.union_pay = "12345"; });
  EMVQR_VERIFY(has_value(short_account, 15, "12345"));
}

TEST_CASE("a buffer of the exact size is enough, any smaller is not", "[khqr][write]") {
  const sealed_text whole = written(shop());
  const std::size_t size = whole.view().size();
  for (std::size_t capacity = 0; capacity <= size; ++capacity) {
    std::vector<char> buffer(size + 1, '#');
    const auto payload = emvqr::khqr::write(shop(), draft_time, buffer.data(), capacity);
    CAPTURE(capacity);
    CHECK(payload.has_value() == (capacity == size));
    if (payload) {
      CHECK(*payload == whole.view());
      CHECK(payload->data() == buffer.data());
    } else {
      CHECK(payload.error().code == errc::no_space);
    }
    // Not a byte past what was lent.
    CHECK(std::string_view(buffer.data() + capacity, buffer.size() - capacity).find_first_not_of('#') ==
          std::string_view::npos);
  }
}

TEST_CASE("a broken rule is named before a small buffer", "[khqr][write]") {
  char buffer[10] = {};
  const auto payload = emvqr::khqr::write(shop_with([](auto& d) { d.expires_ms = 0; }), draft_time, buffer);
  REQUIRE_FALSE(payload);
  CHECK(payload.error().code == errc::breaks_rule);
}

TEST_CASE("write, parse and check in one constant", "[khqr][write]") {
  constexpr bool good = [] {
    char buffer[emvqr::max_payload_bytes] = {};
    const auto payload = emvqr::khqr::write(shop(), draft_time, buffer);
    if (!payload) return false;
    const auto view = emvqr::parse(*payload);
    return view && view->amount() && **view->amount() == decimal{50000, 0} && emvqr::check(*view, {draft_time}).empty();
  }();
  STATIC_REQUIRE(good);
}
