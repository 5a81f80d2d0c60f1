// Whatever a draft breaks, `write` names: the rule, and the object that breaks it.
#include <emvqr/rules/catalogue.hpp>

#include "unit/schemes/khqr_drafts.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

using emvqr::decimal;
using emvqr::errc;
using emvqr::path;
using emvqr::rule;
using emvqr::khqr::alternate_language;
using emvqr::khqr::individual;
using emvqr::khqr::merchant;
using emvqr_test::draft_time;
using emvqr_test::person_with;
using emvqr_test::refusal_of;
using emvqr_test::shop_with;

namespace {

#define X25 "abcdefghijklmnopqrstuvwxy"
#define X31 X25 "012345"
#define KHMER_KA "\xE1\x9E\x80"

template <class Draft>
struct refusal {
  std::string_view why;
  Draft draft;
  rule broken;
  path where;
};

constexpr merchant shop_asking(decimal amount) {
  return shop_with([amount](auto& d) { d.amount = amount; });
}
constexpr merchant shop_asking_dollars(decimal amount) {
  return shop_with([amount](auto& d) {
    d.amount = amount;
    d.currency = emvqr::currency::USD;
  });
}
constexpr std::int64_t least_units = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t largest_units = std::numeric_limits<std::int64_t>::max();
constexpr individual person_asking(decimal amount) {
  return person_with([amount](auto& d) { d.amount = amount; });
}
constexpr merchant shop_also_called(alternate_language names) {
  return shop_with([names](auto& d) { d.alternate = names; });
}

constexpr refusal<merchant> of_merchants[] = {
    {"no account", shop_with([](auto& d) { d.account_id = {}; }), rule::khqr_2901, {30, 0}},
    {"account of 33", shop_with([](auto& d) { d.account_id = X31 "@b"; }), rule::khqr_2905, {30, 0}},
    {"account without @", shop_with([](auto& d) { d.account_id = "shop"; }), rule::khqr_2902, {30, 0}},
    {"account with two @", shop_with([](auto& d) { d.account_id = "a@b@c"; }), rule::khqr_2902, {30, 0}},
    {"account without a name", shop_with([](auto& d) { d.account_id = "@devb"; }), rule::khqr_2902, {30, 0}},
    {"Khmer account", shop_with([](auto& d) { d.account_id = KHMER_KA "@devb"; }), rule::mpm_4_5_2_1, {30, 0}},
    {"account without @, no merchant ID, a bank of 33",
     shop_with([](auto& d) {
       d.account_id = "shop";
       d.merchant_id = {};
       d.acquiring_bank = X31 "67";
     }),
     rule::khqr_2902,
     {30, 0}},
    {"no merchant ID, a bank of 33",
     shop_with([](auto& d) {
       d.merchant_id = {};
       d.acquiring_bank = X31 "67";
     }),
     rule::khqr_2904,
     {30, 2}},
    {"no merchant ID", shop_with([](auto& d) { d.merchant_id = {}; }), rule::khqr_3002, {30, 1}},
    {"merchant ID of 33", shop_with([](auto& d) { d.merchant_id = X31 "67"; }), rule::khqr_3003, {30, 1}},
    {"no bank", shop_with([](auto& d) { d.acquiring_bank = {}; }), rule::khqr_3004, {30, 2}},
    {"bank of 33", shop_with([](auto& d) { d.acquiring_bank = X31 "67"; }), rule::khqr_2904, {30, 2}},

    {"no name", shop_with([](auto& d) { d.name = {}; }), rule::mpm_4_2_1_1, 59},
    {"name of 26", shop_with([](auto& d) { d.name = X25 "z"; }), rule::mpm_t3_6, 59},
    {"name of 26 units, 13 emoji", shop_with([](auto& d) {
       d.name =
           "\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80"
           "\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80"
           "\xF0\x9F\x98\x80";
     }),
     rule::mpm_t3_6, 59},
    {"no city", shop_with([](auto& d) { d.city = {}; }), rule::mpm_4_2_1_1, 60},
    {"newline in the name", shop_with([](auto& d) { d.name = "Bob\n"; }), rule::txt_0003, 59},
    {"escape in the bill", shop_with([](auto& d) { d.additional.bill_number = "7\x1b"; }), rule::txt_0003, {62, 1}},
    {"city of 16", shop_with([](auto& d) { d.city = "abcdefghijklmnop"; }), rule::mpm_t3_6, 60},
    {"no category", shop_with([](auto& d) { d.merchant_category_code = {}; }), rule::mpm_4_2_1_1, 52},
    {"category of 3", shop_with([](auto& d) { d.merchant_category_code = "599"; }), rule::mpm_t3_6, 52},
    {"category of letters", shop_with([](auto& d) { d.merchant_category_code = "59x9"; }), rule::mpm_4_5_1_1, 52},

    {"riel with decimals", shop_asking({15, 1}), rule::khqr_5402, 54},
    {"dollars with three decimals", shop_with([](auto& d) {
       d.amount = decimal{1234, 3};
       d.currency = emvqr::currency::USD;
     }),
     rule::khqr_5402, 54},
    {"negative amount", shop_asking({-5, 0}), rule::khqr_5401, 54},
    {"negative fraction", shop_asking({-5, 1}), rule::khqr_5401, 54},
    {"negative fraction of a dollar", shop_asking_dollars({-5, 1}), rule::khqr_5401, 54},
    {"the least amount", shop_asking({least_units, 0}), rule::khqr_5401, 54},
    {"the least fraction", shop_asking({least_units, 1}), rule::khqr_5401, 54},
    {"the least fraction of a dollar", shop_asking_dollars({least_units, 1}), rule::khqr_5401, 54},
    {"an amount that would wrap to a dollar", shop_asking_dollars({least_units + 10, 1}), rule::khqr_5401, 54},
    {"the largest fraction of a dollar", shop_asking_dollars({largest_units, 1}), rule::khqr_5401, 54},
    {"no number at all", shop_asking({1, 200}), rule::khqr_5401, 54},
    {"amount of 14 digits", shop_asking({12345678901234, 0}), rule::mpm_t3_6, 54},
    {"dollars and cents of 14", shop_with([](auto& d) {
       d.amount = decimal{9999999999999, 2};
       d.currency = emvqr::currency::USD;
     }),
     rule::mpm_t3_6, 54},
    {"baht", shop_with([](auto& d) { d.currency = emvqr::currency::THB; }), rule::khqr_5301, 53},
    {"UnionPay with dollars", shop_with([](auto& d) {
       d.union_pay = X31;
       d.currency = emvqr::currency::USD;
     }),
     rule::khqr_1501, 15},
    {"Khmer UnionPay", shop_with([](auto& d) { d.union_pay = KHMER_KA; }), rule::mpm_4_5_2_1, 15},

    {"bill number of 26", shop_with([](auto& d) { d.additional.bill_number = X25 "z"; }), rule::mpm_t3_7, {62, 1}},
    {"mobile number of 26", shop_with([](auto& d) { d.additional.mobile_number = X25 "z"; }), rule::mpm_t3_7, {62, 2}},
    {"store label of 26", shop_with([](auto& d) { d.additional.store_label = X25 "z"; }), rule::mpm_t3_7, {62, 3}},
    {"terminal label of 26",
     shop_with([](auto& d) { d.additional.terminal_label = X25 "z"; }),
     rule::mpm_t3_7,
     {62, 7}},
    {"purpose of 26",
     shop_with([](auto& d) { d.additional.purpose_of_transaction = X25 "z"; }),
     rule::mpm_t3_7,
     {62, 8}},

    {"name without language", shop_with([](auto& d) { d.alternate.name = "x"; }), rule::khqr_6401, {64, 0}},
    {"language without name", shop_with([](auto& d) { d.alternate.language = "km"; }), rule::khqr_6401, {64, 1}},
    {"language of 3", shop_also_called({"kmr", "x"}), rule::mpm_t3_8, {64, 0}},
    {"language of digits", shop_also_called({"k1", "x"}), rule::mpm_4_9_2_1, {64, 0}},
    {"other name of 26", shop_also_called({"km", X25 "z"}), rule::mpm_t3_8, {64, 1}},
    {"other city of 16", shop_also_called({"km", "x", "abcdefghijklmnop"}), rule::mpm_t3_8, {64, 2}},

    {"no expiry", shop_with([](auto& d) { d.expires_ms = 0; }), rule::khqr_9901, {99, 1}},
    {"expiry in seconds", shop_with([](auto& d) { d.expires_ms = draft_time / 1000 + 60; }), rule::khqr_9902, {99, 1}},
    {"expiry of 14 digits", shop_with([](auto& d) { d.expires_ms = 10000000000000; }), rule::khqr_9902, {99, 1}},
    {"negative expiry", shop_with([](auto& d) { d.expires_ms = -draft_time; }), rule::khqr_9902, {99, 1}},
    {"expiry before creation",
     shop_with([](auto& d) {
       d.created_ms = draft_time + 2;
       d.expires_ms = draft_time + 1;
     }),
     rule::khqr_9903,
     {99, 1}},
    {"expired",
     shop_with([](auto& d) {
       d.created_ms = draft_time - 2;
       d.expires_ms = draft_time - 1;
     }),
     rule::khqr_9904,
     {99, 1}},
    {"creation in seconds", shop_with([](auto& d) { d.created_ms = draft_time / 1000; }), rule::khqr_9905, {99, 0}},
    {"negative creation", shop_with([](auto& d) { d.created_ms = -1; }), rule::khqr_9905, {99, 0}},
};

constexpr refusal<individual> of_individuals[] = {
    {"no account", person_with([](auto& d) { d.account_id = {}; }), rule::khqr_2901, {29, 0}},
    {"account without @", person_with([](auto& d) { d.account_id = "bob"; }), rule::khqr_2902, {29, 0}},
    {"information of 33", person_with([](auto& d) { d.account_information = X31 "67"; }), rule::khqr_2903, {29, 1}},
    {"bank of 33", person_with([](auto& d) { d.acquiring_bank = X31 "67"; }), rule::khqr_2904, {29, 2}},
    {"no name", person_with([](auto& d) { d.name = {}; }), rule::mpm_4_2_1_1, 59},
    {"no expiry", person_asking({1, 0}), rule::khqr_9901, {99, 1}},
};

/// Rules no draft can break: what they are about is not in the draft, or does not hinder the SDKs.
struct unbreakable {
  rule number;
  std::string_view why;
};
constexpr unbreakable not_in_drafts[] = {
    {rule::khqr_0001, "write counts as it should"},
    {rule::khqr_0101, "an amount makes a code dynamic"},
    {rule::khqr_0102, "an amount makes a code dynamic"},
    {rule::khqr_1502, "a warning: the JavaScript SDK writes up to 99 characters"},
    {rule::khqr_3001, "a draft has one payee"},
    {rule::khqr_5501, "a draft has no tip and no fee"},
    {rule::khqr_5801, "the country is always KH"},
};

template <class Draft>
constexpr bool is_refused(const refusal<Draft>& row) {
  const emvqr::failure why = refusal_of(row.draft);
  return why.code == errc::breaks_rule && why.rule == static_cast<std::uint16_t>(row.broken) && why.where == row.where;
}

template <class Draft, std::size_t Count>
void check_refusals(const refusal<Draft> (&rows)[Count]) {
  for (const refusal<Draft>& row : rows) {
    CAPTURE(row.why);
    const emvqr::failure why = refusal_of(row.draft);
    CHECK(why.code == errc::breaks_rule);
    CHECK(emvqr::name(static_cast<rule>(why.rule)) == emvqr::name(row.broken));
    CHECK(why.where == row.where);
  }
}

template <std::size_t Row>
struct constant_merchant {
  static_assert(is_refused(of_merchants[Row]));
  static constexpr bool holds = true;
};
template <std::size_t... Row>
constexpr bool all_merchants(std::index_sequence<Row...>) {
  return (constant_merchant<Row>::holds && ...);
}

template <std::size_t Count, class Draft>
bool has_row(const refusal<Draft> (&rows)[Count], rule number) {
  return std::any_of(std::begin(rows), std::end(rows), [number](const auto& row) { return row.broken == number; });
}

}  // namespace

TEST_CASE("the drafts the refusals start from are written", "[khqr][write]") {
  EMVQR_VERIFY(refusal_of(emvqr_test::shop()).code == errc::none);
  EMVQR_VERIFY(refusal_of(emvqr_test::person()).code == errc::none);
}

TEST_CASE("write refuses a draft that breaks a rule, with the rule and the place", "[khqr][write]") {
  check_refusals(of_merchants);
  check_refusals(of_individuals);
}

TEST_CASE("write refuses as a constant too", "[khqr][write]") {
  STATIC_REQUIRE(all_merchants(std::make_index_sequence<std::size(of_merchants)>{}));
  STATIC_REQUIRE(is_refused(of_individuals[0]));
  STATIC_REQUIRE(is_refused(of_individuals[2]));
}

TEST_CASE("every rule of KHQR's is refused in a draft, or cannot be broken by one", "[khqr][write]") {
  for (const emvqr::rule_info& info : emvqr::rule_catalogue) {
    if (info.id.rfind("KHQR", 0) != 0) continue;
    CAPTURE(info.id);
    const bool refused = has_row(of_merchants, info.number) || has_row(of_individuals, info.number);
    const bool excused = std::any_of(std::begin(not_in_drafts), std::end(not_in_drafts),
                                     [&info](const unbreakable& u) { return u.number == info.number; });
    CHECK(refused != excused);
  }
}

TEST_CASE("of several faults the payee's comes first", "[khqr][write]") {
  constexpr auto all_wrong = shop_with([](auto& d) {
    d.account_id = "shop";
    d.name = {};
    d.amount = decimal{15, 1};
    d.expires_ms = 0;
  });
  EMVQR_VERIFY(refusal_of(all_wrong).rule == static_cast<std::uint16_t>(rule::khqr_2902));
}

TEST_CASE("write without a clock needs a creation time of its own", "[khqr][write]") {
  constexpr auto own_time = shop_with([](auto& d) { d.created_ms = draft_time; });
  EMVQR_VERIFY(refusal_of(own_time, emvqr::no_clock).code == errc::none);
  EMVQR_VERIFY(refusal_of(emvqr_test::shop(), emvqr::no_clock).rule == static_cast<std::uint16_t>(rule::khqr_9905));
  EMVQR_VERIFY(refusal_of(emvqr_test::shop(), 0).rule == static_cast<std::uint16_t>(rule::khqr_9905));
}

TEST_CASE("texts that are no text are refused where they stand", "[khqr][write]") {
  constexpr auto broken_utf8 = shop_with([](auto& d) { d.name = "Caf\xC3"; });
  EMVQR_VERIFY(refusal_of(broken_utf8).code == errc::invalid_utf8);
  EMVQR_VERIFY(refusal_of(broken_utf8).where == emvqr::tag::merchant_name);
  constexpr auto surrogate = shop_with([](auto& d) { d.merchant_id = "\xED\xA0\x80"; });
  EMVQR_VERIFY(refusal_of(surrogate).code == errc::invalid_utf8);
  EMVQR_VERIFY(refusal_of(surrogate).where == path{30, 1});
  constexpr auto with_nul = shop_with([](auto& d) { d.additional.bill_number = {"a\0b", 3}; });
  EMVQR_VERIFY(refusal_of(with_nul).rule == static_cast<std::uint16_t>(rule::txt_0003));
  EMVQR_VERIFY(refusal_of(with_nul).where == emvqr::tag::bill_number);
}

TEST_CASE("a draft that two apps would read as two payloads is refused", "[khqr][write]") {
  // Counted in characters, the four emoji and the header of the city are the name, and the city's text is object 61.
  constexpr auto two_readings = emvqr_test::person_with([](auto& d) {
    d.name = "\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80";
    d.city = "6110abcdefghij";
  });
  EMVQR_VERIFY(refusal_of(two_readings).code == errc::ambiguous_length);
  constexpr auto one_reading = emvqr_test::with(two_readings, [](auto& d) { d.city = "6110abcdefghi"; });
  EMVQR_VERIFY(refusal_of(one_reading).code == errc::none);
}

TEST_CASE("a template that would exceed 99 is refused, not cut", "[khqr][write]") {
  constexpr auto labels = shop_with([](auto& d) { d.additional = {X25, X25, X25, X25, X25}; });
  EMVQR_VERIFY(refusal_of(labels).code == errc::value_too_long);
  EMVQR_VERIFY(refusal_of(labels).where == emvqr::tag::additional_data);
  // 4 + 27, 4 + 32 and 4 + 28 make 99; one more does not fit.
  constexpr auto fits = shop_with([](auto& d) {
    d.account_id = X25 "@b";
    d.merchant_id = X31 "6";
    d.acquiring_bank = X25 "012";
  });
  constexpr auto too_long = emvqr_test::with(fits, [](auto& d) { d.acquiring_bank = X25 "0123"; });
  EMVQR_VERIFY(refusal_of(fits).code == errc::none);
  EMVQR_VERIFY(refusal_of(too_long).code == errc::value_too_long);
  EMVQR_VERIFY(refusal_of(too_long).where == emvqr::khqr::tag::merchant);
}

#undef X25
#undef X31
#undef KHMER_KA

TEST_CASE("of several faults of a payee the SDK's first is told, at no place", "[khqr][write]") {
  const auto told = [](const merchant& draft) {
    const emvqr::failure why = refusal_of(draft);
    CHECK(why.offset == 0);
    return static_cast<rule>(why.rule);
  };
  CHECK(told(shop_with([](auto& d) {
          d.account_id = "shop";
          d.merchant_id = "abcdefghijklmnopqrstuvwxyz0123456";
        })) == rule::khqr_2902);
  CHECK(told(shop_with([](auto& d) {
          d.account_id = {};
          d.merchant_id = "abcdefghijklmnopqrstuvwxyz0123456";
        })) == rule::khqr_2901);
  CHECK(told(shop_with([](auto& d) { d.merchant_id = "a\x7F"; })) == rule::txt_0003);
  CHECK(told(shop_with([](auto& d) { d.name = "ab\x7F"; })) != rule::none);
}

TEST_CASE("an amount of 18 digits behind the point is a number, one of 19 is none, and none turns over",
          "[khqr][write]") {
  const auto asking = [](std::int64_t units, std::uint8_t scale) {
    return static_cast<rule>(refusal_of(shop_asking_dollars({units, scale})).rule);
  };
  CHECK(asking(5'000'000'000'000'000'000, 18) == rule::none);
  CHECK(asking(5'000'000'000'000'000'000, 19) == rule::khqr_5401);
  // Ten times as many units are 94 of 64 bits.
  CHECK(asking(1'844'674'407'370'955'171, 1) != rule::none);
}
