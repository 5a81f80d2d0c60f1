// The proof that run.cpp can fail: rows that hold, and the same rows with one wrong expectation each, of every kind,
// judged as run.cpp judges. Exit status: 1 where just the wrong ones fail, as for any run with failures; 2 otherwise.
#include <emvqr/base/failure.hpp>
#include <emvqr/rules/rule.hpp>

#include "target/judge_vectors.hpp"
#include "target/tally.hpp"

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace {

using emvqr::errc;
using emvqr::rule;
using emvqr_test::conformance_row;
using emvqr_test::row_object;
using emvqr_test::row_operation;
using emvqr_test::row_place;
using emvqr_test::row_text;
using emvqr_test::row_verdict;
using emvqr_test::tally;

template <std::size_t Size>
constexpr row_text text(const char (&literal)[Size]) {
  return {literal, Size - 1};
}

#define BEFORE_NAME "00020126080004a.bc5204581253038405802US"
constexpr row_text good_payload = text(BEFORE_NAME "5904Shop6004City63045DAF");
constexpr row_text renamed_payload = text(BEFORE_NAME "5904Stop6004City6304AFD2");

constexpr row_object name[] = {{text("59"), text("Shop")}};
constexpr row_object other_name[] = {{text("59"), text("Stop")}};
constexpr row_object objects[] = {{text("00"), text("01")},  {text("26.00"), text("a.bc")}, {text("52"), text("5812")},
                                  {text("53"), text("840")}, {text("58"), text("US")},      {text("59"), text("Shop")},
                                  {text("60"), text("City")}};

constexpr std::uint16_t number_of(rule r) { return static_cast<std::uint16_t>(r); }

constexpr conformance_row row(const char* id, row_operation asked, row_text payload, row_verdict verdict) {
  conformance_row out{};
  out.id = id;
  out.asked = asked;
  out.now_ms = emvqr_test::row_no_clock;
  out.payload = payload;
  out.verdict = verdict;
  out.place.offset = -1;
  out.warning.offset = -1;
  return out;
}

/// All of these hold.
constexpr conformance_row good() {
  conformance_row out = row("good", row_operation::decode, good_payload, row_verdict::valid);
  out.clean = true;
  out.unit = text("characters");
  out.fields = {name, 1};
  return out;
}
constexpr conformance_row warned() {
  conformance_row out =
      row("warned", row_operation::decode, text("00020126080004a.bc5204581253038405802US5904Shop6004City6501x63043276"),
          row_verdict::valid);
  out.has_warning = true;
  out.warning = {number_of(rule::mpm_4_10n1), text("65"), 55};
  return out;
}
constexpr conformance_row invalid() {
  conformance_row out =
      row("invalid", row_operation::decode, text(BEFORE_NAME "6004City630457F4"), row_verdict::invalid);
  out.place = {number_of(rule::mpm_4_2_1_1), text("59"), 47};
  return out;
}
constexpr conformance_row refused() {
  conformance_row out = row("refused", row_operation::decode, text(BEFORE_NAME "5904Shop60"), row_verdict::refused);
  out.failure = static_cast<std::uint8_t>(errc::truncated_header);
  out.place = {number_of(rule::mpm_3_2n1), text("60"), 47};
  return out;
}
constexpr conformance_row made() {
  conformance_row out = row("made", row_operation::make, {nullptr, 0}, row_verdict::made);
  out.objects = {objects, std::size(objects)};
  out.made = good_payload;
  return out;
}
constexpr conformance_row edited() {
  conformance_row out = row("edited", row_operation::edit, good_payload, row_verdict::made);
  out.objects = {other_name, 1};
  out.made = renamed_payload;
  return out;
}

/// `right` with a change made by `change(row)`, under another id.
template <class Change>
conformance_row wrong(const char* id, conformance_row right, Change change) {
  right.id = id;
  change(right);
  return right;
}

tally judge_right_rows() {
  const conformance_row rows[] = {good(), warned(), invalid(), refused(), made(), edited()};
  return emvqr_test::judge_vectors({rows, std::size(rows)});
}

/// The rows of each kind are judged apart, which keeps them off a small stack.
tally judge_wrong_readings() {
  const conformance_row rows[] = {
      wrong("wrong verdict", good(), [](auto& r) { r.verdict = row_verdict::invalid; }),
      wrong("wrong unit", good(), [](auto& r) { r.unit = text("bytes"); }),
      wrong("wrong field", good(),
            [](auto& r) {
              r.fields = {other_name, 1};
            }),
      wrong("not clean", warned(), [](auto& r) { r.clean = true; }),
      wrong("wrong warning", warned(), [](auto& r) { r.warning.offset = 54; }),
      wrong("no warning", good(), [](auto& r) { r.clean = false, r.has_warning = true; }),
      wrong("wrong rule", invalid(), [](auto& r) { r.place.rule = number_of(rule::mpm_t3_6); }),
      wrong("wrong path", invalid(), [](auto& r) { r.place.where = text("60"); }),
      wrong("wrong offset", invalid(), [](auto& r) { r.place.offset = 46; }),
  };
  return emvqr_test::judge_vectors({rows, std::size(rows)});
}
tally judge_other_wrong_rows() {
  const conformance_row rows[] = {
      wrong("read, not refused", refused(), [](auto& r) { r.verdict = row_verdict::valid; }),
      wrong("wrong failure", refused(), [](auto& r) { r.failure = static_cast<std::uint8_t>(errc::bad_id); }),
      wrong("wrong path of a refusal", refused(), [](auto& r) { r.place.where = text("59"); }),
      wrong("wrong offset of a refusal", refused(), [](auto& r) { r.place.offset = 48; }),
      wrong("something else made", made(), [](auto& r) { r.made = renamed_payload; }),
      wrong("made, not refused", made(), [](auto& r) { r.verdict = row_verdict::refused; }),
      wrong("something else edited", edited(), [](auto& r) { r.made = good_payload; }),
  };
  return emvqr_test::judge_vectors({rows, std::size(rows)});
}

/// One that is written as another, and one that is refused.
tally judge_wrong_khqrs() {
  emvqr_test::khqr_input rows[2];
  rows[0].account_id = "shop@devb";
  rows[0].name = "Bob";
  rows[0].currency = 116;
  rows[1] = rows[0];
  rows[0].payload = good_payload.view();
  rows[1].name = {};
  return emvqr_test::judge_khqrs({rows, 2});
}

}  // namespace

int main() {
  tally found = judge_right_rows();
  const bool right_hold = found.held == 6 && found.failed == 0;
  tally wrong = judge_wrong_readings();
  wrong.add(judge_other_wrong_rows());
  wrong.add(judge_wrong_khqrs());
  found.add(wrong);
  report_tally("rows, 6 of them right", found);
  return right_hold && wrong.held == 0 && wrong.failed == 18 ? 1 : 2;
}
