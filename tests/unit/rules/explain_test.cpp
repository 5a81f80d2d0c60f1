#include <emvqr/rules/explain.hpp>

#include "support/test.hpp"

#include <string>

using emvqr::errc;
using emvqr::explain;
using emvqr::failure;
using emvqr::path;
using emvqr::rule;
using emvqr::rule_catalogue;
using emvqr::rule_info;

namespace {

/// A length rule and an object its table has.
struct length_place {
  rule broken;
  path where;
};
constexpr length_place lengths[] = {
    {rule::mpm_t3_6, 0},       {rule::mpm_t3_6, 15},      {rule::mpm_t3_6, 29},       {rule::mpm_t3_6, 52},
    {rule::mpm_t3_6, 53},      {rule::mpm_t3_6, 54},      {rule::mpm_t3_6, 57},       {rule::mpm_t3_6, 58},
    {rule::mpm_t3_6, 59},      {rule::mpm_t3_6, 60},      {rule::mpm_t3_6, 61},       {rule::mpm_t3_6, 62},
    {rule::mpm_t3_7, {62, 1}}, {rule::mpm_t3_7, {62, 9}}, {rule::mpm_t3_7, {62, 50}}, {rule::mpm_t3_8, {64, 0}},
    {rule::mpm_t3_8, {64, 1}}, {rule::mpm_t3_8, {64, 2}},
};

constexpr failure breaks(rule broken, path where) {
  return {errc::breaks_rule, where, static_cast<std::uint16_t>(broken), 0};
}

void add_line(std::string& all, std::string_view head, std::string_view text) {
  all.append(head).append(head.empty() ? "" : ": ").append(text).append("\n");
}

}  // namespace

TEST_CASE("explain: golden file of every rule, every length and some failures", "[rules][explain]") {
  std::string all;
  for (const rule_info& info : rule_catalogue) add_line(all, info.id, explain(info.number, {}).view());
  for (const length_place& at : lengths)
    add_line(all, emvqr::to_text(at.where).view(), explain(at.broken, at.where).view());
  add_line(all, {}, explain(breaks(rule::mpm_t3_6, 59)).view());
  add_line(all, {}, explain(breaks(rule::mpm_4_7_9_1, {})).view());
  add_line(all, {}, explain(breaks(rule::khqr_3002, {30, 1})).view());
  add_line(all, {}, explain(failure{errc::truncated_value, {62, 7}, 0, 118}).view());
  add_line(all, {}, explain(failure{errc::no_space, 59, 0, 40}).view());
  CHECK(all == emvqr_test::golden_text(emvqr_test::data("../unit/rules/explain.golden"), all));
}

TEST_CASE("explain: a length rule says the lengths of the object it is about", "[rules][explain]") {
  EMVQR_VERIFY(explain(rule::mpm_t3_6, 59).view().size() > explain(rule::mpm_t3_6, {}).view().size());
  const auto ends_in = [](const auto& text, std::string_view end) {
    const std::string_view view = text.view();
    return view.size() >= end.size() && view.substr(view.size() - end.size()) == end;
  };
  CHECK(ends_in(explain(rule::mpm_t3_6, 59), ": 1 to 25 characters"));
  CHECK(ends_in(explain(rule::mpm_t3_6, 52), ": 4 characters"));
  CHECK(ends_in(explain(rule::mpm_t3_7, {62, 9}), ": 1 to 3 characters"));
  CHECK(ends_in(explain(rule::mpm_t3_8, {64, 2}), ": 1 to 15 characters"));
}

TEST_CASE("explain: any other rule says its meaning, wherever it is broken", "[rules][explain]") {
  EMVQR_VERIFY(explain(rule::khqr_9904, {99, 1}).view() == describe(rule::khqr_9904).meaning);
  EMVQR_VERIFY(explain(rule::mpm_4_7_4_1, 54).view() == describe(rule::mpm_4_7_4_1).meaning);
}

TEST_CASE("explain: a finding is explained like its rule", "[rules][explain]") {
  constexpr emvqr::finding found{rule::mpm_t3_6, emvqr::severity::error, 59, 40};
  EMVQR_VERIFY(explain(found).view() == explain(rule::mpm_t3_6, 59).view());
}

TEST_CASE("explain: a failure that breaks no rule is its message", "[rules][explain]") {
  constexpr failure cut{errc::truncated_value, {62, 7}, 0, 118};
  EMVQR_VERIFY(explain(cut).view() == message(cut).view());
  constexpr failure unnamed{errc::breaks_rule, 59, 0, 0};
  EMVQR_VERIFY(explain(unnamed).view() == message(unnamed).view());
}

TEST_CASE("explain: a rule nobody gave out keeps its number", "[rules][explain]") {
  constexpr failure unknown{errc::breaks_rule, 59, 1, 0};
  CHECK(explain(unknown).view() == std::string(message(unknown).view()) + " (rule 1)");
}

TEST_CASE("explain: nothing is cut at the end", "[rules][explain]") {
  // The deepest path and the longest lengths: what is longest for each rule still ends as it should.
  for (const rule_info& info : rule_catalogue) {
    CAPTURE(info.id);
    const std::string id = " (" + std::string(info.id) + ")";
    for (const path where : {path{}, path{62, 50, 1} / 99, path{59}, path{62, 1}, path{26, 0}}) {
      const auto text = explain(breaks(info.number, where));
      REQUIRE(text.view().size() > id.size());
      CHECK(text.view().substr(text.view().size() - id.size()) == id);
    }
  }
}
