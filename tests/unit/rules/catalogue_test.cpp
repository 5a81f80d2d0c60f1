// The catalogue as a whole: stable numbers, unique ids, sources, and a failing payload for every rule.
#include <emvqr/base/message.hpp>
#include <emvqr/rules/catalogue.hpp>

#include "support/test.hpp"
#include "unit/rules/emvco_cases.hpp"
#include "unit/rules/parse_cases.hpp"
#include "unit/rules/text_cases.hpp"
#include "unit/schemes/khqr_cases.hpp"

#include <algorithm>
#include <set>
#include <string>

using emvqr::rule;
using emvqr::rule_catalogue;
using emvqr::rule_info;

namespace {

/// True for every rule there is. A switch without default makes the compiler complain about a rule that is missing.
// NOLINTNEXTLINE(readability-function-size): a line for every rule
constexpr bool is_known(rule number) {
  switch (number) {
    case rule::none: return false;
    case rule::mpm_t3_6:
    case rule::mpm_t3_7:
    case rule::mpm_t3_8:
    case rule::mpm_t4_2:
    case rule::mpm_t4_2n1:
    case rule::mpm_1_4_3n1:
    case rule::mpm_3_2n1:
    case rule::mpm_3_3n1:
    case rule::mpm_4_1n1:
    case rule::mpm_4_2_1_1:
    case rule::mpm_4_2_1_2:
    case rule::mpm_4_2_1_3:
    case rule::mpm_4_3_1_1:
    case rule::mpm_4_3_1_2:
    case rule::mpm_4_4_1_1:
    case rule::mpm_4_4_1_2:
    case rule::mpm_4_5_1_1:
    case rule::mpm_4_5_2_1:
    case rule::mpm_4_5_3_1:
    case rule::mpm_4_6_1_1:
    case rule::mpm_4_6_1_2:
    case rule::mpm_4_6_1n1:
    case rule::mpm_4_7_1_1:
    case rule::mpm_4_7_2_1:
    case rule::mpm_4_7_3_1:
    case rule::mpm_4_7_3_2:
    case rule::mpm_4_7_4_1:
    case rule::mpm_4_7_4_1n1:
    case rule::mpm_4_7_4_2:
    case rule::mpm_4_7_5_1:
    case rule::mpm_4_7_6_1:
    case rule::mpm_4_7_7_1:
    case rule::mpm_4_7_7_2:
    case rule::mpm_4_7_7_3:
    case rule::mpm_4_7_8_1:
    case rule::mpm_4_7_8_2:
    case rule::mpm_4_7_8_3:
    case rule::mpm_4_7_9_1:
    case rule::mpm_4_7_10_1:
    case rule::mpm_4_7_11_1:
    case rule::mpm_4_7_11_2:
    case rule::mpm_4_7_12_1:
    case rule::mpm_4_7_13_1:
    case rule::mpm_4_7_14_1:
    case rule::mpm_4_7_15_1:
    case rule::mpm_4_8_1_1:
    case rule::mpm_4_8_1_2:
    case rule::mpm_4_8_1_3:
    case rule::mpm_4_8_1_4:
    case rule::mpm_4_8_1_5:
    case rule::mpm_4_8_1_6:
    case rule::mpm_4_9_1_1:
    case rule::mpm_4_9_2_1:
    case rule::mpm_4_9_3_1:
    case rule::mpm_4_10n1:
    case rule::mpm_4_11_1_1:
    case rule::mpm_4_11_1_2:
    case rule::mpm_4_12_1_1:
    case rule::mpm_4_12_1_2:
    case rule::mpm11_62_10:
    case rule::mpm11_62_11:
    case rule::khqr_0001:
    case rule::khqr_0101:
    case rule::khqr_0102:
    case rule::khqr_1501:
    case rule::khqr_1502:
    case rule::khqr_2901:
    case rule::khqr_2902:
    case rule::khqr_2903:
    case rule::khqr_2904:
    case rule::khqr_2905:
    case rule::khqr_3001:
    case rule::khqr_3002:
    case rule::khqr_3003:
    case rule::khqr_3004:
    case rule::khqr_5301:
    case rule::khqr_5401:
    case rule::khqr_5402:
    case rule::khqr_5501:
    case rule::khqr_5801:
    case rule::khqr_6401:
    case rule::khqr_9901:
    case rule::khqr_9902:
    case rule::khqr_9903:
    case rule::khqr_9904:
    case rule::khqr_9905:
    case rule::txt_0001:
    case rule::txt_0002:
    case rule::txt_0003:
    case rule::txt_0004:
    case rule::txt_0005:
    case rule::txt_0006:
    case rule::sch_0001:
    case rule::sch_0002:
    case rule::sch_0003:
    case rule::sch_0004:
    case rule::sch_0005:
    case rule::sch_0006:
    case rule::sch_0007:
    case rule::sch_0008:
    case rule::sch_0009:
    case rule::sch_0010:
    case rule::sch_0011:
    case rule::sch_0012:
    case rule::sch_0013:
    case rule::sch_0014:
    case rule::sch_0015:
    case rule::sch_0016:
    case rule::sch_0017:
    case rule::sch_0018:
    case rule::sch_0019:
    case rule::sch_0020:
    case rule::sch_0021: return true;
  }
  return false;
}

template <class Cases>
bool has_case(rule number) {
  return std::any_of(std::begin(Cases::rows), std::end(Cases::rows),
                     [number](const auto& row) { return row.broken == number; });
}

}  // namespace

TEST_CASE("every rule has one row in the catalogue, and every row is a rule", "[rules]") {
  std::set<rule> listed;
  for (const rule_info& info : rule_catalogue) {
    CAPTURE(info.id);
    CHECK(is_known(info.number));
    CHECK(listed.insert(info.number).second);
  }
  for (unsigned number = 0; number != 65536; ++number) {
    const auto r = static_cast<rule>(number);
    if (is_known(r) == (listed.count(r) == 1)) continue;
    FAIL_CHECK("rule " << number << " is in the enumeration or in the catalogue, not in both");
  }
}

TEST_CASE("rule ids are unique, meanings and sources are there", "[rules]") {
  std::set<std::string_view> ids;
  std::set<std::string_view> meanings;
  for (const rule_info& info : rule_catalogue) {
    CAPTURE(info.id);
    CHECK(ids.insert(info.id).second);
    CHECK(meanings.insert(info.meaning).second);
    CHECK(info.id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.n") == std::string_view::npos);
    CHECK_FALSE(info.meaning.empty());
    CHECK(info.meaning.back() != '.');
    CHECK_FALSE(info.source.empty());
    CHECK(emvqr::name(info.number) == info.id);
    CHECK(emvqr::describe(info.number).source == info.source);
  }
}

TEST_CASE("a rule id says its number", "[rules]") {
  for (const rule_info& info : rule_catalogue) {
    CAPTURE(info.id);
    std::string digits;
    for (const char c : info.id) {
      // The notes of a section are set off by a 0, lest 4.1n1 and 4.6.1n1 look like requirements.
      if (c == 'n' && std::count(info.id.begin(), info.id.end(), '.') <= 2) digits += '0';
      if (emvqr::is_digit(c)) digits += c;
    }
    const int number = static_cast<int>(info.number);
    const int own = info.id.rfind("KHQR-", 0) == 0  ? 20000
                    : info.id.rfind("TXT-", 0) == 0 ? 30000
                    : info.id.rfind("SCH-", 0) == 0 ? 50000
                                                    : 0;
    if (info.id.rfind("MPM11-62.", 0) == 0) {
      CHECK(number == 11000 + std::stoi(digits.substr(4)));
    } else {
      CHECK(number == std::stoi(digits) + own);
    }
  }
}

TEST_CASE("rules: golden file of numbers, severities, meanings and sources", "[rules]") {
  std::string all;
  for (const rule_info& info : rule_catalogue) {
    all.append(info.id).append(" ").append(std::to_string(static_cast<unsigned>(info.number)));
    all.append(" ").append(emvqr::name(emvqr::default_severity(info.number)));
    all.append(" by ").append(emvqr::name(info.by));
    if (info.through != rule::none) all.append(" ").append(emvqr::name(info.through));
    all.append("\n  ").append(info.meaning).append("\n  ").append(info.source).append("\n");
  }
  CHECK(all == emvqr_test::golden_text(emvqr_test::data("../unit/rules/rules.golden"), all));
}

TEST_CASE("a rule nobody gave out has no text", "[rules]") {
  EMVQR_VERIFY(emvqr::name(rule::none).empty());
  EMVQR_VERIFY(emvqr::describe(static_cast<rule>(1)).meaning.empty());
  EMVQR_VERIFY(emvqr::name(rule::mpm_4_7_4_1) == "MPM-4.7.4.1");
}

TEST_CASE("severities have names", "[rules]") {
  using emvqr::severity;
  EMVQR_VERIFY(emvqr::name(severity::error) == "error");
  EMVQR_VERIFY(emvqr::name(severity::warning) == "warning");
  EMVQR_VERIFY(emvqr::name(severity::info) == "info");
  EMVQR_VERIFY(emvqr::name(severity::off) == "off");
}

TEST_CASE("every rule has a payload that breaks it", "[rules]") {
  using emvqr::enforcer;
  for (const rule_info& info : rule_catalogue) {
    CAPTURE(info.id, emvqr::name(info.by));
    const bool by_check = has_case<emvqr_test::emvco_cases>(info.number) ||
                          has_case<emvqr_test::khqr_cases>(info.number) ||
                          has_case<emvqr_test::text_cases>(info.number);
    const bool by_parse = has_case<emvqr_test::parse_cases>(info.number);
    const bool says_check = info.by == enforcer::value || info.by == enforcer::payload || info.by == enforcer::text ||
                            info.by == enforcer::khqr;
    CHECK((info.by != enforcer::parse || by_parse));
    // What parse refuses `check` may find too, where a quirk lets it through.
    CHECK((says_check || info.by == enforcer::parse || !by_check));
    CHECK((!says_check || by_check));
  }
}

TEST_CASE("a rule told by another names one that is found", "[rules]") {
  for (const rule_info& info : rule_catalogue) {
    CAPTURE(info.id);
    CHECK((info.by == emvqr::enforcer::another_rule) == (info.through != rule::none));
    const rule_info told = emvqr::describe(info.through);
    CHECK((info.through == rule::none || told.by == emvqr::enforcer::value || told.by == emvqr::enforcer::payload));
  }
}

TEST_CASE("rule_of names the rule of every code about payloads", "[rules]") {
  using emvqr::errc;
  for (const emvqr::errc_info& info : emvqr::errc_catalogue) {
    CAPTURE(info.name);
    const rule broken = emvqr::rule_of(info.code);
    const bool of_parse = info.code >= errc::empty_input && info.code <= errc::web_address;
    CHECK((broken != rule::none) == (of_parse || info.code == errc::value_too_long));
    CHECK((broken == rule::none || !emvqr::name(broken).empty()));
  }
}

TEST_CASE("rules that parse enforces: each row is refused at its place, and its neighbour read", "[rules]") {
  for (const emvqr_test::parse_case& row : emvqr_test::parse_cases::rows) {
    CAPTURE(emvqr::name(row.broken), row.code, row.where, row.bad);
    CHECK(emvqr_test::is_refused(row));
    CHECK(emvqr_test::is_read(row));
    CHECK(emvqr::rule_of(row.code) == row.broken);
  }
}

TEST_CASE("rules that parse enforces: each row holds as a constant", "[rules]") {
  STATIC_REQUIRE(emvqr_test::is_refused(emvqr_test::parse_cases::rows[0]));
  STATIC_REQUIRE(emvqr_test::is_refused(emvqr_test::parse_cases::rows[4]));
  STATIC_REQUIRE(emvqr_test::is_refused(emvqr_test::parse_cases::rows[6]));
  STATIC_REQUIRE(emvqr_test::is_refused(emvqr_test::parse_cases::rows[8]));
  STATIC_REQUIRE(emvqr_test::is_refused(emvqr_test::parse_cases::rows[11]));
  STATIC_REQUIRE(emvqr_test::is_refused(emvqr_test::parse_cases::rows[12]));
  STATIC_REQUIRE(emvqr_test::is_refused(emvqr_test::parse_cases::rows[13]));
  STATIC_REQUIRE(emvqr_test::is_refused(emvqr_test::parse_cases::rows[15]));
}
