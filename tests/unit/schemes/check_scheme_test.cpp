// How a scheme's own rows are judged, told by schemes made for it.
#include <emvqr/payload/parse.hpp>
#include <emvqr/rules/catalogue.hpp>
#include <emvqr/rules/clock.hpp>
#include <emvqr/schemes/check_scheme.hpp>

#include "support/test.hpp"
#include "unit/sealed.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using emvqr::certainty;
using emvqr::judging;
using emvqr::make_scheme;
using emvqr::path;
using emvqr::scheme;
using emvqr::scheme_object;
using emvqr::severity;
using emvqr::signature;
using emvqr::value_format;

constexpr bool never(std::string_view) noexcept { return false; }

constexpr signature first_marks[] = {{26, 26}}, second_marks[] = {{27, 27}};
constexpr scheme_object digits[] = {
    {1, "Digits", value_format::numeric, 1, 9, false, emvqr::rule::sch_0007, never, severity::info}};

/// `SCH-0005 warning at 58 (12)` of each finding.
std::vector<std::string> found(std::string_view body, emvqr::scheme_set known, judging what_for = judging::reading) {
  const auto text = emvqr_test::seal(body);
  const auto view = emvqr::parse(text.view());
  REQUIRE(view);
  emvqr::report<16> report;
  const emvqr::profile unbent{};
  emvqr::finder out{report, unbent};
  check_schemes(*view, known, emvqr::no_clock, what_for, out);
  std::vector<std::string> told;
  for (const emvqr::finding& each : report)
    told.push_back(std::string(name(each.broken)) + " " + std::string(name(each.level)) + " at " +
                   std::string(to_text(each.where).view()) + " (" + std::to_string(each.offset) + ")");
  return told;
}
using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a scheme of another country is warned of once for each scheme, wherever it stands in the set",
          "[schemes][check]") {
  const scheme here = make_scheme("here", "SG", certainty::verified).signed_by(first_marks);
  const scheme there = make_scheme("there", "TH", certainty::verified).signed_by(second_marks);
  const scheme nowhere = make_scheme("nowhere", {}, certainty::verified);
  const std::string_view body = "00020126080004a.bc27080004d.ef5802KH";
  for (const std::size_t place : {1U, 2U, 63U, 64U, 65U}) {
    CAPTURE(place);
    std::vector<const scheme*> set(place, &nowhere);
    set[0] = &here;
    set.push_back(&there);
    CHECK(found(body, {set.data(), set.size()}) == texts{"SCH-0005 warning at 58 (34)", "SCH-0005 warning at 58 (34)"});
  }
  std::vector<const scheme*> neighbours(64, &nowhere);
  neighbours.push_back(&here);
  neighbours.push_back(&there);
  CHECK(found(body, {neighbours.data(), neighbours.size()}).size() == 2);
  static constexpr signature both_marks[] = {{26, 27}};
  const scheme twice = make_scheme("twice", "SG", certainty::verified).signed_by(both_marks);
  const scheme* alone[] = {&twice};
  CHECK(found(body, alone) == texts{"SCH-0005 warning at 58 (34)"});
}

TEST_CASE("a wrong value is as bad as its row says, and no worse than a warning where nobody is sure",
          "[schemes][check]") {
  const scheme sure = make_scheme("sure", {}, certainty::verified).signed_by(first_marks).holding(digits);
  const scheme unsure = make_scheme("unsure", {}, certainty::unverified).signed_by(first_marks).holding(digits);
  const scheme* is_sure[] = {&sure};
  const scheme* is_unsure[] = {&unsure};
  const std::string_view wrong = "00020126160004a.bc010412x4";
  CHECK(found(wrong, is_sure) == texts{"SCH-0002 info at 26.01 (24)"});
  CHECK(found(wrong, is_unsure) == texts{"SCH-0002 info at 26.01 (24)"});
  CHECK(found(wrong, is_sure, judging::writing) == texts{"SCH-0002 error at 26.01 (24)"});
  CHECK(found("00020126160004a.bc01041234", is_unsure) == texts{"SCH-0007 info at 26.01 (22)"});

  static constexpr scheme_object strict[] = {{1, "Digits", value_format::numeric, 1, 9, true}};
  const scheme doubtful = make_scheme("doubtful", {}, certainty::payload_only).signed_by(first_marks).holding(strict);
  const scheme* is_doubtful[] = {&doubtful};
  CHECK(found(wrong, is_doubtful) == texts{"SCH-0002 warning at 26.01 (24)"});
  CHECK(found("00020126080004a.bc", is_doubtful) == texts{"SCH-0003 warning at 26.01 (6)"});
}
