#include <emvqr/rules/own_fault.hpp>

#include "support/test.hpp"

using emvqr::change;
using emvqr::finding;
using emvqr::first_own_fault;
using emvqr::new_findings;
using emvqr::path;
using emvqr::report;
using emvqr::rule;
using emvqr::severity;

namespace {

using findings = report<4>;

constexpr finding bad_amount{rule::mpm_4_7_4_1, severity::error, 54, 40};
constexpr finding no_expiry{rule::khqr_9901, severity::error, path{99, 1}, 90};
constexpr finding odd_category{rule::mpm_4_7_12_1, severity::warning, 52, 20};
constexpr finding long_bill{rule::mpm_t3_7, severity::error, path{62, 1}, 70};

template <class... Findings>
constexpr findings of(const Findings&... each) {
  findings all;
  (all.add(each), ...);
  return all;
}

constexpr change amount[] = {{54, "x"}};
constexpr change additional[] = {{62, "x"}};
constexpr change bill[] = {{path{62, 1}, "x"}};
constexpr change category[] = {{52, "x"}};

/// The object whose fault it is; the empty path where there is none.
constexpr path at_fault(const findings& fresh, emvqr::table<change> changes) {
  const finding* const found = first_own_fault(fresh, changes);
  return found == nullptr ? path{} : found->where;
}

}  // namespace

TEST_CASE("new_findings: what was there before is not new, wherever it stands now", "[rules][edit]") {
  constexpr finding moved{rule::mpm_4_7_4_1, severity::error, 54, 77};
  EMVQR_VERIFY(new_findings(of(bad_amount), of(moved)).empty());
  EMVQR_VERIFY(new_findings(of(bad_amount), of(bad_amount, no_expiry)).size() == 1);
  EMVQR_VERIFY(new_findings(of(bad_amount), of(bad_amount, no_expiry))[0].broken == rule::khqr_9901);
  EMVQR_VERIFY(new_findings(of(), of(odd_category))[0].broken == rule::mpm_4_7_12_1);
  EMVQR_VERIFY(new_findings(of(bad_amount), of()).empty());
}

TEST_CASE("new_findings: the same rule at another object, and another rule at the same object, are new",
          "[rules][edit]") {
  constexpr finding elsewhere{rule::mpm_4_7_4_1, severity::error, 56, 40};
  constexpr finding otherwise{rule::mpm_t3_6, severity::error, 54, 40};
  EMVQR_VERIFY(new_findings(of(bad_amount), of(elsewhere)).size() == 1);
  EMVQR_VERIFY(new_findings(of(bad_amount), of(otherwise)).size() == 1);
}

TEST_CASE("first_own_fault: an error at a changed object, in it, or at what it is in", "[rules][edit]") {
  EMVQR_VERIFY(at_fault(of(bad_amount), amount) == path{54});
  EMVQR_VERIFY(at_fault(of(long_bill), additional) == path{62, 1});
  EMVQR_VERIFY(at_fault(of(finding{rule::mpm_t3_6, severity::error, 62, 66}), bill) == path{62});
  EMVQR_VERIFY(at_fault(of(finding{rule::mpm_4_1n1, severity::error, {}, 0}), bill).empty());
  EMVQR_VERIFY(first_own_fault(of(finding{rule::mpm_4_1n1, severity::error, {}, 0}), bill) != nullptr);
}

TEST_CASE("first_own_fault: neither a warning nor what the rest now asks for", "[rules][edit]") {
  EMVQR_VERIFY(first_own_fault(of(odd_category), category) == nullptr);
  EMVQR_VERIFY(first_own_fault(of(no_expiry), amount) == nullptr);
  EMVQR_VERIFY(first_own_fault(of(bad_amount), {}) == nullptr);
  EMVQR_VERIFY(at_fault(of(bad_amount, no_expiry), amount) == path{54});
}

TEST_CASE("a finding is known whichever of those before it is", "[rules]") {
  CHECK(new_findings(of(bad_amount, no_expiry), of(bad_amount, no_expiry)).size() == 0);
  CHECK(new_findings(of(bad_amount, no_expiry), of(bad_amount, odd_category)).size() == 1);
}
