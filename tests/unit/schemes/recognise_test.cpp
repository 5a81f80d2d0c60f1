// Several schemes in one payload, unknown ones, and what a scheme's own rules find. Which payload is whose is in
// registry_test.cpp.
#include <emvqr/check.hpp>
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/schemes/registry.hpp>
#include <emvqr/schemes/scheme_set.hpp>

#include "support/test.hpp"
#include "unit/payload/build.hpp"
#include "unit/sealed.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using emvqr::check;
using emvqr::parse;
using emvqr::path;
using emvqr::rule;
using emvqr::scheme_match;
using emvqr::severity;

namespace {

#define TAIL          \
  "52045999530370258" \
  "02SG5903Bob6009Singapore"

/// `26=sg-paynow 51=sg-sgqr`, and `27=?GUID` for a template that is nobody's.
std::string found_in(std::string_view body) {
  const auto text = emvqr_test::seal(body);
  const auto view = parse(text.view());
  REQUIRE(view);
  std::string out;
  for (const scheme_match& match : schemes(*view)) {
    out += std::string(out.empty() ? "" : " ") + std::string(emvqr::to_text(match.where()).view()) + "=";
    out += match.is_known() ? std::string(match.is->id) : "?" + std::string(match.guid);
  }
  return out;
}

/// `SCH-0001 error at 26.02 (30)`: rule, severity, path and offset of each finding of a scheme's own.
std::vector<std::string> scheme_findings(std::string_view body, std::int64_t now_ms = emvqr::no_clock) {
  const auto text = emvqr_test::seal(body);
  const auto view = parse(text.view());
  REQUIRE(view);
  std::vector<std::string> out;
  for (const emvqr::finding& each : check<64>(*view, {now_ms})) {
    const std::string id(name(each.broken));
    if (id.rfind("SCH-", 0) != 0) continue;
    out.push_back(id + " " + std::string(name(each.level)) + " at " + std::string(emvqr::to_text(each.where).view()) +
                  " (" + std::to_string(each.offset) + ")");
  }
  return out;
}
using texts = std::vector<std::string>;

constexpr std::size_t count_of(std::string_view body) {
  const auto text = emvqr_test::seal(body);
  const auto view = parse(text.view());
  std::size_t count = 0;
  if (view)
    for (const scheme_match& match : schemes(*view)) count += match.is_known() ? 1u : 0u;
  return count;
}

}  // namespace

TEST_CASE("every scheme of a payload is told, with where it was found", "[schemes][recognise]") {
  CHECK(found_in("000201"
                 "26320009SG.PAYNOW010120210T08LL0001A"
                 "51270007SG.SGQR0112123456789012" TAIL) == "26=sg-paynow 51=sg-sgqr");
  CHECK(found_in("000201"
                 "51270007SG.SGQR0112123456789012"
                 "26320009SG.PAYNOW010120210T08LL0001A" TAIL) == "51=sg-sgqr 26=sg-paynow");
  STATIC_REQUIRE(count_of("000201"
                          "26320009SG.PAYNOW010120210T08LL0001A"
                          "51270007SG.SGQR0112123456789012" TAIL) == 2);
}

TEST_CASE("a template of nobody we know is told as that", "[schemes][recognise]") {
  CHECK(found_in("000201"
                 "26190015org.example.pay"
                 "37080104shop"
                 "85190015org.example.pay" TAIL) == "26=?org.example.pay 37=?");
  const auto text = emvqr_test::seal(
      "000201"
      "26190015org.example.pay" TAIL);
  const auto view = parse(text.view());
  CHECK(find_scheme(*view, emvqr::all_schemes) == nullptr);
  CHECK(find_scheme(*view) == &emvqr::emvco_scheme);
}

TEST_CASE("a GUID tells more than country and mark, a country more than a mark, any of them more than an ID",
          "[schemes][recognise]") {
  using emvqr::make_scheme;
  using emvqr::signature;
  static constexpr emvqr::condition always{[](const emvqr::candidate&) noexcept { return true; }, {}},
      own_name{always.holds, {}, true};
  static constexpr signature by_id[] = {{26, 26}}, by_mark[] = {{26, 26, {}, {}, always}},
                             by_country[] = {{26, 26, {}, "SG"}}, by_both[] = {{26, 26, {}, "SG", always}},
                             by_guid[] = {{26, 26, "org.example.pay"}}, by_name[] = {{26, 26, {}, {}, own_name}};
  const auto named = [](std::string_view id, const auto& marks) {
    return make_scheme(id, {}, emvqr::certainty::verified).signed_by(marks);
  };
  const emvqr::scheme id = named("id", by_id), other = named("other", by_id), mark = named("mark", by_mark),
                      country = named("country", by_country), both = named("both", by_both),
                      guid = named("guid", by_guid), name = named("name", by_name);
  const auto text = emvqr_test::seal("00020126190015org.example.pay" TAIL);
  const auto view = parse(text.view());
  REQUIRE(view);
  const auto told = [&view](const emvqr::scheme* first, const emvqr::scheme* second) {
    const emvqr::scheme* both_ways[] = {first, second};
    const std::string_view forth = find_scheme(*view, both_ways)->id;
    std::string one;
    for (const scheme_match& match : schemes(*view, both_ways)) one = std::string(match.is->id);
    CHECK(one == forth);
    const emvqr::detail::scheme_index index{both_ways};
    CHECK(find_scheme(*view, {both_ways, index})->id == forth);
    return one;
  };
  for (const auto& [more, less] : {std::pair{&guid, &both},
                                   {&guid, &country},
                                   {&both, &country},
                                   {&country, &mark},
                                   {&mark, &id},
                                   {&name, &both},
                                   {&name, &guid}}) {
    CAPTURE(more->id, less->id);
    CHECK(told(more, less) == more->id);
    CHECK(told(less, more) == more->id);
  }
  CHECK(told(&id, &other) == "id");
  CHECK(told(&other, &id) == "other");
}

namespace {

/// Whose a payload is that has one object of a scheme, with this GUID in it if that is not empty.
std::string_view whose(emvqr::scheme_set known, int id, std::string_view guid, std::string_view country) {
  using emvqr_test::object;
  const std::string text = emvqr_test::sealed(object(0, "01") + object(id, guid.empty() ? "11" : object(0, guid)) +
                                              (country.empty() ? "" : object(58, country)));
  const auto view = parse(text, {emvqr::quirk::raw_template});
  REQUIRE(view);
  const emvqr::scheme* const in = find_scheme(*view, known);
  return in == nullptr ? std::string_view{} : in->id;
}

}  // namespace

TEST_CASE("an index makes no difference but of time", "[schemes][recognise]") {
  const emvqr::table<const emvqr::scheme*> all = emvqr::all_schemes;
  const emvqr::detail::scheme_index index{all};
  std::size_t known = 0;
  for (const emvqr::scheme* const each : all) {
    for (const emvqr::signature& mark : each->signatures) {
      for (const int id : {+mark.first, mark.first - 1, +mark.last, mark.last + 1}) {
        if (id > 99) continue;
        for (const std::string_view guid : {mark.guid, std::string_view{"org.example.pay"}, std::string_view{}}) {
          for (const std::string_view country : {mark.country, std::string_view{"SG"}}) {
            CAPTURE(each->id, id, guid, country);
            const std::string_view found = whose({all.begin(), all.size()}, id, guid, country);
            CHECK(whose({all, index}, id, guid, country) == found);
            known += found == each->id ? 1u : 0u;
          }
        }
      }
    }
  }
  CHECK(known > 400);
}

TEST_CASE("an index has room for 192 signatures, each of which is found", "[schemes][recognise]") {
  constexpr std::size_t by_id = 50, count = emvqr::detail::mark_set::capacity;
  std::vector<std::string> names;
  for (std::size_t i = 0; i != count; ++i) names.push_back("org.example." + std::to_string(i * i));
  // Those without a GUID tell least, so they stand last in the index.
  std::vector<emvqr::signature> marks;
  for (std::size_t i = 0; i != count; ++i) {
    const auto id = static_cast<std::uint8_t>(i < by_id ? 2 + i : i % 2 == 0 ? 26 + i % 26 : 80 + i % 20);
    marks.push_back({id, id, i < by_id ? std::string_view{} : names[i]});
  }
  std::vector<emvqr::scheme> made;
  for (std::size_t i = 0; i != count; ++i)
    made.push_back(emvqr::make_scheme(names[i], {}, emvqr::certainty::verified).signed_by({&marks[i], 1}));
  std::vector<const emvqr::scheme*> all;
  for (const emvqr::scheme& each : made) all.push_back(&each);
  const emvqr::table<const emvqr::scheme*> table{all.data(), all.size()};
  const emvqr::detail::scheme_index index{table};
  for (std::size_t i = 0; i != count; ++i) {
    CHECK(whose({table, index}, marks[i].first, marks[i].guid, {}) == names[i]);
    CHECK(whose({table.begin(), table.size()}, marks[i].first, marks[i].guid, {}) == names[i]);
  }
}

TEST_CASE("acquirers of Indonesia are known by how they name themselves", "[schemes][recognise]") {
#define INDONESIA \
  "5303360"       \
  "5802ID"        \
  "5903Bob"       \
  "6007Jakarta"
  CHECK(found_in("00020126120008ID.A.WWW" INDONESIA) == "26=id-qris");
  CHECK(found_in("00020126130009COM.A.WWW" INDONESIA) == "26=id-qris");
  CHECK(found_in("00020126130009com.a.www" INDONESIA) == "26=id-qris");
  CHECK(found_in("00020126120008NETS.WWW" INDONESIA) == "26=?NETS.WWW");
  CHECK(found_in("00020126120008AB.A.WWW" INDONESIA) == "26=?AB.A.WWW");
  CHECK(found_in("00020126120008ID.A.NET" INDONESIA) == "26=?ID.A.NET");
  CHECK(found_in("00020126110007ID..WWW" INDONESIA) == "26=?ID..WWW");
  CHECK(found_in("00020126110007COM.WWW" INDONESIA) == "26=?COM.WWW");
  CHECK(found_in("00020126100006ID.WWW" INDONESIA) == "26=?ID.WWW");
  CHECK(found_in("00020126070003.WW" INDONESIA) == "26=?.WW");
#undef INDONESIA
}

TEST_CASE("schemes without a GUID are known by all that their codes have", "[schemes][recognise]") {
#define NAMES \
  "5903Bob"   \
  "6004Town"
  CHECK(found_in("0002011515123456789012345"
                 "5303360" NAMES) == "15=paycloud");
  CHECK(found_in("000201151412345678901234"
                 "5303360" NAMES) == "15=cn-unionpay");
  CHECK(found_in("000201151512345678901234X"
                 "5303360" NAMES) == "15=cn-unionpay");
  CHECK(found_in("0002011515123456789012345"
                 "5303360"
                 "5802SG" NAMES) == "15=cn-unionpay");
  CHECK(found_in("0002011515123456789012345"
                 "52049999"
                 "5303360" NAMES) == "15=cn-unionpay");
  CHECK(found_in("00020126320028"
                 "1234567890123456789012345678"
                 "5802LK" NAMES) == "26=lk-lankaqr");
  CHECK(found_in("00020126320028"
                 "123456789012345678901234567X"
                 "5802LK" NAMES) == "26=?123456789012345678901234567X");
  CHECK(found_in("00020126310027"
                 "123456789012345678901234567"
                 "5802LK" NAMES) == "26=?123456789012345678901234567");
#undef NAMES
}

TEST_CASE("a scheme that was not asked for is not found", "[schemes][recognise]") {
  constexpr const emvqr::scheme* only[] = {&emvqr::paynow::sgqr_scheme};
  const auto text = emvqr_test::seal(
      "000201"
      "26320009SG.PAYNOW010120210T08LL0001A"
      "51270007SG.SGQR0112123456789012" TAIL);
  const auto view = parse(text.view());
  REQUIRE(view);
  CHECK(find_scheme(*view, only) == &emvqr::paynow::sgqr_scheme);
  std::size_t known = 0;
  for (const scheme_match& match : schemes(*view, only)) known += match.is_known() ? 1u : 0u;
  CHECK(known == 1);
  CHECK(find_scheme(*view, {}) == nullptr);
}

TEST_CASE("KHQR's rules are told wherever it stands in a set", "[schemes][check]") {
  constexpr const emvqr::scheme* behind[] = {&emvqr::paynow::paynow_scheme, &emvqr::khqr::individual_scheme};
  // An amount in a code that says it is static.
  const auto text = emvqr_test::seal(
      "00020101021126320009SG.PAYNOW010120210T08LL0001A29130009shop@devb"
      "52045999530370254011"
      "5802SG5903Bob6009Singapore");
  const auto view = parse(text.view());
  REQUIRE(view);
  CHECK(check<64>(*view, {}, behind).has(rule::khqr_0102));
  CHECK(check<64>(*view).has(rule::khqr_0102));
}

TEST_CASE("names come from the scheme of the template, then from the others", "[schemes][recognise]") {
  const auto text = emvqr_test::seal(
      "000201"
      "26320009SG.PAYNOW010120210T08LL0001A"
      "51270007SG.SGQR0112123456789012" TAIL);
  const auto view = parse(text.view());
  REQUIRE(view);
  CHECK(scheme_name_of(*view, {26, 1}) == "Proxy Type");
  CHECK(scheme_name_of(*view, {51, 1}) == "SGQR ID");
  CHECK(scheme_name_of(*view, {26, 0}).empty());
  CHECK(scheme_name_of(*view, {27, 1}).empty());
  CHECK(scheme_name_of(*view, path{}).empty());
}

TEST_CASE("a scheme's own rules tell where and how bad", "[schemes][check]") {
  CHECK(scheme_findings("000201"
                        "26320009SG.PAYNOW010120210T08LL0001A" TAIL)
            .empty());
  CHECK(scheme_findings("000201"
                        "26180009SG.PAYNOW01012" TAIL) == texts{"SCH-0003 error at 26.02 (6)"});
  CHECK(scheme_findings("000201"
                        "26330009SG.PAYNOW0102200210T08LL0001A" TAIL) == texts{"SCH-0001 error at 26.01 (23)"});
  CHECK(scheme_findings("000201"
                        "26320009SG.PAYNOW0101x0210T08LL0001A" TAIL) == texts{"SCH-0002 error at 26.01 (27)"});
  CHECK(scheme_findings("000201"
                        "26320009SG.PAYNOW010110210T08LL0001A" TAIL) == texts{"SCH-0007 error at 26.01 (27)"});
  // The entity number might be of a kind we do not know.
  CHECK(scheme_findings("000201"
                        "26320009SG.PAYNOW010120210T08LL0001a" TAIL) == texts{"SCH-0015 warning at 26.02 (28)"});
}

TEST_CASE("what a whole payload must be is told once, however many templates a scheme has", "[schemes][check]") {
  CHECK(scheme_findings("000201"
                        "26320009SG.PAYNOW010120210T08LL0001A"
                        "27320009SG.PAYNOW010120210T08LL0001A"
                        "520459995303840"
                        "5802TH5903Bob6007Bangkok") ==
        texts{"SCH-0004 error at 53 (90)", "SCH-0005 warning at 58 (97)"});
}

TEST_CASE("of a scheme we are not sure about, another's code is only warned of", "[schemes][check]") {
  // LAO QR's rows are inferred from public codes.
  CHECK(scheme_findings("000201"
                        "38380016A005266284662577010727710410303abc"
                        "52045999530384058"
                        "02LA5903Bob6009Vientiane") ==
        texts{"SCH-0001 warning at 38.01 (30)", "SCH-0004 warning at 53 (60)"});
}

TEST_CASE("a code is good until the end of its last day in Singapore", "[schemes][check]") {
  constexpr std::string_view body =
      "000201"
      "26440009SG.PAYNOW010120210T08LL0001A040820301231" TAIL;
  // 2030-12-31T16:00Z is midnight in Singapore.
  constexpr std::int64_t midnight = 1924963200000;
  CHECK(scheme_findings(body).empty());
  CHECK(scheme_findings(body, midnight - 1).empty());
  CHECK(scheme_findings(body, midnight) == texts{"SCH-0009 error at 26.04 (42)"});
}

#undef TAIL

TEST_CASE("of an address that is missing nothing else is said", "[schemes][recognise]") {
  CHECK(scheme_findings("00020126180009SG.PAYNOW01010520499995303702"
                        "5802SG5903Bob6009Singapore") == texts{"SCH-0003 error at 26.02 (6)"});
}

TEST_CASE("what KHQR's own code judges its rows do not judge again", "[schemes][recognise]") {
  CHECK(scheme_findings("00020115311234567890123456789012345678901"
                        "29130009shop@devb"
                        "5204599953037645802KH"
                        "5903Bob6010Phnom Penh")
            .empty());
}

TEST_CASE("ZaloPay's wallets are known by their bank as MoMo's are", "[schemes][recognise]") {
  CHECK(found_in("00020138280010A0000007270110000697102552"
                 "04599953037045802VN5903Bob6004City") == "38=vn-momo-zalo");
  CHECK(found_in("00020138280010A0000007270110000697045452"
                 "04599953037045802VN5903Bob6004City") == "38=vn-momo-zalo");
  CHECK(found_in("00020138280010A0000007270110000697040052"
                 "04599953037045802VN5903Bob6004City") == "38=vn-vietqr");
}

TEST_CASE("of what two schemes say of an object elsewhere, the first of the set counts", "[schemes][recognise]") {
  using emvqr::make_scheme;
  using emvqr::scheme_object;
  static constexpr emvqr::signature at_26[] = {{26, 26}}, at_27[] = {{27, 27}}, at_28[] = {{28, 28}};
  static constexpr scheme_object first_says[] = {{path{62, 5}, "first"}}, then_says[] = {{path{62, 5}, "then"}},
                                 last_says[] = {{path{62, 5}, "last"}};
  const auto saying = [](const auto& marks, const auto& rows) {
    return make_scheme("x", {}, emvqr::certainty::verified).signed_by(marks).holding({}, rows);
  };
  const emvqr::scheme first = saying(at_26, first_says), then = saying(at_27, then_says),
                      last = saying(at_28, last_says);
  const auto text = emvqr_test::seal("00020126080004a.bc27080004d.ef28080004g.hi62070503REF");
  const auto view = parse(text.view());
  REQUIRE(view);
  const emvqr::scheme* in_order[] = {&first, &then, &last};
  const emvqr::scheme* turned[] = {&last, &then, &first};
  const emvqr::scheme* mixed[] = {&then, &first, &last};
  CHECK(emvqr::find_object(*view, {62, 5}, in_order) == &first_says[0]);
  CHECK(emvqr::find_object(*view, {62, 5}, turned) == &last_says[0]);
  CHECK(emvqr::find_object(*view, {62, 5}, mixed) == &then_says[0]);
}

TEST_CASE("a row that says no more than its place and name asks for 1 to 99 characters of text", "[schemes]") {
  const emvqr::scheme_object row{1, "x"};
  CHECK(row.format == emvqr::value_format::text);
  CHECK(row.min_length == 1);
  CHECK(row.max_length == 99);
  CHECK_FALSE(row.mandatory);
  CHECK(row.broken == rule::none);
}
