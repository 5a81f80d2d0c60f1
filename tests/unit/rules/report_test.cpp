#include <emvqr/rules/report.hpp>

#include "support/test.hpp"

#include <cstddef>
#include <cstdint>
#include <type_traits>

using emvqr::finding;
using emvqr::report;
using emvqr::rule;
using emvqr::severity;

namespace {

constexpr finding at(std::uint32_t offset, severity level = severity::warning, rule broken = rule::mpm_4_10n1) {
  return {broken, level, 65, offset};
}

/// A report of so many findings at the given offsets, in the order they were found.
template <std::size_t Capacity, std::size_t Count>
constexpr report<Capacity> report_of(const std::uint32_t (&offsets)[Count]) {
  report<Capacity> out;
  for (const std::uint32_t offset : offsets) out.add(at(offset));
  return out;
}

template <std::size_t Capacity, std::size_t Count>
constexpr bool has_offsets(const report<Capacity>& r, const std::uint32_t (&offsets)[Count]) {
  if (r.size() != Count) return false;
  for (std::size_t i = 0; i != Count; ++i)
    if (r[i].offset != offsets[i]) return false;
  return true;
}

}  // namespace

TEST_CASE("an empty report is valid and has no worst", "[rules][report]") {
  constexpr report<4> nothing;
  EMVQR_VERIFY(nothing.empty());
  EMVQR_VERIFY(nothing.size() == 0);
  EMVQR_VERIFY(nothing.begin() == nothing.end());
  EMVQR_VERIFY(nothing.valid());
  EMVQR_VERIFY(nothing.errors() == 0);
  EMVQR_VERIFY(nothing.dropped() == 0);
  EMVQR_VERIFY(nothing.worst() == severity::off);
  EMVQR_VERIFY(emvqr::finding{}.level == severity::off);
  EMVQR_VERIFY(report<4>::capacity == 4);
  EMVQR_VERIFY(report<>::capacity == emvqr::default_findings);
  STATIC_REQUIRE(std::is_trivially_copyable_v<report<4>>);
}

TEST_CASE("a report is sorted by offset, whatever the order of finding", "[rules][report]") {
  EMVQR_VERIFY(has_offsets(report_of<8>({30, 10, 20}), {10, 20, 30}));
  EMVQR_VERIFY(has_offsets(report_of<8>({3, 2, 1, 0}), {0, 1, 2, 3}));
  EMVQR_VERIFY(has_offsets(report_of<8>({5, 5, 1, 5}), {1, 5, 5, 5}));
}

TEST_CASE("findings at one offset keep the order they were found in", "[rules][report]") {
  constexpr auto two = [] {
    report<4> r;
    r.add(at(7, severity::warning, rule::mpm_t3_6));
    r.add(at(7, severity::warning, rule::mpm_4_5_1_1));
    r.add(at(6, severity::warning, rule::mpm_t3_7));
    return r;
  }();
  EMVQR_VERIFY(two[0].broken == rule::mpm_t3_7);
  EMVQR_VERIFY(two[1].broken == rule::mpm_t3_6);
  EMVQR_VERIFY(two[2].broken == rule::mpm_4_5_1_1);
}

TEST_CASE("a full report keeps the first by offset and counts the rest", "[rules][report]") {
  // Full and then something earlier: the last goes.
  EMVQR_VERIFY(has_offsets(report_of<3>({10, 20, 30, 5}), {5, 10, 20}));
  EMVQR_VERIFY(report_of<3>({10, 20, 30, 5}).dropped() == 1);
  // Full and then something later, or at the same place as the last: that goes.
  EMVQR_VERIFY(has_offsets(report_of<3>({10, 20, 30, 40}), {10, 20, 30}));
  EMVQR_VERIFY(has_offsets(report_of<3>({10, 20, 30, 30, 31, 25}), {10, 20, 25}));
  EMVQR_VERIFY(report_of<3>({10, 20, 30, 30, 31, 25}).dropped() == 3);
  EMVQR_VERIFY(has_offsets(report_of<1>({4, 3, 2, 1}), {1}));
  EMVQR_VERIFY(report_of<1>({4, 3, 2, 1}).dropped() == 3);
}

TEST_CASE("what is worse displaces what is less so, wherever it stands", "[rules][report]") {
  constexpr auto full = [] {
    report<3> r;
    r.add(at(1, severity::warning));
    r.add(at(2, severity::info));
    r.add(at(3, severity::warning));
    r.add(at(9, severity::error));    // for the info
    r.add(at(8, severity::warning));  // later than the last warning
    r.add(at(0, severity::info));
    r.add(at(2, severity::warning));  // for the last warning
    return r;
  }();
  EMVQR_VERIFY(has_offsets(full, {1, 2, 9}));
  EMVQR_VERIFY(full[1].level == severity::warning);
  EMVQR_VERIFY(full[2].level == severity::error);
  EMVQR_VERIFY(full.dropped() == 4);
  EMVQR_VERIFY(full.errors() == 1);
}

TEST_CASE("a full report gives up the last of the least severe", "[rules][report]") {
  const auto holds = [](const report<3>& r, const finding& a, const finding& b, const finding& c) {
    const finding wanted[] = {a, b, c};
    if (r.size() != 3) return false;
    for (std::size_t i = 0; i != 3; ++i)
      if (r[i].offset != wanted[i].offset || r[i].level != wanted[i].level) return false;
    return true;
  };
  const finding low_5 = at(5, severity::info), low_9 = at(9, severity::info), bad_3 = at(3, severity::error);
  report<3> r;
  for (const finding& each : {low_5, at(1), low_9}) r.add(each);
  CHECK(holds(r, at(1), low_5, low_9));
  CHECK(r.worst() == severity::warning);
  r.add(bad_3);
  CHECK(holds(r, at(1), bad_3, low_5));
  r.add(at(2));
  CHECK(holds(r, at(1), at(2), bad_3));
  r.add(at(0, severity::info));
  CHECK(holds(r, at(1), at(2), bad_3));
  r.add(at(0));
  CHECK(holds(r, at(0), at(1), bad_3));
  r.add(at(1, severity::warning, rule::mpm_t3_6));
  CHECK(r[1].broken == rule::mpm_4_10n1);
  CHECK(r.dropped() == 5);
  CHECK(r.errors() == 1);
  CHECK(r.worst() == severity::error);
}

TEST_CASE("at one offset a report that is filled at run time keeps the order of finding", "[rules][report]") {
  report<4> r;
  for (const rule broken : {rule::mpm_t3_6, rule::mpm_4_5_1_1}) r.add(at(7, severity::warning, broken));
  CHECK(r[0].broken == rule::mpm_t3_6);
  CHECK(r[1].broken == rule::mpm_4_5_1_1);
}

TEST_CASE("exactly as many as fit drops nothing", "[rules][report]") {
  EMVQR_VERIFY(report_of<3>({3, 1, 2}).size() == 3);
  EMVQR_VERIFY(report_of<3>({3, 1, 2}).dropped() == 0);
}

TEST_CASE("errors and the worst severity count what was dropped", "[rules][report]") {
  constexpr auto full = [] {
    report<2> r;
    r.add(at(1, severity::info));
    r.add(at(2, severity::info));
    r.add(at(9, severity::error));
    r.add(at(8, severity::error));
    return r;
  }();
  EMVQR_VERIFY(has_offsets(full, {8, 9}));
  EMVQR_VERIFY(full.dropped() == 2);
  EMVQR_VERIFY(full.errors() == 2);
  EMVQR_VERIFY(full.worst() == severity::error);
  EMVQR_VERIFY(!full.valid());
}

TEST_CASE("warnings and infos leave a report valid", "[rules][report]") {
  constexpr auto mild = [] {
    report<4> r;
    r.add(at(1, severity::info));
    r.add(at(2, severity::warning));
    r.add(at(3, severity::info));
    return r;
  }();
  EMVQR_VERIFY(mild.valid());
  EMVQR_VERIFY(mild.errors() == 0);
  EMVQR_VERIFY(mild.worst() == severity::warning);
}

TEST_CASE("has tells which rules were found", "[rules][report]") {
  constexpr auto one = [] {
    report<4> r;
    r.add(at(1, severity::error, rule::khqr_9904));
    return r;
  }();
  EMVQR_VERIFY(one.has(rule::khqr_9904));
  EMVQR_VERIFY(!one.has(rule::khqr_9903));
}

TEST_CASE("reading past a report's end is a bug of the caller", "[rules][report]") {
  const report<4> r = report_of<4>({1});
  CHECK_FALSE(emvqr_test::dies([&r] { static_cast<void>(r[0]); }));
  CHECK(emvqr_test::dies([&r] { static_cast<void>(r[1]); }));
}
