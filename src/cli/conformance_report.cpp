#include "conformance_report.hpp"

#include "conformance_json.hpp"
#include "safe_text.hpp"
#include "table.hpp"

#include <array>
#include <deque>
#include <iterator>
#include <numeric>

#include <fmt/format.h>

namespace emvqr::cli {
namespace {

using kind = vector_outcome::kind;

constexpr std::size_t shown_failures = 20;
constexpr std::size_t shown_value_bytes = 120;
constexpr std::array<kind, outcome_counts::kinds> all_kinds = {kind::passed,  kind::failed,  kind::unsupported,
                                                               kind::timeout, kind::crashed, kind::babbled};

/// A value of a payload, short enough for a line.
std::string shown(const std::string& value) {
  return value.size() <= shown_value_bytes ? safe_text(value) : safe_text(value.substr(0, shown_value_bytes)) + "...";
}

json counts_json(const outcome_counts& counts) {
  json out{{"vectors", counts.all()}};
  for (const kind each : all_kinds) out[name(each)] = counts.of(each);
  return out;
}

json claims_json(const target_claims& claims) {
  return {{"name", claims.name},
          {"version", claims.version},
          {"ops", claims.ops},
          {"modes", claims.modes},
          {"answers", claims.answers}};
}

json outcome_json(const conformance_vector& vector, const vector_outcome& outcome) {
  json out{{"id", vector.id}, {"covers", vector.covers}, {"outcome", name(outcome.what)}};
  if (!outcome.differences.empty()) {
    json& list = out["differences"] = json::array();
    for (const difference& each : outcome.differences)
      list.push_back({{"what", each.what}, {"wanted", each.wanted}, {"told", each.told}});
  }
  if (!outcome.detail.empty()) out["detail"] = outcome.detail;
  return out;
}

}  // namespace

const char* name(vector_outcome::kind what) {
  switch (what) {
    case kind::passed: return "passed";
    case kind::failed: return "failed";
    case kind::unsupported: return "unsupported";
    case kind::timeout: return "timeout";
    case kind::crashed: return "crashed";
    case kind::babbled: break;
  }
  return "babbled";
}

std::size_t outcome_counts::all() const {
  return std::accumulate(std::begin(by_kind_), std::end(by_kind_), std::size_t{0});
}

std::size_t outcome_counts::bad() const { return all() - of(kind::passed) - of(kind::unsupported); }

void conformance_report::turned_out_to_babble(std::size_t index) {
  outcomes_[index] = {kind::babbled, {}, "more than one line"};
}

outcome_counts conformance_report::totals() const {
  outcome_counts counts;
  for (const vector_outcome& each : outcomes_) counts.add(each.what);
  return counts;
}

/// A vector that covers several rules counts for each of them.
std::map<std::string, outcome_counts> conformance_report::by_rule() const {
  std::map<std::string, outcome_counts> rules;
  for (std::size_t i = 0; i != outcomes_.size(); ++i) {
    for (const std::string& each : vectors_[i].covers) rules[each].add(outcomes_[i].what);
    if (vectors_[i].covers.empty()) rules["(none)"].add(outcomes_[i].what);
  }
  return rules;
}

std::string conformance_report::table() const {
  std::deque<std::string> cells;  // a deque, since rows point into it
  const auto cell = [&cells](std::string text) { return std::string_view(cells.emplace_back(std::move(text))); };
  std::vector<table_row> rows = {
      {"RULE", "VECTORS", "PASSED", "FAILED", "UNSUPPORTED", "TIMEOUT", "CRASHED", "BABBLED"}};
  for (const auto& [rule, counts] : by_rule()) {
    table_row row = {cell(safe_text(rule)), cell(std::to_string(counts.all()))};
    for (const kind each : all_kinds) row.push_back(cell(std::to_string(counts.of(each))));
    rows.push_back(std::move(row));
  }
  return table_text(rows);
}

std::string conformance_report::failures() const {
  std::string out;
  std::size_t told = 0;
  for (std::size_t i = 0; i != outcomes_.size(); ++i) {
    const vector_outcome& outcome = outcomes_[i];
    if (outcome.what == kind::passed || outcome.what == kind::unsupported) continue;
    if (++told > shown_failures) continue;
    out += fmt::format("\n{}: {}", safe_text(vectors_[i].id), name(outcome.what));
    out += outcome.detail.empty() ? "\n" : ": " + outcome.detail + "\n";
    if (!vectors_[i].about.empty()) out += "  " + safe_text(vectors_[i].about) + "\n";
    for (const difference& each : outcome.differences)
      out += fmt::format("  {}: wanted {}, told {}\n", safe_text(each.what), shown(each.wanted), shown(each.told));
  }
  if (told > shown_failures) out += fmt::format("\nand {} more; --json tells all\n", told - shown_failures);
  return out;
}

std::string conformance_report::text() const {
  const outcome_counts counts = totals();
  std::string out = fmt::format("target: {} {}\n\n{}\n", safe_text(claims_.name), safe_text(claims_.version), table());
  out += fmt::format("{} vector{}:", counts.all(), counts.all() == 1 ? "" : "s");
  const char* between = " ";
  for (const kind each : all_kinds) {
    out += fmt::format("{}{} {}", between, counts.of(each), name(each));
    between = ", ";
  }
  return out + "\n" + failures();
}

std::string conformance_report::json_line() const {
  json out{{"format", "emvqr-conformance-report/1"}, {"target", claims_json(claims_)}};
  out["totals"] = counts_json(totals());
  json& rules = out["rules"] = json::array();
  for (const auto& [rule, counts] : by_rule()) {
    json row{{"rule", rule}};
    row.update(counts_json(counts));
    rules.push_back(std::move(row));
  }
  json& outcomes = out["outcomes"] = json::array();
  for (std::size_t i = 0; i != outcomes_.size(); ++i) outcomes.push_back(outcome_json(vectors_[i], outcomes_[i]));
  return ascii_line(out);
}

}  // namespace emvqr::cli
