#include "rule_examples.hpp"

#include "conformance_vector.hpp"

#include <algorithm>
#include <vector>

namespace emvqr::cli {
namespace {

/// True if the answer a vector wants names the rule itself, so that it shows nothing else.
bool is_named(const conformance_vector& vector, std::string_view id) {
  const expectation& expect = vector.expect;
  return expect.place.rule == id || (expect.warning && expect.warning->rule == id);
}

}  // namespace

rule_examples::rule_examples() {
  ids through;
  std::vector<conformance_vector> all = gather_vectors({}, {});
  // A payload to read shows a rule better than one to make or change.
  std::stable_partition(all.begin(), all.end(), [](const conformance_vector& each) { return each.op == "decode"; });
  for (const conformance_vector& each : all) {
    for (const std::string& covered : each.covers) {
      if (each.role == "pass") obeys_.emplace(covered, each.id);
      if (each.role == "fail") (is_named(each, covered) ? breaks_ : through).emplace(covered, each.id);
    }
    if (each.expect.failure) fails_.emplace(*each.expect.failure, each.id);
  }
  breaks_.insert(through.begin(), through.end());
}

std::string_view severity_text(const rule_info& info) {
  if (info.by == enforcer::nothing || info.by == enforcer::symbol) return "-";
  const bool by_field = info.number == rule::txt_0001 || info.number == rule::txt_0002 || info.number == rule::txt_0005;
  return by_field ? "by field" : name(default_severity(info.number));
}

std::string_view finder_text(const rule_info& info) {
  return info.by == enforcer::another_rule ? name(info.through) : name(info.by);
}

}  // namespace emvqr::cli
