// A descriptor that is built when the program runs, as one is that was read from a file: it has what it was told.
#include <emvqr/emvqr.hpp>

#include "support/test.hpp"

using emvqr::certainty;
using emvqr::rule;
using emvqr::severity;

namespace {

const emvqr::signature marks[] = {{2, 3}, {26, 51, "com.example"}};
const emvqr::scheme_object rows[] = {{1, "shop"}, {2, "till"}};
const emvqr::scheme_object outside[] = {{62, "more"}};
const emvqr::scheme_rule own[] = {{rule::sch_0001, {1}, nullptr}};
const emvqr::adjustment bends[] = {{rule::mpm_4_2_1_1, {59}, severity::off, {'9', '9', 0}}};

}  // namespace

TEST_CASE("scheme: a descriptor says what it was told", "[schemes]") {
  const emvqr::scheme made = emvqr::make_scheme("xx-test", "XX", certainty::code_only)
                                 .called("Test", "Nobody")
                                 .from("a document", "a doubt")
                                 .paying_in("116,840")
                                 .signed_by(marks)
                                 .holding(rows, outside)
                                 .ruled_by(own)
                                 .bending({bends, 1})
                                 .allowing(emvqr::quirk::raw_template);
  CHECK(made.id == "xx-test");
  CHECK(made.country == "XX");
  CHECK(made.sure == certainty::code_only);
  CHECK(made.name == "Test");
  CHECK(made.operator_name == "Nobody");
  CHECK(made.source == "a document");
  CHECK(made.note == "a doubt");
  CHECK(made.currency == "116,840");
  CHECK(made.signatures.size() == 2);
  CHECK(made.objects.size() == 2);
  CHECK(made.elsewhere.size() == 1);
  CHECK(made.own_rules.size() == 1);
  CHECK(made.rules.severity_of(rule::mpm_4_2_1_1, 59, "99") == severity::off);
  CHECK(made.allow == emvqr::quirk::raw_template);
}

TEST_CASE("scheme: a descriptor made at run time is found in a payload, and judges it", "[schemes]") {
  emvqr::scheme made = emvqr::make_scheme("xx-test", {}, certainty::verified).signed_by(marks).holding(rows);
  const emvqr::scheme* const known[] = {&made};
  const emvqr::change objects[] = {{0, "01"},        {{26, 0}, "COM.Example"},
                                   {{26, 1}, "abc"}, {{26, 2}, "1"},
                                   {52, "5812"},     {53, "840"},
                                   {58, "US"},       {59, "Cafe"},
                                   {60, "Town"}};
  char buffer[emvqr::max_payload_bytes];
  const auto payload = emvqr::compose(objects, buffer, sizeof buffer);
  REQUIRE(payload);
  const auto view = emvqr::parse(*payload);
  REQUIRE(view);
  REQUIRE(emvqr::find_scheme(*view, known) == &made);
  CHECK(emvqr::check(*view, {}, known).empty());
  const emvqr::scheme_object strict[] = {{1, "shop", emvqr::value_format::numeric}, emvqr::only_in(27, {2, "till"})};
  made.holding(strict);
  const auto report = emvqr::check(*view, {}, known);
  REQUIRE(report.size() == 1);
  CHECK(report[0].where == emvqr::path{26, 1});
  CHECK(report[0].broken == rule::sch_0002);
}
